import { type Statement, statementBytes } from '@comity/ledger'
import { microsToTimestamp } from '@comity/stix'
import { sha256 } from '../record/index.ts'

/** Who put which bytes under which id and version into a collection, and when. */
export interface Put {
  /** Microseconds since 1970. */
  readonly date: number
  readonly id: string
  readonly version: string
  readonly contributor: string
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string
}

/** What the log commits to for an object. */
export const putStatement = (collection: string, put: Put): Statement => ({
  at: microsToTimestamp(BigInt(put.date)),
  collection,
  contributor: put.contributor,
  id: put.id,
  kind: 'object.put',
  sha256: put.sha256,
  version: put.version,
})

/**
 * Commits to one object after the other of a collection: SHA-256 over the salt and the canonical form
 * of `putStatement`. The form is known, so it is written without making the statement, sorting its
 * keys and copying its bytes: the same for a fifth of the time, held to the general way by a test.
 */
export function putCommitments(collection: string): (salt: Uint8Array, put: Put) => Uint8Array {
  const input = Buffer.allocUnsafe(saltLength + longestQuick)
  const timeOf = microsecondPrinter()
  const before = `","collection":${JSON.stringify(collection)},"contributor":`
  return (salt, put) => {
    const { id, contributor, version } = put
    const text =
      `{"at":"${timeOf(put.date)}${before}${JSON.stringify(contributor)},"id":${JSON.stringify(id)}` +
      `,"kind":"object.put","sha256":"${put.sha256}","version":${JSON.stringify(version)}}`
    // Any character takes at most three bytes; what is longer is rare enough for the general way.
    if (text.length * 3 > longestQuick)
      return sha256(Buffer.concat([salt, statementBytes(putStatement(collection, put))]))
    input.set(salt)
    const length = input.write(text, saltLength, 'utf8')
    return sha256(input.subarray(0, saltLength + length))
  }
}

const saltLength = 32
const longestQuick = 6144

/** `microsToTimestamp` for dates that follow each other closely: their seconds are printed once. */
function microsecondPrinter(): (micros: number) => string {
  let second = Number.NaN
  let printed = ''
  return (micros) => {
    const whole = Math.floor(micros / 1_000_000)
    if (whole !== second) {
      second = whole
      printed = microsToTimestamp(BigInt(whole) * 1_000_000n).slice(0, 20)
    }
    return `${printed}${String(micros - whole * 1_000_000).padStart(6, '0')}Z`
  }
}
