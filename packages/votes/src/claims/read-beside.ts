import type { Quantity, StoodClaim } from './claim.ts'
import { type Found, membersOf, skipFillers, skipThe } from './found.ts'
import { type Item, otherThan } from './items.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { asideFrom, stanceOf, verbAfter } from './verb.ts'

/** "119 states, including Russia, voted for it": Russia did as well. Another aside is not read. */
export function includedAt(items: readonly Item[], whole: Found): Found | undefined {
  const subject = nounPhraseAt(items, whole.at)
  const isOfAll = whole.claim.kind === 'stood' && whole.claim.who.kind === 'everyone'
  if (subject && isOfAll && membersOf(subject.who) && whole.claim.kind === 'stood')
    return { claim: stood(subject, whole.claim.stance), at: whole.at, next: subject.end }
  if (subject && membersOf(subject.who)) {
    const counted = countedIn(items, subject.end, whole)
    if (counted) return counted
  }
  const after = subject ? asideFrom(items, subject.end) : 0
  if (!subject || after === subject.end) return undefined
  const word = subject.end + 1
  const names = listed(items, word)
  const named = names === undefined ? undefined : nounPhraseAt(items, skipThe(items, names))
  if (!named || named.isItself || whole.claim.kind !== 'stood' || items[named.end]?.key !== ',')
    return { claim: { kind: 'open', reason: 'not_read' }, at: word, next: after - 1 }
  const isOther = /^unlike$/.test(items[word]?.key ?? '')
  const stance = isOther ? otherThan(whole.claim.stance) : whole.claim.stance
  const { quantity, who } = named
  return { claim: { kind: 'stood', quantity, who, stance }, at: word, next: named.end }
}

/** "… were among the *six* states that voted against it". */
function countedIn(
  items: readonly Item[],
  from: number,
  { claim, next }: Found,
): Found | undefined {
  const at = items.findIndex((one, i) => i >= from && i < next && one.kind === 'number')
  const amount = items[at]
  if (claim.kind !== 'stood' || amount?.kind !== 'number') return undefined
  const quantity: Quantity = { kind: 'count', how: amount.how, count: amount.count }
  return { claim: stood({ quantity, who: { kind: 'everyone' } }, claim.stance), at, next }
}

/** Where the names begin of "including …", "together with …", "like …". */
function listed(items: readonly Item[], at: number): number | undefined {
  const lead = items[at]?.key ?? ''
  const next = items[at + 1]
  if (/^among$/.test(lead) && /^(them|these|those)$/.test(next?.key ?? '')) return at + 2
  if (/^(including|among|like|unlike|alongside)$/.test(lead)) return at + 1
  if (lead === 'as' && next?.key === 'well' && items[at + 2]?.key === 'as') return at + 3
  return /^(together|along|jointly)$/.test(lead) && next?.key === 'with' ? at + 2 : undefined
}

/** "… and so did China", "…, but China did not", "… as did Ukraine": as was said before, or otherwise. */
export function echoAt(
  items: readonly Item[],
  at: number,
  before: StoodClaim | undefined,
): Found | undefined {
  if (!before || before.quantity.kind === 'none' || before.onBoth) return undefined
  const isLed = /^(so|as|nor)$/.test(items[at]?.key ?? '')
  const verb = isLed ? at + 1 : undefined
  const isDo = (i: number) => /^(did|have|had|has|does|do)$/.test(items[i]?.key ?? '')
  if (verb !== undefined && isDo(verb)) {
    const named = nounPhraseAt(items, skipThe(items, verb + 1))
    if (!named || named.isItself || !endsAt(items, named.end)) return undefined
    return { claim: stood(named, before.stance), at, next: named.end }
  }
  const lead = items[at]?.key
  if (lead === 'unlike' || lead === 'like') {
    const other = nounPhraseAt(items, skipThe(items, at + 1))
    if (!other || other.isItself || !endsAt(items, other.end)) return undefined
    const stance = lead === 'like' ? before.stance : otherThan(before.stance)
    return { claim: stood(other, stance), at, next: other.end }
  }
  const named = nounPhraseAt(items, at)
  if (!named || named.isItself) return undefined
  if (items[named.end]?.kind === 'not' && endsAt(items, named.end + 1))
    return { claim: stood(named, otherThan(before.stance)), at, next: named.end + 1 }
  return isDo(named.end) && endsAt(items, named.end + 1)
    ? { claim: stood(named, before.stance), at, next: named.end + 1 }
    : undefined
}

const stood = (
  { quantity, who }: Pick<StoodClaim, 'quantity' | 'who'>,
  stance: StoodClaim['stance'],
): StoodClaim => ({ kind: 'stood', quantity, who, stance })

const endsAt = (items: readonly Item[], at: number): boolean => {
  const item = items[at]
  return item === undefined || item.kind === 'mark' || /^(and|but|while|too|either)$/.test(item.key)
}

/** "… voted against it but abstained on …", "China voted for 73/27 and against 73/266": the same subject. */
export function againAt(
  items: readonly Item[],
  at: number,
  before: StoodClaim | undefined,
): Found | undefined {
  if (!before || before.onBoth) return undefined
  if (items[at]?.key === 'by') return elidedAt(items, at, before)
  if (items[at]?.key === 'but for' && items[skipText(items, at + 1)]?.kind === 'symbol')
    return { claim: stood(before, ['yes']), at, next: at + 1 }
  if (!/^(and|but|while|then)$/.test(items[at]?.key ?? '')) return undefined
  if (items[at + 1]?.key === 'by') {
    const named = nounPhraseAt(items, skipThe(items, at + 2))
    return named && !named.isItself
      ? { claim: stood(named, before.stance), at, next: named.end }
      : undefined
  }
  const verb = items[at + 1]
  const isFor = verb?.key === 'for' && items[skipText(items, at + 2)]?.kind === 'symbol'
  if (isFor) return { claim: stood(before, ['yes']), at, next: at + 2 }
  if (verb?.kind === 'way') return { claim: stood(before, verb.stance), at, next: at + 2 }
  if (verb?.kind !== 'stance' || verb.form !== 'verb') return undefined
  return items[at + 2]?.key === 'by'
    ? undefined
    : { claim: stood(before, stanceOf(verb)), at, next: at + 2 }
}

/** "73/27 was supported by 119 states, 73/266 by 138". */
function elidedAt(items: readonly Item[], at: number, before: StoodClaim): Found | undefined {
  const lead = items[at - 1]
  if (lead?.kind !== 'symbol') return undefined
  const named = nounPhraseAt(items, skipThe(items, at + 1))
  return named && !named.isItself
    ? { claim: stood(named, before.stance), at: at - 1, next: named.end }
    : undefined
}

const skipText = (items: readonly Item[], at: number): number => {
  const past = skipThe(items, at)
  return items[past]?.kind === 'text' ? past + 1 : past
}

/** "China and Iran were among those voting against it". */
export function amongAt(items: readonly Item[], at: number): Found | undefined {
  const named = nounPhraseAt(items, at)
  if (named?.who.kind !== 'these' || named.who.groups.length > 0) return undefined
  const among = skipFillers(items, named.end, /^(was|were|is|are|also)$/)
  if (items[among]?.key !== 'among') return undefined
  const verb = items.findIndex((one, i) => i > among && i <= among + 5 && one.kind === 'stance')
  const stance = items[verb]
  const between = items.slice(among + 1, Math.max(verb, among + 1))
  const isSaid = ({ kind }: Item) => /^(filler|states|base|number)$/.test(kind)
  if (stance?.kind !== 'stance' || !between.every(isSaid)) return undefined
  return { claim: stood(named, stance.stance), at, next: verb + 1 }
}

/** "Russia, China and 117 other states voted for it": so many in all, and these among them. */
export function othersAt(items: readonly Item[], at: number): Found | undefined {
  const named = nounPhraseAt(items, at)
  const members = named && membersOf(named.who)
  if (!named || !members || named.quantity.kind !== 'all') return undefined
  const link = items[named.end]?.key === ',' ? named.end + 1 : named.end
  const amount = items[link + 1]
  const isOther = /^(other|others|more|further)$/.test(items[link + 2]?.key ?? '')
  if (items[link]?.key !== 'and' || amount?.kind !== 'number' || !isOther) return undefined
  const past = items[link + 3]?.kind === 'states' ? link + 4 : link + 3
  const verb = verbAfter(items, past)
  if (!verb || verb.isNever || verb.isBefore) return undefined
  const count = amount.count + members.length
  const claim: StoodClaim = {
    ...{ kind: 'stood', quantity: { kind: 'count', how: amount.how, count } },
    ...{ who: { kind: 'everyone' }, stance: verb.stance },
  }
  return { claim, at, next: verb.next }
}

/** "Voted against: US, UK", "among those opposed were …", "those voting against included …". */
export function namesAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind !== 'stance') return undefined
  const link = items[at + 1]
  const isLabel = link?.kind === 'mark' && /^[:–—-]$/.test(link.key)
  const isLink = /^(were|was|included|include|are|is)$/.test(link?.key ?? '')
  const isSpoken = items
    .slice(Math.max(0, at - 4), at)
    .some((one) => one.kind === 'states' || /^those/.test(one.key))
  if (!isLabel && !(isLink && isSpoken)) return undefined
  const named = nounPhraseAt(items, skipThe(items, at + 2))
  if (named?.who.kind !== 'these' || named.who.groups.length > 0 || named.quantity.kind !== 'all')
    return undefined
  if (!endsAt(items, named.end)) return undefined
  // "The states that voted against it were …" may mean these and no others: that is not said.
  const from = isLabel || /^(included|include)$/.test(link?.key ?? '') ? at : leadOf(items, at)
  return from === undefined
    ? undefined
    : { claim: stood(named, item.stance), at: from, next: named.end }
}

/** "Among those opposed were …". */
function leadOf(items: readonly Item[], at: number): number | undefined {
  const found = items.findIndex((one, i) => i >= at - 4 && i < at && one.key === 'among')
  return found < 0 ? undefined : found
}
