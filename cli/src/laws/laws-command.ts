import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { addComparing } from './compare-commands.ts'
import { addEvaluate } from './evaluate-command.ts'
import { addFind } from './find-command.ts'
import { addReading } from './reading-commands.ts'

/** National law: texts read from files. Needs no hub. */
export function addLaws(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  const laws = program
    .command('laws')
    .description('laws: parted into provisions, compared, searched for what answers an article')
  addReading(laws, terminal, end)
  addComparing(laws, terminal, end)
  addFind(laws, terminal, end)
  addEvaluate(laws, terminal)
}
