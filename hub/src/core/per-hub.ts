import type { HubContext } from './context.ts'

/**
 * Something that a module keeps for each hub, made when first asked for: the log's writer, the
 * recognition of requests. Modules are values shared by all hubs of a process; this is what is not.
 */
export function perHub<T>(make: (hub: HubContext) => T): (hub: HubContext) => T {
  const made = new WeakMap<HubContext, T>()
  return (hub) => {
    const known = made.get(hub)
    if (known !== undefined) return known
    const fresh = make(hub)
    made.set(hub, fresh)
    return fresh
  }
}
