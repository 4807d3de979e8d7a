import { votes as contract, type Names } from '@comity/contract'
import { compare, csvSheet, decisionOf, decisionSheet } from '@comity/votes'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { askerOf } from '../core/turns.ts'
import { groupNames } from '../directory/index.ts'
import { registerAgreement } from './agreement-routes.ts'
import { claimReader } from './claim-reader.ts'
import { pageByDay, placeFrom } from './cursor.ts'
import { filterOf } from './filter.ts'
import { registerMemberRecords } from './member-routes.ts'
import { recordValues } from './members-store.ts'
import { decision, decisionRow } from './present.ts'
import { recordOf } from './record.ts'
import * as store from './store.ts'

/** The public record: everybody reads it, and nothing in it depends on who asks. */
export function registerVotes(app: Hono, hub: HubContext): void {
  const { sql } = hub
  const record = recordOf(hub)

  mount(app, hub, contract.decisions, async ({ query }) => {
    const filter = filterOf(query)
    const held = await record()
    const rows = await store.listDecisions(sql, filter, placeFrom(query.cursor), query.limit + 1)
    const { page, next } = pageByDay(rows, query.limit)
    return {
      items: page.map((row) => decisionRow(row, held)),
      total: await store.countDecisions(sql, filter),
      ...next,
    }
  })

  mount(app, hub, contract.decisionValues, () => recordValues(sql))
  registerMemberRecords(app, hub)
  registerAgreement(app, hub)

  mount(app, hub, contract.decision, ({ query }) => whole(query.symbol))

  mount(app, hub, contract.decisionExport, async ({ query: { symbol, format } }) => {
    const [row, held] = await Promise.all([found(symbol), record()])
    const isCsv = format === 'csv'
    const json = () => JSON.stringify(decisionSheet(row, held.memberships), undefined, 2)
    return new Response(isCsv ? csvSheet(row) : `${json()}\n`, {
      headers: {
        'content-type': isCsv ? 'text/csv; charset=utf-8' : 'application/json',
        'content-disposition': `attachment; filename="${fileName(row.id, format)}"`,
        'cache-control': 'no-store',
      },
    })
  })

  mount(app, hub, contract.compareDecisions, async ({ query }) => {
    const first = await found(query.first)
    const second = await found(query.second)
    const held = await record()
    const { cells, onlyFirst, onlySecond } = compare(decisionOf(first), decisionOf(second))
    return {
      first: decisionRow(first, held),
      second: decisionRow(second, held),
      cells: cells.map((cell) => ({ ...cell, members: [...cell.members] })),
      onlyFirst: [...onlyFirst],
      onlySecond: [...onlySecond],
    }
  })

  mount(app, hub, contract.checkClaim, ({ actor, remote, body }) =>
    claimReader(hub).check(body.text, body.on, askerOf(actor, remote)),
  )

  async function whole(symbol: string): Promise<contract.Decision> {
    const row = await found(symbol)
    const [{ memberships }, names, related] = await Promise.all([
      record(),
      groupNames(sql),
      store.relationsOf(sql, row.id),
    ])
    return decision(row, memberships, (group): Names => names.get(group) ?? {}, related)
  }

  async function found(symbol: string): Promise<store.DecisionRow> {
    const row = await store.findDecision(sql, symbol)
    if (row) return row
    throw new Problem('not-found', 'decision-unknown', `The record holds no ${symbol}.`, {
      params: { symbol },
    })
  }
}

/** A name for the file that any system takes. */
const fileName = (symbol: string, format: string): string =>
  `${symbol.replace(/[^A-Za-z0-9.]+/g, '-')}.${format}`
