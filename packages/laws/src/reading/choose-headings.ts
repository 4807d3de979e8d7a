import type { Candidate } from './heading-candidates.ts'
import type { ProvisionStyle } from './heading-words.ts'
import { compareNumbers, isNextNumber } from './provision-number.ts'
import { type Link, risingChain } from './rising-chain.ts'

/** A line that was taken for a heading. */
export interface Chosen {
  readonly candidate: Candidate
  readonly is: 'provision' | 'level'
  /** Its number is the next one, but its form leaves doubt. */
  readonly isUncertain: boolean
}

/** The headings of a text, and those that only repeat in a table of contents before them. */
export interface Headings {
  readonly style: ProvisionStyle | undefined
  readonly chosen: readonly Chosen[]
  readonly contents: readonly Candidate[]
}

/**
 * Decides which candidates are headings. The style of the text is the one whose numbers rise the longest;
 * paragraphs that start again from 1 below each article never do. In that style every heading of sure form
 * counts, also out of order, and one of unsure form only where its number is the next.
 */
export function chooseHeadings(text: string, candidates: readonly Candidate[]): Headings {
  const levels = candidates.filter((one) => one.isLevel)
  const groups = groupsOf(candidates.filter((one) => !one.isLevel))
  const read = [...groups.values()].map((group) => groupReading(text, group, levels))
  const main = mainOf(read)
  if (!main) return { style: undefined, chosen: levels.map(asLevel), contents: [] }
  const first = main.contents.length === 0 ? -1 : (main.body[0]?.start ?? -1)
  const provisions =
    main.style === 'numbered' ? fillGaps(main, read) : markInserted(acceptInOrder(main.body))
  const others = read
    .filter((one) => one !== main && one.style !== 'numbered')
    .flatMap((one) => one.body.filter((candidate) => candidate.sureness === 'sure'))
    .sort((one, other) => one.start - other.start)
  const chosen = [...provisions, ...levels.filter((one) => one.start >= first).map(asLevel)]
  const gathered = gathering(text, others, chosen)
  return {
    style: main.style,
    chosen: [...chosen, ...gathered.map(asLevel)].sort(
      (one, other) => one.candidate.start - other.candidate.start,
    ),
    contents: main.contents,
  }
}

const asLevel = (candidate: Candidate): Chosen => ({ candidate, is: 'level', isUncertain: false })
const asProvision = (candidate: Candidate, isUncertain: boolean): Chosen => ({
  candidate,
  is: 'provision',
  isUncertain,
})

/** Paragraphs of an annex or explanation begin at 1 again: of numbers alone only those before it count. */
function beforeAnnex(
  body: readonly Candidate[],
  levels: readonly Candidate[],
): readonly Candidate[] {
  const [first] = body
  if (first?.opens !== 'numbered') return body
  const annex = levels.find((one) => one.opens === 'annex' && one.start > first.start)
  return annex ? body.filter((one) => one.start < annex.start) : body
}

/** Numbers alone of another form, as without a full stop by chance, count where just their number is left out. */
function fillGaps(main: GroupReading, read: readonly GroupReading[]): Chosen[] {
  const others = read
    .filter((one) => one !== main && one.style === 'numbered')
    .flatMap((one) => one.body)
    .sort((one, other) => one.start - other.start)
  let at = 0
  return main.taken.flatMap((one, place) => {
    const next = main.taken[place + 1]
    const chosen = [asProvision({ ...one, isInserted: false }, false)]
    let last = one
    while (at < others.length && (others[at]?.start ?? 0) < one.start) at++
    for (; next && at < others.length && (others[at]?.start ?? 0) < next.start; at++) {
      const other = others[at]
      const isLeftOut =
        other?.number &&
        last.number &&
        next.number &&
        isNextNumber(last.number.key, other.number.key) &&
        compareNumbers(other.number.key, next.number.key) < 0
      if (!other || !isLeftOut) continue
      chosen.push(asProvision({ ...other, isInserted: false }, true))
      last = other
    }
    return chosen
  })
}

interface GroupReading {
  readonly style: ProvisionStyle
  readonly body: readonly Candidate[]
  readonly contents: readonly Candidate[]
  /** Those of the heaviest rising chain. */
  readonly taken: readonly Candidate[]
  readonly weight: number
}

/** By style; numbers alone also by what follows them, for a text keeps to one form. */
function groupsOf(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const one of candidates) {
    const form = one.form === 'dash' ? 'dot' : one.form
    const key = one.opens === 'numbered' ? `numbered ${form}` : one.opens
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

function groupReading(
  text: string,
  group: readonly Candidate[],
  levels: readonly Candidate[],
): GroupReading {
  const style = group[0]?.opens
  const contents = contentsOf(text, group, levels)
  const body = beforeAnnex(group.slice(contents.length), levels)
  const indent = body.reduce((least, one) => Math.min(least, one.indent), Number.POSITIVE_INFINITY)
  const links = body.flatMap((one): (Link & { one: Candidate })[] =>
    one.number && !one.isQuoted
      ? [{ one, key: one.number.key, weight: weightOf(one, indent) }]
      : [],
  )
  const { chain, weight } = risingChain(links)
  const taken = chain.flatMap((at) => links[at]?.one ?? [])
  return {
    style: style === 'article' || style === 'section' || style === 'sign' ? style : 'numbered',
    body,
    contents,
    taken,
    weight,
  }
}

function weightOf(one: Candidate, indent: number): number {
  const form = one.sureness === 'sure' ? 1 : 0.4
  if (one.opens !== 'numbered') return form
  return (
    form *
    (one.indent > indent + 1 ? 0.3 : 1) *
    (one.form === 'dash' ? 1.5 : 1) *
    (one.mark === 'none' ? 1 : 1.3) *
    (one.isInserted ? 0.5 : 1)
  )
}

/** The heaviest group; numbers alone only where they rise twice as long as any named style. */
function mainOf(read: readonly GroupReading[]): GroupReading | undefined {
  const named = read.filter((one) => one.style !== 'numbered')
  // One number without a full stop may be anything, such as `18 Grams`.
  const isSeveral = (one: GroupReading) => one.taken.length > 1 || one.taken[0]?.form !== 'plain'
  const numbered = heaviest(read.filter((one) => one.style === 'numbered' && isSeveral(one)))
  const best = containing(named, heaviest(named))
  if (!best || !numbered)
    return best ?? (numbered && numbered.taken.length > 0 ? numbered : undefined)
  const opening = best.body.find((one) => one.sureness === 'sure')
  const isFirst = opening !== undefined && opening.start < (numbered.body[0]?.start ?? 0)
  const isUnsure = opening === undefined
  return !isUnsure && (isFirst || best.weight * 2 >= numbered.weight) ? best : numbered
}

const heaviest = (read: readonly GroupReading[]): GroupReading | undefined =>
  read.reduce<GroupReading | undefined>(
    (most, one) => (most === undefined || one.weight > most.weight ? one : most),
    undefined,
  )

/** Where the heaviest style starts from 1 below each heading of another, as `§ 1` below `Art. 5`, that other one. */
function containing(
  named: readonly GroupReading[],
  best: GroupReading | undefined,
): GroupReading | undefined {
  if (!best) return undefined
  for (const other of named) {
    if (other === best || best.style === 'article') continue
    const starts = other.body.filter((one) => one.sureness === 'sure').map((one) => one.start)
    const first = best.body[0]
    if (starts.length === 0 || !first || (starts[0] ?? 0) > first.start) continue
    let [opened, fromOne, at, lastSeen] = [0, 0, 0, -1]
    for (const one of best.body) {
      while (at < starts.length && (starts[at] ?? 0) <= one.start) at++
      if (at === lastSeen) continue
      lastSeen = at
      opened++
      if (one.number?.key.parts[0] === 1) fromOne++
    }
    if (fromOne >= 0.8 * opened) return other
  }
  return best
}

const mostOfEntry = 160

/** Headings at the start with next to nothing between them, of which most numbers come again. */
function contentsOf(
  text: string,
  group: readonly Candidate[],
  levels: readonly Candidate[],
): readonly Candidate[] {
  let run = 0
  let levelAt = 0
  while (run < group.length - 1) {
    const [one, next] = [group[run], group[run + 1]]
    if (!one || !next) break
    while (levelAt < levels.length && (levels[levelAt]?.start ?? 0) <= one.start) levelAt++
    const end = Math.min(next.start, levels[levelAt]?.start ?? next.start)
    const between = end - one.lineEnd > 400 ? '.' : text.slice(one.lineEnd, end).trim()
    if (between.length > mostOfEntry || /[.;。]$/u.test(between)) break
    run++
  }
  if (run < 2) return []
  const isAgain = (one: Candidate | undefined, later: ReadonlySet<string>) =>
    one?.number !== undefined && later.has(one.number.normal)
  const later = new Set(group.slice(run).flatMap((one) => one.number?.normal ?? []))
  // The last entry has the rest of the text before the body below it.
  const afterLast = new Set(group.slice(run + 1).flatMap((one) => one.number?.normal ?? []))
  const length = isAgain(group[run], afterLast) ? run + 1 : run
  const again = group.slice(0, length).filter((one) => isAgain(one, later)).length
  return length >= 3 && again >= 0.8 * length ? group.slice(0, length) : []
}

/** Every sure heading, and the unsure ones whose number is the next and below that of the next sure one. */
function acceptInOrder(body: readonly Candidate[]): Chosen[] {
  const accepted: Chosen[] = []
  const nextSure = new Array<Candidate | undefined>(body.length)
  let coming: Candidate | undefined
  for (let at = body.length - 1; at >= 0; at--) {
    nextSure[at] = coming
    const one = body[at]
    if (one?.sureness === 'sure' && !one.isInserted) coming = one
  }
  let last: Candidate | undefined
  body.forEach((one, at) => {
    const key = one.number?.key
    if (!key) return
    if (one.sureness === 'sure') {
      accepted.push(asProvision(one, false))
      if (!one.isInserted) last = one
      return
    }
    const coming = nextSure[at]?.number?.key
    const isBelow = coming === undefined || compareNumbers(key, coming) < 0
    const isNext = last?.number
      ? isNextNumber(last.number.key, key)
      : key.parts[0] === 1 || (coming !== undefined && isNextNumber(key, coming))
    if (!isBelow || !isNext) return
    accepted.push(asProvision(one, true))
    last = one
  })
  return accepted
}

/**
 * What an amending law inserts goes on until its own next number: `2º … the following:`, 128, 129, then `3º`.
 * After a colon the law's own next number is its own.
 */
function markInserted(provisions: readonly Chosen[]): Chosen[] {
  let own: Candidate | undefined
  let isWithin = false
  return provisions.map((one) => {
    const { candidate } = one
    const isNext =
      own?.number && candidate.number && isNextNumber(own.number.key, candidate.number.key)
    if (candidate.isInserted && own && (candidate.isQuoted || !isNext)) isWithin = true
    else if (!isWithin || isNext) {
      isWithin = false
      own = candidate
    }
    return isWithin === candidate.isInserted
      ? one
      : { ...one, candidate: { ...candidate, isInserted: isWithin } }
  })
}

const mostBelowLevel = 300

/** Headings of another style that only gather provisions: the next heading follows within a few lines. */
function gathering(
  text: string,
  others: readonly Candidate[],
  chosen: readonly Chosen[],
): Candidate[] {
  const starts = chosen.map(({ candidate }) => candidate.start).sort((one, other) => one - other)
  let at = 0
  return others.filter((one) => {
    while (at < starts.length && (starts[at] ?? 0) <= one.start) at++
    const next = starts[at]
    return (
      next !== undefined &&
      next - one.lineEnd <= mostBelowLevel &&
      text.slice(one.lineEnd, next).trim().length <= mostOfEntry
    )
  })
}
