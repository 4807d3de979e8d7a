import type { Actor } from '@comity/policy'
import type { Context } from 'hono'
import type { HubContext } from './context.ts'
import { perHub } from './per-hub.ts'
import { Problem } from './problem.ts'
import { readBody } from './read-body.ts'
import { createRoom } from './room.ts'
import { createShares, tooManyAtOnce } from './shares.ts'

const kibibyte = 1024

/**
 * What bodies of JSON may take, in bytes and milliseconds. Those who did not sign in have a room of their
 * own, and each address a share in it: however many hold a body back, there is room for the others.
 */
const limits = {
  anonymous: { body: 128 * kibibyte, room: 4 * kibibyte * kibibyte, each: 8 },
  signedIn: { body: 1024 * kibibyte, room: 16 * kibibyte * kibibyte, each: 100 },
  deadline: 10_000,
}

const holdOf = ({ room, each }: { room: number; each: number }) => ({
  room: createRoom(room),
  shares: createShares(each),
})

const heldOf = perHub(() => ({
  anonymous: holdOf(limits.anonymous),
  signedIn: holdOf(limits.signedIn),
}))

/** The body of a request, which has to come in time and to find room. */
export async function jsonBody(hub: HubContext, c: Context, actor: Actor): Promise<unknown> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\b/.test(type))
    throw new Problem('unsupported-media-type', 'json-expected', 'Send application/json.')
  const kind = actor.kind === 'anonymous' ? 'anonymous' : 'signedIn'
  const { body: limit } = limits[kind]
  const { room, shares } = heldOf(hub)[kind]
  const giveBack = shares.take(actor.kind === 'anonymous' ? hub.remoteOf(c) : actor.key)
  if (!giveBack) throw tooManyAtOnce()
  const stated = c.req.header('content-length') ?? ''
  const leave = await room.enter(/^\d+$/.test(stated) ? Math.min(Number(stated), limit) : limit)
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), limits.deadline)
  try {
    return parsed(await readBody(c.req.raw, limit, late.signal))
  } finally {
    clearTimeout(timer)
    leave()
    giveBack()
  }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    throw new Problem('malformed', 'bad-request', 'The body is not JSON.')
  }
}
