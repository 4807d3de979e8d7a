import type { Claim, OpenReason } from './claim.ts'
import type { Found } from './found.ts'
import type { Item } from './items.ts'
import { subjectAt } from './subject.ts'
import type { Token } from './tokens.ts'

/** Whether it was adopted, and in which way; and "unanimously". */
export function outcomes(items: readonly Item[], used: ReadonlySet<number>): readonly Found[] {
  return deniedIn(items, used) ?? statedIn(items, used)
}

/** "Was not adopted by consensus", "was not unanimous": the way is denied, not that it was adopted. */
function deniedIn(items: readonly Item[], used: ReadonlySet<number>): readonly Found[] | undefined {
  const at = items.findIndex(
    (one, i) => !used.has(i) && (one.kind === 'not' || (one.kind === 'outcome' && one.isNot)),
  )
  if (at < 0 || items[at]?.kind === 'stance') return undefined
  const way = items.findIndex(
    (one, i) => i > at && i <= at + 4 && /^(mode|unanimous)$/.test(one.kind) && !used.has(i),
  )
  const isDated = items.some((one, i) => i > at && one.kind === 'date')
  const item = items[way]
  if (item?.kind === 'mode') {
    const mode = item.mode === 'vote' ? ('without_vote' as const) : ('vote' as const)
    return [{ claim: { kind: 'outcome', adopted: undefined, mode }, at, next: way + 1 }]
  }
  if (item?.kind === 'unanimous')
    return [{ claim: { kind: 'unanimous', isNot: true }, at, next: way + 1 }]
  // "Was not adopted in 2019": it may have been in another year.
  return isDated && items[at]?.kind === 'outcome'
    ? [{ claim: { kind: 'open', reason: 'not_read' }, at, next: items.length }]
    : undefined
}

function statedIn(items: readonly Item[], used: ReadonlySet<number>): readonly Found[] {
  const found: Found[] = []
  const mode = items.find((item) => item.kind === 'mode')
  const said = mode?.kind === 'mode' ? mode.mode : undefined
  const at = items.findIndex(
    (item, i) => item.kind === 'outcome' && (!used.has(i) || isOfWhole(items, i)),
  )
  const item = items[at]
  if (item?.kind === 'outcome' && !used.has(at)) {
    const adopted = item.isNot ? !item.adopted : item.adopted
    found.push({ claim: { kind: 'outcome', adopted, mode: said }, at, next: at + 1 })
  } else if (said !== undefined && mode) {
    const place = items.indexOf(mode)
    found.push({
      claim: { kind: 'outcome', adopted: undefined, mode: said },
      ...{ at: place, next: place + 1 },
    })
  }
  const unanimous = items.findIndex((one, i) => one.kind === 'unanimous' && !used.has(i))
  if (unanimous >= 0)
    found.push({ claim: { kind: 'unanimous' }, at: unanimous, next: unanimous + 1 })
  return found
}

const isOfWhole = (items: readonly Item[], at: number) => items[at + 1]?.key === 'by'

export function subjects(items: readonly Item[], tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = []
  for (let i = 0; i < items.length; i++) {
    const subject = subjectAt(items, tokens, i)
    if (!subject) continue
    found.push({ claim: { kind: 'subject', words: subject.words }, at: i, next: subject.next })
    i = subject.next - 1
  }
  return found
}

export function datesIn(items: readonly Item[], claims: readonly Found[]): readonly Found[] {
  if (claims.some(({ claim }) => claim.kind === 'open' && claim.reason === 'not_read')) return []
  const isOfVote = items.some(
    (item) =>
      item.kind === 'stance' ||
      item.kind === 'outcome' ||
      item.kind === 'vote' ||
      item.kind === 'tally' ||
      item.kind === 'mode' ||
      (item.kind === 'text' && item.key.endsWith('vote')),
  )
  if (!isOfVote) return []
  return items.flatMap((item, at): Found[] => {
    if (item.kind !== 'date' || item.date.year === undefined) return []
    const { year, month, day, how } = item.date
    const when = how === undefined ? {} : { how }
    return [{ claim: { kind: 'date', ...when, year, month, day }, at, next: at + 1 }]
  })
}

/** "The group will meet in June next year for its first session." */
export function meetingIn(items: readonly Item[]) {
  const at = items.findIndex((item) => item.kind === 'meet')
  const date = items.find((item) => item.kind === 'date')
  const isSession = items.some((item) => item.kind === 'session')
  const start =
    at >= 0 ? at : isSession && date ? items.findIndex((item) => item.kind === 'session') : -1
  if (start < 0) return undefined
  const isFirst =
    items.some((item) => item.kind === 'first' || item.key === 'for the first time') ||
    /first/.test(items[start]?.key ?? '')
  const said = date?.kind === 'date' ? date.date : undefined
  const claim: Claim = { kind: 'meeting', year: said?.year, month: said?.month, isFirst }
  return { claim, at: 0, next: items.length, years: said?.years }
}

/** What no record decides: said of the part between commas in which it stands. */
export function openIn(
  items: readonly Item[],
  claims: readonly Found[],
  isMeeting: boolean,
): readonly Found[] {
  const found: Found[] = []
  const seen = new Set<OpenReason>()
  items.forEach((item, i) => {
    if (item.kind === 'rank' && isMeeting) return
    if (!isMeeting && isFirstOfAll(items, i)) {
      found.push({ claim: { kind: 'rank' }, ...clauseOf(items, i) })
      return
    }
    if (item.kind === 'weighted' || item.kind === 'rank') {
      found.push({ claim: { kind: item.kind }, ...clauseOf(items, i) })
      return
    }
    if (item.kind !== 'open' || seen.has(item.reason)) return
    if (item.reason === 'future' && isMeeting) return
    // "Overwhelmingly" beside a number says nothing more; where nothing else is said, it is the claim.
    if (item.reason !== 'causal' && item.reason !== 'motive' && claims.length + found.length > 0)
      return
    seen.add(item.reason)
    found.push({ claim: { kind: 'open', reason: item.reason }, ...clauseOf(items, i) })
  })
  return found
}

/** "It is the first treaty on …". */
const isFirstOfAll = (items: readonly Item[], i: number): boolean =>
  items[i]?.key === 'first' &&
  items[i - 1]?.key === 'the' &&
  /^(is|was|became|are|were)$/.test(items[i - 2]?.key ?? '')

function clauseOf(items: readonly Item[], at: number): { at: number; next: number } {
  const isEdge = (item: Item | undefined) => item?.kind === 'mark' && /^[,;:]$/.test(item.key)
  let from = at
  while (from > 0 && !isEdge(items[from - 1])) from--
  let next = at + 1
  while (next < items.length && !isEdge(items[next])) next++
  return { at: from, next }
}
