import { laws as contract } from '@comity/contract'
import { csvRow } from '@comity/votes'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { askerOf } from '../core/turns.ts'
import { articlesWithStates, citedBy } from './article-store.ts'
import { askedDay } from './asked.ts'
import { statesHeld } from './cell-store.ts'
import { matrixOn, matrixText } from './matrix.ts'
import { tableRows } from './matrix-table.ts'
import { notice } from './notice.ts'
import { lawsOf, referencesHeld, sourcesOf } from './read-store.ts'
import { turnsOf } from './turns.ts'

/** The matrix and what it is made against: everybody reads it, and nothing in it depends on who asks. */
export function registerLaws(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.lawReferences, async () => {
    const [references, articles, states] = await Promise.all([
      referencesHeld(sql),
      articlesWithStates(sql),
      statesHeld(sql),
    ])
    const cited = references.flatMap(({ sourceIds }) => sourceIds)
    const sources = await sourcesOf(sql, cited)
    return contract.lawReferences.reply.parse({ references, articles, states, sources, notice })
  })

  mount(app, hub, contract.lawMatrix, async ({ query }) => {
    const text = await matrixText(sql, askedDay(hub, query.on), query)
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
    return new Response(text, { headers })
  })

  mount(app, hub, contract.lawMatrixTable, async ({ query }) => {
    const matrix = await matrixOn(sql, askedDay(hub, query.on), query)
    const cited = await citedBy(
      sql,
      matrix.cells.flatMap(({ mappingId }) => mappingId ?? []),
    )
    return new Response(tableRows(matrix, cited).map(csvRow).join(''), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="laws-${matrix.on}.csv"`,
        'cache-control': 'no-store',
      },
    })
  })

  const inTurn = turnsOf(hub)
  mount(app, hub, contract.lawRecord, ({ actor, remote, query }) =>
    inTurn(askerOf(actor, remote), async () =>
      contract.lawRecord.reply.parse(await lawsOf(sql, query.states)),
    ),
  )
}
