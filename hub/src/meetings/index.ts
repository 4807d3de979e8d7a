import type { Query } from '../core/database.ts'
import { textIn } from './calendar.ts'
import { publicSessions } from './store.ts'

export {
  asCalendar,
  calendarText,
  eventOfDays,
  sessionEvents,
  statusWord,
  textIn,
} from './calendar.ts'
export { type Component, text as calendarValue, utc } from './icalendar.ts'
export { meetings } from './module.ts'
export { meetingsOnDesk } from './on-desk.ts'
export { ownTexts } from './present.ts'
export { insertItem, insertMeeting, listItems, setMeeting } from './proceedings-store.ts'
export {
  readable as readableBody,
  readableItem,
  readableMeeting,
  thingOf as bodyThingOf,
} from './reading.ts'
export { changed as changedStanding, checkedDays, nextStatuses, type Standing } from './session.ts'
export {
  type BodyRecord,
  bodyOfSession,
  findBody,
  insertBody,
  insertChange,
  insertSession,
  listBodies,
  listSessions,
  publicSessions,
  sessionsMark,
} from './store.ts'

/** A session that took place or is to, of a public body, with the decision its body was set up by. */
export interface SessionOnRecord {
  readonly body: string
  readonly decision: string
  /** In English, where it is held in English. */
  readonly title: string
  readonly from: string
  readonly to: string
}

/** What claims about meetings are held against: by day, without what was called off. */
export async function sessionsOnRecord(sql: Query): Promise<SessionOnRecord[]> {
  const rows = await publicSessions(sql)
  return rows.flatMap(({ body, mandateSymbol, titles, changes }) => {
    const last = changes.at(-1)
    if (mandateSymbol === null || last === undefined || last.status === 'cancelled') return []
    if (last.from === null || last.to === null) return []
    const title = textIn(titles, 'en').text
    return [{ body, decision: mandateSymbol, title, from: last.from, to: last.to }]
  })
}
