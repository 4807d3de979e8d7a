import type { LawBook } from '../law/law-book.ts'
import type {
  CoopRule,
  DualAnswer,
  DualCondition,
  DualCriminality,
  DualQuery,
  DualResult,
  Outcome,
  StateOutcome,
  ThresholdResult,
} from '../model/cooperation.ts'
import type { Conduct } from '../model/formula.ts'
import { LawsError } from '../model/laws-error.ts'
import type { StateCode } from '../model/text.ts'
import { seenFrom, withImplied } from '../rules/conduct.ts'
import { applyingRules, dualCriminalityOf, groundsToCheck } from './applying-rules.ts'
import { inputsHash } from './inputs-hash.ts'
import { reachesYears } from './penalty-max.ts'
import { stateOutcome } from './state-outcome.ts'
import { unknownsOf, unknownsThatDecide } from './unknowns.ts'

/** Which logic and which list of facts an answer was made with. */
export const rulesetVersion = '1'

/**
 * Whether conduct is an offence in the requesting state and in each requested one, as of a date: offence, no
 * offence, or left to a person, with every reason. The law of the requested state is run on the conduct as
 * though it had happened there, unless a rule of that state says otherwise. Preservation does not ask.
 *
 * What comes out is never a bare yes, and no legal advice: a competent authority decides.
 *
 * @throws LawsError `query.invalid` for a question without a requested state or article, with an article that
 *   is not on an offence, or with the requesting state among the requested; `fact.contradiction`
 */
export function askDual(book: LawBook, query: DualQuery): DualResult {
  checkQuery(book, query)
  const conduct = withImplied(query.facts)
  const { articleIds, date } = query
  const outcomeFor = (state: StateCode, facts: Conduct) =>
    stateOutcome(book, state, articleIds, date, facts)
  const requesting = outcomeFor(query.requesting, conduct)
  const answers = query.requested.map((state) => answerFor(state))
  return {
    query,
    requesting,
    answers,
    overall: overallOf(answers.map(({ condition }) => condition)),
    unknownsThatWouldDecide: [...new Set(answers.flatMap((each) => each.unknownsThatWouldDecide))],
    notice: 'competent_authority_decides',
    inputsHash: inputsHash(
      book,
      query,
      [requesting, ...answers.map((each) => each.requested)],
      [...new Set(answers.flatMap(({ ruleIds }) => ruleIds))],
      rulesetVersion,
    ),
    rulesetVersion,
  }

  function answerFor(state: StateCode): DualAnswer {
    const rules = applyingRules(book, state, query)
    const transposed = !rules.some(({ transposition }) => transposition === false)
    const dualCriminality = dualCriminalityOf(rules, query.kind)
    const requested = outcomeFor(state, seenFrom(conduct, transposed))
    const condition = conditionOf(dualCriminality, requesting.outcome, requested.outcome)
    const conditionWith = (facts: Conduct) =>
      conditionOf(
        dualCriminality,
        outcomeFor(query.requesting, facts).outcome,
        outcomeFor(state, seenFrom(facts, transposed)).outcome,
      )
    const unknowns = condition === 'needs_person' ? unknownsOf([requesting, requested]) : []
    return {
      requested,
      ruleIds: rules.map(({ id }) => id),
      dualCriminality,
      transposed,
      condition,
      thresholds: rules.flatMap((rule) => thresholdOf(rule, requesting, requested)),
      refusalGroundsToCheck: groundsToCheck(rules),
      unknownsThatWouldDecide: unknownsThatDecide(
        unknowns,
        conduct,
        (facts) => conditionWith(facts) !== 'needs_person',
      ),
      unknowns,
    }
  }
}

function conditionOf(
  dual: DualCriminality,
  requesting: Outcome,
  requested: Outcome,
): DualCondition {
  if (dual === 'excluded') return 'not_asked'
  if (requesting === 'not' || requested === 'not') return 'not_met'
  return requesting === 'offence' && requested === 'offence' ? 'met' : 'needs_person'
}

function overallOf(conditions: readonly DualCondition[]): DualCondition {
  const open = (['not_met', 'needs_person', 'met'] as const).find((each) =>
    conditions.includes(each),
  )
  return open ?? 'not_asked'
}

function thresholdOf(
  { id, minMaxYears, bothStates = false }: CoopRule,
  requesting: StateOutcome,
  requested: StateOutcome,
): ThresholdResult[] {
  if (minMaxYears === undefined) return []
  const asked = bothStates ? [requesting, requested] : [requested]
  const reached = asked.map((outcome) => reachesYears(minMaxYears, outcome))
  return [
    {
      ...{ ruleId: id, neededYears: minMaxYears, bothStates },
      ...{ requesting: requesting.penalty, requested: requested.penalty },
      reached: (['false', 'unclear'] as const).find((each) => reached.includes(each)) ?? 'true',
    },
  ]
}

function checkQuery(book: LawBook, { requesting, requested, articleIds }: DualQuery): void {
  const isAsked = requested.length > 0 && articleIds.length > 0 && requesting !== ''
  if (!isAsked || requested.includes(requesting) || new Set(requested).size < requested.length)
    throw new LawsError('query.invalid', { requesting, requested: requested.join(' ') })
  for (const article of articleIds)
    if (book.article(article)?.group !== 'offence')
      throw new LawsError('query.invalid', { article })
}
