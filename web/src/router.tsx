import { createRouter } from '@tanstack/react-router'
import { accessRoutes } from './routes/access.ts'
import { contactsRoutes } from './routes/contacts.ts'
import { directoryRoutes } from './routes/directory.ts'
import { exchangeRoutes } from './routes/exchange.ts'
import { frontRoutes } from './routes/front.ts'
import { lawsRoutes } from './routes/laws.ts'
import { meetingsRoutes } from './routes/meetings.ts'
import { root } from './routes/root.tsx'
import { textsRoutes } from './routes/texts.ts'
import { votesRoutes } from './routes/votes.ts'
import { Waiting } from './shell/waiting.tsx'

const routeTree = root.addChildren([
  ...frontRoutes,
  ...accessRoutes,
  ...exchangeRoutes,
  ...directoryRoutes,
  ...contactsRoutes,
  ...meetingsRoutes,
  ...textsRoutes,
  ...votesRoutes,
  ...lawsRoutes,
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
