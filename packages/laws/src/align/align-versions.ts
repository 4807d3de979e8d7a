import { AlignError } from './align-error.ts'
import { gramSimilarity } from './gram-similarity.ts'
import { scriptOf } from './script.ts'

/** What is aligned: a provision of a reading is one. */
export interface Alignable {
  /** The number in its normal form; used across scripts only. */
  readonly number: string
  readonly text: string
}

/** Positions of two provisions that answer one another, or of one that has no answer. */
export interface AlignedPair {
  readonly left: number | undefined
  readonly right: number | undefined
  /** From 0 to 1; 0 for one without an answer. Comparable within one alignment only. */
  readonly likeness: number
}

/** An alignment, and what it rests on: shared letters, or across scripts numbers and lengths. */
export interface Alignment {
  readonly pairs: readonly AlignedPair[]
  readonly basis: 'letters' | 'numbers'
}

/** The most pairs of provisions that are weighed: 2,000 against 2,000. */
export const mostAlignedPairs = 4_000_000

/** How much the lengths count beside the letters, and what a pair must reach to be one. */
const lengthShare = 0.2
const leastLikeness = 0.1

/**
 * Sets two language versions of a text side by side, in the order of both: the way through all pairs that
 * is the likeliest as a whole, so that one look-alike in the wrong place draws nothing off.
 *
 * @throws AlignError `align.too-many`
 *
 * @example
 * const { pairs } = alignVersions([{ number: '1', text: 'Scope' }], [{ number: '1', text: 'Champ' }])
 */
export function alignVersions(left: readonly Alignable[], right: readonly Alignable[]): Alignment {
  if (left.length * right.length > mostAlignedPairs) throw new AlignError('align.too-many')
  const basis = scriptOf(left) === scriptOf(right) ? 'letters' : 'numbers'
  const letters =
    basis === 'letters'
      ? gramSimilarity(left.map(textOf), right.map(textOf))
      : numberSimilarity(left, right)
  const ratio = Math.max(1, lengthOf(right)) / Math.max(1, lengthOf(left))
  const rowOf = (at: number): Float64Array => {
    const row = letters(at)
    const expected = Math.max(1, left[at]?.text.length ?? 0) * ratio
    for (let other = 0; other < row.length; other++) {
      const length = Math.max(1, right[other]?.text.length ?? 0)
      const alike = Math.min(expected, length) / Math.max(expected, length)
      row[other] = (1 - lengthShare) * (row[other] ?? 0) + lengthShare * alike
    }
    return row
  }
  return { pairs: likeliestWay(left.length, right.length, rowOf), basis }
}

const textOf = ({ text }: Alignable): string => text
const lengthOf = (texts: readonly Alignable[]): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0)

const [pairStep, leftStep, rightStep] = [1, 2, 3]

/** Needleman–Wunsch with free gaps; a pair below the least likeness costs. */
function likeliestWay(
  rows: number,
  columns: number,
  rowOf: (at: number) => Float64Array,
): AlignedPair[] {
  const steps = new Uint8Array(rows * columns)
  const likeness = new Float32Array(rows * columns)
  let above = new Float64Array(columns + 1)
  for (let row = 0; row < rows; row++) {
    const alike = rowOf(row)
    const here = new Float64Array(columns + 1)
    for (let column = 0; column < columns; column++) {
      const pair = (above[column] ?? 0) + (alike[column] ?? 0) - leastLikeness
      const [up, back] = [above[column + 1] ?? 0, here[column] ?? 0]
      const best = Math.max(pair, up, back)
      here[column + 1] = best
      steps[row * columns + column] = best === pair ? pairStep : best === up ? leftStep : rightStep
      likeness[row * columns + column] = alike[column] ?? 0
    }
    above = here
  }
  const pairs: AlignedPair[] = []
  let [row, column] = [rows - 1, columns - 1]
  while (row >= 0 || column >= 0) {
    const at = row * columns + column
    const step = row < 0 ? rightStep : column < 0 ? leftStep : steps[at]
    if (step === pairStep) pairs.push({ left: row--, right: column--, likeness: likeness[at] ?? 0 })
    else if (step === leftStep) pairs.push({ left: row--, right: undefined, likeness: 0 })
    else pairs.push({ left: undefined, right: column--, likeness: 0 })
  }
  return pairs.reverse()
}

/** Across scripts: the same number, and the figures in both texts. */
function numberSimilarity(
  left: readonly Alignable[],
  right: readonly Alignable[],
): (at: number) => Float64Array {
  const figures = right.map(figuresOf)
  return (at) => {
    const own = left[at]
    const ownFigures = own ? figuresOf(own) : new Set<string>()
    return Float64Array.from(right, (other, place) => {
      const isSame = own !== undefined && own.number !== '' && own.number === other.number
      return (isSame ? 0.7 : 0) + 0.3 * overlap(ownFigures, figures[place] ?? new Set())
    })
  }
}

/** Years, sums and numbers of laws, in the digits of any script. */
const figuresOf = ({ text }: Alignable): ReadonlySet<string> =>
  new Set(
    (
      text
        .slice(0, 20_000)
        .normalize('NFKC')
        .match(/\p{Nd}{2,12}/gu) ?? []
    ).map(plainDigits),
  )

const plainDigits = (figure: string): string =>
  figure.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const figure of one) if (other.has(figure)) shared++
  return shared / (one.size + other.size - shared)
}
