import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from './root.tsx'
import { count, type Given, given, text } from './search.ts'

const bodies = createRoute({
  ...page('/bodies'),
  component: lazyRouteComponent(() => import('../meetings/bodies-page.tsx'), 'BodiesPage'),
})
const body = createRoute({
  ...page('/bodies/$body'),
  component: lazyRouteComponent(() => import('../meetings/body-page.tsx'), 'BodyPage'),
})
const createBody = createRoute({
  ...page('/create-a-body'),
  component: lazyRouteComponent(() => import('../meetings/create-body-page.tsx'), 'CreateBodyPage'),
})
const schedule = createRoute({
  ...page('/bodies/$body/schedule'),
  component: lazyRouteComponent(() => import('../meetings/schedule-page.tsx'), 'SchedulePage'),
})
const session = createRoute({
  ...page('/sessions/$session'),
  component: lazyRouteComponent(() => import('../meetings/session-page.tsx'), 'SessionPage'),
})
const meeting = createRoute({
  ...page('/meetings/$meeting'),
  component: lazyRouteComponent(() => import('../meetings/meeting-page.tsx'), 'MeetingPage'),
})
const importTables = createRoute({
  ...page('/sessions/$session/import'),
  component: lazyRouteComponent(() => import('../documents/import-page.tsx'), 'ImportPage'),
})
/** The room of documents: its list is its index, so that a symbol is never empty. */
const documents = createRoute(page('/documents'))
const inDocuments = <const Path extends string>(path: Path) => ({
  getParentRoute: () => documents,
  path,
})
const documentList = createRoute({
  ...inDocuments('/'),
  validateSearch: (search: Given) => given({ q: text(search.q), body: text(search.body) }),
  component: lazyRouteComponent(() => import('../documents/documents-page.tsx'), 'DocumentsPage'),
})
const newDocument = createRoute({
  ...inDocuments('new'),
  validateSearch: (search: Given) =>
    given({ body: text(search.body), session: text(search.session) }),
  component: lazyRouteComponent(() => import('../documents/new-page.tsx'), 'NewPage'),
})
const prepareDocument = createRoute({
  ...inDocuments('prepare/$document'),
  component: lazyRouteComponent(() => import('../documents/prepare-page.tsx'), 'PreparePage'),
})
/** Symbols hold slashes: the rest of the address is the symbol, as it is cited. */
const document = createRoute({
  ...inDocuments('$'),
  validateSearch: (search: Given) =>
    given({
      ...{ version: count(search.version), from: count(search.from), to: count(search.to) },
      ...{ lang: text(search.lang), beside: text(search.beside) },
    }),
  component: lazyRouteComponent(() => import('../documents/document-page.tsx'), 'DocumentPage'),
})
const conferences = createRoute({
  ...page('/conferences'),
  component: lazyRouteComponent(
    () => import('../conferences/conferences-page.tsx'),
    'ConferencesPage',
  ),
})
const createConference = createRoute({
  ...page('/create-a-conference'),
  component: lazyRouteComponent(
    () => import('../conferences/create-page.tsx'),
    'CreateConferencePage',
  ),
})
const conference = createRoute({
  ...page('/conferences/$conference'),
  component: lazyRouteComponent(
    () => import('../conferences/conference-page.tsx'),
    'ConferencePage',
  ),
})
const delegations = createRoute({
  ...page('/conferences/$conference/delegations'),
  component: lazyRouteComponent(
    () => import('../conferences/delegations-page.tsx'),
    'DelegationsPage',
  ),
})
const delegation = createRoute({
  ...page('/delegations/$delegation'),
  component: lazyRouteComponent(
    () => import('../conferences/delegation-page.tsx'),
    'DelegationPage',
  ),
})
const accreditations = createRoute({
  ...page('/conferences/$conference/accreditations'),
  component: lazyRouteComponent(
    () => import('../conferences/accreditations-page.tsx'),
    'AccreditationsPage',
  ),
})

/** Bodies with their sessions, documents and conferences. */
export const meetingsRoutes = [
  bodies,
  body,
  createBody,
  schedule,
  session,
  meeting,
  importTables,
  documents.addChildren([documentList, newDocument, prepareDocument, document]),
  conferences,
  createConference,
  conference,
  delegations,
  delegation,
  accreditations,
] as const
