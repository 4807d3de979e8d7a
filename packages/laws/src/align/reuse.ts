import { AlignError } from './align-error.ts'
import type { Wording } from './compare-wording.ts'
import { type Word, wordsOf } from './words.ts'

/** Runs of five words that both texts have, of all different runs in either. */
export interface Closeness {
  readonly shared: number
  readonly all: number
}

/** A stretch that both texts share, as offsets in each, and how many words agree in it. */
export interface ReusedSpan {
  readonly one: { readonly start: number; readonly end: number }
  readonly other: { readonly start: number; readonly end: number }
  readonly words: number
}

const runLength = 5

/**
 * How close two wordings of one language are: the Jaccard share of their runs of five words (measure J).
 * Information about origin, never a mark. Both counts are given, for a share of few says little.
 *
 * @throws AlignError `compare.languages-differ`
 */
export function closeness(one: Wording, other: Wording): Closeness {
  const [left, right] = [runsOf(wordsIn(one, other)), runsOf(wordsIn(other, one))]
  let shared = 0
  for (const run of left) if (right.has(run)) shared++
  return { shared, all: left.size + right.size - shared }
}

function wordsIn(wording: Wording, beside: Wording): Word[] {
  const [language, other] = [wording, beside].map(
    (one) => one.language.toLowerCase().split('-')[0] ?? '',
  )
  if (language !== other) throw new AlignError('compare.languages-differ')
  return wordsOf(wording.text, language ?? '')
}

function runsOf(words: readonly Word[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let at = 0; at + runLength <= words.length; at++)
    runs.add(
      words
        .slice(at, at + runLength)
        .map(({ form }) => form)
        .join(' '),
    )
  return runs
}

/** The most pairs of words that are weighed: 4,000 against 4,000. */
export const mostWordPairs = 16_000_000

const [agree, differ, gap] = [2, -1, -1]
/** Eight words that agree: shorter stretches are the common phrases of every statute. */
const leastScore = 16
const mostSpans = 8

/**
 * The stretches that two wordings share, longest first, by Smith–Waterman over words: words left out,
 * put in or changed in between do not end a stretch. Texts without a run of five words in common have none.
 *
 * @throws AlignError `compare.languages-differ`, `reuse.too-long`
 *
 * @example
 * const spans = reusedSpans({ text: 'a b', language: 'en' }, { text: 'a b', language: 'en' })
 */
export function reusedSpans(one: Wording, other: Wording): readonly ReusedSpan[] {
  const [left, right] = [wordsIn(one, other), wordsIn(other, one)]
  if (left.length * right.length > mostWordPairs) throw new AlignError('reuse.too-long')
  const shared = runsOf(right)
  if (![...runsOf(left)].some((run) => shared.has(run))) return []
  const ids = new Map<string, number>()
  const idOf = ({ form }: Word): number => {
    const id = ids.get(form) ?? ids.size + 1
    ids.set(form, id)
    return id
  }
  const grid = { left: Int32Array.from(left, idOf), right: Int32Array.from(right, idOf) }
  const spans: ReusedSpan[] = []
  while (spans.length < mostSpans) {
    const found = bestSpan(grid)
    if (!found) break
    const place = (words: readonly Word[], from: number, to: number) => ({
      ...{ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 },
    })
    spans.push({
      one: place(left, found.leftFrom, found.leftTo),
      other: place(right, found.rightFrom, found.rightTo),
      words: found.words,
    })
    // What is told once is not told again: 0 and -1 agree with nothing.
    grid.left.fill(0, found.leftFrom, found.leftTo + 1)
    grid.right.fill(-1, found.rightFrom, found.rightTo + 1)
  }
  return spans
}

interface Grid {
  readonly left: Int32Array
  readonly right: Int32Array
}

function bestSpan({ left, right }: Grid) {
  const columns = right.length
  const steps = new Uint8Array(left.length * columns)
  let above = new Int32Array(columns + 1)
  let [best, bestAt] = [0, -1]
  for (let row = 0; row < left.length; row++) {
    const here = new Int32Array(columns + 1)
    for (let column = 0; column < columns; column++) {
      const pair = (above[column] ?? 0) + (left[row] === right[column] ? agree : differ)
      const up = (above[column + 1] ?? 0) + gap
      const back = (here[column] ?? 0) + gap
      const score = Math.max(0, pair, up, back)
      here[column + 1] = score
      const at = row * columns + column
      steps[at] = score === 0 ? 0 : score === pair ? 1 : score === up ? 2 : 3
      if (score > best) [best, bestAt] = [score, at]
    }
    above = here
  }
  if (best < leastScore) return undefined
  let [row, column, words] = [Math.floor(bestAt / columns), bestAt % columns, 0]
  const [leftTo, rightTo] = [row, column]
  let [leftFrom, rightFrom] = [row, column]
  while (row >= 0 && column >= 0) {
    const step = steps[row * columns + column]
    if (step === 0) break
    if (step === 1) {
      if (left[row] === right[column]) [leftFrom, rightFrom, words] = [row, column, words + 1]
      row--
      column--
    } else if (step === 2) row--
    else column--
  }
  return { leftFrom, leftTo, rightFrom, rightTo, words }
}
