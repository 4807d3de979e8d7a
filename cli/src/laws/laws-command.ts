import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { addEvaluate } from './evaluate-command.ts'
import { addFind } from './find-command.ts'

/** National law, read from files: nothing is sent anywhere. */
export function addLaws(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  const laws = program
    .command('laws')
    .description('national law: which provision of a statute answers an article of a convention')
  addFind(laws, terminal, end)
  addEvaluate(laws, terminal)
}
