import type { Vote } from '../vote.ts'
import { skipThe } from './found.ts'
import { cast, type Item, otherThan } from './items.ts'

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
    if (item.kind === 'cast') {
      const at = nounAfter(items, i)
      const found = at === undefined ? undefined : items[at]
      if (at !== undefined && found && 'stance' in found) {
        out.push({
          ...place(item),
          to: found.to,
          kind: 'stance',
          stance: found.stance,
          form: 'verb',
        })
        i = at
      } else out.push({ ...place(item), kind: 'word' })
      continue
    }
    // "By a vote of 119 to 46".
    if (item.kind === 'vote' && /^votes?$/.test(item.key) && items[i + 1]?.key === 'of') {
      out.push(filler(item))
      continue
    }
    // "Those voting against".
    const way = items[i + 1]
    if (item.kind === 'base' && /vot(ed|ing)$/.test(item.key) && way?.kind === 'way') {
      out.push({ ...item, kind: 'filler' }, { ...noun(way) })
      i += 1
      continue
    }
    if (item.kind === 'vote') {
      const at = wayAfter(items, i)
      const way = at === undefined ? undefined : items[at]
      // "It got 119 votes": those for it.
      const isGot = /^votes/.test(item.key) && /^(number|compare)$/.test(out.at(-1)?.kind ?? '')
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
    if (item.kind === 'stance' && item.form === 'verb' && isLabel(items, i))
      out.push({ ...item, form: 'noun' })
    else if (isNo(items, i))
      out.push({ ...place(item), kind: 'stance', stance: ['no'], form: 'noun' })
    else if (item.kind === 'way')
      out.push(
        isElliptic(out, item, items[i + 1]) || isLabel(items, i)
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

/** "Negative votes" after "cast". */
function nounAfter(items: readonly Item[], cast: number): number | undefined {
  for (let i = cast + 1; i < items.length && i <= cast + 3; i++) {
    const item = items[i]
    if (item?.kind === 'way' || item?.kind === 'stance') return i
    if (item?.kind !== 'filler') return undefined
  }
  return undefined
}

/** "In favour: 119", and of names: "against: Canada"; "yes 119, no 46" where each begins a piece. */
function isLabel(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  if (isDash(next)) return /^(number|member)$/.test(items[skipThe(items, at + 2)]?.kind ?? '')
  const isFirst = at === 0 || items[at - 1]?.kind === 'mark' || items[at - 1]?.key === 'and'
  const after = items[at + 2]
  const ends = after === undefined || after.kind === 'mark' || after.key === 'and'
  return isFirst && next?.kind === 'number' && ends
}

const isDash = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && /^[:–—-]$/.test(item.key)

/** "USA: no", "no 46": the word is of the language first. */
function isNo(items: readonly Item[], at: number): boolean {
  if (items[at]?.kind !== 'quantity' || items[at]?.key !== 'no') return false
  const after = items[at + 1]
  const isLast = after === undefined || after.kind === 'mark'
  if (isLast && /^(number|member)$/.test(items[at - 1]?.kind ?? '')) return true
  const isAnswer = isLast && isDash(items[at - 1]) && isNamed(items[at - 2])
  return isAnswer || isLabel(items, at)
}

const isNamed = (item: Item | undefined): boolean =>
  /^(member|group|states)$/.test(item?.kind ?? '')

function isElliptic(said: readonly Item[], way: Item, after: Item | undefined): boolean {
  // "Forty-six were against".
  if (/^(was|were|is|are)$/.test(said.at(-1)?.key ?? ''))
    return /^(number|share|member|group|states)$/.test(said.at(-2)?.kind ?? '')
  const last = said.at(-1)
  const second = said.at(-2)
  const ends = after === undefined || after.kind === 'mark' || after.key === 'and'
  // "Russia yes, America no".
  if (ends && last?.kind === 'member') return true
  const isCount = (item: Item | undefined) => item?.kind === 'number' || item?.kind === 'share'
  if (isCount(last)) return true
  // "Was not in favour of it".
  if (last?.kind === 'not') return true
  // "China – for, United States – against".
  if (isDash(last) && isNamed(second)) return true
  if (last?.kind === 'states') return isCount(second) || way.key === 'against'
  return way.key === 'against' && (last?.kind === 'member' || last?.kind === 'group')
}

function negated(items: readonly Item[]): readonly Item[] {
  const out: Item[] = []
  for (const item of items) {
    const isVerb = item.kind === 'stance' || (item.kind === 'outcome' && item.key !== 'failed')
    const at = isVerb ? lastNot(out) : undefined
    if (!isVerb || at === undefined) {
      out.push(item)
      continue
    }
    const { from } = out[at] ?? item
    const gone = out.splice(at)
    out.push(...gone.filter((one) => one.kind !== 'not'))
    if (item.kind === 'outcome') out.push({ ...item, from, isNot: true })
    else out.push({ ...item, from, stance: otherThan(item.stance) })
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
