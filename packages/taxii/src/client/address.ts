/** The address with the slash the standard ends every address with, so that paths can be joined to it. */
export function withSlash(url: string | URL): URL {
  const copy = new URL(url)
  if (!copy.pathname.endsWith('/')) copy.pathname += '/'
  return copy
}

/** `https://hub/taxii2/root/collections/id/` lies under `https://hub/taxii2/root/`. */
export function rootOf(collection: URL): URL {
  return new URL('../../', withSlash(collection))
}

export function objectUrl(collection: URL, object: string): URL {
  return new URL(`objects/${encodeURIComponent(object)}/`, withSlash(collection))
}
