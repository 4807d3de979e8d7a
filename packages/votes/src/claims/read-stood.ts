import type { Vote } from '../vote.ts'
import type { Claim, Quantity } from './claim.ts'
import { type Found, skipThe } from './found.ts'
import { type Item, otherThan } from './items.ts'
import { saidInAt } from './named.ts'
import { exceptAt, type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import { stanceOf, verbAfter } from './verb.ts'

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
  // "The UN adopts …" is what was decided, and not how its members stood.
  if (!named || (named.isItself && named.who.kind === 'everyone')) return undefined
  if (named.who.kind === 'these' && isAfterPreposition(items, at)) return undefined
  const verb = verbAfter(items, named.end)
  if (!verb) return undefined
  const { stance, isNever, isBefore, next } = verb
  // "Never voted against it" speaks of one decision: it stood otherwise there.
  if (isNever && isOne(items[next] ?? items[next - 1], items[next + 1]))
    return { claim: stoodClaim(named, otherThan(stance), false, false), at, next }
  if (isNever || isBefore) return { claim: stoodClaim(named, stance, isNever, isBefore), at, next }
  const after = trailing(items, next, named)
  return { claim: stoodClaim(after.named, stance, false, false), at, next: after.next }
}

/** "… with its NATO allies against it": no subject. */
function isAfterPreposition(items: readonly Item[], at: number): boolean {
  let i = at - 1
  while (/^(the|its|their|other|all)$/.test(items[i]?.key ?? '')) i--
  return /^(with|to|on|at|of|in|from|for|alongside|between|behind)$/.test(items[i]?.key ?? '')
}

const isOne = (item: Item | undefined, after: Item | undefined): boolean =>
  (item?.kind === 'text' && /^(it|this)$/.test(item.key)) ||
  (item?.key === 'the' && after?.kind === 'text' && !after.key.endsWith('s'))

/** What is said of the subject after the verb: "… voted for it, except Brazil", "… as a NATO member". */
function trailing(items: readonly Item[], next: number, named: NounPhrase) {
  const past = items[skipThe(items, next)]?.kind === 'text' ? skipThe(items, next) + 1 : next
  const left = named.quantity.kind === 'all' ? exceptAt(items, past) : undefined
  const isList = named.who.kind === 'these' && named.who.groups.length === 0
  if (left && !isList && items[past]?.key !== 'but') {
    const quantity: Quantity = { kind: 'all_except', members: left.members }
    return { named: { ...named, quantity }, next: left.end }
  }
  const said = saidInAt(items, past)
  if (said && isList && named.who.kind === 'these' && items[past]?.key === 'as') {
    const who = { ...named.who, saidIn: [...(named.who.saidIn ?? []), ...said.groups] }
    return { named: { ...named, who }, next: said.end }
  }
  return { named, next }
}

export function stoodClaim(
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
    return { ...{ kind: 'stood', who, quantity: { kind: 'some' } }, stance: otherThan(stance) }
  return { kind: 'stood', quantity: named.quantity, who, stance }
}

/** "Supported by 119 states", "opposed only by NATO members", "abstentions: 14". */
export function passiveAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind === 'get') return wonAt(items, at)
  if (item?.kind === 'nobody') return nobodyAt(item, at)
  if (item?.kind !== 'stance' && item?.kind !== 'outcome') return undefined
  const stance = stanceOf(item)
  if (item.kind === 'stance' && item.form === 'noun') return labelledAt(items, at, stance)
  if (item.kind === 'stance' && item.form === 'by') return ofAt(items, at, at + 1, stance, false)
  const only = items[at + 1]
  const isOnly = only?.kind === 'quantity' && only.which === 'only'
  const by = isOnly ? at + 2 : at + 1
  if (items[by]?.key !== 'by') return undefined
  return ofAt(items, at, by + 1, stance, isOnly)
}

function ofAt(
  items: readonly Item[],
  at: number,
  from: number,
  stance: readonly Vote[],
  isOnly: boolean,
): Found | undefined {
  const start = /^(the|a|an)$/.test(items[from]?.key ?? '') ? from + 1 : from
  const named = nounPhraseAt(items, start)
  const votes = named && items[named.end]
  const isVotes = votes?.kind === 'stance' && votes.key === 'votes'
  if (!named || votes?.kind === 'vote') return undefined
  const quantity: Quantity =
    isOnly && named.quantity.kind === 'all' ? { kind: 'only' } : named.quantity
  const isItself = named.isItself && !isOnly
  const claim = stoodClaim({ ...named, quantity, isItself }, stance, false, false)
  return { claim, at, next: isVotes ? named.end + 1 : named.end }
}

/** "Abstentions: 14", "yes 119". */
function labelledAt(items: readonly Item[], at: number, stance: readonly Vote[]) {
  const link = items[at + 1]
  const isSaid = link?.kind === 'mark' && /^[:–—-]$/.test(link.key)
  const place = isSaid ? at + 2 : at + 1
  const amount = items[place]
  const after = items[place + 1]
  const ends = after === undefined || after.kind === 'mark' || after.key === 'and'
  if (amount?.kind !== 'number' || !(isSaid || ends)) return undefined
  const quantity: Quantity = { kind: 'count', how: amount.how, count: amount.count }
  const claim: Claim = { kind: 'stood', quantity, who: { kind: 'everyone' }, stance }
  return { claim, at, next: place + 1 }
}

/** "Won a two-thirds majority of those voting", "got a majority": so many for it. */
function wonAt(items: readonly Item[], at: number): Found | undefined {
  const start = /^(the|a|an)$/.test(items[at + 1]?.key ?? '') ? at + 2 : at + 1
  const amount = items[start]
  const isMost = amount?.kind === 'quantity' && amount.which === 'most'
  const isShare = amount?.kind === 'share' && items[start + 1]?.kind === 'majority'
  if (!isMost && !isShare) return undefined
  const named = nounPhraseAt(items, start)
  if (!named || items[named.end]?.kind === 'stance') return undefined
  return { claim: stoodClaim(named, ['yes'], false, false), at, next: named.end }
}

/** "There were no abstentions". */
const nobodyAt = (item: Extract<Item, { kind: 'nobody' }>, at: number): Found => ({
  claim: {
    ...{ kind: 'stood', quantity: { kind: 'none' }, who: { kind: 'everyone' } },
    stance: item.stance,
  },
  ...{ at, next: at + 1 },
})
