import { lawComparison as contract } from '@comity/contract'
import {
  type Amendment,
  amendments,
  type Day,
  firstDay,
  type LawBook,
  parseDay,
  type StateCode,
  sameReach,
  scenarios,
  trend,
} from '@comity/laws'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { askerOf } from '../core/turns.ts'
import { askedArticle, askedDay, requireStates } from './asked.ts'
import { type PlacedCell, placedCells } from './cell.ts'
import { materialOf, withoutTexts } from './material.ts'
import { notice } from './notice.ts'
import { bookOf } from './read-store.ts'
import { turnsOf } from './turns.ts'

/** How laws changed, each change with the law that made it. */
export function registerTimelines(app: Hono, hub: HubContext): void {
  const { sql } = hub
  const inTurn = turnsOf(hub)

  mount(
    app,
    hub,
    contract.lawTimeline,
    ({ actor, remote, params: { state }, query: { article: id } }) =>
      inTurn(askerOf(actor, remote), async () => {
        await requireStates(sql, [state])
        const book = await bookOf(sql, [state], id === undefined ? undefined : [id])
        if (id !== undefined) askedArticle(book, id)
        const mapped = new Set(book.laws.mappings.map(({ articleId }) => articleId))
        const articles = book.laws.articles.filter((one) => mapped.has(one.id))
        const found = articles.flatMap((article) => {
          const cells = placedCells(book, state, article)
          return amendmentsOf(book, state, article.id).map((one) => ({
            one,
            change: at(cells, one.day),
          }))
        })
        const changes = together(found)
        const named = book.laws.versions.filter(({ id: version }) =>
          changes.some(({ versionId }) => versionId === version),
        )
        const material = withoutTexts(await materialOf(sql, book, book.laws.mappings, named))
        return contract.lawTimeline.reply.parse({ amendments: changes, articles, material, notice })
      }),
  )

  mount(app, hub, contract.pairTimeline, ({ actor, remote, query }) =>
    inTurn(askerOf(actor, remote), async () => {
      const { first, second, article: id } = query
      await requireStates(sql, [first, second])
      const book = await bookOf(sql, [first, second], [id])
      askedArticle(book, id)
      const pair = [first, second] as const
      const to = askedDay(hub, query.to)
      const begun = askedFrom(book, pair, id, query.from)
      const from = begun < to ? begun : to
      const { change, amendments: made } = trend(book, pair, id, [from, to], scenarios)
      const days = [...new Set([from, ...made.map(({ day }) => day), to])].sort()
      const named = book.laws.versions.filter(({ id: version }) =>
        made.some(({ versionId }) => versionId === version),
      )
      return contract.pairTimeline.reply.parse({
        points: days.map((on) => ({ on, reach: sameReach(book, pair, id, on, scenarios) })),
        amendments: made.map(told),
        material: withoutTexts(await materialOf(sql, book, book.laws.mappings, named)),
        ...{ change, notice },
      })
    }),
  )
}

const amendmentsOf = (book: LawBook, state: StateCode, article: string) =>
  amendments(book, state, article, [firstDay, lastDay])

const lastDay = parseDay('9999-12-31') ?? firstDay

interface Change {
  readonly before: PlacedCell
  readonly after: PlacedCell
}

/** The cells before and from a day on; the same one where nothing in the matrix changed. */
function at(cells: readonly PlacedCell[], day: Day): Change | undefined {
  const after = cells.findLast(({ from }) => from <= day)
  const before = cells.findLast(({ from }) => from < day)
  return before === undefined || after === undefined ? undefined : { before, after }
}

/** One amendment with all articles that it bears on, the first first. */
function together(
  found: readonly { readonly one: Amendment; readonly change: Change | undefined }[],
) {
  const byVersion = new Map<string, { one: Amendment; changes: Change[] }>()
  for (const { one, change } of found) {
    const key = `${one.day} ${one.kind} ${one.versionId}`
    const held = byVersion.get(key) ?? { one, changes: [] }
    byVersion.set(key, held)
    if (change !== undefined) held.changes.push(change)
  }
  return [...byVersion.values()]
    .sort((a, b) => (a.one.day < b.one.day ? -1 : a.one.day > b.one.day ? 1 : 0))
    .map(({ one, changes }) => ({
      ...told(one),
      articles: changes.map(({ before, after }) => ({ article: after.article, before, after })),
    }))
}

const told = ({ stateId, provisionId, ...rest }: Amendment) => ({ state: stateId, ...rest })

/** From the day asked for, or the first on which both laws are held. */
function askedFrom(
  book: LawBook,
  pair: readonly [StateCode, StateCode],
  article: string,
  asked: string | undefined,
): Day {
  const day = asked === undefined ? undefined : parseDay(asked)
  if (day !== undefined) return day
  const firsts = pair.map((state) => amendmentsOf(book, state, article)[0]?.day ?? firstDay)
  return firsts.sort().at(-1) ?? firstDay
}
