import type { Fraction } from '../share.ts'
import type { Choice, Vote } from '../vote.ts'
import type { Comparing } from './claim.ts'
import { dateAt, type SaidDate } from './dates.ts'
import type { Lexicon } from './lexicon.ts'
import { type Found, numberAt, shareAt } from './number-words.ts'
import { type Meaning, phraseAt } from './phrases.ts'
import type { Token } from './tokens.ts'

/** A run of tokens with a meaning; `from` and `to` count tokens of the sentence, `to` not in it. */
export type Item = { readonly from: number; readonly to: number; readonly key: string } & (
  | Meaning
  | { readonly kind: 'member'; readonly code: string; readonly isOwner: boolean }
  | { readonly kind: 'group'; readonly code: string; readonly isOwner: boolean }
  | { readonly kind: 'number'; readonly count: number; readonly how: Comparing }
  | { readonly kind: 'share'; readonly fraction: Fraction; readonly how: Comparing | undefined }
  | { readonly kind: 'tally'; readonly counts: readonly number[] }
  | { readonly kind: 'date'; readonly date: SaidDate }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'word' }
  | { readonly kind: 'mark' }
)

/** How a member stood, as a verb or noun says it. */
export type Stance = readonly Vote[]

export const everyStance: readonly Vote[] = ['yes', 'no', 'abstain', 'not_voting', 'suspended']
/** Every way to stand but these. */
export const otherThan = (stance: readonly Vote[]): readonly Vote[] =>
  everyStance.filter((vote) => !stance.includes(vote))

export const cast: readonly Choice[] = ['yes', 'no', 'abstain']

/** Reads a sentence into items from left to right, the longest meaning first. */
export function itemsOf(tokens: readonly Token[], lexicon: Lexicon): readonly Item[] {
  const items: Item[] = []
  let i = 0
  while (i < tokens.length) {
    const { item, length } = itemAt(tokens, i, lexicon)
    const key = tokens
      .slice(i, i + length)
      .map((token) => token.key)
      .join(' ')
    items.push({ ...item, from: i, to: i + length, key })
    i += length
  }
  return items
}

type Place = 'from' | 'to' | 'key'
type Bare = Item extends infer T ? (T extends Item ? Omit<T, Place> : never) : never

function itemAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { item: Bare; length: number } {
  const token = tokens[at]
  if (token === undefined) throw new RangeError('no token there')
  if (token.kind === 'symbol') return { item: { kind: 'symbol', symbol: token.key }, length: 1 }
  const date = dateAt(tokens, at)
  if (date) return { item: { kind: 'date', date: date.value }, length: date.length }
  const tally = tallyAt(tokens, at)
  if (tally) return { item: { kind: 'tally', counts: tally.value }, length: tally.length }
  const amount = amountAt(tokens, at)
  if (amount) return { item: amount.value, length: amount.length }
  const entity = lexicon.at(tokens, at)
  if (entity) {
    const last = tokens[at + entity.length - 1]?.key ?? ''
    const isOwner = /'s?$/.test(last)
    return { item: { ...entity.value, isOwner }, length: entity.length }
  }
  const phrase = phraseAt(tokens, at)
  if (phrase) return { item: phrase.value, length: phrase.length }
  return token.kind === 'mark'
    ? { item: { kind: 'mark' }, length: 1 }
    : { item: { kind: 'word' }, length: 1 }
}

/** `119-46-14`, `119 to 46`, `119 for, 46 against` is none: at least two numbers joined. */
function tallyAt(tokens: readonly Token[], at: number): Found<readonly number[]> | undefined {
  const counts: number[] = []
  let i = at
  while (counts.length <= 4) {
    const number = tokens[i]?.kind === 'number' ? numberAt(tokens, i) : undefined
    if (!number) break
    counts.push(number.value)
    i += number.length
    // "119 votes to 46".
    if (tokens[i]?.key === 'votes' && tokens[i + 1]?.key === 'to') i += 1
    if (!/^([-–—:]|to)$/.test(tokens[i]?.key ?? '') || tokens[i + 1]?.kind !== 'number') break
    i += 1
  }
  return counts.length >= 2 && counts.length <= 4 ? { value: counts, length: i - at } : undefined
}

/** A number or a share with the words before it that say how it is meant. */
function amountAt(tokens: readonly Token[], at: number): Found<Bare> | undefined {
  const said = comparingAt(tokens, at)
  const start = at + (said?.length ?? 0)
  const share = shareAt(tokens, start)
  if (share) {
    const item: Bare = { kind: 'share', fraction: share.value, how: said?.value }
    return { value: item, length: start + share.length - at }
  }
  const number = numberAt(tokens, start)
  if (!number || isNoCount(tokens, start, number)) return undefined
  const item: Bare = { kind: 'number', count: number.value, how: said?.value ?? 'exactly' }
  return { value: item, length: start + number.length - at }
}

/** "One of the reasons", "no one": no count of anybody. */
function isNoCount(tokens: readonly Token[], at: number, number: Found<number>): boolean {
  return tokens[at]?.key === 'one' && number.length === 1 && tokens[at - 1]?.key === 'no'
}

const comparings: Readonly<Record<Comparing, readonly string[]>> = {
  at_least: [
    ...['at least', 'no fewer than', 'no less than', 'not fewer than', 'not less than'],
    ...['a minimum of', 'upwards of', 'not under'],
  ],
  more_than: ['more than', 'over', 'above', 'in excess of'],
  at_most: ['at most', 'no more than', 'not more than', 'up to', 'a maximum of'],
  fewer_than: ['fewer than', 'less than', 'under', 'below'],
  about: [
    ...['about', 'around', 'roughly', 'approximately', 'some', 'nearly', 'almost', 'close to'],
  ],
  exactly: [
    ...['exactly', 'precisely', 'a total of', 'just', 'as many as', 'as few as', 'a mere'],
    'a whopping',
  ],
}
const ways: readonly Comparing[] = [
  'at_least',
  'at_most',
  'more_than',
  'fewer_than',
  'about',
  'exactly',
]

function comparingAt(tokens: readonly Token[], at: number): Found<Comparing> | undefined {
  for (const value of ways)
    for (const words of comparings[value]) {
      const keys = words.split(' ')
      if (keys.every((key, i) => tokens[at + i]?.key === key)) return { value, length: keys.length }
    }
  return undefined
}
