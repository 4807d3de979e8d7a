/** One stretch of a compared text: in both, only in the later, or only in the earlier. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Past this many pairs of words a text is shown as replaced: the table would not fit in memory. */
const maxCells = 4_000_000

/** Compares two texts word by word; the parts of `same` and `added` give the later text again. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const a = words(before)
  const b = words(after)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1
  const middle = longest(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ])
}

/** Words with the space or sign between them; scripts without spaces part at each character. */
const words = (text: string): string[] =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}_]+|\s+|./gsu) ?? []

function longest(a: readonly string[], b: readonly string[]): DiffPart[] {
  const whole: DiffPart[] = [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ]
  if (a.length === 0 || b.length === 0 || a.length * b.length > maxCells) return whole
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      parts.push({ kind: 'removed', text: a[i] ?? '' })
      i += 1
    } else {
      parts.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return [
    ...parts,
    { kind: 'removed', text: a.slice(i).join('') },
    { kind: 'added', text: b.slice(j).join('') },
  ]
}

function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.text === '') continue
    if (last?.kind === part.kind)
      result[result.length - 1] = { kind: part.kind, text: last.text + part.text }
    else result.push(part)
  }
  return result
}

/** A field that differs between two versions of an object; absent on one side where it is new or gone. */
export interface FieldChange {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Compares two objects leaf by leaf, in the order of the later one; `hashes.MD5`, `labels[2]`. */
export function diffFields(before: unknown, after: unknown): readonly FieldChange[] {
  const old = new Map(leaves(before))
  const now = new Map(leaves(after))
  const paths = [...now.keys(), ...[...old.keys()].filter((path) => !now.has(path))]
  return paths
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }))
    .filter((change) => change.before !== change.after)
}

function* leaves(value: unknown, path = ''): Generator<readonly [string, string]> {
  if (Array.isArray(value) && value.length > 0)
    for (const [index, item] of value.entries()) yield* leaves(item, `${path}[${index + 1}]`)
  else if (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
    for (const [key, item] of Object.entries(value))
      yield* leaves(item, path === '' ? key : `${path}.${key}`)
  else yield [path, typeof value === 'string' ? value : JSON.stringify(value)]
}
