import { compareWording, type WordingChange } from './compare-wording.ts'

/** A provision of one version of a statute; a provision of a reading is one. */
export interface Numbered {
  readonly number: string
  readonly text: string
}

/** What became of one provision, with its positions in both versions. */
export interface ProvisionChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly number: string
  readonly earlier: number | undefined
  readonly later: number | undefined
  /** What changed in its words; only where it changed. */
  readonly change: WordingChange | undefined
}

/**
 * What changed from one version of a statute to the next, provision by provision. Provisions are matched by
 * their number, one that comes twice in the order in which it comes; spaces at the ends do not count.
 *
 * @throws AlignError `compare.languages-differ`
 */
export function compareStatutes(
  earlier: { readonly provisions: readonly Numbered[]; readonly language: string },
  later: { readonly provisions: readonly Numbered[]; readonly language: string },
): readonly ProvisionChange[] {
  const waiting = new Map<string, number[]>()
  earlier.provisions.forEach(({ number }, at) => {
    const places = waiting.get(number)
    if (places) places.push(at)
    else waiting.set(number, [at])
  })
  const found = later.provisions.map(({ number, text }, at): ProvisionChange => {
    const before = waiting.get(number)?.shift()
    const old = before === undefined ? undefined : earlier.provisions[before]?.text.trim()
    if (old === undefined)
      return { kind: 'added', number, earlier: undefined, later: at, change: undefined }
    const change = compareWording(
      { text: old, language: earlier.language },
      { text: text.trim(), language: later.language },
    )
    const isSame = old === text.trim()
    return {
      ...{ kind: isSame ? 'same' : 'changed', number, earlier: before, later: at },
      change: isSame ? undefined : change,
    }
  })
  const removed = [...waiting].flatMap(([number, places]) =>
    places.map(
      (at): ProvisionChange => ({
        kind: 'removed',
        number,
        earlier: at,
        later: undefined,
        change: undefined,
      }),
    ),
  )
  return inOrder(found, removed)
}

/** Each removed provision stands after the one that it had followed. */
function inOrder(
  found: readonly ProvisionChange[],
  removed: readonly ProvisionChange[],
): ProvisionChange[] {
  const left = [...removed].sort((one, other) => (one.earlier ?? 0) - (other.earlier ?? 0))
  const ordered: ProvisionChange[] = []
  for (const one of found) {
    while (
      one.earlier !== undefined &&
      left[0]?.earlier !== undefined &&
      left[0].earlier < one.earlier
    ) {
      const first = left.shift()
      if (first) ordered.push(first)
    }
    ordered.push(one)
  }
  return [...ordered, ...left]
}
