import { writeFile } from 'node:fs/promises'
import { ballots } from '@comity/contract'
import type { Command } from 'commander'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { countOf, tellVote } from './ballot-text.ts'
import { addDelegateCommands } from './delegate-commands.ts'
import { addSecretariatCommands } from './secretariat-commands.ts'

/** Votes that a hub holds: followed by anybody, cast by delegations, opened and closed by a secretariat. */
export function addBallots(program: Command, terminal: Terminal): void {
  const command = program
    .command('ballots')
    .description('votes held in a hub: open, cast, follow, close, and take away to recount')

  connected(command.command('list'))
    .option('--body <body>', 'of one body')
    .option('--open', 'those that are open')
    .description('votes held here, the latest first')
    .addHelpText('after', `\nExample:\n  $ comity ballots list --open${connectedExits}`)
    .action(
      async (options: ConnectedOptions & { readonly body?: string; readonly open?: boolean }) => {
        const { client } = await connect(terminal, options)
        const { body, open } = options
        const query = { ...(body ? { body } : {}), ...(open ? { status: 'open' as const } : {}) }
        const { items } = await client.call(ballots.liveVotes, { query })
        if (options.json) return json(terminal, items)
        if (items.length === 0) return line(terminal, 'No vote is held here that you may follow.')
        const rows = items.map((one) => [
          ...[one.id, one.status, countOf(one.tally)],
          plain(`${one.rehearsal ? '(rehearsal) ' : ''}${one.subject.title}`),
        ])
        line(terminal, table([['Vote', 'Status', 'Yes-No-Abstain', 'Subject'], ...rows]))
      },
    )

  connected(command.command('show'))
    .argument('<vote>', 'its id')
    .description('one vote: what is put, and how each member stands')
    .addHelpText('after', `\nExample:\n  $ comity ballots show 0190a…${connectedExits}`)
    .action(async (vote: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const found = await client.call(ballots.liveVote, { params: { vote } })
      if (options.json) return json(terminal, found)
      tellVote(terminal, found)
    })

  connected(command.command('export'))
    .argument('<vote>', 'its id')
    .option('-o, --output <file>', 'where to write it; else standard output')
    .description('all that recounts a closed vote offline: `comity verify vote FILE`')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity ballots export 0190a… -o vote.json${connectedExits}`,
    )
    .action(async (vote: string, options: ConnectedOptions & { readonly output?: string }) => {
      const { client } = await connect(terminal, options)
      const response = await client.open(ballots.voteBundle, { params: { vote } })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (options.output === undefined) return terminal.out(bytes)
      await writeFile(options.output, bytes, { flag: 'wx' }).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
          throw usage(`${options.output} is there already. Choose another name.`)
        throw error
      })
      line(terminal, `Written. Recount it: comity verify vote ${plain(options.output)}`)
    })

  addDelegateCommands(command, terminal)
  addSecretariatCommands(command, terminal)
}
