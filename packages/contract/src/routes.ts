import * as access from './access.ts'
import * as accreditations from './accreditations.ts'
import * as agreement from './agreement.ts'
import * as ballots from './ballots.ts'
import * as conferences from './conferences.ts'
import * as contacts from './contacts.ts'
import * as delegations from './delegations.ts'
import { desk } from './desk.ts'
import * as directory from './directory.ts'
import * as documents from './documents.ts'
import * as exchange from './exchange.ts'
import { hub } from './hub.ts'
import * as incidents from './incidents.ts'
import * as lawComparison from './law-comparison.ts'
import * as laws from './laws.ts'
import * as meetings from './meetings.ts'
import * as nominations from './nominations.ts'
import * as pings from './pings.ts'
import * as proceedings from './proceedings.ts'
import * as proposals from './proposals.ts'
import * as record from './record.ts'
import * as requests from './requests.ts'
import type { Route } from './route.ts'
import * as seals from './seals.ts'
import * as statements from './statements.ts'
import * as voteImports from './vote-imports.ts'
import * as votes from './votes.ts'

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

/** Every endpoint, in the order of the modules. */
export const allRoutes: readonly Route[] = [
  hub,
  access,
  directory,
  record,
  exchange,
  seals,
  contacts,
  nominations,
  requests,
  pings,
  incidents,
  meetings,
  proceedings,
  documents,
  votes,
  agreement,
  proposals,
  ballots,
  voteImports,
  desk,
  statements,
  laws,
  lawComparison,
  conferences,
  delegations,
  accreditations,
].flatMap((m) => (isRoute(m) ? [m] : Object.values(m).filter(isRoute)))
