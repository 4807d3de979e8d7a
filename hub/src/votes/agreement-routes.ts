import { setImmediate as nextTurn } from 'node:timers/promises'
import { agreement as contract } from '@comity/contract'
import { countWithEach, decisionOf, type PairCounts, pairAgreement } from '@comity/votes'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { askerOf, createTurns } from '../core/turns.ts'
import * as store from './agreement-store.ts'
import { pageByDay, placeFrom } from './cursor.ts'
import { filterOf } from './filter.ts'
import { decisionRow } from './present.ts'
import { recordOf } from './record.ts'

/** How alike members voted: the database counts, the library measures. */
export function registerAgreement(app: Hono, hub: HubContext): void {
  const { sql } = hub
  const record = recordOf(hub)

  // Each goes through the record in the database: a page asks for some of them at once.
  const pairInTurn = createTurns(8)
  mount(app, hub, contract.pairAgreement, ({ actor, remote, params: { state, other }, query }) =>
    pairInTurn(askerOf(actor, remote), async () => {
      const filter = filterOf(query)
      const windows = await store.countsByWindow(sql, [state, other], query.by, filter)
      const all = sum(windows.map(({ counts }) => counts))
      return {
        ...pairAgreement(all),
        windows: windows.map(({ window, counts }) => ({ window, ...pairAgreement(counts) })),
      }
    }),
  )

  // All roll calls are gone through: one asker after the other.
  const inTurn = createTurns()
  mount(app, hub, contract.stateAgreements, ({ actor, remote, params: { state }, query }) =>
    inTurn(askerOf(actor, remote), async () => {
      const [held, ids] = await Promise.all([record(), store.idsOf(sql, filterOf(query))])
      const count = countWithEach(state)
      for (const [at, id] of ids.entries()) {
        const row = held.rows.get(id)
        if (row) count.add(decisionOf(row).roll)
        // Others are answered meanwhile.
        if (at % 500 === 499) await nextTurn()
      }
      return { items: [...count.measured()].map(([member, one]) => ({ member, ...one })) }
    }),
  )

  mount(app, hub, contract.differences, ({ actor, remote, params: { state, other }, query }) =>
    pairInTurn(askerOf(actor, remote), async () => {
      const asked = { ...filterOf(query), only: query.only }
      const after = placeFrom(query.cursor)
      const [held, rows] = await Promise.all([
        record(),
        store.decisionsApart(sql, [state, other], asked, after, query.limit + 1),
      ])
      const { page, next } = pageByDay(rows, query.limit)
      const items = page.flatMap((row) => {
        const { roll } = decisionOf(row)
        const [first, second] = [roll.get(state), roll.get(other)]
        return first && second ? [{ first, second, decision: decisionRow(row, held) }] : []
      })
      return { items, ...next }
    }),
  )
}

const sum = (all: readonly PairCounts[]): PairCounts =>
  Array.from({ length: 9 }, (_, at) => all.reduce((total, counts) => total + (counts[at] ?? 0), 0))
