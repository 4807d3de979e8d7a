import type { Vote } from '../vote.ts'
import { skipFillers } from './found.ts'
import { everyStance, type Item, otherThan } from './items.ts'

export interface VerbFound {
  readonly stance: readonly Vote[]
  readonly isNever: boolean
  readonly isBefore: boolean
  readonly next: number
}

/** The stance that a subject is followed by: what lies between says neither who nor how. */
export function verbAfter(items: readonly Item[], from: number): VerbFound | undefined {
  let isNever = false
  let isNeither = false
  for (let i = startOf(items, from); i < items.length && i <= from + 16; i++) {
    const item = items[i]
    if (item === undefined) return undefined
    if (item.kind === 'never') isNever = true
    else if (item.key === 'neither') isNeither = true
    else if (item.kind === 'stance' || (item.kind === 'outcome' && item.key !== 'failed')) {
      if (item.kind === 'stance' && item.form === 'by') return undefined
      const { stance, last } = alternatives(items, i, stanceOf(item))
      if (isNeither && last === i) return undefined
      const said = isNeither ? otherThan(stance) : stance
      return { stance: said, isNever, ...before(items, from, last) }
    } else if (!isBetween(item)) return undefined
  }
  return undefined
}

/** The stance of a verb; "was adopted by …" is of those for it. */
export function stanceOf(item: Extract<Item, { kind: 'stance' | 'outcome' }>): readonly Vote[] {
  if (item.kind === 'stance') return item.stance
  const stance = item.adopted ? (['yes'] as const) : (['no'] as const)
  return item.isNot ? otherThan(stance) : stance
}

/** "Voted against or abstained", "supported nor opposed": any of these. */
function alternatives(items: readonly Item[], at: number, stance: readonly Vote[]) {
  let said = stance
  let last = at
  for (let i = at + 1; i <= last + 4; i++) {
    const item = items[i]
    if (item?.key !== 'or' && item?.key !== 'nor') {
      if (item?.kind === 'text' || item?.kind === 'filler') continue
      break
    }
    const other = items[skipFillers(items, i + 1, /^(have|had|were|was)$/)]
    const more =
      other?.kind === 'stance' && other.form !== 'by'
        ? other.stance
        : other?.kind === 'way'
          ? other.stance
          : undefined
    if (!other || !more) break
    said = [...new Set([...said, ...more])]
    last = items.indexOf(other)
    i = last
  }
  return { stance: everyStance.filter((vote) => said.includes(vote)), last }
}

/** Past an aside, or the mark of a list: "China – for". */
function startOf(items: readonly Item[], from: number): number {
  const mark = items[from]
  const next = items[from + 1]
  const isListed = mark?.kind === 'mark' && /^[:–—-]$/.test(mark.key) && next?.kind === 'stance'
  return isListed ? from + 1 : asideFrom(items, from)
}

/** Past what stands between commas: "119 states, including Russia and China, voted for it". */
export function asideFrom(items: readonly Item[], from: number): number {
  if (items[from]?.key !== ',') return from
  const end = items.findIndex(
    (item, i) => i > from && i <= from + 12 && item.key === ',' && isVerb(items, i + 1),
  )
  if (end < 0) return from
  const says = items.slice(from + 1, end)
  return says.some((item) => /^(stance|way|number|share|tally)$/.test(item.kind)) ? from : end + 1
}

function isVerb(items: readonly Item[], at: number): boolean {
  const verb = items[skipFillers(items, at, /^(has|had|have|also|were|was)$/)]
  return /^(stance|never|outcome)$/.test(verb?.kind ?? '')
}

/** "Had supported such proposals before": of what came before this decision. */
function before(items: readonly Item[], from: number, verb: number) {
  const isPast = items.slice(from, verb).some((one) => one.key === 'had' || one.key === 'had not')
  const said = items.findIndex((one, i) => i > verb && one.kind === 'before')
  const isBefore = said > 0 || (isPast && items.slice(verb).some((one) => one.key === 'such'))
  return { isBefore, next: (said > 0 ? said : verb) + 1 }
}

const isBetween = (item: Item): boolean =>
  item.kind === 'date' ||
  item.kind === 'before' ||
  item.kind === 'first' ||
  item.kind === 'unanimous' ||
  (item.kind === 'filler' && !/^(which|that|where|when|while|by|to)$/.test(item.key)) ||
  (item.kind === 'open' && /^(overwhelmingly|widely)$/.test(item.key)) ||
  (item.kind === 'quantity' && /^(all|each|both)$/.test(item.key)) ||
  (item.kind === 'word' &&
    (item.key.endsWith('ly') || /^(only|even|either|too|jointly|together|session)$/.test(item.key)))
