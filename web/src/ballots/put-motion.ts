import type { ballots } from '@comity/contract'
import { JsonError, parseJson } from '@comity/json'
import { sha256 } from '@comity/ledger'
import { type Motion, motionOf } from '@comity/votes'

/**
 * The motion that a ballot is signed for, read from the very text whose hash is signed, so that what is
 * shown is what is voted on. `undefined` where text, hash and vote do not belong together.
 */
export function putMotion(
  vote: Pick<ballots.LiveVote, 'id' | 'motion' | 'motionHash'>,
): Motion | undefined {
  if (hexHash(new TextEncoder().encode(vote.motion)) !== vote.motionHash) return undefined
  const motion = read(vote.motion)
  return motion?.vote === vote.id ? motion : undefined
}

function read(text: string): Motion | undefined {
  try {
    return motionOf(parseJson(text))
  } catch (error) {
    if (error instanceof JsonError) return undefined
    throw error
  }
}

/** SHA-256 in lower-case hex. */
export const hexHash = (bytes: Uint8Array): string => hex(sha256(bytes))

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
