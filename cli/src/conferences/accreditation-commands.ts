import { accreditations, meetings } from '@comity/contract'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, type Terminal } from '../terminal.ts'
import type { Sub } from './conferences-command.ts'
import { tellAccreditations } from './tell.ts'

interface ApplyOptions extends ConnectedOptions {
  readonly until: string
  readonly lang: string
  readonly seat?: string
  readonly about?: string
}

/** Accreditation of organisations: applications, objections of states, decisions. */
export function addAccreditations(sub: Sub, terminal: Terminal, end: (exit: number) => void): void {
  const tell = (options: ConnectedOptions, one: accreditations.Accreditation) =>
    options.json ? json(terminal, one) : tellAccreditations(terminal, [one])

  sub('accreditations', 'organisations that applied, with objections', 'accreditations 0193a000-…')
    .argument('<conference>', 'its id')
    .action(async (conference: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const call = { params: { conference } }
      const { items } = await client.call(accreditations.accreditations, call)
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      if (items.length === 0) return line(terminal, 'Nobody is there that you may see.')
      tellAccreditations(terminal, items)
    })

  sub(
    'apply',
    'enters an application, with the last day to object (the secretariat)',
    'apply 0193a000-… "An institute" --until 2027-05-01',
  )
    .argument('<conference>', 'its id')
    .argument('<name>', 'of the organisation')
    .requiredOption('--until <day>', 'the last day on which states may object')
    .option('--lang <language>', 'the language of the name', 'en')
    .option('--seat <state>', 'where it has its seat')
    .option('--about <text>', 'what it says of itself')
    .action(async (conference: string, name: string, options: ApplyOptions) => {
      const lang = meetings.Language.options.find((each) => each === options.lang)
      if (lang === undefined) throw usage('Write one of ar, zh, en, fr, ru, es.')
      const { client } = await connect(terminal, options)
      const { until, seat, about } = options
      const call = { params: { conference }, body: { name, lang, until, seat, about } }
      tell(options, await client.call(accreditations.enterApplication, call))
    })

  sub('object', 'objects for your state (a delegate)', 'object 0193a000-…')
    .argument('<accreditation>', 'its id')
    .option('--reason <text>', 'why: your own choice')
    .action(async (accreditation: string, options: ConnectedOptions & { reason?: string }) => {
      const { client } = await connect(terminal, options)
      const call = { params: { accreditation }, body: { reason: options.reason } }
      tell(options, await client.call(accreditations.objectToAccreditation, call))
    })

  sub('withdraw-objection', 'takes it back (a delegate)', 'withdraw-objection 0193a000-…')
    .argument('<accreditation>', 'its id')
    .action(async (accreditation: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const call = { params: { accreditation } }
      tell(options, await client.call(accreditations.withdrawObjection, call))
    })

  sub(
    'decide-accreditation',
    'accredits or refuses once states could object (the secretariat)',
    'decide-accreditation 0193a000-… accredited',
  )
    .argument('<accreditation>', 'its id')
    .argument('<status>', 'accredited or refused')
    .option('--reason <text>', 'needed to refuse, and over an objection')
    .action(
      async (
        accreditation: string,
        status: string,
        options: ConnectedOptions & { reason?: string },
      ) => {
        const decided = (['accredited', 'refused'] as const).find((each) => each === status)
        if (decided === undefined) throw usage('Write accredited or refused.')
        const { client } = await connect(terminal, options)
        const call = {
          params: { accreditation },
          body: { status: decided, reason: options.reason },
        }
        tell(options, await client.call(accreditations.decideAccreditation, call))
      },
    )
}
