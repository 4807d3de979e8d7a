import type { Vote } from '../vote.ts'
import { cast, everyStance, type Item } from './items.ts'

/**
 * Joins what belongs together: "voted … for" is one stance, "did not vote against" another, and "for"
 * or "against" after a number or a name is one by itself.
 */
export function withStances(items: readonly Item[]): readonly Item[] {
  return negated(joined(items))
}

function joined(items: readonly Item[]): readonly Item[] {
  const out: Item[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item === undefined) break
    if (item.kind === 'vote') {
      const at = wayAfter(items, i)
      const way = at === undefined ? undefined : items[at]
      // "It got 119 votes": those for it.
      const isGot = item.key === 'votes' && out.at(-1)?.kind === 'number'
      const stance = way !== undefined ? wayOf(way) : isGot ? (['yes'] as const) : cast
      const isWhole = at === i + 1 && way !== undefined
      const to = isWhole ? way.to : item.to
      out.push({ ...place(item), to, kind: 'stance', stance, form: 'verb' })
      if (at !== undefined) {
        out.push(...items.slice(i + 1, at))
        i = at
      }
      continue
    }
    if (item.kind === 'way')
      out.push(
        isElliptic(out, item) || isLabel(items, i)
          ? noun(item)
          : isWord(item)
            ? filler(item)
            : item,
      )
    else out.push(item)
  }
  return out
}

/** "For" and "yes" are words of other uses; "against" left over says something. */
const isWord = (item: Item): boolean => /^(for|no|yes|aye|nay)$/.test(item.key)

const place = ({ from, to, key }: Item) => ({ from, to, key })
const filler = (item: Item): Item => ({ ...place(item), kind: 'filler' })
const noun = (item: Item): Item => ({
  ...place(item),
  kind: 'stance',
  stance: wayOf(item),
  form: 'noun',
})

function wayOf(item: Item): readonly Vote[] {
  if (item.kind === 'way') return item.stance
  return item.kind === 'quantity' ? ['no'] : cast
}

/** Where the way stands in which was voted: after adverbs, dates and places only. */
function wayAfter(items: readonly Item[], vote: number): number | undefined {
  for (let i = vote + 1; i < items.length && i <= vote + 7; i++) {
    const item = items[i]
    if (item === undefined) return undefined
    if (item.kind === 'way') return i
    const next = items[i + 1]
    if (item.kind === 'quantity' && item.key === 'no' && next?.kind !== 'states') return i
    const isBetween =
      item.kind === 'date' ||
      (item.kind === 'filler' && item.key !== 'and') ||
      (item.kind === 'group' && item.code === 'un') ||
      (item.kind === 'open' && item.reason === 'vague') ||
      (item.kind === 'word' && item.key.endsWith('ly'))
    if (!isBetween) return undefined
  }
  return undefined
}

/** "In favour: 119". */
const isLabel = (items: readonly Item[], at: number): boolean =>
  items[at + 1]?.key === ':' && items[at + 2]?.kind === 'number'

function isElliptic(before: readonly Item[], way: Item): boolean {
  const last = before.at(-1)
  const second = before.at(-2)
  const isCount = (item: Item | undefined) => item?.kind === 'number' || item?.kind === 'share'
  if (isCount(last)) return true
  // "Was not in favour of it".
  if (last?.kind === 'not') return true
  if (last?.kind === 'states') return isCount(second) || way.key === 'against'
  return way.key === 'against' && (last?.kind === 'member' || last?.kind === 'group')
}

function negated(items: readonly Item[]): readonly Item[] {
  const out: Item[] = []
  for (const item of items) {
    const at = item.kind === 'stance' ? lastNot(out) : undefined
    if (item.kind !== 'stance' || at === undefined) {
      out.push(item)
      continue
    }
    const { from } = out[at] ?? item
    const gone = out.splice(at)
    out.push(...gone.filter((one) => one.kind !== 'not'))
    out.push({ ...item, from, stance: otherThan(item.stance) })
  }
  return out
}

function lastNot(items: readonly Item[]): number | undefined {
  for (let i = items.length - 1; i >= 0 && i >= items.length - 4; i--) {
    const item = items[i]
    if (item?.kind === 'not') return i
    const isBetween = item?.kind === 'filler' || (item?.kind === 'word' && item.key.endsWith('ly'))
    if (!isBetween) return undefined
  }
  return undefined
}

/** Not to have voted at all is to have cast nothing; not to have voted so is all else. */
function otherThan(stance: readonly Vote[]): readonly Vote[] {
  return everyStance.filter((vote) => !stance.includes(vote))
}
