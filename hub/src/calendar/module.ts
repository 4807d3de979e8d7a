import { meetings as contract } from '@comity/contract'
import { readableBodies, readableConferences } from '@comity/policy'
import type { Hono } from 'hono'
import { conferenceEvents, listConferences, publicConferences } from '../conferences/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import {
  asCalendar,
  calendarText,
  findBody,
  listSessions,
  publicSessions,
  readableBody,
  sessionEvents,
  textIn,
} from '../meetings/index.ts'
import type { Module } from '../modules.ts'

/** What takes place, to subscribe to: each room gives the events of its own. */
function registerCalendar(app: Hono, hub: HubContext): void {
  const { sql, settings } = hub
  const url = settings.publicUrl

  mount(app, hub, contract.calendar, async ({ query: { lang } }) => {
    const [sessions, conferences] = await Promise.all([publicSessions(sql), publicConferences(sql)])
    const events = [
      ...sessionEvents(sessions, lang, url),
      ...(await conferenceEvents(sql, conferences, lang, url)),
    ]
    return asCalendar(calendarText({ name: 'Comity' }, events))
  })

  mount(app, hub, contract.bodyCalendar, async ({ actor, params, query: { lang } }) => {
    const { id, names } = readableBody(actor, await findBody(sql, params.body))
    const [sessions, conferences] = await Promise.all([
      listSessions(sql, readableBodies(actor), { body: id }),
      listConferences(sql, readableConferences(actor), { body: id }),
    ])
    const events = [
      ...sessionEvents(sessions, lang, url),
      ...(await conferenceEvents(sql, conferences, lang, url)),
    ]
    return asCalendar(calendarText({ name: textIn(names, lang).text }, events))
  })
}

export const calendar: Module = { name: 'calendar', register: registerCalendar }
