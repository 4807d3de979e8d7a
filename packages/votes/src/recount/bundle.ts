import {
  canonicalize,
  isJsonObject,
  JsonError,
  type JsonObject,
  type JsonValue,
  parseJson,
} from '@comity/json'
import { VoteBundleError } from './bundle-error.ts'
import { isCount, isHash, isText, isTexts, only } from './fields.ts'

/**
 * All that anybody needs to recount a vote offline. Receipts are those of the log (C2SP tlog-proof),
 * all against one checkpoint; envelopes are DSSE.
 */
export interface VoteBundle {
  readonly opened: { readonly receipt: string }
  /** What was done to the keys of those who voted, in the order of the log. */
  readonly keys: readonly Signed[]
  /** Every ballot cast, replaced ones too, in the order of the log. */
  readonly ballots: readonly Signed[]
  /** Of a vote by roll call: what the two persons entered. */
  readonly rolls: readonly { readonly entry: JsonObject; readonly receipt: string }[]
  /** Of each tree that a ballot names as seen: the proof that the tree proved here grew out of it. */
  readonly seen: readonly SeenProof[]
  readonly closed: { readonly receipt: string }
  /** Notes of intention filed after the close. */
  readonly intentions: readonly Signed[]
}

/** An envelope and the receipt of the entry that records it; a revocation has no envelope. */
export interface Signed {
  readonly envelope?: JsonObject
  readonly receipt: string
}

export interface SeenProof {
  readonly size: number
  readonly root: string
  /** Hashes in hex (RFC 6962 §2.1.2). */
  readonly proof: readonly string[]
}

const format = 'comity.vote/1'

/** Writes a bundle as canonical JSON. */
export const formatVoteBundle = (bundle: VoteBundle): string =>
  canonicalize({
    format,
    opened: { ...bundle.opened },
    keys: bundle.keys.map((one) => ({ ...one })),
    ballots: bundle.ballots.map((one) => ({ ...one })),
    rolls: bundle.rolls.map((one) => ({ ...one })),
    seen: bundle.seen.map((one) => ({ ...one, proof: [...one.proof] })),
    closed: { ...bundle.closed },
    intentions: bundle.intentions.map((one) => ({ ...one })),
  })

/** Largest bundle that is read, in bytes: 193 delegations that change their ballot a few times. */
const maxBytes = 32 * 1024 * 1024

/** Reads a bundle, strictly. Nothing is verified. @throws VoteBundleError `bundle` */
export function parseVoteBundle(text: string | Uint8Array): VoteBundle {
  const names = ['opened', 'keys', 'ballots', 'rolls', 'seen', 'closed', 'intentions']
  const read = only(json(text), ['format', ...names])
  if (read?.format !== format) throw wrong('format', `the file is not a vote's bundle (${format})`)
  const list = <T>(name: string, of: (value: JsonValue) => T | undefined): T[] => {
    const values = read[name]
    if (!Array.isArray(values)) throw wrong(name, `the bundle has no list of ${name}`)
    return values.map((value, at) => {
      const item = of(value)
      if (item === undefined) throw wrong(`${name}[${at}]`, 'not in the form of its kind')
      return item
    })
  }
  const one = (name: 'opened' | 'closed') => {
    const { receipt } = only(read[name], ['receipt']) ?? {}
    if (!isText(receipt)) throw wrong(name, 'the bundle has no receipt of it')
    return { receipt }
  }
  return {
    opened: one('opened'),
    keys: list('keys', signedOf),
    ballots: list('ballots', signedOf),
    rolls: list('rolls', rollOf),
    seen: list('seen', seenOf),
    closed: one('closed'),
    intentions: list('intentions', signedOf),
  }
}

function json(text: string | Uint8Array): JsonValue {
  try {
    return parseJson(text, { maxBytes })
  } catch (error) {
    if (error instanceof JsonError) throw wrong('file', error.message)
    throw error
  }
}

const wrong = (item: string, message: string) => new VoteBundleError('bundle', item, message)

function signedOf(value: JsonValue): Signed | undefined {
  const { envelope, receipt } = only(value, ['envelope', 'receipt']) ?? {}
  if (!isText(receipt)) return undefined
  if (envelope === undefined) return { receipt }
  return isJsonObject(envelope) ? { envelope, receipt } : undefined
}

function rollOf(value: JsonValue): VoteBundle['rolls'][number] | undefined {
  const { entry, receipt } = only(value, ['entry', 'receipt']) ?? {}
  return isJsonObject(entry) && isText(receipt) ? { entry, receipt } : undefined
}

function seenOf(value: JsonValue): SeenProof | undefined {
  const { size, root, proof } = only(value, ['size', 'root', 'proof']) ?? {}
  if (!isCount(size) || !isHash(root) || !isTexts(proof) || !proof.every(isHash)) return undefined
  return { size, root, proof }
}
