import {
  commitment,
  LedgerError,
  leafBytes,
  leafHash,
  parseCheckpoint,
  parseNote,
  parseReceipt,
  parseVkey,
  type Receipt,
  sha256,
  statementBytes,
  verifyCheckpoint,
  verifyInclusion,
} from '@comity/ledger'

export const stepIds = ['read', 'statement', 'tree', 'signature', 'object'] as const
export type StepId = (typeof stepIds)[number]

/** One step of a proof: what it found, and whether it holds. */
export interface Step {
  readonly id: StepId
  readonly outcome: 'holds' | 'fails' | 'not_reached' | 'not_asked'
  /** What was computed or read, as name and value, for people to compare. */
  readonly facts: readonly (readonly [string, string])[]
  /** The stable code of the ledger where it fails. */
  readonly code?: string
}

/**
 * Goes through a receipt step by step, so that each can be shown. It holds exactly where
 * `verifyReceipt` of the ledger does not throw; nothing is asked of any server.
 *
 * @param key the log's verifier key, `name+id+base64`
 * @param object the object's bytes as posted; without them the last step is not asked
 */
export function prove(text: string, key: string, object?: Uint8Array): readonly Step[] {
  let receipt: Receipt | undefined
  const read = step('read', () => {
    receipt = parseReceipt(text)
    const { index, checkpoint } = receipt.proof
    return [
      ['index', String(index)],
      ['checkpoint', parseNote(checkpoint).text.split('\n').slice(0, 2).join(' · ')],
    ]
  })
  if (receipt === undefined) return [read, ...stepIds.slice(1).map(notReached)]
  const { proof, leaf, salt, statement } = receipt
  return [
    read,
    step('statement', () => {
      const computed = commitment(salt, statementBytes(statement))
      if (computed !== leaf.commit || statement.kind !== leaf.kind)
        throw new LedgerError('commitment', 'the statement is not the one committed to')
      return [
        ['commitment', computed],
        ['kind', leaf.kind],
      ]
    }),
    step('tree', () => {
      const { size, root } = parseCheckpoint(parseNote(proof.checkpoint).text)
      const hash = leafHash(leafBytes(leaf))
      verifyInclusion({ index: proof.index, size, leafHash: hash, proof: proof.hashes, root })
      return [
        ['entry', hex(hash)],
        ['hashes', String(proof.hashes.length)],
        ['root', hex(root)],
      ]
    }),
    step('signature', () => {
      const { origin, size } = verifyCheckpoint(proof.checkpoint, parseVkey(key.trim()))
      return [
        ['log', origin],
        ['size', String(size)],
      ]
    }),
    object === undefined
      ? { id: 'object', outcome: 'not_asked', facts: [] }
      : step('object', () => {
          const computed = hex(sha256(object))
          if (computed !== statement.sha256)
            throw new LedgerError('object', 'the object is not the one that was recorded')
          return [['SHA-256', computed]]
        }),
  ]
}

/** Every step that was asked holds, and none was left out on the way. */
export const isProved = (steps: readonly Step[]): boolean =>
  steps.every(({ outcome }) => outcome === 'holds' || outcome === 'not_asked')

function step(id: StepId, check: () => Step['facts']): Step {
  try {
    return { id, outcome: 'holds', facts: check() }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return { id, outcome: 'fails', facts: [], code: error.code }
  }
}

const notReached = (id: StepId): Step => ({ id, outcome: 'not_reached', facts: [] })

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
