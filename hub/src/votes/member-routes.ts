import { votes as contract } from '@comity/contract'
import { decisionOf, groupResult, groupSheet } from '@comity/votes'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { groupNames } from '../directory/index.ts'
import { pageByDay, placeFrom } from './cursor.ts'
import { filterOf } from './filter.ts'
import * as store from './members-store.ts'
import { decisionRow } from './present.ts'
import { recordOf } from './record.ts'

/** The record by who stood how: of one state, and of a group as of each day. */
export function registerMemberRecords(app: Hono, hub: HubContext): void {
  const { sql } = hub
  const record = recordOf(hub)

  mount(app, hub, contract.stateRecord, async ({ params: { state }, query }) => {
    const filter = filterOf(query)
    const asked = { ...filter, vote: query.vote }
    const [held, counted, rows] = await Promise.all([
      record(),
      store.countsOfMember(sql, state, filter),
      store.decisionsOfMember(sql, state, asked, placeFrom(query.cursor), query.limit + 1),
    ])
    const { counts } = counted
    const { page, next } = pageByDay(rows, query.limit)
    return {
      items: page.map((row) => ({
        vote: decisionOf(row).roll.get(state),
        decision: decisionRow(row, held),
      })),
      ...counted,
      total: query.vote
        ? counts[query.vote]
        : Object.values(counts).reduce((sum, count) => sum + count, 0),
      ...next,
    }
  })

  mount(app, hub, contract.groupRecord, async ({ params: { group }, query }) => {
    const filter = filterOf(query)
    const names = (await groupNames(sql)).get(group)
    if (!names) throw new Problem('not-found', 'not-found', 'There is no such group.')
    const [held, counted, rows] = await Promise.all([
      record(),
      store.countsOfGroup(sql, group, filter),
      store.decisionsOfGroup(sql, group, filter, placeFrom(query.cursor), query.limit + 1),
    ])
    const memberships = held.memberships.filter((one) => one.group === group)
    const { page, next } = pageByDay(rows, query.limit)
    return {
      items: page.map((row) => ({
        result: { ...groupSheet(groupResult(decisionOf(row), memberships, group)), names },
        decision: decisionRow(row, held),
      })),
      ...counted,
      ...next,
    }
  })
}
