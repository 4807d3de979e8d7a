import { readMatch, readQuery } from './filter.ts'
import { acceptsTaxii, isTaxii, taxiiMediaType } from './media-type.ts'
import { manifestPage, objectPage, type Page, type Sealer, versionPage } from './page.ts'
import type { PageTokens } from './page-tokens.ts'
import { readPosting } from './posting.ts'
import { type Gzip, gzipByPlatform, replyToError, replyToRead, replyWith } from './reply.ts'
import { largestBody, readBody } from './request-body.ts'
import {
  apiRootResource,
  collectionResource,
  collectionsResource,
  discoveryResource,
  statusResource,
} from './resources.ts'
import { methodsOf, type PagedRoute, type Route, readRoute } from './route.ts'
import type { Match, Micros, ReadQuery, Refusal, TaxiiStore } from './store.ts'
import { TaxiiError } from './taxii-error.ts'

export type TaxiiHandler<Reader> = (
  request: Request,
  reader: Reader | undefined,
) => Promise<Response>

export type TaxiiHandlerOptions<Reader> = {
  readonly store: TaxiiStore<Reader>
  readonly tokens: PageTokens
  /** A stable name of the reader, one for each set of rights: a `next` of one is refused from another. */
  readonly readerId: (reader: Reader | undefined) => string
  /** Now, for `request_timestamp`. */
  readonly clock: () => Micros
  readonly limits?: Partial<TaxiiLimits>
  /** Path of discovery, with both slashes; `/taxii2/`. API roots lie right below it. */
  readonly prefix?: string
  /** Origin for absolute `api_roots`, such as `https://hub.example`; without it they are paths. */
  readonly origin?: string
  /** Realm of `WWW-Authenticate`: letters, digits, spaces. */
  readonly realm?: string
  readonly gzip?: Gzip
  /**
   * Asked before a body is read, with the bytes that it may come to; what it answers is called when
   * nothing of the body is needed any more. Bounds what is held at once.
   */
  readonly room?: (bytes: number) => Promise<() => void>
  /** What a failure of the store means to a client, such as `unavailable`; else it answers 500. */
  readonly translate?: (error: unknown) => TaxiiError | undefined
  /** Told of whatever answers 500 (the client gets only the id), and of nothing else. */
  readonly onError?: (error: unknown, errorId: string) => void
}

export type TaxiiLimits = {
  /** Items of a page where no `limit` is given, and the most one can ask for. */
  readonly page: number
  /** Objects of a posted envelope, and how deep one may nest. */
  readonly objects: number
  readonly depth: number
  /** How many times gzip may inflate a body larger than one MiB. */
  readonly ratio: number
}

const defaults: TaxiiLimits = { page: 1000, objects: 100_000, depth: 64, ratio: 100 }

/**
 * The protocol of a TAXII 2.1 server: all eleven operations as a function from request to response. The
 * caller has found out who asks; the store decides what that reader may have. Never throws: what is refused,
 * and what fails, is answered in TAXII's error object.
 */
export function createTaxiiHandler<Reader>(
  options: TaxiiHandlerOptions<Reader>,
): TaxiiHandler<Reader> {
  const { store, tokens, prefix = '/taxii2/', gzip = gzipByPlatform } = options
  const limits = { ...defaults, ...options.limits }

  return async (request, reader) => {
    try {
      return await answer(request, reader)
    } catch (error) {
      const errorId = crypto.randomUUID()
      const told = error instanceof TaxiiError ? error : options.translate?.(error)
      if (told !== undefined) return replyToError(request, told, errorId, options.realm ?? 'TAXII')
      options.onError?.(error, errorId)
      const unknown = new TaxiiError('internal', 'The server failed; nothing more is known here')
      return replyToError(request, unknown, errorId, '')
    }
  }

  async function answer(request: Request, reader: Reader | undefined): Promise<Response> {
    const url = new URL(request.url)
    const route = readRoute(url.pathname, prefix)
    if (route === undefined) throw new TaxiiError('not_found', 'There is nothing at this address')
    const methods = methodsOf(route)
    if (!methods.includes(request.method)) {
      throw new TaxiiError('method_not_allowed', `Allowed here: ${methods.join(', ')}`, {
        allow: methods,
      })
    }
    if (!acceptsTaxii(request.headers.get('accept'))) {
      throw new TaxiiError('not_acceptable', `The answer is ${taxiiMediaType}`, {
        description: `Send Accept: ${taxiiMediaType}`,
      })
    }
    if (request.method === 'POST') return add(request, reader, route)
    if (request.method === 'DELETE') return remove(url.searchParams, reader, route)
    const page = await read(url.searchParams, reader, route)
    return replyToRead(request, page, gzip)
  }

  async function read(
    parameters: URLSearchParams,
    reader: Reader | undefined,
    route: Route,
  ): Promise<Page> {
    const given = <T>(result: T | Refusal) => unlessRefused(result, reader)
    switch (route.kind) {
      case 'discovery':
        return resource(discoveryResource(given(await store.discovery(reader)), addressOf))
      case 'root':
        return resource(apiRootResource(given(await store.apiRoot(reader, route.root))))
      case 'collections':
        return resource(collectionsResource(given(await store.collections(reader, route.root))))
      case 'collection': {
        const { root, collection } = route
        return resource(collectionResource(given(await store.collection(reader, root, collection))))
      }
      case 'status': {
        const { root, status } = route
        return resource(statusResource(given(await store.status(reader, root, status))))
      }
    }
    const { query, seal } = await queryOf(parameters, reader, route)
    switch (route.kind) {
      case 'objects':
        return objectPage(given(await store.objects({ reader, ...route }, query)), seal)
      case 'object':
        return objectPage(given(await store.object({ reader, ...route }, query)), seal)
      case 'manifest':
        return manifestPage(given(await store.manifest({ reader, ...route }, query)), seal)
      case 'versions':
        return versionPage(given(await store.versions({ reader, ...route }, query)), seal)
    }
  }

  /**
   * A token is bound to the reader, the resource and what is matched. Not to `limit`, which may change from
   * page to page; nor to `added_after`, which every position already lies behind, and which clients drop or
   * move on while they follow `next`.
   */
  async function queryOf(
    parameters: URLSearchParams,
    reader: Reader | undefined,
    route: PagedRoute,
  ): Promise<{ query: ReadQuery; seal: Sealer }> {
    const scopeOf = (match: Match) =>
      JSON.stringify([options.readerId(reader), Object.entries(route), matchScope(match)])
    const { query, scope } = await readQuery(parameters, route.kind, limits.page, {
      tokens,
      scope: scopeOf,
    })
    return { query, seal: (position) => tokens.seal(position, scope) }
  }

  async function add(
    request: Request,
    reader: Reader | undefined,
    route: Route,
  ): Promise<Response> {
    if (route.kind !== 'objects') throw new Error(`POST to ${route.kind}`)
    if (!isTaxii(request.headers.get('content-type'))) {
      throw new TaxiiError('unsupported_media_type', `A posted envelope is ${taxiiMediaType}`, {
        description: `Send Content-Type: ${taxiiMediaType}`,
      })
    }
    // Asked before the body is read, so that whoever may not write cannot make us read 100 MB.
    const { root, collection } = route
    const target = unlessRefused(await store.collection(reader, root, collection), reader)
    if (!target.canWrite) throw refusalOf('forbidden', reader)
    const { maxContentLength } = unlessRefused(await store.apiRoot(reader, root), reader)

    const leave = await options.room?.(largestBody(request, maxContentLength, limits.ratio))
    try {
      const bytes = await readBody(request, maxContentLength, limits.ratio)
      const posting = readPosting(bytes, options.clock(), limits)
      const place = { reader, root, collection }
      const status = unlessRefused(await store.add(place, posting, target.terms), reader)
      return replyWith(202, statusResource(status))
    } finally {
      leave?.()
    }
  }

  async function remove(
    parameters: URLSearchParams,
    reader: Reader | undefined,
    route: Route,
  ): Promise<Response> {
    if (route.kind !== 'object') throw new Error(`DELETE of ${route.kind}`)
    const match = readMatch(parameters, 'remove')
    unlessRefused(await store.remove({ reader, ...route }, match), reader)
    return replyWith(200, undefined)
  }

  function addressOf(root: string): string {
    return `${options.origin ?? ''}${prefix}${encodeURIComponent(root)}/`
  }
}

function resource(value: object): Page {
  return { body: new TextEncoder().encode(JSON.stringify(value)) }
}

function unlessRefused<T>(result: T | Refusal, reader: unknown): T {
  if (isRefusal(result)) throw refusalOf(result.refused, reader)
  return result
}

function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'refused' in result
}

/** Somebody who did not sign in is told to, whether or not there is anything: both look alike. */
function refusalOf(refused: Refusal['refused'], reader: unknown): TaxiiError {
  if (reader === undefined) {
    return new TaxiiError('unauthorized', 'Sign in, then ask again')
  }
  return refused === 'forbidden'
    ? new TaxiiError('forbidden', 'This is not among your rights here')
    : new TaxiiError('not_found', 'There is nothing here that you may see')
}

/** The same filter in one spelling, whatever the order of its values. */
function matchScope({ ids, types, specVersions, versions }: Match) {
  const sorted = (list: readonly string[] | undefined) => list && [...list].sort()
  const named = versions === 'all' ? 'all' : [versions.first, versions.last, sorted(versions.keys)]
  return [sorted(ids) ?? null, sorted(types) ?? null, sorted(specVersions) ?? null, named]
}
