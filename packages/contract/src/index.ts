export * as access from './access.ts'
export * as accreditations from './accreditations.ts'
export * as agreement from './agreement.ts'
export * as ballots from './ballots.ts'
export {
  type Client,
  type ClientOptions,
  createClient,
  RefusedError,
  UnreachableError,
} from './client.ts'
export * as conferences from './conferences.ts'
export * as contacts from './contacts.ts'
export * as delegations from './delegations.ts'
export { DeskItem, desk } from './desk.ts'
export * as directory from './directory.ts'
export * as documents from './documents.ts'
export * as exchange from './exchange.ts'
export {
  type Filter,
  type FilterError,
  type FilterFault,
  type FilterKey,
  type FilterTerm,
  faultSentences,
  filterKeys,
  levels,
  parseFilter,
  printFilter,
  withFilter,
  withoutTerm,
} from './filter-line.ts'
export { hub } from './hub.ts'
export * as incidents from './incidents.ts'
export * as lawComparison from './law-comparison.ts'
export * as laws from './laws.ts'
export * as meetings from './meetings.ts'
export * as nominations from './nominations.ts'
export { openapi } from './openapi.ts'
export * as pings from './pings.ts'
export * as proceedings from './proceedings.ts'
export * as proposals from './proposals.ts'
export * as record from './record.ts'
export * as requestValues from './request-values.ts'
export * as requests from './requests.ts'
export {
  address,
  type BodyOf,
  type CallOf,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
  type Route,
  route,
} from './route.ts'
export { allRoutes } from './routes.ts'
export * as seals from './seals.ts'
export * as statements from './statements.ts'
export { languages, Names, Problem } from './values.ts'
export * as voteImports from './vote-imports.ts'
export * as votes from './votes.ts'
