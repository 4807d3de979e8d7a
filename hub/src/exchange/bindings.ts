import { record } from '@comity/contract'
import type { Actor, Party } from '@comity/policy'
import { decide } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { logOf, writeAct } from '../record/index.ts'
import {
  contributorsOf,
  endBinding,
  insertBinding,
  listBindings,
  listEndedBindings,
} from './binding-store.ts'

/** Which party stands behind a STIX identity: a logged act, that everyone signed in can read. */
export function registerBindings(app: Hono, hub: HubContext): void {
  mount(app, hub, record.bindings, async ({ actor }) => {
    const own = actor.kind === 'anonymous' ? undefined : actor.party
    const ended = await listEndedBindings(hub.sql)
    return {
      items: (await listBindings(hub.sql)).map((row) => ({
        ...{ ...row, since: row.since.toISOString() },
        can: { end: mayBind(actor, row.party as Party).allow },
      })),
      ended: ended.map((row) => ({
        ...{ ...row, since: row.since.toISOString(), until: row.until.toISOString() },
      })),
      can: { bind: own !== undefined && mayBind(actor, own).allow },
    }
  })

  mount(app, hub, record.bindIdentity, async ({ actor, body }) => {
    const party = body.party as Party
    refuse(mayBind(actor, party))
    if (!body.identity.startsWith('identity--'))
      throw new Problem('invalid', 'identity-expected', 'Only an identity can be bound.')
    return logOf(hub).append(async (tx, entries) => {
      // One's own to begin with: held here, and put there by nobody else.
      const contributors = await contributorsOf(tx, body.identity)
      if (contributors.length !== 1 || contributors[0] !== party)
        throw new Problem(
          'conflict',
          'identity-not-own',
          'Contribute this identity first; one that others have contributed cannot be bound.',
        )
      const [bound] = await listBindings(tx, [body.identity])
      if (bound)
        throw new Problem(
          'conflict',
          'identity-bound',
          'This identity is bound to a party already.',
        )
      const { index, at } = await writeAct(tx, entries, {
        kind: 'identity.bind',
        party: null,
        facts: { identity: body.identity, party },
      })
      await insertBinding(tx, { identity: body.identity, party, index })
      await recordAct(tx, actor, { action: 'identity.bind', thing: body.identity })
      return { identity: body.identity, party, index, since: at }
    })
  })

  mount(app, hub, record.endBinding, async ({ actor, params: { identity } }) =>
    logOf(hub).append(async (tx, entries) => {
      const [bound] = await listBindings(tx, [identity])
      if (!bound) throw new Problem('not-found', 'not-found', 'This identity is not bound.')
      const party = bound.party as Party
      refuse(mayBind(actor, party))
      const { index, at } = await writeAct(tx, entries, {
        kind: 'identity.unbind',
        party: null,
        facts: { identity, party, binding: String(bound.index) },
      })
      await endBinding(tx, identity)
      await recordAct(tx, actor, { action: 'identity.unbind', thing: identity })
      return { identity, party, index, until: at }
    }),
  )
}

const mayBind = (actor: Actor, party: Party) =>
  decide(actor, { action: 'party.bind', thing: { party } })
