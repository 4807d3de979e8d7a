/** What an address names (TAXII 2.1 §1.2, the table of endpoints), and what may be done there. */
export type Route =
  | { readonly kind: 'discovery' }
  | { readonly kind: 'root'; readonly root: string }
  | { readonly kind: 'collections'; readonly root: string }
  | { readonly kind: 'status'; readonly root: string; readonly status: string }
  | { readonly kind: 'collection'; readonly root: string; readonly collection: string }
  | PagedRoute

/** Addresses whose answer comes in pages. */
export type PagedRoute =
  | { readonly kind: 'manifest'; readonly root: string; readonly collection: string }
  | { readonly kind: 'objects'; readonly root: string; readonly collection: string }
  | ObjectRoute<'object'>
  | ObjectRoute<'versions'>

type ObjectRoute<Kind> = {
  readonly kind: Kind
  readonly root: string
  readonly collection: string
  readonly object: string
}

/**
 * Reads a path under `prefix`. The standard ends every address with a slash; without it the same is served,
 * because the official Python client asks for a status that way. `undefined` for what is no address of ours.
 */
export function readRoute(path: string, prefix: string): Route | undefined {
  if (`${path}/` === prefix) return { kind: 'discovery' }
  if (!path.startsWith(prefix)) return undefined
  const rest = path.slice(prefix.length)
  const parts = decode(rest.endsWith('/') ? rest.slice(0, -1) : rest)
  if (parts === undefined) return undefined
  const [root, branch, id, leaf, object, versions] = parts
  const depth = parts.length

  if (root === undefined) return { kind: 'discovery' }
  if (branch === undefined) return { kind: 'root', root }
  if (branch === 'status' && depth === 3 && id !== undefined) {
    return { kind: 'status', root, status: id }
  }
  if (branch !== 'collections') return undefined
  if (id === undefined) return { kind: 'collections', root }
  if (leaf === undefined) return { kind: 'collection', root, collection: id }
  if (leaf === 'manifest' && depth === 4) return { kind: 'manifest', root, collection: id }
  if (leaf !== 'objects') return undefined
  if (object === undefined) return { kind: 'objects', root, collection: id }
  if (depth === 5) return { kind: 'object', root, collection: id, object }
  if (versions === 'versions' && depth === 6) {
    return { kind: 'versions', root, collection: id, object }
  }
  return undefined
}

/** Methods of a route, in the order of an `Allow` header. */
export function methodsOf(route: Route): readonly string[] {
  if (route.kind === 'objects') return ['GET', 'HEAD', 'POST']
  if (route.kind === 'object') return ['GET', 'HEAD', 'DELETE']
  return ['GET', 'HEAD']
}

function decode(path: string): readonly string[] | undefined {
  if (path === '') return []
  try {
    const parts = path.split('/').map((part) => decodeURIComponent(part))
    return parts.includes('') ? undefined : parts
  } catch {
    return undefined
  }
}
