import { perHub } from '../core/per-hub.ts'
import { createRooms } from '../core/room.ts'

const mebibyte = 1024 * 1024

/**
 * For the bytes of bodies while they are read, judged and written. A hub that is to stay below 256 MB
 * can hold one of the largest, and some dozens of envelopes.
 */
export const roomForBodies = perHub(() => createRooms(mebibyte, 16 * mebibyte, 64 * mebibyte))

/**
 * For objects from when they are examined until they are written. What is known of an object takes as
 * much memory as its bytes: one envelope is written and the next one waits while a third is examined,
 * and to examine more would only make them wait longer.
 */
export const roomForObjects = perHub(() => createRooms(1000, 1500, 100_000))
