import type { meetings, Names } from '@comity/contract'
import { type Component, date, dayAfter, type Property, print, text, utc } from './icalendar.ts'
import type { SessionRecord } from './store.ts'

type Language = keyof Names

/** How a session's status is said in a calendar (RFC 5545 §3.8.1.11), which has three words for it. */
export const statusWord: Readonly<Record<meetings.SessionStatus, string>> = {
  planned: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  open: 'CONFIRMED',
  suspended: 'CONFIRMED',
  closed: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
}

/** A calendar to subscribe to. */
export function calendarText(
  calendar: { readonly name: string },
  events: readonly Component[],
): string {
  return print({
    name: 'VCALENDAR',
    properties: [
      { name: 'VERSION', value: '2.0' },
      { name: 'PRODID', value: '-//Comity//Meetings//EN' },
      { name: 'CALSCALE', value: 'GREGORIAN' },
      // RFC 7986; the names with X- are what was used before it, and still is.
      { name: 'NAME', value: text(calendar.name) },
      { name: 'X-WR-CALNAME', value: text(calendar.name) },
      { name: 'REFRESH-INTERVAL', params: { VALUE: 'DURATION' }, value: 'PT1H' },
      { name: 'X-PUBLISHED-TTL', value: 'PT1H' },
    ],
    components: events.length > 0 ? events : [utcZone],
  })
}

/** As calendar programs subscribe to it. */
export const asCalendar = (text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="comity.ics"',
      'cache-control': 'no-store',
    },
  })

export const sessionEvents = (
  sessions: readonly SessionRecord[],
  lang: Language,
  hub: string,
): Component[] =>
  sessions.flatMap((session) => eventOfDays(session, lang, `${hub}/sessions/${session.id}`))

/** What takes place on days: a session, a conference. Nothing where it never had days. */
export function eventOfDays(
  taking: Pick<SessionRecord, 'id' | 'titles' | 'bodyNames' | 'changes'>,
  lang: Language,
  url: string,
): Component[] {
  const last = taking.changes.at(-1)
  const dated = taking.changes.findLast((change) => change.from !== null)
  if (last === undefined || dated?.from == null || dated.to == null) return []
  const title = textIn(taking.titles, lang)
  const body = textIn(taking.bodyNames, lang)
  const first = taking.changes[0] ?? last
  const isPutOff = last.from === null
  const properties: Property[] = [
    { name: 'UID', value: taking.id },
    // Without METHOD it is the last revision (§3.8.7.2), so that the same state is the same text.
    { name: 'DTSTAMP', value: utc(last.recordedAt) },
    { name: 'CREATED', value: utc(first.recordedAt) },
    { name: 'LAST-MODIFIED', value: utc(last.recordedAt) },
    { name: 'SEQUENCE', value: String(last.sequence) },
    { name: 'DTSTART', params: { VALUE: 'DATE' }, value: date(dated.from) },
    { name: 'DTEND', params: { VALUE: 'DATE' }, value: date(dayAfter(dated.to)) },
    // On days that hold no longer while new ones are still to be set, it does not take place.
    { name: 'STATUS', value: isPutOff ? 'CANCELLED' : statusWord[last.status] },
    { name: 'TRANSP', value: 'TRANSPARENT' },
    { name: 'SUMMARY', params: { LANGUAGE: title.lang }, value: text(title.text) },
    { name: 'URL', value: url },
  ]
  const said = body.text === title.text ? [] : [body.text]
  const description = [...said, ...(last.reason === null ? [] : [last.reason])].join('\n')
  if (description !== '') properties.push({ name: 'DESCRIPTION', value: text(description) })
  if (last.venue !== null) properties.push({ name: 'LOCATION', value: text(last.venue) })
  return [{ name: 'VEVENT', properties }]
}

/** In the language asked for, else in English, else in any it is held in. */
export function textIn(names: Names, lang: Language): { lang: Language; text: string } {
  const held = Object.entries(names).map(([key, { text }]) => ({ lang: key as Language, text }))
  const of = (wanted: Language) => held.find((one) => one.lang === wanted)
  return of(lang) ?? of('en') ?? held[0] ?? { lang, text: '' }
}

/** A calendar holds one component at least (§3.6); with no session, the zone of its moments. */
const utcZone: Component = {
  name: 'VTIMEZONE',
  properties: [{ name: 'TZID', value: 'Etc/UTC' }],
  components: [
    {
      name: 'STANDARD',
      properties: [
        { name: 'DTSTART', value: '19700101T000000' },
        { name: 'TZOFFSETFROM', value: '+0000' },
        { name: 'TZOFFSETTO', value: '+0000' },
        { name: 'TZNAME', value: 'UTC' },
      ],
    },
  ],
}
