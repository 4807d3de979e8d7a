import type { Claim } from './claim.ts'
import type { Found } from './found.ts'
import type { Item } from './items.ts'

/** "119-46-14", "by 119 votes to 46 with 14 abstentions". */
export function tallyAt(items: readonly Item[], at: number): Found | undefined {
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
export function moreAt(items: readonly Item[], at: number): Found | undefined {
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
