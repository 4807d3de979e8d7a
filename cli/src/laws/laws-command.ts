import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { addComparing } from './compare-commands.ts'
import { addCompareLaws } from './compare-laws-command.ts'
import { addDual } from './dual-command.ts'
import { addEvaluate } from './evaluate-command.ts'
import { addFind } from './find-command.ts'
import { addMatrix } from './matrix-command.ts'
import { addReading } from './reading-commands.ts'
import { addLawRecord } from './record-commands.ts'

/** National law: texts read from files, and the starter record of laws. Needs no hub. */
export function addLaws(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  const laws = program
    .command('laws')
    .description('laws: held against an article and one another; texts parted, compared, searched')
  addMatrix(laws, terminal)
  addCompareLaws(laws, terminal)
  addDual(laws, terminal)
  addLawRecord(laws, terminal)
  addReading(laws, terminal, end)
  addComparing(laws, terminal, end)
  addFind(laws, terminal, end)
  addEvaluate(laws, terminal)
}
