import { readFile } from 'node:fs/promises'
import { delegations } from '@comity/contract'
import { Option } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import type { Sub } from './conferences-command.ts'
import { readParticipants } from './participant-file.ts'
import { delegationTable, tellDelegation } from './tell.ts'

interface InviteOptions extends ConnectedOptions {
  readonly state: readonly string[]
  readonly chamber: readonly string[]
  readonly organisation: readonly string[]
  readonly observer?: boolean
}

interface CredentialsOptions extends ConnectedOptions {
  readonly issuer?: (typeof delegations.credentialIssuers)[number]
  readonly dated?: string
  readonly note?: string
}

/** Invitations, and delegations with their participants and credentials. */
export function addDelegations(sub: Sub, terminal: Terminal, end: (exit: number) => void): void {
  const tell = (options: ConnectedOptions, one: delegations.Delegation) =>
    options.json ? json(terminal, one) : tellDelegation(terminal, one)

  sub('delegations', 'the delegations at a conference', 'delegations 0193a000-… --csv')
    .argument('<conference>', 'its id')
    .option('--csv', 'as CSV with the participants that you may read')
    .action(async (conference: string, options: ConnectedOptions & { csv?: boolean }) => {
      const { client } = await connect(terminal, options)
      const params = { conference }
      if (options.csv) {
        const query = { format: 'csv' as const }
        const response = await client.open(delegations.exportDelegations, { params, query })
        return terminal.out(await response.text())
      }
      const { items } = await client.call(delegations.delegations, { params })
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      line(terminal, delegationTable(items))
    })

  sub(
    'delegation',
    'one delegation, with participants as you may read them',
    'delegation 0193a000-…',
  )
    .argument('<delegation>', 'its id')
    .action(async (delegation: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      tell(options, await client.call(delegations.delegation, { params: { delegation } }))
    })

  sub(
    'invite',
    'invites states, chambers and organisations: all of them, or none (the secretariat)',
    'invite 0193a000-… --state XA --state XB --chamber "XA=House of the People"',
  )
    .argument('<conference>', 'its id')
    .option('--state <code>', 'a state; may be repeated', several, [])
    .option('--chamber <code=name>', 'a chamber of a parliament; may be repeated', several, [])
    .option('--organisation <name>', 'an organisation; may be repeated', several, [])
    .option('--observer', 'they observe, and do not take part in full')
    .action(async (conference: string, options: InviteOptions) => {
      const invitations = invitationsOf(options)
      if (invitations.length === 0)
        throw usage('Name whom to invite: --state, --chamber or --organisation.')
      const { client } = await connect(terminal, options)
      const call = { params: { conference }, body: { invitations } }
      const { items } = await client.call(delegations.inviteDelegations, call)
      if (options.json) return json(terminal, items)
      line(terminal, delegationTable(items))
    })

  sub(
    'import',
    'invites by a CSV file; what is wrong in it is told, and then nothing is entered',
    'import 0193a000-… delegations.csv --enter',
  )
    .argument('<conference>', 'its id')
    .argument('<file>', `CSV with the columns ${delegations.delegationColumns.join(', ')}`)
    .option('--enter', 'enter it where nothing is wrong; else it is looked at only')
    .action(
      async (conference: string, file: string, options: ConnectedOptions & { enter?: boolean }) => {
        const csv = await readFile(file, 'utf8').catch(() => {
          throw usage(`${file} cannot be read.`)
        })
        const { client } = await connect(terminal, options)
        const call = { params: { conference }, body: { csv, enter: options.enter === true } }
        const found = await client.call(delegations.importDelegations, call)
        if (found.defects.length > 0) end(1)
        if (options.json) return json(terminal, found)
        for (const { line: at, code, value } of found.defects)
          line(
            terminal,
            plain(`line ${at}: ${defectWords[code]}${value === undefined ? '' : ` (${value})`}`),
          )
        line(terminal, summary(found))
      },
    )

  sub(
    'register',
    'registers a delegation with the list in a file (a delegate of its state)',
    'register 0193a000-… people.csv',
  )
    .argument('<delegation>', 'its id')
    .argument('<file>', 'CSV with the columns name, function, language, capacity, released')
    .option('--seen <version>', 'the list that you have read; else the present one', Number)
    .action(
      async (delegation: string, file: string, options: ConnectedOptions & { seen?: number }) => {
        const participants = await readParticipants(file)
        const { client } = await connect(terminal, options)
        const params = { delegation }
        const seen = options.seen ?? (await client.call(delegations.delegation, { params })).version
        const call = { params, body: { seen, participants } }
        tell(options, await client.call(delegations.registerDelegation, call))
      },
    )

  sub('decline', 'declines, or withdraws a delegation: its names are erased', 'decline 0193a000-…')
    .argument('<delegation>', 'its id')
    .option('--reason <text>', 'for the secretariat')
    .action(async (delegation: string, options: ConnectedOptions & { reason?: string }) => {
      const { client } = await connect(terminal, options)
      const call = { params: { delegation }, body: { reason: options.reason } }
      tell(options, await client.call(delegations.declineInvitation, call))
    })

  sub(
    'credentials',
    'records how credentials were found (the secretariat)',
    'credentials 0193a000-… in_due_form --issuer foreign_minister --dated 2027-05-02',
  )
    .argument('<delegation>', 'its id')
    .argument('<status>', `one of ${delegations.credentialStatuses.join(', ')}`)
    .addOption(
      new Option('--issuer <issuer>', 'who signed them').choices(delegations.credentialIssuers),
    )
    .option('--dated <day>', 'the day that they bear')
    .option('--note <text>', 'for the delegation and the secretariat')
    .action(async (delegation: string, given: string, options: CredentialsOptions) => {
      const status = delegations.credentialStatuses.find((each) => each === given)
      if (status === undefined)
        throw usage(`Write one of ${delegations.credentialStatuses.join(', ')}.`)
      const { client } = await connect(terminal, options)
      const params = { delegation }
      const { examined } = await client.call(delegations.delegation, { params })
      const { issuer, dated, note } = options
      const call = { params, body: { seen: examined.length, status, issuer, dated, note } }
      tell(options, await client.call(delegations.examineCredentials, call))
    })
}

function invitationsOf({ state, chamber, organisation, observer }: InviteOptions) {
  const standing = observer ? ('observer' as const) : ('participant' as const)
  return [
    ...state.map((code) => ({ kind: 'state' as const, state: code, standing })),
    ...chamber.map((given) => {
      const [, code, name] = /^([A-Z]{2})=(.+)$/su.exec(given) ?? []
      if (code === undefined || name === undefined)
        throw usage(`Write the state first: XA=${given}.`)
      return { kind: 'chamber' as const, state: code, names: { en: name }, standing }
    }),
    ...organisation.map((name) => ({
      ...{ kind: 'organisation' as const, names: { en: name }, standing },
    })),
  ]
}

function summary({ rows, entered, defects }: delegations.DelegationImport): string {
  if (defects.length > 0) return `Nothing was entered: ${defects.length} to be corrected.`
  if (rows === 0) return 'The file holds no delegation.'
  return entered ? `Invited ${rows}.` : `${rows} would be invited: say --enter.`
}

export const defectWords: Readonly<Record<delegations.DelegationDefect['code'], string>> = {
  csv: 'this is no CSV',
  encoding: 'this is not in UTF-8',
  columns: `the columns are ${delegations.delegationColumns.join(', ')}`,
  too_many: 'there are too many delegations in one file',
  kind: 'the kind is state, chamber or organisation',
  state_missing: 'the state is missing',
  state_unknown: 'no state has this code',
  name_missing: 'the name is missing',
  name_not_needed: 'a state has its own name: leave it out',
  name_wrong: 'the name is too long, or has marks that are not seen',
  language: 'the language is ar, zh, en, fr, ru or es',
  standing: 'the standing is participant or observer',
  twice: 'this stands there twice',
  invited_already: 'this is invited already',
}

const several = (given: string, before: readonly string[]): readonly string[] => [...before, given]
