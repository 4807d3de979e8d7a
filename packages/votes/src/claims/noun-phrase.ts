import type { ShareBase } from '../results/bases.ts'
import type { Quantity, Who } from './claim.ts'
import type { Item } from './items.ts'

/** Who a sentence speaks of, and how many of them. */
export interface NounPhrase {
  readonly quantity: Quantity
  readonly who: Who
  /** Organisations named as themselves: "NATO opposed it", not "NATO states". */
  readonly isItself: boolean
  readonly isNotAll: boolean
  /** Index of the first item after it. */
  readonly end: number
}

interface Named {
  readonly groups: readonly string[]
  readonly members: readonly string[]
  readonly hasStates: boolean
  readonly end: number
}

/** The phrase that begins at an item: "119 states", "all BRICS members", "France and Germany". */
export function nounPhraseAt(items: readonly Item[], at: number): NounPhrase | undefined {
  const first = items[at]
  if (first?.kind === 'quantity') return quantifiedAt(items, at, first.which)
  if (first?.kind === 'number' || first?.kind === 'share') return countedAt(items, at, false)
  const named = namedAt(items, at)
  return named && phrase(named, { kind: 'all' })
}

function quantifiedAt(
  items: readonly Item[],
  at: number,
  which: Extract<Item, { kind: 'quantity' }>['which'],
): NounPhrase | undefined {
  const next = skip(items, at + 1)
  const amount = items[next]
  if (which === 'all_but') return allBut(items, next)
  if (which === 'only' && (amount?.kind === 'number' || amount?.kind === 'share'))
    return countedAt(items, next, true)
  if (which === 'all' && amount?.kind === 'number') return countedAt(items, next, false, true)
  const named = namedAt(items, next) ?? everyoneAt(items, next)
  // "None voted against it", "nobody abstained": of all.
  const isAlone = /^(none|nobody|no one|not one|everyone|everybody|most|all)$/.test(
    items[at]?.key ?? '',
  )
  const who = named ?? (isAlone ? everyone(next) : undefined)
  if (!who) return undefined
  const quantity: Quantity = { kind: which === 'not_all' || which === 'both' ? 'all' : which }
  return excepted(items, { ...phrase(who, quantity, which === 'not_all'), isItself: false })
}

function countedAt(
  items: readonly Item[],
  at: number,
  isOnly: boolean,
  isAll = false,
): NounPhrase | undefined {
  const amount = items[at]
  const after = skip(items, at + 1)
  // "Four of the five BRICS countries": how many the group has is said beside.
  const next = items[after]?.kind === 'number' && after > at + 1 ? after + 1 : after
  const base = items[next]
  const named = base?.kind === 'base' ? everyone(next + 1) : namedAt(items, next)
  const who = named ?? everyoneAt(items, next) ?? everyone(at + 1)
  if (amount?.kind === 'number') {
    const how = isOnly ? 'exactly' : amount.how
    // "All five BRICS states": the number is said beside, the claim is of all.
    const quantity: Quantity = isAll ? { kind: 'all' } : { kind: 'count', how, count: amount.count }
    return { ...phrase(who, quantity), isItself: false }
  }
  if (amount?.kind !== 'share') return undefined
  const how = amount.how ?? (isPercent(amount.key) ? 'exactly' : 'at_least')
  const quantity: Quantity = {
    kind: 'share',
    how,
    fraction: amount.fraction,
    base: base?.kind === 'base' ? base.base : baseSaid(items, next),
  }
  return { ...phrase(who, quantity), isItself: false }
}

const isPercent = (key: string): boolean => /%|cent/.test(key)

/** "Members" are of the body; "states" may be those who voted as well. */
function baseSaid(items: readonly Item[], at: number): ShareBase | undefined {
  const near = items.slice(at, at + 4)
  const isUn = near.some((item) => item.kind === 'group' && item.code === 'un')
  return isUn || /member/.test(items[at]?.key ?? '') ? 'members' : undefined
}

function allBut(items: readonly Item[], at: number): NounPhrase | undefined {
  const amount = items[at]
  if (amount?.kind === 'number') {
    const who =
      namedAt(items, skip(items, at + 1)) ??
      everyoneAt(items, skip(items, at + 1)) ??
      everyone(at + 1)
    return { ...phrase(who, { kind: 'all_but', count: amount.count }), isItself: false }
  }
  const named = namedAt(items, at)
  if (!named) return undefined
  const of = items[named.end]?.key === 'of' ? namedAt(items, skip(items, named.end + 1)) : undefined
  const who = of ?? everyone(named.end)
  return phrase(who, { kind: 'all_except', members: named.members })
}

/** "All BRICS states except Brazil". */
function excepted(items: readonly Item[], found: NounPhrase): NounPhrase {
  if (found.quantity.kind !== 'all' || items[found.end]?.kind !== 'except') return found
  const named = namedAt(items, skip(items, found.end + 1))
  if (!named || named.members.length === 0) return found
  return { ...found, quantity: { kind: 'all_except', members: named.members }, end: named.end }
}

/** Names one after the other, with "states" or "members of" before or after. */
function namedAt(items: readonly Item[], at: number): Named | undefined {
  const lead = items[at]
  if (lead?.kind === 'states') {
    const link = items[at + 1]
    if (link?.kind === 'outside') return undefined
    if (link?.kind !== 'filler' || !/^(of|in|from)$/.test(link.key)) return undefined
    const named = listAt(items, skip(items, at + 2))
    return named && { ...named, hasStates: true }
  }
  const named = listAt(items, at)
  if (!named) return undefined
  const after = skipOne(items, named.end)
  return items[after]?.kind === 'states' ? { ...named, hasStates: true, end: after + 1 } : named
}

function listAt(items: readonly Item[], at: number): Named | undefined {
  const groups: string[] = []
  const members: string[] = []
  let hasStates = false
  let end = at
  let i = at
  for (;;) {
    const item = items[i]
    if (item?.kind === 'group') {
      groups.push(item.code)
      if (/members|five/.test(item.key)) hasStates = true
    } else if (item?.kind === 'member' && !isOfText(items, i)) members.push(item.code)
    else break
    i += 1
    end = i
    if (items[i]?.kind === 'states') {
      hasStates = true
      i += 1
      end = i
    }
    const joint = i
    while (items[i] && isJoint(items[i])) i += 1
    if (i === joint) break
  }
  return groups.length + members.length === 0 ? undefined : { groups, members, hasStates, end }
}

const isJoint = (item: Item | undefined): boolean =>
  (item?.kind === 'mark' && item.key === ',') ||
  (item?.kind === 'filler' && /^(and|the|its|as|well)$/.test(item.key)) ||
  (item?.kind === 'word' && /^(or|plus|nor)$/.test(item.key))

/** "The Russian resolution" is a text, and no member that stood anywhere. */
const isOfText = (items: readonly Item[], at: number): boolean => {
  const next = items[at + 1]
  return next?.kind === 'text' && next.key !== 'it' && next.key !== 'this'
}

function everyoneAt(items: readonly Item[], at: number): Named | undefined {
  const item = items[at]
  if (item?.kind === 'base') return everyone(at + 1)
  if (item?.kind !== 'states') return undefined
  const link = items[at + 1]
  if (link?.kind === 'outside') {
    const named = listAt(items, skip(items, at + 2))
    return named && { ...named, hasStates: true, members: ['outside'] }
  }
  return everyone(at + 1)
}

const everyone = (end: number): Named => ({ groups: ['un'], members: [], hasStates: true, end })

function phrase(named: Named, quantity: Quantity, isNotAll = false): NounPhrase {
  return {
    quantity,
    who: whoOf(named),
    isItself: !named.hasStates && named.groups.length > 0 && quantity.kind === 'all',
    isNotAll,
    end: named.end,
  }
}

function whoOf({ groups, members }: Named): Who {
  if (members[0] === 'outside') return { kind: 'outside', groups }
  // All members of the United Nations are all that can vote in its Assembly.
  if (groups.includes('un')) return { kind: 'everyone' }
  return { kind: 'these', groups, members }
}

const skip = (items: readonly Item[], at: number): number => {
  let i = at
  while (
    items[i]?.kind === 'filler' &&
    /^(of|the|its|their|these|those|this)$/.test(items[i]?.key ?? '')
  )
    i++
  return i
}

const skipOne = (items: readonly Item[], at: number): number =>
  items[at]?.kind === 'mark' && items[at]?.key === '-' ? at + 1 : at
