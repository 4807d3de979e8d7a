import type { Decision } from '../decision.ts'
import { tallyOfDecision } from '../results/bases.ts'
import type { Tally, Vote } from '../vote.ts'
import type { SaidTally } from './claim.ts'
import type { SaidDate } from './dates.ts'
import type { ReadSentence } from './found.ts'
import { subjectFitOf } from './subject.ts'
import type { FoundBy } from './verdict.ts'

/** The decision that a text is about, or why none was found. */
export type FoundDecision =
  | { readonly decision: Decision; readonly by: FoundBy }
  | { readonly decision: undefined; readonly why: 'no-decision' | 'several-decisions' }

/** What a text says by which a decision is known. */
interface Clues {
  readonly symbols: readonly string[]
  readonly dates: readonly SaidDate[]
  readonly counts: readonly { readonly stance: Vote; readonly count: number }[]
  readonly tallies: readonly SaidTally[]
  readonly subjects: readonly ((decision: Decision) => number)[]
}

/** By symbol first; else by counts, day and subject together: the one that fits best, if one does. */
export function findDecision(
  sentences: readonly ReadSentence[],
  decisions: readonly Decision[],
): FoundDecision {
  const clues = cluesOf(sentences)
  for (const symbol of clues.symbols) {
    const decision = bySymbol(symbol, decisions)
    if (decision) return { decision, by: 'symbol' }
  }
  if (clues.symbols.length > 0) return { decision: undefined, why: 'no-decision' }
  const [best, second] = ranked(clues, decisions)
  if (!best) return { decision: undefined, why: 'no-decision' }
  if (second && second.points === best.points)
    return { decision: undefined, why: 'several-decisions' }
  return { decision: best.decision, by: best.by }
}

/** Those that a text may be about, the one that fits best first; symbols that it names come before all. */
export function fittingDecisions(
  sentences: readonly ReadSentence[],
  decisions: readonly Decision[],
): readonly { readonly decision: Decision; readonly by: FoundBy }[] {
  const clues = cluesOf(sentences)
  const named = clues.symbols.flatMap((symbol) => bySymbol(symbol, decisions) ?? [])
  const others = ranked(clues, decisions).filter(({ decision }) => !named.includes(decision))
  return [
    ...[...new Set(named)].map((decision) => ({ decision, by: 'symbol' as const })),
    ...others.map(({ decision, by }) => ({ decision, by })),
  ]
}

const ranked = (clues: Clues, decisions: readonly Decision[]) =>
  decisions
    .map((decision) => ({ decision, ...score(clues, decision) }))
    .filter((one) => one.points >= least)
    .sort((a, b) => b.points - a.points)

/** The decision that one symbol names. */
export function findBySymbol(symbol: string, decisions: readonly Decision[]): FoundDecision {
  const decision = bySymbol(symbol, decisions)
  return decision ? { decision, by: 'symbol' } : { decision: undefined, why: 'no-decision' }
}

/** Whatever the case, and with the series left out: `73/27`. */
export function bySymbol(symbol: string, decisions: readonly Decision[]): Decision | undefined {
  const asked = symbol.toUpperCase()
  const known = indexOf(decisions)
  return known.get(asked) ?? (/^\d/.test(asked) ? known.get(`A/RES/${asked}`) : undefined)
}

const indexes = new WeakMap<readonly Decision[], ReadonlyMap<string, Decision>>()

/** Decisions by each of their symbols in capitals, the first that has it; made once for a record. */
function indexOf(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const known = indexes.get(decisions)
  if (known) return known
  const index = new Map<string, Decision>()
  for (const one of decisions)
    for (const symbol of [one.id, ...one.symbols]) {
      const key = symbol.toUpperCase()
      if (!index.has(key)) index.set(key, one)
    }
  indexes.set(decisions, index)
  return index
}

function cluesOf(sentences: readonly ReadSentence[]): Clues {
  const claims = sentences.flatMap((one) => one.claims.map((each) => each.claim))
  return {
    symbols: sentences.flatMap((one) => one.symbols),
    dates: sentences.flatMap((one) => one.dates),
    counts: claims.flatMap((claim) => {
      if (claim.kind !== 'stood' || claim.quantity.kind !== 'count') return []
      const [stance] = claim.stance
      const isPlain = claim.who.kind === 'everyone' && claim.stance.length === 1
      return isPlain && stance && claim.quantity.how === 'exactly'
        ? [{ stance, count: claim.quantity.count }]
        : []
    }),
    tallies: claims.flatMap((claim) => (claim.kind === 'tally' ? [claim.tally] : [])),
    subjects: claims.flatMap((claim) =>
      claim.kind === 'subject' ? [subjectFitOf(claim.words)] : [],
    ),
  }
}

/** Less than a day, a full count or a subject that fits wholly finds nothing. */
const least = 6

function score(clues: Clues, decision: Decision): { points: number; by: FoundBy } {
  const tally = tallyOfDecision(decision)
  const counts = tally
    ? clues.counts.filter(({ stance, count }) => tally[stance] === count).length * 6 +
      clues.tallies.filter((said) => isOf(said, tally)).length * 15
    : 0
  const dates = Math.max(0, ...clues.dates.map((date) => dateFit(date, decision)))
  const subject = Math.max(0, ...clues.subjects.map((fit) => fit(decision)))
  const plenary = decision.body.includes('.') ? 0 : 0.5
  const points = counts + dates + subject * 6
  const by = counts >= dates && counts > 0 ? 'count' : dates >= 10 ? 'date' : 'subject'
  return { points: points === 0 ? 0 : points + plenary, by }
}

const isOf = (said: SaidTally, tally: Tally): boolean =>
  (said.yes === undefined || said.yes === tally.yes) &&
  (said.no === undefined || said.no === tally.no) &&
  (said.abstain === undefined || said.abstain === tally.abstain)

function dateFit({ year, month, day }: SaidDate, decision: Decision): number {
  const [y, m, d] = decision.date.split('-').map(Number)
  if (year !== y) return 0
  if (month === undefined) return 1
  if (month !== m) return 0
  return day === undefined ? 3 : day === d ? 10 : 0
}
