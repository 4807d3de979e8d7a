import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { addActs } from './act-commands.ts'
import { addClearing } from './clearing-commands.ts'
import { addDrafting, whatIsSeen } from './drafting-commands.ts'
import { addReading } from './reading-commands.ts'

/** Requests and notifications between states, sealed here and carried by a hub that cannot read them. */
export function addRequests(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const command = program
    .command('request')
    .description('requests and notifications between states: sealed, cleared, sent, answered')
    .addHelpText('after', `\n${whatIsSeen}`)
  addDrafting(command, terminal)
  addClearing(command, terminal)
  addReading(command, terminal, end)
  addActs(command, terminal)
}
