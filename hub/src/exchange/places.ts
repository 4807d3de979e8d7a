import type { Actor } from '@comity/policy'
import { decide } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import type { Collection } from './collection.ts'
import { collectionsOf, maySee } from './collections.ts'

/** The collection of an address, for one who may know of it; else the refusal it must look like. */
export async function collectionFor(
  hub: HubContext,
  actor: Actor,
  id: string,
): Promise<Collection> {
  const collection = (await collectionsOf(hub)).find((c) => c.id === id)
  if (!collection) throw notFound('collection')
  if (!maySee(actor, collection))
    refuse(decide(actor, { action: 'collection.read', thing: collection }))
  return collection
}

export async function readableFor(hub: HubContext, actor: Actor, id: string): Promise<Collection> {
  const collection = await collectionFor(hub, actor, id)
  refuse(decide(actor, { action: 'collection.read', thing: collection }))
  return collection
}

export const mayCreate = (actor: Actor, group: string) =>
  decide(actor, { action: 'collection.create', thing: { group } })

export const mayChange = (actor: Actor, thing: Collection) =>
  decide(actor, { action: 'collection.change', thing })

export const presentCollection = (hub: HubContext, actor: Actor, c: Collection) => ({
  id: c.id,
  group: c.group,
  title: c.title,
  ...(c.alias === undefined ? {} : { alias: c.alias }),
  ...(c.description === undefined ? {} : { description: c.description }),
  defaultMarking: c.defaultMarking,
  audience: [...c.audience],
  writers: [...c.writers],
  taxii: `${hub.settings.publicUrl}/taxii2/${c.group}/collections/${c.id}/`,
  can: {
    read: decide(actor, { action: 'collection.read', thing: c }).allow,
    write: decide(actor, { action: 'collection.write', thing: c }).allow,
    manage: mayChange(actor, c).allow,
  },
})

export const notFound = (thing: string) =>
  new Problem('not-found', 'not-found', `There is no such ${thing}.`, { params: { thing } })
