import { incidents, meetings } from '@comity/contract'
import type { Command } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, note, type Terminal } from '../terminal.ts'
import { tellPreview } from './tell.ts'

type Noted = ConnectedOptions & { readonly note?: string }

/** What a state does with an incident that it has written: each is an entry of the log. */
export function addIncidentActs(
  sub: (name: string, description: string, example: string) => Command,
  terminal: Terminal,
  tell: (options: ConnectedOptions, one: incidents.Incident) => void,
): void {
  sub(
    'share',
    'shares it: first tells who would newly see it, and does it with --yes',
    'share 0193a000-… --with state:XB group:demo --yes',
  )
    .argument('<incident>', 'its id')
    .requiredOption('--with <reader...>', 'states and groups, such as state:XB or group:demo')
    .option('--yes', 'share with those that are told of')
    .action(
      async (incident: string, options: ConnectedOptions & { with: string[]; yes?: boolean }) => {
        const { client } = await connect(terminal, options)
        const params = { incident }
        const add = options.with
        const preview = await client.call(incidents.previewIncidentShare, {
          ...{ params, body: { add } },
        })
        if (options.yes !== true) {
          if (options.json) return json(terminal, preview)
          tellPreview(terminal, preview)
          return note(terminal, 'Nothing is shared yet: say --yes.')
        }
        const body = { seen: preview.version, add, newly: preview.newly.map(({ state }) => state) }
        tell(options, await client.call(incidents.shareIncident, { params, body }))
      },
    )

  sub('withdraw', 'takes back what was shared: reading ends', 'withdraw 0193a000-… --from state:XB')
    .argument('<incident>', 'its id')
    .requiredOption('--from <reader...>', 'states and groups that it was shared with')
    .option('--note <text>', 'why, for your own state')
    .action(async (incident: string, options: Noted & { from: string[] }) => {
      const { client } = await connect(terminal, options)
      const body = { readers: options.from, note: options.note }
      const call = { params: { incident }, body }
      tell(options, await client.call(incidents.withdrawIncident, call))
    })

  sub('close', 'closes it', 'close 0193a000-… --note "Service is back"')
    .argument('<incident>', 'its id')
    .option('--note <text>', 'for your own state')
    .action((incident: string, options: Noted) => setStatus(incident, 'closed', options))

  sub('status', 'says that it is open, contained or closed', 'status 0193a000-… contained')
    .argument('<incident>', 'its id')
    .argument('<status>', incidents.incidentStatuses.join(', '))
    .option('--note <text>', 'for your own state')
    .action((incident: string, given: string, options: Noted) => {
      const status = incidents.incidentStatuses.find((each) => each === given)
      if (status === undefined)
        throw usage(`Write one of ${incidents.incidentStatuses.join(', ')}.`)
      return setStatus(incident, status, options)
    })

  sub(
    'attribute',
    'enters the attribution that your state makes (a delegate)',
    'attribute 0193a000-… --claim "…" --basis "…" --made-on 2026-11-25',
  )
    .argument('<incident>', 'its id')
    .requiredOption('--claim <text>', 'to whom, and what is claimed')
    .requiredOption('--basis <text>', 'on what it rests')
    .requiredOption('--made-on <day>', 'the day your state made it')
    .option('--lang <language>', 'the language of both', 'en')
    .action(
      async (
        incident: string,
        options: ConnectedOptions & { claim: string; basis: string; madeOn: string; lang: string },
      ) => {
        const { client } = await connect(terminal, options)
        const params = { incident }
        const { claim, basis, madeOn } = options
        const lang = meetings.Language.options.find((each) => each === options.lang)
        if (lang === undefined) throw usage('Write one of ar, zh, en, fr, ru, es.')
        const { version: seen } = await client.call(incidents.incident, { params })
        const body = { seen, lang, claim, basis, madeOn }
        tell(options, await client.call(incidents.attributeIncident, { params, body }))
      },
    )

  sub('unattribute', 'takes an attribution back (a delegate)', 'unattribute 0193a000-… --note "…"')
    .argument('<incident>', 'its id')
    .requiredOption('--note <text>', 'why, for your own state')
    .action(async (incident: string, options: ConnectedOptions & { note: string }) => {
      const { client } = await connect(terminal, options)
      const call = { params: { incident }, body: { note: options.note } }
      tell(options, await client.call(incidents.withdrawAttribution, call))
    })

  async function setStatus(incident: string, status: incidents.IncidentStatus, options: Noted) {
    const { client } = await connect(terminal, options)
    const params = { incident }
    const { status: seen } = await client.call(incidents.incident, { params })
    const body = { seen, status, note: options.note }
    tell(options, await client.call(incidents.changeIncidentStatus, { params, body }))
  }
}
