import { taxiiMediaType } from './media-type.ts'
import type { ApiRoot, Collection, Discovery, Status, StatusDetail } from './store.ts'
import type { TaxiiError } from './taxii-error.ts'
import { printTimestamp } from './timestamp.ts'

// The resources of TAXII 2.1 that are no pages, as the standard spells them. JSON.stringify drops what is
// undefined; empty lists are left out on purpose (§3.2: an empty list is an absent key).

export function discoveryResource(discovery: Discovery, address: (root: string) => string) {
  return {
    title: discovery.title,
    description: discovery.description,
    contact: discovery.contact,
    default: discovery.default === undefined ? undefined : address(discovery.default),
    api_roots: filled(discovery.apiRoots.map(address)),
  }
}

export function apiRootResource(root: ApiRoot) {
  return {
    title: root.title,
    description: root.description,
    versions: [taxiiMediaType],
    max_content_length: root.maxContentLength,
  }
}

/** Sorted by id, as the interoperability profile asks. */
export function collectionsResource(collections: readonly Collection[]) {
  const sorted = [...collections].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { collections: filled(sorted.map(collectionResource)) }
}

export function collectionResource(collection: Collection) {
  return {
    id: collection.id,
    title: collection.title,
    description: collection.description,
    alias: collection.alias,
    can_read: collection.canRead,
    can_write: collection.canWrite,
    media_types: filled(collection.mediaTypes),
  }
}

export function statusResource(status: Status) {
  const { successes, failures, pendings } = status
  return {
    id: status.id,
    status: pendings.length === 0 ? 'complete' : 'pending',
    request_timestamp: printTimestamp(status.requested),
    total_count: successes.length + failures.length + pendings.length,
    success_count: successes.length,
    successes: filled(successes.map(detail)),
    failure_count: failures.length,
    failures: filled(failures.map(detail)),
    pending_count: pendings.length,
    pendings: filled(pendings.map(detail)),
  }
}

/** TAXII 2.1 §3.6.1; `http_status` is a string there. */
export function errorResource(error: TaxiiError, errorId: string) {
  return {
    title: error.message,
    description: error.description,
    error_id: errorId,
    error_code: error.code,
    http_status: String(error.httpStatus),
  }
}

function detail({ id, version, message }: StatusDetail) {
  return { id, version, message }
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
