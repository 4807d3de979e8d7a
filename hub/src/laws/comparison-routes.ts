import { lawComparison as contract } from '@comity/contract'
import {
  askDual,
  compareOutcomes,
  LawsError,
  type Leaf,
  readConduct,
  type StateOutcome,
  scenarioOutcomes,
  scenarios,
} from '@comity/laws'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { askerOf } from '../core/turns.ts'
import { askedArticle, askedDay, referenceOf, requireStates } from './asked.ts'
import { cellOf } from './cell.ts'
import { materialOf } from './material.ts'
import { notice } from './notice.ts'
import { bookOf } from './read-store.ts'
import { turnsOf } from './turns.ts'

/** Laws beside one another. What is asked is answered and not kept: no row, no log, no event of it. */
export function registerComparison(app: Hono, hub: HubContext): void {
  const { sql } = hub
  const inTurn = turnsOf(hub)

  mount(app, hub, contract.compareLaws, ({ actor, remote, query }) =>
    inTurn(askerOf(actor, remote), async () => {
      const { first, second, article: id, on } = query
      await requireStates(sql, [first, second])
      const book = await bookOf(sql, [first, second], [id])
      const [article, day] = [askedArticle(book, id), askedDay(hub, on)]
      const outcomes = (state: string) => scenarioOutcomes(book, state, id, day, scenarios)
      const [one, other] = [outcomes(first), outcomes(second)]
      return contract.compareLaws.reply.parse({
        ...{ on: day, article, reference: referenceOf(book, article), notice },
        first: await cellOf(sql, book, first, article, day),
        second: await cellOf(sql, book, second, article, day),
        reach: compareOutcomes(one, other),
        cases: scenarios
          .filter(({ articleId }) => articleId === id)
          .map(({ id: name, text }) => ({
            ...{ id: name, text },
            ...{ first: one.get(name), second: other.get(name) },
          })),
      })
    }),
  )

  mount(app, hub, contract.askDual, ({ actor, remote, body }) =>
    inTurn(askerOf(actor, remote), async () => {
      await requireStates(sql, [body.requesting, ...body.requested])
      const book = await bookOf(sql, [body.requesting, ...body.requested], body.articles)
      const articles = body.articles.map((id) => askedArticle(book, id))
      const { query, ...result } = worded(() =>
        askDual(book, {
          ...{ requesting: body.requesting, requested: body.requested, kind: body.kind },
          ...{ date: askedDay(hub, body.on), articleIds: body.articles },
          ...{ facts: readConduct(body.facts), referenceId: articles[0]?.referenceId },
        }),
      )
      const outcomes = [result.requesting, ...result.answers.map(({ requested }) => requested)]
      const run = new Set(outcomes.flatMap(({ mappingIds }) => mappingIds))
      const applied = new Set(result.answers.flatMap(({ ruleIds }) => ruleIds))
      const mappings = book.laws.mappings.filter(({ id }) => run.has(id))
      return contract.askDual.reply.parse({
        ...{ ...result, on: query.date, articles, notice },
        requesting: outcomeTold(result.requesting),
        answers: result.answers.map((answer) => ({
          ...answer,
          requested: outcomeTold(answer.requested),
        })),
        rules: book.laws.coopRules.filter(({ id }) => applied.has(id)),
        material: await materialOf(sql, book, mappings),
      })
    }),
  )
}

/** Each step with whether the answer hangs on it. */
function outcomeTold({ path, reasons, ...outcome }: StateOutcome) {
  const deciding: ReadonlySet<Leaf> = new Set(reasons)
  return { ...outcome, path: path.map((step) => ({ ...step, decides: deciding.has(step) })) }
}

/** @throws Problem where the question itself is not one */
function worded<Answer>(ask: () => Answer): Answer {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof LawsError)) throw error
    const problem = problems[error.code]
    if (problem === undefined) throw error
    throw new Problem('invalid', problem.code, problem.detail, { params: error.params })
  }
}

const problems: Readonly<
  Partial<Record<LawsError['code'], { readonly code: string; readonly detail: string }>>
> = {
  'fact.unknown': {
    code: 'fact-unknown',
    detail: 'A fact is not of the list, or neither so nor not.',
  },
  'fact.contradiction': { code: 'fact-contradiction', detail: 'Two facts contradict one another.' },
  'query.invalid': {
    code: 'dual-query-invalid',
    detail: 'Name two states or more, each once, and articles on offences.',
  },
}
