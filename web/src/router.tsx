import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type SearchSchemaInput,
} from '@tanstack/react-router'
import { eachSearchFrom, pairSearchFrom } from './agreement/search.ts'
import { filtersFrom as incidentFiltersFrom } from './incidents/filters.ts'
import { cellSearchFrom, compareSearchFrom, matrixSearchFrom } from './laws/search.ts'
import { Frame } from './shell/frame.tsx'
import { PageInTrouble } from './shell/loaded.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { Waiting } from './shell/waiting.tsx'
import { filtersFrom, stateFiltersFrom } from './votes/filters.ts'

type Given = Record<string, unknown> & SearchSchemaInput

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
const count = (value: unknown): number | undefined => {
  const number = Number(value)
  return value !== '' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}
/** Leaves out what is not given, so that addresses stay short. */
const given = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => <PageInTrouble error={error} retry={reset} />,
})

const page = <const Path extends string>(path: Path) => ({
  getParentRoute: () => root,
  path,
})

const front = createRoute({
  ...page('/'),
  component: lazyRouteComponent(() => import('./front/front-page.tsx'), 'FrontPage'),
})

const guide = createRoute({
  ...page('/guide'),
  validateSearch: (search: Given) => given({ step: count(search.step) }),
  component: lazyRouteComponent(() => import('./guide/guide-page.tsx'), 'GuidePage'),
})

const help = createRoute({
  ...page('/help'),
  component: lazyRouteComponent(() => import('./shell/help-page.tsx'), 'HelpPage'),
})
const display = createRoute({
  ...page('/display'),
  component: lazyRouteComponent(() => import('./shell/display-page.tsx'), 'DisplayPage'),
})

const signIn = createRoute({
  ...page('/sign-in'),
  validateSearch: (search: Given) => given({ next: text(search.next) }),
  component: lazyRouteComponent(() => import('./access/sign-in-page.tsx'), 'SignInPage'),
})
const setUp = createRoute({
  ...page('/set-up'),
  component: lazyRouteComponent(() => import('./access/set-up-page.tsx'), 'SetUpPage'),
})
const account = createRoute({
  ...page('/account'),
  component: lazyRouteComponent(() => import('./access/account-page.tsx'), 'AccountPage'),
})
const people = createRoute({
  ...page('/people'),
  component: lazyRouteComponent(() => import('./access/people-page.tsx'), 'PeoplePage'),
})
const constituents = createRoute({
  ...page('/constituents'),
  component: lazyRouteComponent(
    () => import('./directory/constituents-page.tsx'),
    'ConstituentsPage',
  ),
})
const bindings = createRoute({
  ...page('/bindings'),
  validateSearch: (search: Given) => given({ identity: text(search.identity) }),
  component: lazyRouteComponent(() => import('./exchange/bindings-page.tsx'), 'BindingsPage'),
})
const audit = createRoute({
  ...page('/audit'),
  component: lazyRouteComponent(() => import('./access/audit-page.tsx'), 'AuditPage'),
})

const collections = createRoute({
  ...page('/collections'),
  component: lazyRouteComponent(() => import('./exchange/collections-page.tsx'), 'CollectionsPage'),
})
const collection = createRoute({
  ...page('/collections/$collection'),
  validateSearch: (search: Given) => given({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('./exchange/collection-page.tsx'), 'CollectionPage'),
})
const change = createRoute({
  ...page('/collections/$collection/change'),
  component: lazyRouteComponent(() => import('./exchange/change-page.tsx'), 'ChangePage'),
})
const submit = createRoute({
  ...page('/collections/$collection/submit'),
  component: lazyRouteComponent(() => import('./exchange/submit-page.tsx'), 'SubmitPage'),
})
const object = createRoute({
  ...page('/collections/$collection/objects/$object'),
  validateSearch: (search: Given) =>
    given({ index: count(search.index), from: count(search.from), to: count(search.to) }),
  component: lazyRouteComponent(() => import('./exchange/object-page.tsx'), 'ObjectPage'),
})
const objects = createRoute({
  ...page('/objects'),
  validateSearch: (search: Given) => given({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('./exchange/objects-page.tsx'), 'ObjectsPage'),
})
const submissions = createRoute({
  ...page('/submissions'),
  component: lazyRouteComponent(() => import('./exchange/submissions-page.tsx'), 'SubmissionsPage'),
})
const submission = createRoute({
  ...page('/submissions/$submission'),
  component: lazyRouteComponent(() => import('./exchange/submission-page.tsx'), 'SubmissionPage'),
})

const desk = createRoute({
  ...page('/desk'),
  component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
})
const states = createRoute({
  ...page('/directory'),
  component: lazyRouteComponent(() => import('./directory/states-page.tsx'), 'StatesPage'),
})
const groups = createRoute({
  ...page('/groups'),
  component: lazyRouteComponent(() => import('./directory/groups-page.tsx'), 'GroupsPage'),
})
const foundGroup = createRoute({
  ...page('/found-a-group'),
  component: lazyRouteComponent(() => import('./directory/found-page.tsx'), 'FoundPage'),
})
const group = createRoute({
  ...page('/groups/$group'),
  component: lazyRouteComponent(() => import('./directory/group-page.tsx'), 'GroupPage'),
})
const groupVotes = createRoute({
  ...page('/groups/$group/votes'),
  validateSearch: (search: Given) => filtersFrom(search),
  component: lazyRouteComponent(() => import('./votes/group-votes-page.tsx'), 'GroupVotesPage'),
})
const state = createRoute({
  ...page('/states/$state'),
  validateSearch: (search: Given) => stateFiltersFrom(search),
  component: lazyRouteComponent(() => import('./votes/state-page.tsx'), 'StatePage'),
})
const alike = createRoute({
  ...page('/states/$state/alike'),
  validateSearch: (search: Given) => eachSearchFrom(search),
  component: lazyRouteComponent(() => import('./agreement/each-page.tsx'), 'EachPage'),
})
const pair = createRoute({
  ...page('/states/$state/with/$other'),
  validateSearch: (search: Given) => pairSearchFrom(search),
  component: lazyRouteComponent(() => import('./agreement/pair-page.tsx'), 'PairPage'),
})

const contacts = createRoute({
  ...page('/contacts'),
  validateSearch: (search: Given) => given({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('./contacts/contacts-page.tsx'), 'ContactsPage'),
})
const contact = createRoute({
  ...page('/contacts/$contact'),
  component: lazyRouteComponent(() => import('./contacts/contact-page.tsx'), 'ContactPage'),
})
const changeContact = createRoute({
  ...page('/contacts/$contact/change'),
  component: lazyRouteComponent(() => import('./contacts/nominate-page.tsx'), 'ChangeContactPage'),
})
const nominateContact = createRoute({
  ...page('/nominate-a-contact'),
  component: lazyRouteComponent(() => import('./contacts/nominate-page.tsx'), 'NominatePage'),
})
const contactNominations = createRoute({
  ...page('/contact-nominations'),
  component: lazyRouteComponent(() => import('./contacts/nominations-page.tsx'), 'NominationsPage'),
})
const contactLog = createRoute({
  ...page('/contact-log'),
  component: lazyRouteComponent(() => import('./contacts/views-page.tsx'), 'ViewsPage'),
})

const pings = createRoute({
  ...page('/pings'),
  component: lazyRouteComponent(() => import('./pings/pings-page.tsx'), 'PingsPage'),
})
const ping = createRoute({
  ...page('/pings/$ping'),
  component: lazyRouteComponent(() => import('./pings/ping-page.tsx'), 'PingPage'),
})
const schedulePing = createRoute({
  ...page('/schedule-a-check'),
  component: lazyRouteComponent(() => import('./pings/schedule-page.tsx'), 'SchedulePage'),
})
const answerPing = createRoute({
  ...page('/answer-a-check'),
  component: lazyRouteComponent(() => import('./pings/link-page.tsx'), 'LinkPage'),
})
const incidents = createRoute({
  ...page('/incidents'),
  validateSearch: (search: Given) => incidentFiltersFrom(search),
  component: lazyRouteComponent(() => import('./incidents/incidents-page.tsx'), 'IncidentsPage'),
})
const incident = createRoute({
  ...page('/incidents/$incident'),
  validateSearch: (search: Given) => given({ version: count(search.version) }),
  component: lazyRouteComponent(() => import('./incidents/incident-page.tsx'), 'IncidentPage'),
})
const editIncident = createRoute({
  ...page('/incidents/$incident/edit'),
  component: lazyRouteComponent(() => import('./incidents/write-pages.tsx'), 'EditPage'),
})
const writeIncident = createRoute({
  ...page('/write-an-incident'),
  component: lazyRouteComponent(() => import('./incidents/write-pages.tsx'), 'WritePage'),
})

const bodies = createRoute({
  ...page('/bodies'),
  component: lazyRouteComponent(() => import('./meetings/bodies-page.tsx'), 'BodiesPage'),
})
const body = createRoute({
  ...page('/bodies/$body'),
  component: lazyRouteComponent(() => import('./meetings/body-page.tsx'), 'BodyPage'),
})
const createBody = createRoute({
  ...page('/create-a-body'),
  component: lazyRouteComponent(() => import('./meetings/create-body-page.tsx'), 'CreateBodyPage'),
})
const schedule = createRoute({
  ...page('/bodies/$body/schedule'),
  component: lazyRouteComponent(() => import('./meetings/schedule-page.tsx'), 'SchedulePage'),
})
const meeting = createRoute({
  ...page('/meetings/$meeting'),
  component: lazyRouteComponent(() => import('./meetings/meeting-page.tsx'), 'MeetingPage'),
})
const session = createRoute({
  ...page('/sessions/$session'),
  component: lazyRouteComponent(() => import('./meetings/session-page.tsx'), 'SessionPage'),
})

const importTables = createRoute({
  ...page('/sessions/$session/import'),
  component: lazyRouteComponent(() => import('./documents/import-page.tsx'), 'ImportPage'),
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
  component: lazyRouteComponent(() => import('./documents/documents-page.tsx'), 'DocumentsPage'),
})
const newDocument = createRoute({
  ...inDocuments('new'),
  validateSearch: (search: Given) =>
    given({ body: text(search.body), session: text(search.session) }),
  component: lazyRouteComponent(() => import('./documents/new-page.tsx'), 'NewPage'),
})
const prepareDocument = createRoute({
  ...inDocuments('prepare/$document'),
  component: lazyRouteComponent(() => import('./documents/prepare-page.tsx'), 'PreparePage'),
})
/** Symbols hold slashes: the rest of the address is the symbol, as it is cited. */
const document = createRoute({
  ...inDocuments('$'),
  validateSearch: (search: Given) =>
    given({
      ...{ version: count(search.version), from: count(search.from), to: count(search.to) },
      ...{ lang: text(search.lang), beside: text(search.beside) },
    }),
  component: lazyRouteComponent(() => import('./documents/document-page.tsx'), 'DocumentPage'),
})
const conferences = createRoute({
  ...page('/conferences'),
  component: lazyRouteComponent(
    () => import('./conferences/conferences-page.tsx'),
    'ConferencesPage',
  ),
})
const createConference = createRoute({
  ...page('/create-a-conference'),
  component: lazyRouteComponent(
    () => import('./conferences/create-page.tsx'),
    'CreateConferencePage',
  ),
})
const conference = createRoute({
  ...page('/conferences/$conference'),
  component: lazyRouteComponent(
    () => import('./conferences/conference-page.tsx'),
    'ConferencePage',
  ),
})
const delegations = createRoute({
  ...page('/conferences/$conference/delegations'),
  component: lazyRouteComponent(
    () => import('./conferences/delegations-page.tsx'),
    'DelegationsPage',
  ),
})
const delegation = createRoute({
  ...page('/delegations/$delegation'),
  component: lazyRouteComponent(
    () => import('./conferences/delegation-page.tsx'),
    'DelegationPage',
  ),
})
const accreditations = createRoute({
  ...page('/conferences/$conference/accreditations'),
  component: lazyRouteComponent(
    () => import('./conferences/accreditations-page.tsx'),
    'AccreditationsPage',
  ),
})

const statements = createRoute({
  ...page('/statements'),
  component: lazyRouteComponent(() => import('./statements/statements-page.tsx'), 'StatementsPage'),
})
const statement = createRoute({
  ...page('/statements/$statement'),
  validateSearch: (search: Given) => given({ version: count(search.version) }),
  component: lazyRouteComponent(() => import('./statements/statement-page.tsx'), 'StatementPage'),
})
const editStatement = createRoute({
  ...page('/statements/$statement/edit'),
  component: lazyRouteComponent(() => import('./statements/change-pages.tsx'), 'EditPage'),
})
const correctStatement = createRoute({
  ...page('/statements/$statement/correct'),
  component: lazyRouteComponent(() => import('./statements/change-pages.tsx'), 'CorrectPage'),
})
const writeStatement = createRoute({
  ...page('/write-a-statement'),
  validateSearch: (search: Given) =>
    given({
      ...{ meeting: text(search.meeting), item: text(search.item) },
      ...{ decision: text(search.decision), reply: text(search.reply) },
      audience: text(search.audience),
    }),
  component: lazyRouteComponent(() => import('./statements/write-page.tsx'), 'WritePage'),
})

/** The room of decisions: its list is its index, so that a symbol is never empty. */
const votes = createRoute(page('/votes'))
const inVotes = <const Path extends string>(path: Path) => ({
  getParentRoute: () => votes,
  path,
})
const decisions = createRoute({
  ...inVotes('/'),
  validateSearch: (search: Given) => filtersFrom(search),
  component: lazyRouteComponent(() => import('./votes/decisions-page.tsx'), 'DecisionsPage'),
})
const checkText = createRoute({
  ...inVotes('check'),
  component: lazyRouteComponent(() => import('./votes/check-page.tsx'), 'CheckPage'),
})
const compareVotes = createRoute({
  ...inVotes('compare'),
  validateSearch: (search: Given) =>
    given({ first: text(search.first), second: text(search.second) }),
  component: lazyRouteComponent(() => import('./votes/compare-page.tsx'), 'ComparePage'),
})
const voteImports = createRoute({
  ...inVotes('imports'),
  component: lazyRouteComponent(() => import('./votes/imports-page.tsx'), 'ImportsPage'),
})
const voteImport = createRoute({
  ...inVotes('imports/$import'),
  component: lazyRouteComponent(() => import('./votes/import-page.tsx'), 'ImportPage'),
})
/** Symbols hold slashes: the rest of the address is the symbol, as it is cited. */
const decision = createRoute({
  ...inVotes('$'),
  component: lazyRouteComponent(() => import('./votes/decision-page.tsx'), 'DecisionPage'),
})

const laws = createRoute(page('/laws'))
const inLaws = <const Path extends string>(path: Path) => ({ getParentRoute: () => laws, path })
const lawMatrix = createRoute({
  ...inLaws('/'),
  validateSearch: (search: Given) => matrixSearchFrom(search),
  component: lazyRouteComponent(() => import('./laws/laws-page.tsx'), 'LawsPage'),
})
const compareLaws = createRoute({
  ...inLaws('compare'),
  validateSearch: (search: Given) => compareSearchFrom(search),
  component: lazyRouteComponent(() => import('./laws/compare-page.tsx'), 'ComparePage'),
})
const dual = createRoute({
  ...inLaws('dual'),
  component: lazyRouteComponent(() => import('./laws/dual-page.tsx'), 'DualPage'),
})
const lawVersion = createRoute({
  ...inLaws('versions/$version'),
  component: lazyRouteComponent(() => import('./laws/version-page.tsx'), 'VersionPage'),
})
const stateLaws = createRoute({
  ...inLaws('$state'),
  component: lazyRouteComponent(() => import('./laws/state-laws-page.tsx'), 'StateLawsPage'),
})
const lawCell = createRoute({
  ...inLaws('$state/$article'),
  validateSearch: (search: Given) => cellSearchFrom(search),
  component: lazyRouteComponent(() => import('./laws/cell-page.tsx'), 'CellPage'),
})

const liveVotes = createRoute({
  ...page('/ballots'),
  component: lazyRouteComponent(() => import('./ballots/votes-page.tsx'), 'VotesPage'),
})
const liveVote = createRoute({
  ...page('/ballots/$vote'),
  component: lazyRouteComponent(() => import('./ballots/vote-page.tsx'), 'VotePage'),
})
const openVote = createRoute({
  ...page('/open-a-vote'),
  component: lazyRouteComponent(() => import('./ballots/open-page.tsx'), 'OpenPage'),
})
const keys = createRoute({
  ...page('/keys'),
  component: lazyRouteComponent(() => import('./seals/keys-page.tsx'), 'KeysPage'),
})

const proposals = createRoute({
  ...page('/proposals'),
  validateSearch: (search: Given) => given({ body: text(search.body), stage: text(search.stage) }),
  component: lazyRouteComponent(() => import('./proposals/proposals-page.tsx'), 'ProposalsPage'),
})
const proposal = createRoute({
  ...page('/proposals/$proposal'),
  validateSearch: (search: Given) => given({ from: count(search.from), to: count(search.to) }),
  component: lazyRouteComponent(() => import('./proposals/proposal-page.tsx'), 'ProposalPage'),
})

const draftText = createRoute({
  ...page('/bodies/$body/draft'),
  validateSearch: (search: Given) => given({ title: text(search.title) }),
  component: lazyRouteComponent(() => import('./proposals/draft-page.tsx'), 'DraftPage'),
})
const editDraft = createRoute({
  ...page('/proposals/$proposal/edit'),
  component: lazyRouteComponent(() => import('./proposals/edit-page.tsx'), 'EditPage'),
})
const reviseText = createRoute({
  ...page('/proposals/$proposal/revise'),
  component: lazyRouteComponent(() => import('./proposals/revise-page.tsx'), 'RevisePage'),
})
const amendText = createRoute({
  ...page('/proposals/$proposal/amend'),
  component: lazyRouteComponent(() => import('./proposals/amend-page.tsx'), 'AmendPage'),
})

const conduct = createRoute({
  ...page('/proposals/$proposal/conduct'),
  component: lazyRouteComponent(() => import('./proposals/conduct-page.tsx'), 'ConductPage'),
})

const record = createRoute({
  ...page('/record'),
  component: lazyRouteComponent(() => import('./record/record-page.tsx'), 'RecordPage'),
})
const verify = createRoute({
  ...page('/record/verify'),
  validateSearch: (search: Given) =>
    given({ index: count(search.index), epoch: count(search.epoch) }),
  component: lazyRouteComponent(() => import('./record/verify-page.tsx'), 'VerifyPage'),
})

const routeTree = root.addChildren([
  ...[front, guide, help, display],
  ...[signIn, setUp, account, people, constituents, bindings, audit],
  ...[collections, collection, change, submit, object, objects, submissions, submission],
  ...[desk, states, state, alike, pair, groups, foundGroup, group, groupVotes, record, verify],
  ...[liveVotes, liveVote, openVote, keys],
  ...[proposals, proposal],
  ...[draftText, editDraft, reviseText, amendText, conduct],
  ...[contacts, contact, changeContact, nominateContact, contactNominations, contactLog],
  ...[pings, ping, schedulePing, answerPing],
  ...[incidents, incident, editIncident, writeIncident],
  ...[bodies, body, createBody, schedule, session, meeting],
  importTables,
  documents.addChildren([documentList, newDocument, prepareDocument, document]),
  ...[conferences, createConference, conference, delegations, delegation, accreditations],
  ...[statements, statement, editStatement, correctStatement, writeStatement],
  laws.addChildren([lawMatrix, compareLaws, dual, lawVersion, stateLaws, lawCell]),
  votes.addChildren([decisions, checkText, compareVotes, voteImports, voteImport, decision]),
])

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  // Every value is a text, so that an address reads as it is written: `?session=73`.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const entries = Object.entries(search).filter(([, value]) => value !== undefined)
    const written = new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))
    return written.size === 0 ? '' : `?${written}`
  },
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultPendingMs: 0,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
