import { accreditations as contract } from '@comity/contract'
import { type Actor, decide } from '@comity/policy'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { refuse } from '../core/refuse.ts'
import { apply, decideOn, isOpen, object, withdraw } from './accreditation-acts.ts'
import * as kept from './accreditation-store.ts'
import * as present from './present.ts'
import { isWithin, mayChange, readable, readableAccreditation } from './reading.ts'
import type { ConferenceRecord } from './store.ts'

export function registerAccreditations(app: Hono, hub: HubContext): void {
  const { sql, clock } = hub

  mount(app, hub, contract.accreditations, async ({ actor, params }) => {
    const of = await readable(sql, actor, params.conference)
    const within = isWithin(actor, of)
    const found = await kept.listAccreditations(sql, of.id, within)
    const objections = await kept.listObjections(
      sql,
      found.map(({ id }) => id),
    )
    return {
      items: found.map((row) => shown(actor, of, row, objections)),
      within,
      can: { change: mayChange(actor, of).allow },
    }
  })

  mount(app, hub, contract.enterApplication, async ({ actor, params, body }) => {
    const of = await readable(sql, actor, params.conference)
    refuse(mayChange(actor, of))
    return one(actor, await apply(hub, actor, of, body))
  })

  mount(app, hub, contract.objectToAccreditation, async ({ actor, params, body }) => {
    const { of } = await readableAccreditation(sql, actor, params.accreditation)
    refuse(mayObject(actor, of))
    await object(hub, signedIn(actor), of, params.accreditation, body.reason)
    return one(actor, params.accreditation)
  })

  mount(app, hub, contract.withdrawObjection, async ({ actor, params }) => {
    const { of } = await readableAccreditation(sql, actor, params.accreditation)
    refuse(mayObject(actor, of))
    await withdraw(hub, signedIn(actor), of, params.accreditation)
    return one(actor, params.accreditation)
  })

  mount(app, hub, contract.decideAccreditation, async ({ actor, params, body }) => {
    const { of } = await readableAccreditation(sql, actor, params.accreditation)
    refuse(mayChange(actor, of))
    await decideOn(hub, actor, of, params.accreditation, body)
    return one(actor, params.accreditation)
  })

  async function one(actor: Actor, id: string): Promise<contract.Accreditation> {
    const { of, accreditation } = await readableAccreditation(sql, actor, id)
    return shown(actor, of, accreditation, await kept.listObjections(sql, [id]))
  }

  /** Objections as the rules of participation show them; without those, not even that there are any. */
  function shown(
    actor: Actor,
    of: ConferenceRecord,
    row: kept.AccreditationRecord,
    objections: readonly kept.ObjectionRecord[],
  ): contract.Accreditation {
    const open = isOpen(of, row.until, clock.now())
    const own = actor.kind === 'anonymous' ? undefined : actor.party
    const ofThis = objections.filter(({ accreditation }) => accreditation === row.id)
    const objects = ofThis.some((one) => one.withdrawnAt === null && `state:${one.state}` === own)
    const may = mayObject(actor, of).allow && row.status === 'applied'
    return present.accreditation(row, {
      isOpen: open,
      objections: ofThis
        .filter(({ state }) => mayRead(actor, of, `state:${state}`))
        .map(present.objection),
      complete: mayRead(actor, of, 'state:--'),
      can: {
        object: may && open && !objects,
        withdraw: may && objects,
        decide: mayChange(actor, of).allow && row.status === 'applied' && !open,
      },
    })
  }
}

const mayObject = (actor: Actor, thing: ConferenceRecord) =>
  decide(actor, { action: 'accreditation.object', thing })

const mayRead = (actor: Actor, of: ConferenceRecord, by: `state:${string}`): boolean =>
  decide(actor, { action: 'objection.read', thing: { ...of, shown: of.objectionsShown, by } }).allow
