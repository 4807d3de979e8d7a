import { requests, type requestValues } from '@comity/contract'
import { type LetterKind, letterTypes } from '@comity/requests'
import {
  type LogView,
  type OpenedLetter,
  openLetter,
  SealError,
  type SealingIdentity,
} from '@comity/seal'
import type { Connection } from '../connection.ts'
import { Failure } from '../failure.ts'
import { hexHash } from './send-letter.ts'

export interface ReadLetter extends OpenedLetter {
  readonly kind: LetterKind
  readonly sha256: string
}

/** A sealed letter of a request, as it was named: by its hash. @throws Failure */
export async function fetchLetter(
  { client }: Connection,
  leg: string,
  letter: string,
): Promise<Uint8Array> {
  const response = await client.open(requests.requestLetter, { params: { leg, letter } })
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (hexHash(bytes) === letter) return bytes
  throw new Failure(1, 'The hub gave another letter than the one that was named.')
}

/**
 * Opens a letter of a request and holds it against the log, and against the request: it is between its two states,
 * and of a kind that belongs to one.
 *
 * @throws Failure
 */
export async function readLetter(
  sealed: Uint8Array,
  identity: SealingIdentity,
  { asking, addressed }: Pick<requestValues.RequestRow, 'asking' | 'addressed'>,
  viewOf: () => LogView | Promise<LogView>,
): Promise<ReadLetter> {
  try {
    const letter = await openLetter(sealed, [identity], viewOf)
    const kind = kinds.find((one) => letterTypes[one] === letter.type)
    const between = [letter.from, ...letter.to].toSorted().join(' ')
    if (kind === undefined || between !== [asking, addressed].toSorted().join(' '))
      throw new Failure(1, 'The letter is not one between the states of this request.')
    return { ...letter, kind, sha256: hexHash(sealed) }
  } catch (error) {
    if (error instanceof SealError)
      throw new Failure(1, `The letter is refused: ${error.message} (${error.code}).`)
    throw error
  }
}

const kinds = ['request', 'notification', 'answer'] as const
