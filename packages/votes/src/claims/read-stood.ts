import type { Vote } from '../vote.ts'
import type { Claim, Quantity } from './claim.ts'
import { type Found, membersOf, skipFillers, skipThe } from './found.ts'
import { everyStance, type Item } from './items.ts'
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts'

/** "Turkey was the only NATO member that did not vote against it": all others of NATO did. */
export function onlyOneAt(items: readonly Item[], at: number): Found | undefined {
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
export function bothAt(items: readonly Item[], at: number): Found | undefined {
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
export function stoodAt(items: readonly Item[], at: number): Found | undefined {
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
export function includedAt(items: readonly Item[], at: number, whole: Found): Found | undefined {
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
export function passiveAt(items: readonly Item[], at: number): Found | undefined {
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
