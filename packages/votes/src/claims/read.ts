import type { Claim } from './claim.ts'
import { heldToAll, type Settled } from './coverage.ts'
import type { ReadSentence } from './found.ts'
import { itemsOf } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { datesIn, meetingIn, openIn, outcomes, subjects } from './read-about.ts'
import { moreAt, tallyAt } from './read-count.ts'
import { proposedAt } from './read-proposed.ts'
import { bothAt, includedAt, onlyOneAt, passiveAt, stoodAt } from './read-stood.ts'
import { withStances } from './stances.ts'
import type { Token } from './tokens.ts'

/** Reads one sentence. What cannot be read is an open claim, `not_read`; nothing is guessed. */
export function readSentence(tokens: readonly Token[], lexicon: Lexicon): ReadSentence {
  const items = withStances(itemsOf(tokens, lexicon))
  const claims: Settled[] = []
  const used = new Set<number>()
  const take = (claim: Claim, at: number, next: number, extra: Partial<Settled> = {}) => {
    for (let i = at; i < next; i++) used.add(i)
    claims.push({ claim, at, next, ...extra })
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

  return {
    claims: heldToAll(items, claims)
      .map(({ claim, at, next, years }) => ({
        ...{ claim, years, from: items[at]?.from ?? 0 },
        to: items[next - 1]?.to ?? tokens.length,
      }))
      .sort((a, b) => a.from - b.from),
    symbols: items.flatMap((item) => (item.kind === 'symbol' ? [item.symbol] : [])),
    dates: items.flatMap((item) => (item.kind === 'date' ? [item.date] : [])),
  }
}
