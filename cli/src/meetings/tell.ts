import type { meetings, Names } from '@comity/contract'
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
