import { createKept } from '../core/kept.ts'
import { perHub } from '../core/per-hub.ts'
import { type Asker, createTurns } from '../core/turns.ts'
import { type ClosedVote, voteBundle } from './bundle.ts'
import * as store from './store.ts'

/** A bundle of a vote by all states is about a megabyte. */
const mostKept = 8

/** Bundles by one asker that may wait to be put together. */
const mostOfEach = 8

/** The bundle of a closed vote, put together once: after the close, only notes of intention come to it. */
export const bundleOf = perHub((hub) => {
  const inTurn = createTurns(mostOfEach)
  const kept = createKept<string>(mostKept)
  return async (row: ClosedVote, asker: Asker): Promise<string> => {
    const key = `${row.id} ${await store.countIntentions(hub.sql, row.id)}`
    return kept(key, () => inTurn(asker, () => voteBundle(hub, row)))
  }
})
