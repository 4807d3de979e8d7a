import type { Vote } from '../vote.ts'
import type { Claim, OpenReason, Quantity, Who } from './claim.ts'
import type { SaidDate } from './dates.ts'
import { everyStance, type Item, itemsOf } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import { withStances } from './stances.ts'
import { subjectAt } from './subject.ts'
import type { Token } from './tokens.ts'

/** A claim, the tokens of the sentence it was read from, and a date still to be reckoned from. */
export interface ReadClaim {
  readonly claim: Claim
  readonly from: number
  readonly to: number
  /** For a meeting: years after the year spoken of, where the sentence says "next year". */
  readonly years?: number | undefined
}

/** What a sentence holds beside its claims, by which its decision is found. */
export interface ReadSentence {
  readonly claims: readonly ReadClaim[]
  readonly symbols: readonly string[]
  readonly dates: readonly SaidDate[]
}

type At<T> = T & { readonly at: number; readonly next: number }

/** Reads one sentence. What cannot be read is one open claim, `not_read`; nothing is guessed. */
export function readSentence(tokens: readonly Token[], lexicon: Lexicon): ReadSentence {
  const items = withStances(itemsOf(tokens, lexicon))
  const claims: ReadClaim[] = []
  const used = new Set<number>()
  const take = (claim: Claim, at: number, next: number, extra: Partial<ReadClaim> = {}) => {
    for (let i = at; i < next; i++) used.add(i)
    const from = items[at]?.from ?? 0
    const to = items[next - 1]?.to ?? tokens.length
    claims.push({ claim, from, to, ...extra })
  }

  for (let i = 0; i < items.length; i++) {
    if (used.has(i)) continue
    const found =
      tallyAt(items, i) ??
      moreAt(items, i) ??
      proposedAt(items, i) ??
      onlyOneAt(items, i) ??
      bothAt(items, i) ??
      stoodAt(items, i) ??
      passiveAt(items, i)
    if (!found) continue
    const aside = includedAt(items, i, found)
    take(found.claim, found.at, found.next)
    if (aside) take(aside.claim, aside.at, aside.next)
  }
  for (const found of [...outcomes(items, used), ...subjects(items, tokens)])
    take(found.claim, found.at, found.next)
  const meeting = meetingIn(items)
  if (meeting) take(meeting.claim, meeting.at, meeting.next, { years: meeting.years })
  else for (const found of datesIn(items)) take(found.claim, found.at, found.next)
  for (const found of openIn(items, claims, Boolean(meeting)))
    take(found.claim, found.at, found.next)
  if (claims.length === 0 && tokens.some((token) => token.kind === 'word'))
    take({ kind: 'open', reason: 'not_read' }, 0, items.length)

  claims.sort((a, b) => a.from - b.from)
  return {
    claims,
    symbols: items.flatMap((item) => (item.kind === 'symbol' ? [item.symbol] : [])),
    dates: items.flatMap((item) => (item.kind === 'date' ? [item.date] : [])),
  }
}

type Found = At<{ readonly claim: Claim }>

/** "119-46-14", "by 119 votes to 46 with 14 abstentions". */
function tallyAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind !== 'tally') return undefined
  const [yes, no, third, fourth] = item.counts
  let next = at + 1
  const link = items[next]
  const amount = items[next + 1]
  const noun = items[next + 2]
  const isWith = link?.key === 'with' || link?.key === ','
  const isAbstain =
    noun?.kind === 'stance' && noun.stance.length === 1 && noun.stance[0] === 'abstain'
  let abstain = third
  if (isWith && amount?.kind === 'number' && isAbstain) {
    abstain = amount.count
    next += 3
  }
  const tally = {
    ...(yes === undefined ? {} : { yes }),
    ...(no === undefined ? {} : { no }),
    ...(abstain === undefined ? {} : { abstain }),
    ...(fourth === undefined ? {} : { not_voting: fourth }),
  }
  return { claim: { kind: 'tally', tally }, at, next }
}

/** "More states supported it than opposed it", "more abstained than voted against". */
function moreAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind !== 'compare') return undefined
  const than = items.findIndex((one, i) => i > at && one.kind === 'than')
  const stance = items.slice(at, than < 0 ? undefined : than).find((one) => one.kind === 'stance')
  if (than < 0 || stance?.kind !== 'stance') return undefined
  const rest = items.slice(than + 1)
  const other = rest.find((one) => one.kind === 'stance')
  const symbol = rest.find((one) => one.kind === 'symbol')
  if (!other && !symbol) return undefined
  const against = other?.kind === 'stance' ? other.stance : stance.stance
  const decision = symbol?.kind === 'symbol' ? symbol.symbol : undefined
  const last = Math.max(
    ...[other, symbol].map((one) => (one === undefined ? -1 : items.indexOf(one))),
  )
  const claim: Claim = {
    kind: 'more',
    how: item.how,
    stance: stance.stance,
    than: { stance: against, decision },
  }
  return { claim, at, next: last + 1 }
}

/** "Proposed by Russia", "Russia tabled the draft", "the Russian resolution". */
function proposedAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind === 'proposed') {
    if (items[at + 1]?.key !== 'by') return undefined
    const named = nounPhraseAt(items, skipThe(items, at + 2))
    const by = named && membersOf(named.who)
    if (!named || !by || by.length === 0) return undefined
    return { claim: { kind: 'proposed', by, as: item.as }, at, next: named.end }
  }
  if (item?.kind !== 'member') return undefined
  const next = items[at + 1]
  const after = next?.kind === 'mark' && next.key === '-' ? at + 2 : at + 1
  const follows = items[after]
  if (
    follows?.kind === 'text' &&
    !/^(it|this|the vote)$/.test(follows.key) &&
    follows.key !== 'group'
  )
    return { claim: { kind: 'proposed', by: [item.code], as: 'proposer' }, at, next: after + 1 }
  const named = nounPhraseAt(items, at)
  const by = named && membersOf(named.who)
  const verb = named && items[skipFillers(items, named.end, /^(has|had|have|also)$/)]
  if (
    named &&
    by &&
    by.length > 0 &&
    verb?.kind === 'proposed' &&
    !/by/.test(items[items.indexOf(verb) + 1]?.key ?? '')
  )
    return { claim: { kind: 'proposed', by, as: verb.as }, at, next: items.indexOf(verb) + 1 }
  if (named && by && by.length > 0 && follows?.kind === 'proposed')
    return { claim: { kind: 'proposed', by, as: follows.as }, at, next: after + 1 }
  return undefined
}

const membersOf = (who: Who) =>
  who.kind === 'these' && who.groups.length === 0 ? who.members : undefined
const skipThe = (items: readonly Item[], at: number) => (items[at]?.key === 'the' ? at + 1 : at)

function skipFillers(items: readonly Item[], at: number, keys: RegExp): number {
  let i = at
  while (items[i]?.kind === 'filler' && keys.test(items[i]?.key ?? '')) i++
  return i
}

/** "Turkey was the only NATO member that did not vote against it": all others of NATO did. */
function onlyOneAt(items: readonly Item[], at: number): Found | undefined {
  const named = nounPhraseAt(items, at)
  const members = named && membersOf(named.who)
  if (!named || !members || members.length === 0) return undefined
  const lead = skipFillers(items, named.end, /^(was|were|is|are|the)$/)
  const only = items[lead]
  if (only?.kind !== 'quantity' || only.which !== 'only') return undefined
  const of = nounPhraseAt(items, skipThe(items, lead + 1)) ?? everyoneFrom(items, lead + 1)
  if (!of) return undefined
  const verb = items.findIndex((one, i) => i >= of.end && i <= of.end + 5 && one.kind === 'stance')
  const stance = items[verb]
  if (stance?.kind !== 'stance') return undefined
  const claim: Claim = {
    ...{ kind: 'stood', who: of.who, quantity: { kind: 'all_except', members } },
    stance: everyStance.filter((vote) => !stance.stance.includes(vote)),
  }
  return { claim, at, next: verb + 1 }
}

/** "The only state that …": of all. */
function everyoneFrom(items: readonly Item[], at: number) {
  return items[at]?.kind === 'states'
    ? { who: { kind: 'everyone' } as const, end: at + 1 }
    : undefined
}

/** "77 states voted for both A/RES/73/27 and A/RES/73/266". */
function bothAt(items: readonly Item[], at: number): Found | undefined {
  const named = nounPhraseAt(items, at)
  const verb = named && verbAfter(items, named.end)
  if (!named || !verb) return undefined
  const both = items.slice(verb.next, verb.next + 3).findIndex((one) => one.key === 'both')
  if (both < 0) return undefined
  const symbols = items.flatMap((one) => (one.kind === 'symbol' ? [one.symbol] : []))
  const [first, second] = symbols
  const next = items.length
  if (first === undefined || second === undefined)
    return { claim: { kind: 'open', reason: 'vague' }, at, next }
  const { quantity, who } = named
  const claim: Claim = {
    kind: 'stood',
    quantity,
    who,
    stance: verb.stance,
    onBoth: [first, second],
  }
  return { claim, at, next }
}

/** "All BRICS states voted for it", "46 against", "Germany abstained". */
function stoodAt(items: readonly Item[], at: number): Found | undefined {
  const named = nounPhraseAt(items, at)
  if (!named) return undefined
  const verb = verbAfter(items, named.end)
  if (!verb) return undefined
  const { stance, isNever, isBefore, next } = verb
  // "Never voted against it" speaks of one decision: it stood otherwise there.
  if (isNever && isOne(items[next] ?? items[next - 1], items[next + 1])) {
    const otherwise = everyStance.filter((vote) => !stance.includes(vote))
    return { claim: stoodClaim(named, otherwise, false, false), at, next }
  }
  return { claim: stoodClaim(named, stance, isNever, isBefore), at, next }
}

const isOne = (item: Item | undefined, after: Item | undefined): boolean =>
  (item?.kind === 'text' && /^(it|this)$/.test(item.key)) ||
  (item?.key === 'the' && after?.kind === 'text' && !after.key.endsWith('s'))

interface VerbFound {
  readonly stance: readonly Vote[]
  readonly isNever: boolean
  readonly isBefore: boolean
  readonly next: number
}

/** The stance that a subject is followed by: what lies between says neither who nor how. */
function verbAfter(items: readonly Item[], from: number): VerbFound | undefined {
  let isNever = false
  for (let i = asideFrom(items, from); i < items.length && i <= from + 16; i++) {
    const item = items[i]
    if (item === undefined) return undefined
    if (item.kind === 'never') isNever = true
    else if (item.kind === 'stance')
      return { stance: item.stance, isNever, ...before(items, from, i) }
    else if (item.kind === 'outcome' && item.key !== 'failed')
      return { stance: item.adopted ? ['yes'] : ['no'], isNever, ...before(items, from, i) }
    else if (!isBetween(item)) return undefined
  }
  return undefined
}

/** "119 states, including Russia, voted for it": Russia did as well. Another aside is not read. */
function includedAt(items: readonly Item[], at: number, whole: Found): Found | undefined {
  const subject = nounPhraseAt(items, at)
  const after = subject ? asideFrom(items, subject.end) : 0
  if (!subject || after === subject.end) return undefined
  const word = subject.end + 1
  const names = listed(items, word)
  const named = names === undefined ? undefined : nounPhraseAt(items, skipThe(items, names))
  if (!named || whole.claim.kind !== 'stood')
    return { claim: { kind: 'open', reason: 'not_read' }, at: word, next: after - 1 }
  const { stance } = whole.claim
  return {
    claim: { kind: 'stood', quantity: { kind: 'all' }, who: named.who, stance },
    at: word,
    next: named.end,
  }
}

/** Where the names begin of "including …", "together with …". */
function listed(items: readonly Item[], at: number): number | undefined {
  const lead = items[at]?.key ?? ''
  if (/^(including|among)$/.test(lead)) return at + 1
  return /^(together|along|jointly)$/.test(lead) && items[at + 1]?.key === 'with'
    ? at + 2
    : undefined
}

/** Past what stands between commas: "119 states, including Russia and China, voted for it". */
function asideFrom(items: readonly Item[], from: number): number {
  if (items[from]?.key !== ',') return from
  const end = items.findIndex((item, i) => i > from && i <= from + 9 && item.key === ',')
  if (end < 0) return from
  const verb = skipFillers(items, end + 1, /^(has|had|have|also|were|was)$/)
  const isVerb = items[verb]?.kind === 'stance' || items[verb]?.kind === 'never'
  return isVerb ? end + 1 : from
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
  (item.kind === 'filler' && !/^(which|that|where|when|while|by)$/.test(item.key)) ||
  (item.kind === 'open' && item.reason === 'vague') ||
  (item.kind === 'quantity' && /^(all|each|both)$/.test(item.key)) ||
  (item.kind === 'word' &&
    (item.key.endsWith('ly') || /^(only|even|jointly|together|session)$/.test(item.key)))

function stoodClaim(
  named: NounPhrase,
  stance: readonly Vote[],
  isNever: boolean,
  isBefore: boolean,
): Claim {
  const { who } = named
  if (isNever) return { kind: 'earlier', who, stance, when: 'ever', quantity: 'never' }
  if (isBefore) return { kind: 'earlier', who, stance, when: 'before', quantity: 'at_least_once' }
  if (named.isItself && who.kind === 'these' && who.members.length === 0)
    return { kind: 'position', groups: who.groups, stance }
  // "Not all voted for it": at least one stood otherwise.
  if (named.isNotAll)
    return {
      ...{ kind: 'stood', who, quantity: { kind: 'some' } },
      stance: everyStance.filter((vote) => !stance.includes(vote)),
    }
  return { kind: 'stood', quantity: named.quantity, who, stance }
}

/** "Supported by 119 states", "opposed only by NATO members", "abstentions: 14". */
function passiveAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind !== 'stance' && item?.kind !== 'outcome') return undefined
  const stance =
    item.kind === 'stance' ? item.stance : item.adopted ? (['yes'] as const) : (['no'] as const)
  if (item.kind === 'stance' && item.form === 'noun') {
    const link = items[at + 1]
    const amount = items[at + 2]
    const isSaid = link?.kind === 'mark' && (link.key === ':' || link.key === '-')
    if (!isSaid || amount?.kind !== 'number') return undefined
    const quantity: Quantity = { kind: 'count', how: amount.how, count: amount.count }
    return {
      claim: { kind: 'stood', quantity, who: { kind: 'everyone' }, stance },
      at,
      next: at + 3,
    }
  }
  const only = items[at + 1]
  const isOnly = only?.kind === 'quantity' && only.which === 'only'
  const by = isOnly ? at + 2 : at + 1
  if (items[by]?.key !== 'by') return undefined
  const named = nounPhraseAt(items, skipThe(items, by + 1))
  if (!named || items[named.end]?.kind === 'vote') return undefined
  const quantity: Quantity =
    isOnly && named.quantity.kind === 'all' ? { kind: 'only' } : named.quantity
  const claim = stoodClaim(
    { ...named, quantity, isItself: named.isItself && !isOnly },
    stance,
    false,
    false,
  )
  return { claim, at, next: named.end }
}

/** Whether it was adopted, and in which way; and "unanimously". */
function outcomes(items: readonly Item[], used: ReadonlySet<number>): readonly Found[] {
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

function subjects(items: readonly Item[], tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = []
  for (let i = 0; i < items.length; i++) {
    const subject = subjectAt(items, tokens, i)
    if (!subject) continue
    found.push({ claim: { kind: 'subject', words: subject.words }, at: i, next: subject.next })
    i = subject.next - 1
  }
  return found
}

function datesIn(items: readonly Item[]): readonly Found[] {
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
function meetingIn(items: readonly Item[]) {
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
function openIn(
  items: readonly Item[],
  claims: readonly ReadClaim[],
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
