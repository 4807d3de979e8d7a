import type { KeptKey } from '@comity/seal'
import type { Command } from 'commander'
import { openKey } from '../ballots/key-file.ts'
import { type ConnectedOptions, connected } from '../connected.ts'
import { type Connection, connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { rootsNamed, withRoots } from '../root-option.ts'
import { note, type Terminal } from '../terminal.ts'

/** What every command is given that signs as a desk, or opens what came to it. */
export interface KeyedOptions extends ConnectedOptions {
  readonly root: readonly string[]
}

export interface DeskOptions extends KeyedOptions {
  readonly desk: string
  readonly yes?: boolean
}

export interface OpeningOptions extends KeyedOptions {
  readonly open: string
}

/** Gives a command the options by which a desk signs. */
export const signing = (command: Command): Command =>
  withRoots(connected(command)).requiredOption(
    '--desk <file>',
    'the kept key by which one’s desk signs messages',
  )

/** Gives a command the option that names the key which opens letters. */
export const opening = (command: Command): Command =>
  command.requiredOption('--open <file>', 'the kept key that opens letters to one’s desk')

/** A hub, the keys as their states told them, and the key of one’s own desk. */
export interface AtDesk {
  readonly connection: Connection
  readonly roots: ReadonlyMap<string, string>
  readonly key: KeptKey
}

export async function atDesk(terminal: Terminal, options: DeskOptions): Promise<AtDesk> {
  const connection = await connect(terminal, options)
  const key = await openKey(terminal, options.desk)
  return { connection, roots: rootsNamed(options.root), key }
}

/** Asks before something is signed that others rely on. @throws Failure */
export async function confirmed(terminal: Terminal, question: string, yes: boolean): Promise<void> {
  if (yes) return
  const answer = await terminal.ask?.(`${question} Type yes: `)
  if (answer === undefined) throw usage('Nobody can be asked: --yes signs without asking.')
  if (answer.trim().toLowerCase() !== 'yes') throw usage('Nothing was signed.')
}

/** Said wherever an exercise is shown, and beside nothing else. */
export const tellExercise = (terminal: Terminal, exercise: boolean): void => {
  if (exercise) note(terminal, 'EXERCISE')
}
