export type { Added, AddOptions } from './client/add.ts'
export {
  type CallOptions,
  createTaxiiClient,
  type Pages,
  type RemoveOptions,
  type TaxiiClient,
  type TaxiiClientOptions,
} from './client/client.ts'
export type { Cursor, ManifestEntry, Paged, ReadOptions } from './client/pages.ts'
export type {
  ServerApiRoot,
  ServerCollection,
  ServerDiscovery,
  ServerStatus,
  ServerStatusDetail,
} from './client/resources.ts'
export { TaxiiClientError, type TaxiiClientErrorCode } from './client/taxii-client-error.ts'
export type { Credentials } from './client/transport.ts'
export {
  createTaxiiHandler,
  type TaxiiHandler,
  type TaxiiHandlerOptions,
  type TaxiiLimits,
} from './handler.ts'
export { taxiiMediaType } from './media-type.ts'
export type { HeldObject } from './memory-objects.ts'
export {
  type MemoryCollection,
  type MemoryRoot,
  type MemoryStoreOptions,
  memoryStore,
} from './memory-store.ts'
export { createPageTokens, type PageTokens } from './page-tokens.ts'
export type { Gzip } from './reply.ts'
export { largestBody } from './request-body.ts'
export type * from './store.ts'
export { TaxiiError, type TaxiiErrorCode } from './taxii-error.ts'
export { parseTimestamp, printTimestamp, unversioned, versionKey } from './timestamp.ts'
