import { incidents } from '@comity/contract'
import { type Command, Option } from 'commander'
import { type ConnectedOptions, connected } from '../connected.ts'
import { connect } from '../connection.ts'
import { everyPage } from '../every-page.ts'
import { newFile } from '../new-file.ts'
import { json, line, note, type Terminal } from '../terminal.ts'
import { addIncidentActs } from './act-commands.ts'
import { exits, incidentTable, tellIncident } from './tell.ts'
import { type TextOptions, textOf, withText } from './text-options.ts'

interface FilterOptions extends ConnectedOptions {
  readonly status?: incidents.IncidentStatus
  readonly class?: incidents.RsitClass
  readonly sector?: incidents.Sector
  readonly state?: string
  readonly whose?: 'own' | 'others'
  readonly exercises?: boolean
  readonly since?: string
}

/** Incidents of one's own state and those shared with it. */
export function addIncidents(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const command = program
    .command('incidents')
    .description('incidents of your state, and those that others share with it')
  const sub = (name: string, description: string, example: string) =>
    connected(command.command(name))
      .description(description)
      .addHelpText('after', `\nExample:\n  $ comity incidents ${example}${exits}`)
  const filtered = (one: Command) =>
    one
      .addOption(new Option('--status <status>', 'so alone').choices(incidents.incidentStatuses))
      .addOption(new Option('--class <class>', 'of this class').choices(incidents.rsitClasses))
      .addOption(new Option('--sector <sector>', 'in this sector').choices(incidents.sectors))
      .option('--state <code>', 'written by this state')
      .addOption(
        new Option('--whose <whose>', 'your state’s, or others’').choices(['own', 'others']),
      )
      .option('--exercises', 'exercises alone')
      .option('--no-exercises', 'no exercises')
      .option('--since <day>', 'changed since that day')

  const tell = (options: ConnectedOptions, one: incidents.Incident) =>
    options.json ? json(terminal, one) : tellIncident(terminal, one)

  filtered(sub('list', 'the incidents that you may see, the latest first', 'list --status open'))
    .argument('[words...]', 'found in number, title and summary')
    .action(async (words: string[], options: FilterOptions) => {
      const { client } = await connect(terminal, options)
      const filter = filterOf(words, options)
      const { items } = await everyPage((cursor) =>
        client.call(incidents.incidents, { query: { ...filter, cursor, limit: 200 } }),
      )
      if (items.length === 0) end(1)
      if (options.json) return json(terminal, items)
      line(terminal, incidentTable(items))
    })

  sub('show', 'one incident; each origin apart from any attribution', 'show 0193a000-…')
    .argument('<incident>', 'its id')
    .option('--version <number>', 'this version instead of the last', Number)
    .action(async (incident: string, options: ConnectedOptions & { version?: number }) => {
      const { client } = await connect(terminal, options)
      const query = { version: options.version }
      tell(options, await client.call(incidents.incident, { params: { incident }, query }))
    })

  withText(
    sub(
      'new',
      'writes an incident; your state alone sees it',
      'new --number CERT-7/2026 --title "Portal out of reach" --class availability --type ddos',
    ),
  )
    .option('--exercise', 'an exercise, and marked as one everywhere')
    .action(async (options: ConnectedOptions & TextOptions & { exercise?: boolean }) => {
      const { client } = await connect(terminal, options)
      const body = { ...(await textOf(options)), exercise: options.exercise === true }
      tell(options, await client.call(incidents.createIncident, { body }))
    })

  withText(
    sub('edit', 'another version; what is not given stays', 'edit 0193a000-… --title "Back again"'),
  )
    .argument('<incident>', 'its id')
    .option('--seen <version>', 'the version you have read; else the present one', Number)
    .action(
      async (incident: string, options: ConnectedOptions & TextOptions & { seen?: number }) => {
        const { client } = await connect(terminal, options)
        const params = { incident }
        const before = await client.call(incidents.incident, { params })
        const body = { ...(await textOf(options, before)), seen: options.seen ?? before.version }
        tell(options, await client.call(incidents.editIncident, { params, body }))
      },
    )

  filtered(
    sub(
      'export',
      'one incident, or those that a filter finds; a sheet holds no origins',
      'export 0193a000-… --format stix --out incident.json',
    ),
  )
    .argument('[incident]', 'its id; else all that the filter finds')
    .addOption(
      new Option('--format <format>', 'csv, json or a STIX 2.1 bundle')
        .choices(incidents.exportFormats)
        .default('json'),
    )
    .option('--words <words>', 'found in number, title and summary')
    .option('--out <file>', 'into a new file instead of the standard output')
    .action(
      async (
        incident: string | undefined,
        options: FilterOptions & {
          format: (typeof incidents.exportFormats)[number]
          words?: string
          out?: string
        },
      ) => {
        const { client } = await connect(terminal, options)
        const filter = filterOf([options.words ?? ''], options)
        const query = { ...filter, incident, format: options.format }
        const response = await client.open(incidents.incidentExport, { query })
        const bytes = new Uint8Array(await response.arrayBuffer())
        if (options.out === undefined) return terminal.out(bytes)
        await newFile(options.out, bytes)
        note(terminal, `Written to ${options.out}.`)
      },
    )

  addIncidentActs(sub, terminal, tell)
}

const filterOf = (words: readonly string[], options: FilterOptions) => {
  const { status, class: of, sector, state, whose, since, exercises } = options
  return {
    ...{ q: words.join(' '), status, class: of, sector, state, whose, since },
    exercise: exercises === undefined ? undefined : String(exercises),
  }
}
