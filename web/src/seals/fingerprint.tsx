import { fingerprint, parseKey } from '@comity/seal'

/** A key's fingerprint in groups, as two people read it to each other. */
export function Fingerprint({ of }: { of: { readonly key: string } | { readonly id: string } }) {
  // Of the key itself where it is there: an id that somebody states could be another's.
  const key = 'key' in of ? parseKey(of.key) : { id: of.id, bytes: new Uint8Array() }
  return (
    <code className="fingerprint" dir="ltr">
      {fingerprint(key)}
    </code>
  )
}
