/**
 * The stable address of a block of a text, as Akoma Ntoso writes it (AKN-NC 1.0 §5.4, `eId`): a word for
 * what it is, `_`, its number; a sub-paragraph after that of its parent and `__`: `pp_3`, `op_1`,
 * `op_1__para_8`. People cite the last as "op. 1.8" and `op_1.8`, and `parseEId` reads that too; it
 * is kept in the long form, as there the parent is always what stands before `__`, and as a dot means
 * something else in addresses of elements on a page.
 *
 * An id is a name, not a place: once given it means the same paragraph in every version and language of
 * a text, and it is never given again. The number printed before a paragraph is `num`, and changes.
 */
export type EId = string & { readonly [eIdBrand]: true }

declare const eIdBrand: unique symbol

/**
 * - `title`, `formula` ("The General Assembly,"), `heading`, `annex`: as they are called
 * - `pp`, `op`: a preambular and an operative paragraph
 * - `para`: a numbered part of a paragraph, of an annex, or of another `para`
 */
export type BlockKind = (typeof blockKinds)[number]

export const blockKinds = ['title', 'formula', 'heading', 'pp', 'op', 'annex', 'para'] as const

/** Between the parts of an id. */
const joint = '__'
const number = '(?:\\d{1,4}|[a-z]{1,6})(?:-(?:[a-z]{3,10}|\\d{1,4}))?'
const whole = new RegExp(
  `^(?:(?:title|formula|heading)_${number}|(?:pp|op|annex)_${number}(?:${joint}para_${number}){0,4})$`,
)
const short = new RegExp(`^((?:pp|op|annex)_${number})((?:\\.${number}){1,4})$`)

/** Whether a text is such an id, in the long form. */
export const isEId = (text: string): text is EId => whole.test(text)

/**
 * Reads an id, also the short form in which people cite; `undefined` where the text is neither.
 *
 * @example
 * parseEId('op_1.8') === parseEId('op_1__para_8')
 */
export function parseEId(text: string): EId | undefined {
  if (isEId(text)) return text
  const parts = short.exec(text)
  const long = `${parts?.[1] ?? ''}${(parts?.[2] ?? '').replaceAll('.', `${joint}para_`)}`
  return isEId(long) ? long : undefined
}

/** What an id names, by its last part. */
export function kindOf(id: EId): BlockKind {
  const last = id.slice(id.lastIndexOf(joint) + 1).replace(/^_/, '')
  return blockKinds.find((kind) => last.startsWith(`${kind}_`)) ?? 'para'
}

/** The paragraph of which it is a part; `undefined` at the top of a text. */
export function parentOf(id: EId): EId | undefined {
  const at = id.lastIndexOf(joint)
  return at < 0 ? undefined : parseEId(id.slice(0, at))
}

/** Whether a paragraph may have numbered parts: a title has none, and what lies four deep has none. */
export const mayHaveParts = (id: EId): boolean => isEId(`${id}${joint}para_1`)

/** Whether one is a part of the other, at whatever depth; nothing is a part of itself. */
export const isPartOf = (id: EId, whole: EId): boolean => id.startsWith(`${whole}${joint}`)

/** The number an id ends with, such as `8` or `3-bis`. */
export const numberOf = (id: EId): string => id.slice(id.lastIndexOf('_') + 1)

/** @throws RangeError where parent, kind and number make no id */
export function makeEId(parent: EId | undefined, kind: BlockKind, number: string): EId {
  const text = `${parent === undefined ? '' : parent + joint}${kind}_${number}`
  if (!isEId(text)) throw new RangeError(`not an id of a block: ${text}`)
  return text
}

/** How paragraphs put between others are counted in official texts; from the tenth on in digits. */
const suffixes = [
  ...['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'],
]

/** The number of the nth paragraph (from 2, `bis`) that bears another's number. */
export const withSuffix = (number: string, nth: number): string =>
  `${number.replace(/-.*$/, '')}-${suffixes[nth - 2] ?? nth}`

/**
 * Orders ids by kind, number and suffix: digits before letters, `3` before `3-bis` before `4`, `z`
 * before `aa`. For a fixed order where the text gives none.
 */
export function compareEIds(a: EId, b: EId): number {
  const [left, right] = [keysOf(a), keysOf(b)]
  for (const [at, key] of left.entries()) {
    const other = right[at]
    if (other === undefined) return 1
    if (key !== other) return key < other ? -1 : 1
  }
  return left.length - right.length
}

const kindNames: readonly string[] = blockKinds

/** Per part: its kind, number and suffix, each of a fixed width. */
function keysOf(id: EId): string[] {
  return id.split(joint).flatMap((part) => {
    const [kind = '', rest = ''] = part.split('_')
    const [number = '', suffix] = rest.split('-')
    const nth = suffix === undefined ? 1 : suffixes.indexOf(suffix) + 2
    const order = nth === 1 && suffix !== undefined ? Number(suffix) || 9999 : nth
    return [
      `${kindNames.indexOf(kind)}`,
      /^\d/.test(number) ? `0${number.padStart(6, '0')}` : `1${number.padStart(6, ' ')}`,
      `${order}`.padStart(5, '0') + (suffix ?? ''),
    ]
  })
}
