import { access, exchange, levels, record } from '@comity/contract'
import type { Command } from 'commander'
import { type ConnectedOptions, connected, connectedExits } from './connected.ts'
import { connect, findCollection } from './connection.ts'
import { Failure, usage } from './failure.ts'
import { json, line, plain, type Terminal, table } from './terminal.ts'

/** What an administrator does with collections: change with a preview, archive, reopen. */
export function addCollection(program: Command, terminal: Terminal): void {
  interface ChangeOptions extends ConnectedOptions {
    readonly title?: string
    readonly audience?: string
    readonly writers?: string
    readonly marking?: string
    readonly yes?: boolean
  }
  const parent = program.command('collection').description('change, archive or reopen a collection')

  connected(parent.command('change'))
    .argument('<collection>', 'id, alias, or group/alias')
    .description('shows who would newly see what; with --yes it changes')
    .option('--title <title>', 'another title')
    .option('--audience <parties>', 'who reads, with commas: state:XA,group:demo,public')
    .option('--writers <parties>', 'who contributes')
    .option('--marking <level>', 'the default marking')
    .option('--yes', 'change it now')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity collection change pair --audience state:XA,state:XC --yes${connectedExits}`,
    )
    .action(async (name: string, options: ChangeOptions) => {
      const connection = await connect(terminal, options)
      const { id, title } = await findCollection(connection, name)
      const level = levels.find((each) => each === options.marking?.toLowerCase())
      if (options.marking !== undefined && level === undefined)
        throw usage(`${options.marking} is no marking: write one of ${levels.join(', ')}.`)
      const body = {
        ...(options.title === undefined ? {} : { title: options.title }),
        ...(options.audience === undefined ? {} : { audience: partiesOf(options.audience) }),
        ...(options.writers === undefined ? {} : { writers: partiesOf(options.writers) }),
        ...(level === undefined ? {} : { defaultMarking: level }),
      }
      const params = { collection: id }
      const preview = await connection.client.call(exchange.previewChange, { params, body })
      if (options.yes === true) {
        const changed = await connection.client.call(exchange.changeCollection, {
          params,
          body: { ...body, seen: preview.seen },
        })
        if (options.json) return json(terminal, { ...preview, collection: changed })
        tell(terminal, preview)
        return line(terminal, plain(`Changed: ${changed.title}`))
      }
      if (options.json) return json(terminal, preview)
      tell(terminal, preview)
      line(terminal, plain(`Nothing is changed yet: add --yes to change ${title}.`))
    })

  for (const [verb, archived, does] of [
    ['archive', true, 'stops reading and writing at once; deletes nothing'],
    ['reopen', false, 'opens an archived collection again'],
  ] as const)
    connected(parent.command(verb))
      .argument('<collection>', archived ? 'id, alias, or group/alias' : 'id or alias')
      .description(does)
      .addHelpText('after', `\nExample:\n  $ comity collection ${verb} pair${connectedExits}`)
      .action(async (name: string, options: ConnectedOptions) => {
        const connection = await connect(terminal, options)
        const id = archived
          ? (await findCollection(connection, name)).id
          : (await connection.client.call(exchange.collections, {})).archived.find(
              (each) => each.id === name || each.alias === name,
            )?.id
        if (id === undefined) throw new Failure(1, `Your party has archived no collection ${name}.`)
        const call = { params: { collection: id }, body: { archived } }
        await connection.client.call(exchange.archiveCollection, call)
        if (options.json) return json(terminal, { collection: id, archived })
        line(terminal, archived ? 'Archived.' : 'Open again.')
      })
}

const partiesOf = (text: string): string[] => text.split(',').filter((each) => each !== '')

function tell(
  terminal: Terminal,
  preview: {
    gains: Seen[]
    ends: Seen[]
    lowersDefault: boolean
    refusal?: string | undefined
  },
) {
  const say = (title: string, rows: Seen[]) => {
    if (rows.length === 0) return line(terminal, `${title}: nobody`)
    line(terminal, `${title}:`)
    line(terminal, table(rows.map(({ who, objects }) => [`  ${who}`, `${objects} objects`])))
  }
  say('Would newly see', preview.gains)
  say('Would no longer see', preview.ends)
  if (preview.lowersDefault)
    line(terminal, 'Objects to come without a marking would be seen by more than before.')
  if (preview.refusal !== undefined) line(terminal, `Would be refused: ${preview.refusal}`)
}

interface Seen {
  readonly who: string
  readonly objects: number
}

/** Which identities are bound to which party: list, bind, end. */
export function addIdentity(program: Command, terminal: Terminal): void {
  const parent = program.command('identity').description('bind STIX identities to your party')

  connected(parent.command('list'))
    .description('the bindings there are, and those that have ended')
    .addHelpText('after', `\nExample:\n  $ comity identity list${connectedExits}`)
    .action(async (options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const { items, ended } = await client.call(record.bindings, {})
      if (options.json) return json(terminal, { items, ended })
      const head = ['Identity', 'Bound to', 'Since', 'Until']
      const rows = [
        ...items.map((each) => [each.identity, each.party, each.since, '']),
        ...ended.map((each) => [each.identity, each.party, each.since, each.until]),
      ]
      line(terminal, table([head, ...rows]))
    })

  connected(parent.command('bind'))
    .argument('<identity>', 'identity--…, which your party alone has contributed')
    .description('binds it to your party by a logged act')
    .addHelpText('after', `\nExample:\n  $ comity identity bind identity--…${connectedExits}`)
    .action(async (identity: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const { party } = await client.call(access.me, {})
      if (party === undefined) throw new Failure(1, 'This account acts for nobody.')
      const bound = await client.call(record.bindIdentity, { body: { identity, party } })
      if (options.json) return json(terminal, bound)
      line(terminal, `Bound to ${bound.party} by entry ${bound.index} of the log.`)
    })

  connected(parent.command('end'))
    .argument('<identity>', 'identity--…')
    .description('ends the binding by a logged act: whoever may write then adds versions')
    .addHelpText('after', `\nExample:\n  $ comity identity end identity--…${connectedExits}`)
    .action(async (identity: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const ended = await client.call(record.endBinding, { params: { identity } })
      if (options.json) return json(terminal, ended)
      line(terminal, `No longer bound to ${ended.party}, by entry ${ended.index} of the log.`)
    })
}
