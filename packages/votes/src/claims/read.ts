import type { Claim, StoodClaim } from './claim.ts'
import { heldToAll, type Settled } from './coverage.ts'
import type { ReadSentence } from './found.ts'
import { type Item, itemsOf } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { datesIn, meetingIn, openIn, outcomes, subjects } from './read-about.ts'
import { againAt, amongAt, echoAt, includedAt, namesAt, othersAt } from './read-beside.ts'
import { moreAt, tallyAt } from './read-count.ts'
import { onlyOneAt } from './read-only.ts'
import { proposedAt } from './read-proposed.ts'
import { bothAt, passiveAt, stoodAt } from './read-stood.ts'
import { withStances } from './stances.ts'
import type { Token } from './tokens.ts'

/** Reads one sentence. What cannot be read is an open claim, `not_read`; nothing is guessed. */
export function readSentence(
  tokens: readonly Token[],
  lexicon: Lexicon,
  said?: StoodClaim | undefined,
): ReadSentence {
  const items = withStances(itemsOf(tokens, lexicon))
  const claims: Settled[] = []
  const used = new Set<number>()
  const take = (claim: Claim, at: number, next: number, extra: Partial<Settled> = {}) => {
    for (let i = at; i < next; i++) used.add(i)
    claims.push({ claim, at, next, ...extra })
  }

  let before = said
  for (let i = 0; i < items.length; i++) {
    if (used.has(i)) continue
    const found =
      tallyAt(items, i) ??
      moreAt(items, i) ??
      proposedAt(items, i) ??
      onlyOneAt(items, i) ??
      othersAt(items, i) ??
      amongAt(items, i) ??
      bothAt(items, i) ??
      echoAt(items, i, before) ??
      stoodAt(items, i) ??
      againAt(items, i, before) ??
      namesAt(items, i) ??
      passiveAt(items, i)
    if (!found) continue
    const aside = includedAt(items, found)
    take(found.claim, found.at, found.next)
    if (found.claim.kind === 'stood') before = found.claim
    if (aside) take(aside.claim, aside.at, aside.next)
  }
  for (const found of [...outcomes(items, used), ...subjects(items, tokens)])
    take(found.claim, found.at, found.next)
  const meeting = meetingIn(items)
  if (meeting) take(meeting.claim, meeting.at, meeting.next, { years: meeting.years })
  else for (const found of datesIn(items, claims)) take(found.claim, found.at, found.next)
  for (const found of openIn(items, claims, Boolean(meeting)))
    take(found.claim, found.at, found.next)
  if (claims.length === 0 && tokens.some((token) => token.kind === 'word'))
    take({ kind: 'open', reason: 'not_read' }, 0, items.length)

  return {
    claims: heldToAll(items, claims)
      .map((one, _, all) => ({
        ...{ claim: one.claim, years: one.years, symbol: symbolOf(one, items, all) },
        from: items[one.at]?.from ?? 0,
        to: items[one.next - 1]?.to ?? tokens.length,
      }))
      .sort((a, b) => a.from - b.from),
    last: before === said ? undefined : before,
    symbols: items.flatMap((item) => (item.kind === 'symbol' ? [item.symbol] : [])),
    dates: items.flatMap((item) =>
      item.kind === 'date' && item.date.how === undefined ? [item.date] : [],
    ),
  }
}

/** Of several symbols in a sentence the one in a claim, else the next before another claim, else the last. */
function symbolOf(
  { claim, at, next }: Settled,
  items: readonly Item[],
  all: readonly Settled[],
): string | undefined {
  const places = items.flatMap((item, i) =>
    item.kind === 'symbol' ? [{ i, symbol: item.symbol }] : [],
  )
  if (new Set(places.map((one) => one.symbol)).size < 2) return undefined
  const than = claim.kind === 'more' ? claim.than.decision : undefined
  const free = places.filter((one) => one.symbol !== than)
  const until = Math.min(...all.filter((one) => one.at >= next).map((one) => one.at), items.length)
  const own = free.find((one) => one.i >= at && one.i < next)
  const before = free.filter((one) => one.i < at)
  const after = free.find((one) => one.i >= next && one.i < until)
  // "73/27 with 119 votes and 73/266 with 138": what follows "and" is of the next.
  const isParted =
    after !== undefined &&
    items.slice(next, after.i).some(({ key }) => /^(and|but|while|,)$/.test(key))
  return (own ?? (isParted ? before.at(-1) : undefined) ?? after ?? before.at(-1))?.symbol
}
