import { perHub } from '../core/per-hub.ts'
import { createTurns } from '../core/turns.ts'

/** What puts laws together and runs them is done one after the other, eight pieces of each asker. */
export const turnsOf = perHub(() => createTurns(8))
