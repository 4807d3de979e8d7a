import type { Names } from '@comity/contract'
import type { Query } from '../core/database.ts'
import {
  type Component,
  eventOfDays,
  statusWord,
  calendarValue as text,
  textIn,
  utc,
} from '../meetings/index.ts'
import { lastOf, momentsOf } from './present.ts'
import { listSlots, type SlotRecord } from './programme-store.ts'
import type { ConferenceRecord } from './store.ts'

/** Conferences on their days, and the slots of their programmes at their hours. */
export async function conferenceEvents(
  sql: Query,
  conferences: readonly ConferenceRecord[],
  lang: keyof Names,
  hub: string,
): Promise<Component[]> {
  const slots = await listSlots(
    sql,
    conferences.map(({ id }) => id),
  )
  return conferences.flatMap((of) => [
    ...eventOfDays(of, lang, `${hub}/conferences/${of.id}`),
    ...slots
      .filter(({ conference }) => conference === of.id)
      .flatMap((slot) => slotEvent(slot, of, lang, hub)),
  ])
}

/** Nothing while the days are still to be set: the conference itself says that they are. */
function slotEvent(
  slot: SlotRecord,
  of: ConferenceRecord,
  lang: keyof Names,
  hub: string,
): Component[] {
  const moments = momentsOf(slot, of)
  if (moments === undefined) return []
  const title = textIn(slot.titles, lang)
  const last = lastOf(of)
  const changed = slot.changedAt > last.recordedAt ? slot.changedAt : last.recordedAt
  const place = [slot.room, last.venue].filter((part) => part !== null)
  const status = slot.status === 'cancelled' ? 'CANCELLED' : statusWord[last.status]
  return [
    {
      name: 'VEVENT',
      properties: [
        { name: 'UID', value: slot.id },
        { name: 'DTSTAMP', value: utc(changed) },
        { name: 'CREATED', value: utc(slot.recordedAt) },
        { name: 'LAST-MODIFIED', value: utc(changed) },
        // Both only ever grow, and either moves it.
        { name: 'SEQUENCE', value: String(last.sequence + slot.version - 1) },
        { name: 'DTSTART', value: utc(moments.starts) },
        { name: 'DTEND', value: utc(moments.ends) },
        { name: 'STATUS', value: status },
        { name: 'SUMMARY', params: { LANGUAGE: title.lang }, value: text(title.text) },
        { name: 'DESCRIPTION', value: text(textIn(of.titles, lang).text) },
        { name: 'URL', value: `${hub}/conferences/${of.id}` },
        ...(place.length === 0 ? [] : [{ name: 'LOCATION', value: text(place.join(', ')) }]),
      ],
    },
  ]
}
