import type { EnvelopeItem } from '@comity/json'
import { type Added, type AddOptions, addObjects } from './add.ts'
import { objectUrl, withSlash } from './address.ts'
import {
  type ManifestEntry,
  type Paged,
  type ReadOptions,
  readEnvelope,
  readManifest,
  readPages,
  readVersions,
} from './pages.ts'
import {
  readApiRoot,
  readCollection,
  readCollections,
  readDiscovery,
  readStatus,
  type ServerApiRoot,
  type ServerCollection,
  type ServerDiscovery,
  type ServerStatus,
} from './resources.ts'
import { TaxiiClientError } from './taxii-client-error.ts'
import { createTransport, readObject, type TransportOptions, wait } from './transport.ts'

export type TaxiiClientOptions = TransportOptions

/** Addresses are those a server's resources gave, or the caller's own; a missing last slash is added. */
export type TaxiiClient = {
  discovery(call?: CallOptions): Promise<ServerDiscovery>
  apiRoot(root: string | URL, call?: CallOptions): Promise<ServerApiRoot>
  collections(root: string | URL, call?: CallOptions): Promise<readonly ServerCollection[]>
  collection(collection: string | URL, call?: CallOptions): Promise<ServerCollection>
  status(root: string | URL, id: string, call?: CallOptions): Promise<ServerStatus>
  /** Each item is an object's value or its fault, with its bytes exactly as the server sent them. */
  objects(collection: string | URL, options?: ReadOptions): Pages<EnvelopeItem>
  object(collection: string | URL, id: string, options?: ReadOptions): Pages<EnvelopeItem>
  manifest(collection: string | URL, options?: ReadOptions): Pages<ManifestEntry>
  versions(collection: string | URL, id: string, options?: ReadOptions): Pages<string>
  add(
    collection: string | URL,
    objects: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    options?: AddOptions,
  ): AsyncGenerator<Added, void, undefined>
  /** Removes the versions named, or all of them where none is. */
  remove(collection: string | URL, id: string, options?: RemoveOptions): Promise<void>
}

export type Pages<Item> = AsyncGenerator<Paged<Item>, void, undefined>
export type CallOptions = { readonly signal?: AbortSignal }
export type RemoveOptions = CallOptions & {
  readonly version?: readonly string[]
  readonly specVersion?: readonly string[]
}

/**
 * A client of TAXII 2.1 servers, the faulty ones too. Every call is tried again after a broken connection, a
 * time-out, 408, 429 and 5xx; credentials go to the origin of `url` alone. Throws `TaxiiClientError`, or the
 * reason of the signal that aborted it.
 *
 * @example
 * const client = createTaxiiClient({ url: 'https://hub.example/taxii2/', auth: { bearer: key } })
 * for await (const page of client.objects(collection, { resume: saved })) {
 *   for (const { value, bytes } of page.items) keep(value, bytes)
 *   save(page.cursor)
 * }
 */
export function createTaxiiClient(options: TaxiiClientOptions): TaxiiClient {
  const transport = createTransport(options)
  const { sleep = wait } = options
  const start = withSlash(options.url)

  return {
    discovery: ({ signal } = {}) =>
      transport(start, { signal }, (reply) => readDiscovery(readObject(reply), start)),

    apiRoot(root, { signal } = {}) {
      const url = withSlash(root)
      return transport(url, { signal }, (reply) => readApiRoot(readObject(reply), url))
    },

    collections(root, { signal } = {}) {
      const url = withSlash(root)
      const list = new URL('collections/', url)
      return transport(list, { signal }, (reply) => readCollections(readObject(reply), url))
    },

    collection(collection, { signal } = {}) {
      const url = withSlash(collection)
      return transport(url, { signal }, (reply) => readCollection(readObject(reply), url))
    },

    status(root, id, { signal } = {}) {
      const url = new URL(`status/${encodeURIComponent(id)}/`, withSlash(root))
      return transport(url, { signal }, (reply) => readStatus(readObject(reply)))
    },

    objects: (collection, read = {}) =>
      readPages(transport, new URL('objects/', withSlash(collection)), read, readEnvelope),

    object: (collection, id, read = {}) =>
      readPages(transport, objectUrl(withSlash(collection), id), read, readEnvelope),

    manifest: (collection, read = {}) =>
      readPages(transport, new URL('manifest/', withSlash(collection)), read, readManifest),

    versions(collection, id, read = {}) {
      const url = new URL('versions/', objectUrl(withSlash(collection), id))
      return readPages(transport, url, read, readVersions)
    },

    add: (collection, objects, add = {}) =>
      addObjects(transport, sleep, withSlash(collection), objects, add),

    async remove(collection, id, { version, specVersion, signal } = {}) {
      const url = objectUrl(withSlash(collection), id)
      if (version !== undefined) url.searchParams.set('match[version]', version.join())
      if (specVersion !== undefined) {
        url.searchParams.set('match[spec_version]', specVersion.join())
      }
      try {
        await transport(url, { method: 'DELETE', signal }, () => undefined)
      } catch (error) {
        // The first try may have done it before its answer was lost.
        const done = error instanceof TaxiiClientError && error.status === 404 && error.retried > 0
        if (!done) throw error
      }
    },
  }
}
