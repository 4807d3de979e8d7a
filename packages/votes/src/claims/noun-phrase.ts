import type { ShareBase } from '../results/bases.ts'
import type { Quantity, Who } from './claim.ts'
import type { Item } from './items.ts'
import { everyone, everyoneAt, type Named, namedAt, skip, whoOf } from './named.ts'
import type { Which } from './phrases.ts'

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

/** The phrase that begins at an item: "119 states", "all BRICS members", "France and Germany". */
export function nounPhraseAt(items: readonly Item[], at: number): NounPhrase | undefined {
  const first = items[at]
  if (first?.kind === 'except') return exceptedFirst(items, at)
  if (first?.kind === 'quantity') return quantifiedAt(items, at, first.which)
  if (first?.kind === 'number' || first?.kind === 'share') return countedAt(items, at, false)
  if (first?.key === 'either') return eitherAt(items, at)
  if (first?.key === 'of' || first?.key === 'out') return ofWholeAt(items, at)
  const named = namedAt(items, at)
  return named && phrase(named, { kind: 'all' })
}

/** "Of the 193 members, 119 …". */
function ofWholeAt(items: readonly Item[], at: number): NounPhrase | undefined {
  const whole = wholeAt(items, at)
  const named = whole && nounPhraseAt(items, skip(items, whole.end))
  const all = whole && (named ?? everyoneAt(items, skip(items, whole.end)))
  if (!whole || !all) return undefined
  const next = items[all.end]?.key === ',' ? all.end + 1 : all.end
  const amount = items[next]
  if (amount?.kind !== 'number') return undefined
  const base = baseAt(items, skip(items, whole.end))
  const { count, how } = amount
  const who: Who = named?.who ?? { kind: 'everyone' }
  const quantity: Quantity = { kind: 'count', how, count, of: whole.count, base }
  return { quantity, who, isItself: false, isNotAll: false, end: next + 1 }
}

/** "Either China or Brazil". */
function eitherAt(items: readonly Item[], at: number): NounPhrase | undefined {
  const one = namedAt(items, at + 1)
  const other =
    one && items[one.end]?.key === 'or' ? namedAt(items, skip(items, one.end + 1)) : undefined
  if (!one || !other || one.groups.length + other.groups.length > 0) return undefined
  return phrase({ ...other, members: [...one.members, ...other.members] }, { kind: 'some' })
}

function quantifiedAt(items: readonly Item[], at: number, which: Which): NounPhrase | undefined {
  const next = skip(items, at + 1)
  const amount = items[next]
  if (which === 'all_but') return allBut(items, next)
  if (which === 'only' && (amount?.kind === 'number' || amount?.kind === 'share'))
    return countedAt(items, next, true)
  if (which === 'only' && amount?.kind === 'quantity')
    return quantifiedAt(items, next, amount.which)
  if (which === 'all' && amount?.kind === 'number') return countedAt(items, next, false, true)
  // "A majority of 119 votes": the number is the claim.
  if (which === 'most' && amount?.kind === 'number') return countedAt(items, next, false)
  const named = namedAt(items, next) ?? everyoneAt(items, next)
  const who = named ?? (standsAlone(items[at]) ? everyone(at + 1) : undefined)
  if (!who) return undefined
  return excepted(items, {
    ...phrase(who, quantityOf(which), which === 'not_all'),
    isItself: false,
  })
}

/** "None voted against it", "nobody abstained": of all. */
const standsAlone = (item: Item | undefined): boolean =>
  /^(none|nobody|no one|not one|everyone|everybody|most|all|few|many|several)$|ity$/.test(
    item?.key ?? '',
  )

function quantityOf(which: Exclude<Which, 'all_but'>): Quantity {
  switch (which) {
    case 'not_all':
    case 'both':
      return { kind: 'all' }
    case 'minority':
      return { kind: 'share', how: 'fewer_than', fraction: { of: 1, in: 2 }, base: undefined }
    default:
      return { kind: which }
  }
}

function countedAt(
  items: readonly Item[],
  at: number,
  isOnly: boolean,
  isAll = false,
): NounPhrase | undefined {
  const amount = items[at]
  const whole = wholeAt(items, at + 1)
  const after = items[at + 1]?.kind === 'majority' ? at + 2 : at + 1
  const next = whole ? skip(items, whole.end) : skip(items, after)
  const base = items[next]
  const named = base?.kind === 'base' ? everyone(next + 1) : namedAt(items, next)
  const who = named ?? everyoneAt(items, next) ?? everyone(after)
  if (amount?.kind === 'number') {
    // "Six out of ten states" is a share, and which is not said exactly.
    if (whole && !whole.isThese && whole.count <= 10 && who.groups.includes('un')) return undefined
    const how = isOnly ? 'exactly' : amount.how
    const of = whole ? { of: whole.count, base: baseAt(items, next) } : {}
    const quantity: Quantity = isAll
      ? { kind: 'all', of: amount.count }
      : { kind: 'count', how, count: amount.count, ...of }
    return { ...phrase(who, quantity), isItself: false }
  }
  if (amount?.kind !== 'share') return undefined
  const how = amount.how ?? (isPercent(amount.key) ? 'exactly' : 'at_least')
  const quantity: Quantity = {
    kind: 'share',
    how,
    fraction: amount.fraction,
    base: baseAt(items, next),
  }
  return { ...phrase(who, quantity), isItself: false }
}

/** "Of the five", "out of 193". */
function wholeAt(items: readonly Item[], at: number) {
  const link = items[at]?.key === 'out' ? at + 1 : at
  if (items[link]?.key !== 'of') return undefined
  const item = items[skip(items, link)]
  return item?.kind === 'number' && item.how === 'exactly'
    ? { count: item.count, end: skip(items, link) + 1, isThese: skip(items, link) > link + 1 }
    : undefined
}

const isPercent = (key: string): boolean => /%|cent/.test(key)

const baseAt = (items: readonly Item[], at: number): ShareBase | undefined => {
  const base = items[at]
  return base?.kind === 'base' ? base.base : baseSaid(items, at)
}

/** "Members" are of the body; "states" may be those who voted as well. */
function baseSaid(items: readonly Item[], at: number): ShareBase | undefined {
  const near = items.slice(at, at + 4)
  const isUn = near.some((item) => item.kind === 'group' && item.code === 'un')
  return isUn || /member/.test(items[at]?.key ?? '') ? 'members' : undefined
}

function allBut(items: readonly Item[], at: number): NounPhrase | undefined {
  const amount = items[at]
  if (amount?.kind === 'number') {
    const next = skip(items, at + 1)
    const who = namedAt(items, next) ?? everyoneAt(items, next) ?? everyone(at + 1)
    return { ...phrase(who, { kind: 'all_but', count: amount.count }), isItself: false }
  }
  const named = namedAt(items, at)
  if (!named) return undefined
  const of = items[named.end]?.key === 'of' ? namedAt(items, skip(items, named.end + 1)) : undefined
  const who = of ?? everyone(named.end)
  return phrase(who, { kind: 'all_except', members: named.members })
}

/** "All BRICS states except Brazil", "all BRICS states but Brazil", "all (except Turkey)". */
function excepted(items: readonly Item[], found: NounPhrase): NounPhrase {
  if (found.quantity.kind !== 'all') return found
  const named = exceptAt(items, found.end)
  return named
    ? { ...found, quantity: { kind: 'all_except', members: named.members }, end: named.end }
    : found
}

/** Members left out, from "except" or "but" on, with their brackets or commas. */
export function exceptAt(items: readonly Item[], at: number): Named | undefined {
  const open = /^[(,]$/.test(items[at]?.key ?? '') ? at + 1 : at
  const lead = items[open]
  if (lead === undefined) return undefined
  if (lead.kind !== 'except' && !/^(but|other than)$/.test(lead.key)) return undefined
  const named = namedAt(items, skip(items, open + 1))
  if (!named || named.members.length === 0 || named.groups.length > 0) return undefined
  // "…, but Brazil abstained" is another clause.
  if (lead.key === 'but' && open > at) return undefined
  const isClosed = open > at && /^[),]$/.test(items[named.end]?.key ?? '')
  return isClosed ? { ...named, end: named.end + 1 } : named
}

/** "With the exception of Brazil, all BRICS members …". */
function exceptedFirst(items: readonly Item[], at: number): NounPhrase | undefined {
  const named = namedAt(items, skip(items, at + 1))
  if (!named || named.members.length === 0 || named.groups.length > 0) return undefined
  const next = items[named.end]?.key === ',' ? named.end + 1 : named.end
  const item = items[next]
  const all = item?.kind === 'quantity' ? nounPhraseAt(items, next) : undefined
  if (all?.quantity.kind !== 'all' || all.isNotAll) return undefined
  return { ...all, quantity: { kind: 'all_except', members: named.members } }
}

function phrase(named: Named, quantity: Quantity, isNotAll = false): NounPhrase {
  return {
    quantity,
    who: whoOf(named),
    isItself: !named.hasStates && named.groups.length > 0 && quantity.kind === 'all',
    isNotAll,
    end: named.end,
  }
}
