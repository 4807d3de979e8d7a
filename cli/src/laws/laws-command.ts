import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { addComparing } from './compare-commands.ts'
import { addReading } from './reading-commands.ts'

/** National law: texts read from files. Needs no hub. */
export function addLaws(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  const laws = program
    .command('laws')
    .description('laws: parted into provisions, set side by side, compared by version')
  addReading(laws, terminal, end)
  addComparing(laws, terminal, end)
}
