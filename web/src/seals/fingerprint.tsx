import { fingerprint, isSigningUse, parseKey, parseSealingKey } from '@comity/seal'
import type { KeyUse } from './key-use.ts'

/** A key as it is written, with what it is for; a root key is for nothing but certifying. */
interface Written {
  readonly key: string
  readonly use?: KeyUse
}

/** A key's fingerprint in groups, as two people read it to each other. */
export function Fingerprint({ of }: { of: Written | { readonly id: string } }) {
  return (
    <code className="fingerprint" dir="ltr">
      {fingerprint('key' in of ? keyOf(of) : of)}
    </code>
  )
}

/** Of the key itself where it is there: an id that somebody states could be another's. */
const keyOf = ({ key, use }: Written) =>
  use === undefined || isSigningUse(use) ? parseKey(key) : parseSealingKey(key)
