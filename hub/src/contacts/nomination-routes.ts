import { nominations as contract } from '@comity/contract'
import { type Actor, decide } from '@comity/policy'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { pageById } from '../core/page.ts'
import { refuse } from '../core/refuse.ts'
import { approve, decline, propose } from './acts.ts'
import {
  countNominations,
  findNomination,
  listNominations,
  type NominationRecord,
} from './nomination-store.ts'
import { namesOf } from './present.ts'
import { notFound, stateOf } from './reading.ts'

export function registerNominations(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.nominations, async ({ actor, query }) => {
    const { party, code } = stateOf(actor)
    refuse(decide(actor, { action: 'contact.nominations', thing: { party } }))
    const [rows, total] = await Promise.all([
      listNominations(sql, code, { ...query, limit: query.limit + 1 }),
      countNominations(sql, code, query.status),
    ])
    const { page, next } = pageById(rows, query.limit)
    return {
      items: page.map((row) => present(row, actor)),
      ...next,
      total,
      can: { nominate: decide(actor, { action: 'contact.nominate', thing: { party } }).allow },
    }
  })

  mount(app, hub, contract.nomination, async ({ actor, params }) =>
    present(await own(actor, params.nomination), actor),
  )

  mount(app, hub, contract.nominate, async ({ actor, body }) => {
    const { party } = stateOf(actor)
    refuse(decide(actor, { action: 'contact.nominate', thing: { party } }))
    return present(await own(actor, await propose(hub, actor, body)), actor)
  })

  mount(app, hub, contract.approveNomination, async ({ actor, params }) => {
    const { id } = await own(actor, params.nomination)
    await approve(hub, actor, id)
    return present(await own(actor, id), actor)
  })

  mount(app, hub, contract.declineNomination, async ({ actor, params, body }) => {
    const { id } = await own(actor, params.nomination)
    await decline(hub, actor, id, body.reason)
    return present(await own(actor, id), actor)
  })

  /** What a state is about to do is not there for others. */
  async function own(actor: Actor, id: string): Promise<NominationRecord> {
    const { party, code } = stateOf(actor)
    refuse(decide(actor, { action: 'contact.nominations', thing: { party } }))
    const found = await findNomination(sql, id)
    if (found?.state !== code) throw notFound()
    return found
  }
}

function present(row: NominationRecord, actor: Actor): contract.Nomination {
  const { id, state, noteNumber, noteDate, status, proposer, proposedAt, decider, decidedAt } = row
  const party = `state:${state}` as const
  const isWaiting = status === 'waiting'
  const thing = { party, proposedBy: row.proposedBy }
  return {
    ...{ id, state, status, note: { number: noteNumber, date: noteDate } },
    items: row.items.map(({ act, contact, desk, before }) => ({
      ...{ act, names: namesOf((desk ?? before)?.names ?? {}) },
      ...(act === 'nominate' && status !== 'approved' ? {} : { contact }),
      ...(desk === undefined ? {} : { desk }),
      ...(before === undefined ? {} : { before }),
    })),
    ...{ proposedBy: proposer, proposedAt: proposedAt.toISOString() },
    ...(decider === null ? {} : { decidedBy: decider }),
    ...(decidedAt === null ? {} : { decidedAt: decidedAt.toISOString() }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    isOwn: actor.kind !== 'anonymous' && actor.person === row.proposedBy,
    can: {
      approve: isWaiting && decide(actor, { action: 'contact.approve', thing }).allow,
      decline: isWaiting && decide(actor, { action: 'contact.nominate', thing: { party } }).allow,
    },
  }
}
