import type { Claim, OpenReason } from './claim.ts'
import type { Found } from './found.ts'
import type { Item } from './items.ts'
import { subjectAt } from './subject.ts'
import type { Token } from './tokens.ts'

/** Whether it was adopted, and in which way; and "unanimously". */
export function outcomes(items: readonly Item[], used: ReadonlySet<number>): readonly Found[] {
  const found: Found[] = []
  const mode = items.find((item) => item.kind === 'mode')
  const said = mode?.kind === 'mode' ? mode.mode : undefined
  const at = items.findIndex(
    (item, i) => item.kind === 'outcome' && (!used.has(i) || isOfWhole(items, i)),
  )
  const item = items[at]
  if (item?.kind === 'outcome' && !used.has(at)) {
    const isNot = items[at - 1]?.kind === 'not'
    const adopted = isNot ? !item.adopted : item.adopted
    found.push({ claim: { kind: 'outcome', adopted, mode: said }, at, next: at + 1 })
  } else if (said !== undefined && mode) {
    const place = items.indexOf(mode)
    found.push({
      claim: { kind: 'outcome', adopted: true, mode: said },
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

export function datesIn(items: readonly Item[]): readonly Found[] {
  const isOfVote = items.some(
    (item) =>
      item.kind === 'stance' ||
      item.kind === 'outcome' ||
      item.kind === 'vote' ||
      item.kind === 'tally',
  )
  if (!isOfVote) return []
  return items.flatMap((item, at): Found[] => {
    if (item.kind !== 'date' || item.date.year === undefined) return []
    const { year, month, day } = item.date
    return [{ claim: { kind: 'date', year, month, day }, at, next: at + 1 }]
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
    items.some((item) => item.kind === 'first') || /first/.test(items[start]?.key ?? '')
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

function clauseOf(items: readonly Item[], at: number): { at: number; next: number } {
  const isEdge = (item: Item | undefined) => item?.kind === 'mark' && /^[,;:]$/.test(item.key)
  let from = at
  while (from > 0 && !isEdge(items[from - 1])) from--
  let next = at + 1
  while (next < items.length && !isEdge(items[next])) next++
  return { at: from, next }
}
