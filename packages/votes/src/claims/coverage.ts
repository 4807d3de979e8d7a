import type { Claim } from './claim.ts'
import type { Found } from './found.ts'
import type { Item } from './items.ts'

/** A claim with what else was read of it. */
export interface Settled extends Found {
  readonly years?: number | undefined
}

/**
 * Holds claims to the whole of their sentence. A verdict on half of what was said would be one on
 * something else: where a word that bears on votes was read into no claim ("*almost* all …", "… *but
 * Brazil* …", "*if* …"), the claim beside it becomes one that was not understood; where it stands by
 * itself, it is a part of its own that was not.
 */
export function heldToAll(items: readonly Item[], claims: readonly Settled[]): readonly Settled[] {
  const covered = coveredBy(items, claims)
  const isLeft = (i: number): boolean => !covered.has(i) && bears(items, i, covered)
  if (items.some((item, i) => turnsAll(item, i, items) && !covered.has(i)))
    return [notRead(0, items.length), ...claims.filter((one) => !isOfVotes(one.claim))]
  let held = claims
  const alone: Settled[] = []
  for (const [from, to] of stretches(items, covered)) {
    const left = range(from, to).filter(isLeft)
    const [first] = left
    const last = left.at(-1)
    if (first === undefined || last === undefined) continue
    const near = nearest(held, items, first, last, from, to)
    if (near) held = [...held.filter((one) => one !== near), spoiled(near, first, last + 1)]
    else alone.push(notRead(first, last + 1))
  }
  return merged([...held, ...alone])
}

const notRead = (at: number, next: number): Settled => ({
  ...{ claim: { kind: 'open', reason: 'not_read' }, at, next },
})

const spoiled = (claim: Settled, first: number, next: number): Settled =>
  notRead(Math.min(claim.at, first), Math.max(claim.next, next))

/** The claims that say how somebody stood: what was not read may change who, how many or how. */
const isOfVotes = ({ kind }: Claim): boolean =>
  !['open', 'rank', 'weighted', 'subject', 'proposed', 'meeting'].includes(kind)

/** A question, a condition or a denial: of the whole sentence. */
const turnsAll = (item: Item, i: number, items: readonly Item[]): boolean =>
  (item.kind === 'guard' && item.over === 'sentence') ||
  (item.kind === 'mark' && item.key === '?') ||
  (i === 0 && item.kind === 'word' && /^(did|does|do|has|have)$/.test(item.key) && items.length > 2)

function coveredBy(items: readonly Item[], claims: readonly Settled[]): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const { at, next } of claims) for (let i = at; i < next; i++) covered.add(i)
  const isFree = (i: number) =>
    items[i] !== undefined && items[i]?.kind !== 'mark' && !covered.has(i)
  items.forEach((item, i) => {
    if (item.kind !== 'said') return
    const step = item.who === 'before' ? -1 : 1
    for (let j = i; isFree(j) && items[j]?.kind !== 'stance'; j += step) covered.add(j)
    // "…, said the minister of China".
    if (item.who === 'before' && (i === 0 || !isFree(i - 1)))
      for (let j = i + 1; isFree(j) && items[j]?.kind !== 'stance'; j++) covered.add(j)
  })
  return covered
}

/** Whether an item says something about a vote. */
function bears(items: readonly Item[], i: number, covered: ReadonlySet<number>): boolean {
  const item = items[i]
  switch (item?.kind) {
    case 'group':
      return item.code !== 'un'
    case 'date':
      return item.date.year === undefined
    case 'quantity':
      // "Resolution No. 73/27".
      if (item.key === 'no' && items[i + 1]?.key === '.') return false
      return !/^(all|each|both|some|any|only)$/.test(item.key) || covered.has(i + 1)
    case 'stance':
      return !isOfBody(items, i)
    case 'member':
    case 'number':
    case 'share':
    case 'tally':
    case 'way':
    case 'not':
    case 'never':
    case 'compare':
    case 'except':
    case 'outside':
    case 'outcome':
    case 'guard':
      return true
    default:
      return false
  }
}

/** "The General Assembly voted on 5 December": when, and not how. */
const isOfBody = (items: readonly Item[], i: number): boolean =>
  items[i]?.key === 'voted' &&
  items.slice(i + 1, i + 4).some((item) => item.kind === 'date') &&
  /^((un )?general assembly|assembly|un|united nations)$/.test(items[i - 1]?.key ?? '')

/** Runs of items between marks, and between "and", "but" or "while" where those join two claims. */
function stretches(
  items: readonly Item[],
  covered: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  let from = 0
  items.forEach((item, i) => {
    const isMark = item.kind === 'mark' && /^[,;:()]$/.test(item.key)
    if (covered.has(i) || !(isMark || (joins(item) && hasClaim(covered, from, i)))) return
    found.push([from, i])
    from = i + 1
  })
  return [...found, [from, items.length]]
}

const joins = (item: Item): boolean => /^(and|but|while|whereas|although)$/.test(item.key)

const hasClaim = (covered: ReadonlySet<number>, from: number, to: number): boolean =>
  range(from, to).some((i) => covered.has(i))

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/**
 * The claim that what was left bears on: in its own stretch; else, where it leads ("With the exception
 * of Brazil, …"), the next; where it takes back ("…, except Brazil"), the one before.
 */
function nearest(
  claims: readonly Settled[],
  items: readonly Item[],
  first: number,
  last: number,
  from: number,
  to: number,
): Settled | undefined {
  const votes = claims.filter((one) => isOfVotes(one.claim))
  const within = votes.filter((one) => one.at < to && one.next > from)
  const apart = (one: Settled) => Math.max(one.at - last, first - one.next, 0)
  const [own] = within.sort((a, b) => apart(a) - apart(b))
  if (own) return own
  const takesBack = range(first, last + 1).some((i) =>
    /^(except|outside|not|guard)$/.test(items[i]?.kind ?? ''),
  )
  const before = votes.filter((one) => one.next <= from).sort((a, b) => b.next - a.next)[0]
  if (before) return takesBack ? before : undefined
  return votes.filter((one) => one.at >= to).sort((a, b) => a.at - b.at)[0]
}

/** Pieces that were not read and touch are one. */
function merged(claims: readonly Settled[]): readonly Settled[] {
  const isUnread = ({ claim }: Settled) => claim.kind === 'open' && claim.reason === 'not_read'
  const unread = claims.filter(isUnread).sort((a, b) => a.at - b.at)
  const joined: Settled[] = []
  for (const one of unread) {
    const last = joined.at(-1)
    if (last && one.at <= last.next)
      joined[joined.length - 1] = notRead(last.at, Math.max(last.next, one.next))
    else joined.push(one)
  }
  return [...claims.filter((one) => !isUnread(one)), ...joined]
}
