import type { Vote } from '../vote.ts'
import type { Claim, MoreClaim } from './claim.ts'
import type { Found } from './found.ts'
import type { Item } from './items.ts'

/** "119-46-14", "by 119 votes to 46 with 14 abstentions". */
export function tallyAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind !== 'tally') return undefined
  const [yes, no, third, fourth] = item.counts
  let next = at + 1
  const isOpen = items[next]?.key === '('
  const link = items[next]
  const amount = items[next + 1]
  const noun = items[next + 2]
  const isWith = link?.key === 'with' || link?.key === ',' || isOpen
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

/** "More states supported it than opposed it", "supporters outnumbered opponents". */
export function moreAt(items: readonly Item[], at: number): Found | undefined {
  return outnumberedAt(items, at) ?? moreThanAt(items, at) ?? byMoreAt(items, at)
}

function outnumberedAt(items: readonly Item[], at: number): Found | undefined {
  const [one, verb, other] = [items[at], items[at + 1], items[at + 2]]
  if (one?.kind !== 'stance' || verb?.kind !== 'outnumber' || other?.kind !== 'stance')
    return undefined
  const than = { stance: other.stance, decision: undefined }
  return { claim: { kind: 'more', how: 'more', stance: one.stance, than }, at, next: at + 3 }
}

function moreThanAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind !== 'compare') return undefined
  const than = thanAfter(items, at)
  const stance = than === undefined ? undefined : stanceIn(items, at + 1, than)
  if (than === undefined || !stance) return undefined
  return against(items, at, than, item.how, stance)
}

/** "73/266 was supported by more states than 73/27". */
function byMoreAt(items: readonly Item[], at: number): Found | undefined {
  const verb = items[at]
  const item = items[at + 2]
  const isBy = verb?.kind === 'stance' && items[at + 1]?.key === 'by'
  if (!isBy || item?.kind !== 'compare') return undefined
  const than = thanAfter(items, at + 2)
  if (than === undefined || !items.slice(at + 3, than).every((one) => one.kind === 'states'))
    return undefined
  return against(items, at, than, item.how, verb.stance)
}

function thanAfter(items: readonly Item[], at: number): number | undefined {
  const than = items.findIndex((one, i) => i > at && one.kind === 'than')
  return than < 0 ? undefined : than
}

/** One stance in a run of items that names nobody; "for" and "against" alone say one as well. */
function stanceIn(items: readonly Item[], from: number, to: number): readonly Vote[] | undefined {
  const run = items.slice(from, to)
  if (run.some((one) => /^(member|group|number|share|quantity|compare|guard)$/.test(one.kind)))
    return undefined
  const found = run.flatMap((one): (readonly Vote[])[] => {
    if (one.kind === 'stance' || one.kind === 'way') return [one.stance]
    return one.kind === 'outcome' ? [one.adopted ? ['yes'] : ['no']] : []
  })
  const [stance] = found
  if (found.length > 1) return undefined
  return stance ?? (run.some((one) => one.key === 'for') ? ['yes'] : undefined)
}

function against(
  items: readonly Item[],
  at: number,
  than: number,
  how: MoreClaim['how'],
  stance: readonly Vote[],
): Found | undefined {
  const end = items.findIndex((one, i) => i > than && one.kind === 'mark' && /^[,;]$/.test(one.key))
  const to = end < 0 ? items.length : end
  const other = stanceIn(items, than + 1, to)
  const symbol = items.findIndex((one, i) => i > than && i < to && one.kind === 'symbol')
  const named = items[symbol]
  const decision = named?.kind === 'symbol' ? named.symbol : undefined
  if (!other && decision === undefined) return undefined
  if (items.slice(than, to).some((one) => /^(member|group|number)$/.test(one.kind)))
    return undefined
  const said = items.slice(than + 1, to)
  const last = Math.max(
    symbol - than - 1,
    said.findLastIndex((one) => /^(stance|way|outcome)$/.test(one.kind) || one.key === 'for'),
  )
  const claim: Claim = {
    ...{ kind: 'more', how, stance },
    than: { stance: other ?? stance, decision },
  }
  return { claim, at, next: than + 1 + last + 1 }
}
