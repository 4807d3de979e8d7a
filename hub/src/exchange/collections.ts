import type { Actor } from '@comity/policy'
import { decide } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import { perHub } from '../core/per-hub.ts'
import { standingTopic } from '../core/recognition.ts'
import type { Collection } from './collection.ts'
import { listCollections } from './store.ts'

/** The open collections: few, asked for on every poll, so kept until something changes. */
const keptOf = perHub((hub) => {
  let kept: Promise<readonly Collection[]> | undefined
  hub.db.on(standingTopic, () => {
    kept = undefined
  })
  return () => {
    if (kept) return kept
    const asked = listCollections(hub.sql)
    kept = asked
    asked.catch(() => {
      if (kept === asked) kept = undefined
    })
    return asked
  }
})

export const collectionsOf = (hub: HubContext): Promise<readonly Collection[]> => keptOf(hub)()

/** A collection exists for those who may read it or contribute to it, and for nobody else. */
export const maySee = (actor: Actor, collection: Collection): boolean =>
  decide(actor, { action: 'collection.read', thing: collection }).allow ||
  decide(actor, { action: 'collection.write', thing: collection }).allow
