import { conferences as contract } from '@comity/contract'
import { type Actor, decide, readableBodies, readableConferences } from '@comity/policy'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { refuse } from '../core/refuse.ts'
import {
  asCalendar,
  bodyThingOf,
  calendarText,
  findBody,
  listBodies,
  nextStatuses,
  readableBody,
  textIn,
} from '../meetings/index.ts'
import { change, create, publishOutcome } from './acts.ts'
import { conferenceEvents } from './calendar.ts'
import * as present from './present.ts'
import { addSlot, cancelSlot, changeSlot } from './programme-acts.ts'
import { findSlot, listOutcomes, listSlots } from './programme-store.ts'
import { isWithin, mayChange, notFound, readable } from './reading.ts'
import * as store from './store.ts'

export function registerConferences(app: Hono, hub: HubContext): void {
  const { sql, settings } = hub

  mount(app, hub, contract.conferences, async ({ actor, query }) => {
    const [rows, bodies] = await Promise.all([
      store.listConferences(sql, readableConferences(actor), query),
      listBodies(sql, readableBodies(actor)),
    ])
    const mayCreate = bodies.filter(
      (body) => decide(actor, { action: 'conference.create', thing: bodyThingOf(body) }).allow,
    )
    return {
      items: rows.map(present.conferenceRow),
      createFor: mayCreate.map(({ id, names, audience }) => ({ id, names, audience })),
    }
  })

  mount(app, hub, contract.conference, ({ actor, params }) => whole(actor, params.conference))

  mount(app, hub, contract.createConference, async ({ actor, body }) => {
    const of = readableBody(actor, await findBody(sql, body.body))
    refuse(decide(actor, { action: 'conference.create', thing: bodyThingOf(of) }))
    return whole(actor, await create(hub, actor, of, body))
  })

  mount(app, hub, contract.changeConference, async ({ actor, params, body }) => {
    const of = await changeable(actor, params.conference)
    await change(hub, actor, of, body)
    return whole(actor, of.id)
  })

  mount(app, hub, contract.addSlot, async ({ actor, params, body }) => {
    const of = await changeable(actor, params.conference)
    await addSlot(hub, actor, of.id, body)
    return whole(actor, of.id)
  })

  mount(app, hub, contract.changeSlot, async ({ actor, params, body }) => {
    const slot = await changeableSlot(actor, params.slot)
    await changeSlot(hub, actor, slot, body)
    return whole(actor, slot.conference)
  })

  mount(app, hub, contract.cancelSlot, async ({ actor, params }) => {
    const slot = await changeableSlot(actor, params.slot)
    await cancelSlot(hub, actor, slot)
    return whole(actor, slot.conference)
  })

  mount(app, hub, contract.addOutcome, async ({ actor, params, body }) => {
    const of = await changeable(actor, params.conference)
    await publishOutcome(hub, actor, of, body)
    return whole(actor, of.id)
  })

  mount(app, hub, contract.conferenceCalendar, async ({ actor, params, query: { lang } }) => {
    const of = await readable(sql, actor, params.conference)
    const events = await conferenceEvents(sql, [of], lang, settings.publicUrl)
    return asCalendar(calendarText({ name: textIn(of.titles, lang).text }, events))
  })

  async function whole(actor: Actor, id: string): Promise<contract.Conference> {
    const of = await readable(sql, actor, id)
    const [slots, outcomes] = await Promise.all([listSlots(sql, [id]), listOutcomes(sql, id)])
    const may = mayChange(actor, of).allow
    const { themes, zone, rules: texts, objectionsShown, objectionEffect } = of
    return {
      ...{ ...present.conferenceRow(of), themes, zone },
      rules: { objectionsShown, objectionEffect, texts },
      changes: of.changes.map(present.conferenceChange),
      programme: slots.map((slot) => present.slot(slot, of)),
      outcomes: outcomes.map(present.outcome),
      next: may ? following(present.lastOf(of).status) : [],
      can: { change: may, within: isWithin(actor, of) },
    }
  }

  async function changeable(actor: Actor, id: string): Promise<store.ConferenceRecord> {
    const of = await readable(sql, actor, id)
    refuse(mayChange(actor, of))
    return of
  }

  async function changeableSlot(actor: Actor, id: string) {
    const slot = await findSlot(sql, id)
    await changeable(actor, slot?.conference ?? id)
    if (!slot) throw notFound()
    return slot
  }
}

/** As a session, but that it is never suspended. */
const following = (status: contract.ConferenceStatus): contract.ConferenceStatus[] =>
  nextStatuses(status).filter((next) => next !== 'suspended')
