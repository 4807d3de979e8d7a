import { type DeskItem, desk } from '@comity/contract'
import type { Command } from 'commander'
import { type ConnectedOptions, connected, connectedExits } from './connected.ts'
import { connect } from './connection.ts'
import { json, line, plain, type Terminal, table } from './terminal.ts'

/** What waits for whoever's key is given, and the command that goes on from there. */
export function addDesk(program: Command, terminal: Terminal): void {
  connected(program.command('desk'))
    .description('what waits for you: votes, requests, texts, keys, files, meetings')
    .addHelpText('after', `\nExample:\n  $ comity desk${connectedExits}`)
    .action(async (options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const { items } = await client.call(desk, {})
      if (options.json) return json(terminal, items)
      if (items.length === 0) return line(terminal, 'Nothing waits for you.')
      const rows = items.map((item) => [plain(nameOf(item)), todo(item), next(item)])
      line(terminal, table([['What', 'To do', 'Go on with'], ...rows]))
    })
}

const nameOf = ({ kind, title, names, part, id, from, to, rehearsal }: DeskItem): string => {
  const name = title ?? textOf(names) ?? id
  const whose = part === undefined ? '' : ` (${textOf(part)})`
  const days = from === undefined || to === undefined ? '' : `, ${from} to ${to}`
  const isRequest = kind === 'request' || kind === 'clearance'
  const mark = isRequest ? '(EXERCISE) ' : '(rehearsal) '
  return `${rehearsal ? mark : ''}${name}${whose}${days}`
}

const textOf = (names: DeskItem['names']): string | undefined =>
  (names?.en ?? Object.values(names ?? {})[0])?.text

function todo({ kind, count, to }: DeskItem): string {
  switch (kind) {
    case 'ballot':
      return 'cast the vote of your delegation'
    case 'roll':
      return 'enter the roll call'
    case 'silence':
      return 'object before the deadline, or let it be adopted'
    case 'open_vote':
      return 'close the vote when all have voted'
    case 'draft':
      return 'not tabled yet'
    case 'statement':
      return 'not published yet'
    case 'renew':
      return 'renew support that has become void, or leave it so'
    case 'keys':
      return `${count} to be certified or declined`
    case 'import':
      return 'enter or drop the file of votes'
    case 'clearance':
      return 'clear or return the draft of a request'
    case 'request':
      return 'go on with a request between states'
    case 'meeting':
      return 'is open'
    case 'ping':
      return 'confirm that the desk is reached (exercise)'
    case 'correction':
      return 'correct what an answer said to be wrong'
    case 'session':
    case 'conference':
      return 'takes place'
    case 'incident':
      return 'is open'
    case 'shared_incident':
      return 'is open, shared by another state'
    case 'invitation':
      return 'register the delegation of your state, or decline'
    case 'objection':
      return `applies for accreditation: your state may object until ${to}`
    default:
      return kind satisfies never
  }
}

function next({ kind, id }: DeskItem): string {
  switch (kind) {
    case 'ballot':
      return `comity ballots cast ${id} … --desk FILE`
    case 'silence':
      return `comity ballots cast ${id} no --desk FILE`
    case 'roll':
      return `comity ballots enter-roll ${id} FILE`
    case 'open_vote':
      return `comity ballots show ${id}`
    case 'draft':
    case 'renew':
      return `comity proposals show ${id}`
    case 'statement':
      return `comity statements show ${id}`
    case 'keys':
      return 'comity seals show'
    case 'import':
      return `/votes/imports/${id}`
    case 'clearance':
    case 'request':
      return `comity request show ${id}`
    case 'meeting':
      return `comity meetings meeting ${id}`
    case 'ping':
      return `comity pings confirm ${id}`
    case 'correction':
      return `comity contacts change ${id} --note … --dated …`
    case 'session':
      return `comity meetings session ${id}`
    case 'incident':
    case 'shared_incident':
      return `comity incidents show ${id}`
    case 'invitation':
      return `comity conferences delegation ${id}`
    case 'objection':
      return `comity conferences accreditations ${id}`
    case 'conference':
      return `comity conferences show ${id}`
    default:
      return kind satisfies never
  }
}
