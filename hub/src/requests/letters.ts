import type { requestValues } from '@comity/contract'
import type { Party, SignedIn } from '@comity/policy'
import { inspectSealed, mostRecipients } from '@comity/seal'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { transaction } from '../core/database.ts'
import { perHub } from '../core/per-hub.ts'
import { Problem } from '../core/problem.ts'
import { readBody } from '../core/read-body.ts'
import { createRoom } from '../core/room.ts'
import { createShares, tooManyAtOnce } from '../core/shares.ts'
import { sha256 } from '../record/index.ts'
import { countedAt } from './counted.ts'
import { insertLetter, waitingOf } from './letter-store.ts'
import { worded } from './wrong.ts'

const mebibyte = 1024 * 1024

/** The largest that is sealed, its header for as many keys as there may be, and what encryption adds. */
export const mostLetter = 33 * mebibyte + 2048 * mostRecipients

/** Letters of one state that are not sent: of them and of their bytes. */
const mostWaiting = { count: 200, bytes: 256 * mebibyte }

/** Milliseconds for a letter to come in. */
const deadline = 120_000

const roomFor = perHub(() => ({ room: createRoom(2 * mostLetter), shares: createShares(4) }))

/** Takes a sealed letter and keeps it as it came. That it has the form of one is all that can be told of it. */
export async function takeIn(
  hub: HubContext,
  actor: SignedIn & { readonly party: Party },
  request: Request,
): Promise<requestValues.SealedLetter> {
  const { room, shares } = roomFor(hub)
  const giveBack = shares.take(actor.key)
  if (!giveBack) throw tooManyAtOnce()
  const stated = request.headers.get('content-length') ?? ''
  const leave = await room.enter(/^\d+$/.test(stated) ? Number(stated) : mostLetter)
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), deadline)
  try {
    const bytes = await readBody(request, mostLetter, late.signal)
    const { bucket, suite, recipients } = await worded(() => inspectSealed(bytes))
    const hash = Buffer.from(sha256(bytes)).toString('hex')
    const { party } = actor
    await transaction(hub.db, async (tx) => {
      await recordAct(tx, actor, { action: 'request.letter', thing: hash })
      const waiting = await waitingOf(tx, party)
      if (waiting.count >= mostWaiting.count || waiting.bytes + bytes.length > mostWaiting.bytes)
        throw new Problem(
          'too-many',
          'letters-waiting',
          `At most ${mostWaiting.count} sealed letters of your state wait unsent: send or drop some.`,
          { params: { most: mostWaiting.count } },
        )
      const at = hub.clock.now()
      const counted = await countedAt(tx, at)
      const letter = { party, sha256: hash, bytes, bucket, suite, recipients, at, counted }
      await insertLetter(tx, letter)
    })
    return { sha256: hash, bytes: bytes.length, bucket, suite, recipients }
  } finally {
    clearTimeout(timer)
    leave()
    giveBack()
  }
}
