import type { pings } from '@comity/contract'
import { createFormats } from '@comity/words'
import { nameIn } from '../meetings/tell.ts'
import { line, plain, type Table, type Terminal, table } from '../terminal.ts'

const { percent, lasting } = createFormats('en')

export function tellPing(terminal: Terminal, ping: pings.Ping): void {
  const { results, group, directory, kind, channels, remindAfter } = ping
  line(terminal, plain(`EXERCISE  ${ping.id}  ${nameIn(ping.titles)}`))
  line(
    terminal,
    `${ping.status}${ping.announced ? '' : ', not announced'}: ${ping.opensAt.slice(0, 16)} to ${ping.endsAt.slice(0, 16)} UTC`,
  )
  const whom = [group ?? 'its own desks', directory, kind].filter((each) => each !== undefined)
  const reminders = remindAfter.length === 0 ? '' : `; reminders after ${remindAfter.join(', ')} h`
  line(terminal, plain(`By ${ping.owner}: ${whom.join(', ')}; ${channels.join(', ')}${reminders}`))
  if (ping.tooFew)
    line(terminal, 'Desks of fewer than three states were asked: results would tell of one.')
  if (results === undefined) return
  const { asked, answered, states } = results
  const rate = asked === 0 ? '' : ` (${percent(answered / asked)})`
  line(terminal, `Answered: ${answered} of ${asked}${rate}, of ${states} states`)
  line(terminal, `Here ${results.byHub}, by link ${results.byLink}; wrong: ${results.corrections}`)
  if (results.median !== undefined && results.p90 !== undefined)
    line(
      terminal,
      `Half within ${lasting(results.median)}, nine of ten within ${lasting(results.p90)}`,
    )
}

export function deskTable(desks: readonly pings.PingDesk[]): Table {
  const rows = desks.map(({ state, by, seconds, isWrong, letters, contact, names }) => [
    ...[state, by ?? 'no answer', seconds === undefined ? '-' : lasting(seconds)],
    isWrong ? 'to be corrected' : '-',
    [...new Set(letters.map(({ status }) => status))].join(' ') || '-',
    ...[contact, plain(nameIn(names))],
  ])
  const head = ['State', 'Answer', 'After', 'Desk data', 'E-mail', 'Contact', 'Desk']
  return table([head, ...rows])
}
