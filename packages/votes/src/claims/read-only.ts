import type { Vote } from '../vote.ts'
import type { Claim, Who } from './claim.ts'
import { type Found, membersOf, skipFillers, skipThe } from './found.ts'
import { type Item, otherThan } from './items.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { verbAfter } from './verb.ts'

/** "Only Brazil among …", "Brazil was the only …", "the only … was Brazil": all others of them did not. */
export function onlyOneAt(items: readonly Item[], at: number): Found | undefined {
  return wasOnlyAt(items, at) ?? onlyWasAt(items, at) ?? onlyOfAt(items, at) ?? ofOnlyAt(items, at)
}

/** "Turkey was the only NATO member that did not vote against it". */
function wasOnlyAt(items: readonly Item[], at: number): Found | undefined {
  const named = nounPhraseAt(items, at)
  const members = named && membersOf(named.who)
  if (!named || !members || members.length === 0) return undefined
  const lead = skipFillers(items, named.end, /^(was|were|is|are|the)$/)
  if (!isOnly(items[lead])) return undefined
  const found = groupStance(items, lead + 1)
  return found && { claim: allExcept(found.who, members, found.stance), at, next: found.next }
}

/** "The only BRICS country to abstain was Brazil". */
function onlyWasAt(items: readonly Item[], at: number): Found | undefined {
  if (!isOnly(items[at])) return undefined
  const found = groupStance(items, at + 1)
  if (!found) return undefined
  const is = items.findIndex(
    (one, i) => i >= found.next && i <= found.next + 4 && /^(was|were|is|are)$/.test(one.key),
  )
  const named = is < 0 ? undefined : nounPhraseAt(items, skipThe(items, is + 1))
  const members = named && membersOf(named.who)
  if (!named || !members || members.length === 0) return undefined
  return { claim: allExcept(found.who, members, found.stance), at, next: named.end }
}

/** "Only Brazil of the BRICS states did not support it", "Brazil alone among BRICS members abstained". */
function onlyOfAt(items: readonly Item[], at: number): Found | undefined {
  const start = isOnly(items[at]) ? at + 1 : at
  const named = nounPhraseAt(items, skipThe(items, start))
  const members = named && membersOf(named.who)
  if (!named || !members || members.length === 0) return undefined
  const isAlone = items[named.end]?.key === 'alone'
  const group = ofGroup(items, isAlone ? named.end + 1 : named.end)
  if (start === at && !isAlone) return undefined
  const from = group?.end ?? named.end + (isAlone ? 1 : 0)
  const verb = verbAfter(items, items[from]?.key === ',' ? from + 1 : from)
  if (!verb || verb.isNever || verb.isBefore || (!group && !isAlone)) return undefined
  const who: Who = group?.who ?? { kind: 'everyone' }
  return { claim: allExcept(who, members, verb.stance), at, next: verb.next }
}

/** "Out of the BRICS members only Brazil failed to support it". */
function ofOnlyAt(items: readonly Item[], at: number): Found | undefined {
  // "Alone among BRICS members, Brazil …".
  const isAlone = items[at]?.key === 'alone'
  const group = ofGroup(items, isAlone ? at + 1 : at)
  if (!group) return undefined
  const only = items[group.end]?.key === ',' ? group.end + 1 : group.end
  if (!isAlone && !isOnly(items[only])) return undefined
  const named = nounPhraseAt(items, skipThe(items, isAlone ? only : only + 1))
  const members = named && membersOf(named.who)
  const verb = named && verbAfter(items, named.end)
  if (!members || members.length === 0 || !verb || verb.isNever || verb.isBefore) return undefined
  return { claim: allExcept(group.who, members, verb.stance), at, next: verb.next }
}

const isOnly = (item: Item | undefined): boolean =>
  item?.kind === 'quantity' && item.which === 'only'

/** "Of the BRICS states", "among NATO members", "in the EU". */
function ofGroup(items: readonly Item[], at: number) {
  const out = items[at]?.key === 'out' ? at + 1 : at
  if (!/^(of|among|amongst|within|in|from|inside)$/.test(items[out]?.key ?? '')) return undefined
  const all = items[skipThe(items, out + 1)]?.key === 'all' ? 1 : 0
  const start = skipThe(items, skipThe(items, out + 1) + all)
  // "Among BRICS members, Brazil": the list ends where one member follows.
  const comma = items.findIndex((one, i) => i > start && one.key === ',')
  const named = nounPhraseAt(comma < 0 ? items : items.slice(0, comma), start)
  return named?.who.kind === 'these' && named.who.groups.length > 0 && named.quantity.kind === 'all'
    ? { who: named.who, end: named.end }
    : undefined
}

function groupStance(items: readonly Item[], at: number) {
  const of = nounPhraseAt(items, skipThe(items, at)) ?? everyoneFrom(items, at)
  if (!of) return undefined
  const verb = items.findIndex((one, i) => i >= of.end && i <= of.end + 5 && one.kind === 'stance')
  const stance = items[verb]
  const between = items.slice(of.end, Math.max(of.end, verb))
  if (stance?.kind !== 'stance' || !between.every(isLink)) return undefined
  return { who: of.who, stance: stance.stance, next: verb + 1 }
}

const isLink = (item: Item): boolean => /^(filler|word|open)$/.test(item.kind)

/** "The only state that …": of all. */
function everyoneFrom(items: readonly Item[], at: number) {
  return items[at]?.kind === 'states'
    ? { who: { kind: 'everyone' } as const, end: at + 1 }
    : undefined
}

const allExcept = (who: Who, members: readonly string[], stance: readonly Vote[]): Claim => ({
  ...{ kind: 'stood', who, quantity: { kind: 'all_except', members } },
  stance: otherThan(stance),
})
