import type { Hono } from 'hono'
import { access } from './access/index.ts'
import { ballots } from './ballots/index.ts'
import { calendar } from './calendar/index.ts'
import { conferences } from './conferences/index.ts'
import { contacts } from './contacts/index.ts'
import type { HubContext } from './core/context.ts'
import type { Listener } from './core/events.ts'
import type { Job } from './core/jobs.ts'
import { demonstration } from './demonstration/index.ts'
import { desk } from './desk/index.ts'
import { directory } from './directory/index.ts'
import { documents } from './documents/index.ts'
import { exchange } from './exchange/index.ts'
import { incidents } from './incidents/index.ts'
import { laws } from './laws/index.ts'
import { mail } from './mail/index.ts'
import { meetings } from './meetings/index.ts'
import { pings } from './pings/index.ts'
import { proposals } from './proposals/index.ts'
import { record } from './record/index.ts'
import { requests } from './requests/index.ts'
import { seals } from './seals/index.ts'
import { statements } from './statements/index.ts'
import { votes } from './votes/index.ts'

export interface Module {
  readonly name: string
  register?(app: Hono, context: HubContext): void
  readonly jobs?: (context: HubContext) => readonly Job[]
  readonly listeners?: (context: HubContext) => readonly Listener[]
  /**
   * Called once the database is migrated and the lock held, before the first request; answers the
   * sentences to be printed for whoever starts the hub.
   */
  start?(context: HubContext): Promise<readonly string[]>
  /** Called when requests have ended and before the database closes. */
  stop?(context: HubContext): Promise<void>
}

/** In the order of the import rule: each may import those before it. */
export const modules: readonly Module[] = [
  directory,
  access,
  record,
  exchange,
  seals,
  mail,
  contacts,
  requests,
  pings,
  incidents,
  meetings,
  documents,
  votes,
  laws,
  statements,
  proposals,
  ballots,
  conferences,
  calendar,
  desk,
  demonstration,
]
