import { record } from '@comity/contract'
import type { VerifierKey } from '@comity/ledger'
import type { Connection } from '../connection.ts'
import { checkReceipt } from '../verify-command.ts'

/** An object whose receipt is asked for: where it lies, and the hash of its bytes. */
export interface Proven {
  readonly collection: string
  readonly sha256: string
}

export interface ProofReport {
  readonly verified: number
  readonly problems: readonly string[]
}

const atOnce = 500

/**
 * Fetches every receipt of a range of the log that this state may have, checks each offline against
 * the hash of the object's bytes, and tells which objects have none.
 *
 * @param visible all that this state may see: a receipt of anything else has leaked
 */
export async function proveAll(
  connection: Connection,
  log: VerifierKey,
  range: { readonly first: number; readonly last: number },
  expected: readonly Proven[],
  visible: readonly Proven[],
  step: (count: number) => void = () => {},
): Promise<ProofReport> {
  const keyOf = (collection: unknown, sha256: unknown) => `${collection} ${sha256}`
  const visibleKeys = new Set(visible.map((each) => keyOf(each.collection, each.sha256)))
  const missing = new Set(expected.map((each) => keyOf(each.collection, each.sha256)))
  const problems: string[] = []
  const leaked: number[] = []
  let verified = 0
  for (let first = range.first; first <= range.last; first += atOnce) {
    const last = Math.min(range.last, first + atOnce - 1)
    const { items } = await connection.client.call(record.receipts, { query: { first, last } })
    for (const { index, receipt } of items) {
      const checked = checkReceipt(receipt, log)
      if (!checked.ok) {
        problems.push(`receipt ${index}: ${checked.message}`)
        continue
      }
      const { statement } = checked.receipt
      if (checked.receipt.index !== index) problems.push(`receipt ${index} is of another entry`)
      if (statement.kind !== 'object.put') continue
      const key = keyOf(statement.collection, statement.sha256)
      // The SHA-256 stated is looked up among those worked out from the bytes of the files.
      if (!visibleKeys.has(key)) leaked.push(index)
      else verified += 1
      missing.delete(key)
    }
    step(last - first + 1)
  }
  if (leaked.length > 0) {
    problems.push(`${leaked.length} receipts are of objects beyond its share (first: ${leaked[0]})`)
  }
  if (missing.size > 0) problems.push(`${missing.size} objects have no receipt`)
  return { verified, problems }
}
