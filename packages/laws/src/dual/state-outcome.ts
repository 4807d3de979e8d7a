import type { LawBook } from '../law/law-book.ts'
import type { Outcome, StateOutcome } from '../model/cooperation.ts'
import type { Day } from '../model/day.ts'
import type { Conduct, Truth } from '../model/formula.ts'
import type { StateCode } from '../model/text.ts'
import { anyOf, evaluate } from '../rules/evaluate.ts'
import { basisOf } from '../rules/generate-rule.ts'
import { penaltyMax } from './penalty-max.ts'

/**
 * What the law of a state as of a day makes of conduct, by the provisions held on these articles. An offence
 * under one of them is enough. An article on which nothing in force is held leaves it open: `not` is said
 * only where a rule on every article says so.
 *
 * @throws LawsError `query.invalid` for an article that is not on an offence
 */
export function stateOutcome(
  book: LawBook,
  stateId: StateCode,
  articleIds: readonly string[],
  day: Day,
  conduct: Conduct,
): StateOutcome {
  const byArticle = articleIds.map((id) => book.mappingsOn(stateId, id, day))
  const mappings = byArticle.flat()
  const runs = mappings.map((mapping) => ({
    mapping,
    ...evaluate(book.ruleOf(mapping).formula, conduct, {
      mappingId: mapping.id,
      basisOf: basisOf(mapping),
    }),
  }))
  const articlesNotHeld = articleIds.filter((_, at) => byArticle[at]?.length === 0)
  const held = anyOf(runs.map(({ truth }) => truth))
  const truth = held === 'false' && articlesNotHeld.length > 0 ? 'unclear' : held
  const outcome = outcomes[truth]
  return {
    stateId,
    outcome,
    path: runs.flatMap(({ path }) => path),
    reasons: runs.flatMap((run) => (run.truth === truth ? run.reasons : [])),
    mappingIds: mappings.map(({ id }) => id),
    unsettledIds: mappings.filter(({ state }) => state !== 'reviewed').map(({ id }) => id),
    articlesNotHeld,
    penalty: penaltyMax(
      outcome,
      runs.filter((run) => run.truth !== 'false').map(({ mapping }) => book.penaltiesOf(mapping)),
    ),
  }
}

const outcomes: Readonly<Record<Truth, Outcome>> = {
  true: 'offence',
  false: 'not',
  unclear: 'needs_person',
}
