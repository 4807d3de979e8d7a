import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { filtersFrom } from '../incidents/filters.ts'
import { page } from './root.tsx'
import { count, type Given, given, text } from './search.ts'

const contacts = createRoute({
  ...page('/contacts'),
  validateSearch: (search: Given) => given({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('../contacts/contacts-page.tsx'), 'ContactsPage'),
})
const contact = createRoute({
  ...page('/contacts/$contact'),
  component: lazyRouteComponent(() => import('../contacts/contact-page.tsx'), 'ContactPage'),
})
const changeContact = createRoute({
  ...page('/contacts/$contact/change'),
  component: lazyRouteComponent(() => import('../contacts/nominate-page.tsx'), 'ChangeContactPage'),
})
const nominateContact = createRoute({
  ...page('/nominate-a-contact'),
  component: lazyRouteComponent(() => import('../contacts/nominate-page.tsx'), 'NominatePage'),
})
const contactNominations = createRoute({
  ...page('/contact-nominations'),
  component: lazyRouteComponent(
    () => import('../contacts/nominations-page.tsx'),
    'NominationsPage',
  ),
})
const contactLog = createRoute({
  ...page('/contact-log'),
  component: lazyRouteComponent(() => import('../contacts/views-page.tsx'), 'ViewsPage'),
})
const pings = createRoute({
  ...page('/pings'),
  component: lazyRouteComponent(() => import('../pings/pings-page.tsx'), 'PingsPage'),
})
const ping = createRoute({
  ...page('/pings/$ping'),
  component: lazyRouteComponent(() => import('../pings/ping-page.tsx'), 'PingPage'),
})
const schedulePing = createRoute({
  ...page('/schedule-a-check'),
  component: lazyRouteComponent(() => import('../pings/schedule-page.tsx'), 'SchedulePage'),
})
const answerPing = createRoute({
  ...page('/answer-a-check'),
  component: lazyRouteComponent(() => import('../pings/link-page.tsx'), 'LinkPage'),
})
const incidents = createRoute({
  ...page('/incidents'),
  validateSearch: (search: Given) => filtersFrom(search),
  component: lazyRouteComponent(() => import('../incidents/incidents-page.tsx'), 'IncidentsPage'),
})
const incident = createRoute({
  ...page('/incidents/$incident'),
  validateSearch: (search: Given) => given({ version: count(search.version) }),
  component: lazyRouteComponent(() => import('../incidents/incident-page.tsx'), 'IncidentPage'),
})
const editIncident = createRoute({
  ...page('/incidents/$incident/edit'),
  component: lazyRouteComponent(() => import('../incidents/write-pages.tsx'), 'EditPage'),
})
const writeIncident = createRoute({
  ...page('/write-an-incident'),
  component: lazyRouteComponent(() => import('../incidents/write-pages.tsx'), 'WritePage'),
})

/** Points of contact, checks of communication, incidents. */
export const contactsRoutes = [
  contacts,
  contact,
  changeContact,
  nominateContact,
  contactNominations,
  contactLog,
  pings,
  ping,
  schedulePing,
  answerPing,
  incidents,
  incident,
  editIncident,
  writeIncident,
] as const
