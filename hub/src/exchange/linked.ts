import type { Actor } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import { collectionsOf } from './collections.ts'
import { labelOf, parsedOf } from './objects.ts'
import { isLast, isShown, isVisible, sightOf } from './visible.ts'

/** An object that another thing names, where its reader sees it. */
export interface Linked {
  readonly id: string
  readonly type: string
  readonly label: string
  readonly collection: string
}

/** Of these objects those that a reader sees, each in the first collection where they do; others are not told of. */
export async function linkedObjects(
  hub: HubContext,
  actor: Actor,
  ids: readonly string[],
): Promise<Linked[]> {
  if (ids.length === 0) return []
  const { sql } = hub
  const found = new Map<string, Linked>()
  for (const collection of await collectionsOf(hub)) {
    const sight = sightOf(actor, collection)
    if (sight.reach === 0) continue
    const rows = await sql<{ id: string; type: string; body: string }[]>`
      select r.stix_id as id, r.type, r.body from representation r
      where r.collection = ${collection.no} and r.stix_id = any(${ids as string[]})
        and ${isVisible(sql, sight)} and ${isShown(sql, sight)} and ${isLast(sql, sight)}`
    for (const { id, type, body } of rows)
      if (!found.has(id))
        found.set(id, { id, type, label: labelOf(parsedOf(body)), collection: collection.id })
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
