import { type BodyOf, meetings, type Names } from '@comity/contract'
import { usage } from '../failure.ts'
import { line, plain, type Terminal, table } from '../terminal.ts'

export const exits = '\nExit: 0 done, 1 refused or nothing there, 2 usage, 3 network.'

/** In English, else in any language it is held in. */
export const nameIn = (names: Names): string => (names.en ?? Object.values(names)[0])?.text ?? ''

export const daysOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined ? 'not set' : from === to ? from : `${from} to ${to}`

/** How it stands, and its history, the first first. */
export function tellSession(terminal: Terminal, session: meetings.Session): void {
  line(terminal, plain(`${session.id}  ${nameIn(session.titles)}`))
  line(terminal, plain(`Of ${session.body}: ${nameIn(session.bodyNames)}`))
  const where = [session.venue, session.mode?.replace('_', ' ')].filter(
    (each) => each !== undefined,
  )
  line(terminal, plain([session.status, daysOf(session), ...where].join(', ')))
  if (session.doubt !== undefined) line(terminal, plain(`Not certain: ${session.doubt}`))
  if (session.source !== undefined) line(terminal, plain(`Source: ${session.source}`))
  const rows = session.changes.map((change) => [
    ...[String(change.sequence), change.status, daysOf(change), change.party ?? '-'],
    plain(change.reason ?? ''),
  ])
  line(terminal, table([['', 'Status', 'Days', 'By', 'Reason'], ...rows]))
}

export type Texts = BodyOf<typeof meetings.createBody>['names']

/** `en=Working group`, once for each language. */
export function texts(given: string, before: Texts | undefined): Texts {
  const [, code, text] = /^([a-z]{2})=(.+)$/su.exec(given) ?? []
  const lang = meetings.Language.options.find((each) => each === code)
  if (lang === undefined || text === undefined)
    throw usage(`Write the language first: en=${given}, or ar=, zh=, fr=, ru=, es=.`)
  return { ...before, [lang]: text }
}
