import { createHash } from 'node:crypto'
import { canonicalize } from '@comity/json'

/** SHA-256 in hex over the canonical form (RFC 8785) of a value as JSON holds it. */
export const canonicalHash = (value: object): string =>
  createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(value))))
    .digest('hex')
