import type { Command } from 'commander'
import { usage } from './failure.ts'

/** Gives a command the option that names root keys as their states told them. */
export const withRoots = (command: Command): Command =>
  command.option(
    '--root <party=id>',
    'the id of a root key as its state told it, such as state:XA=9f86…; again for others',
    (value: string, before: readonly string[]) => [...before, value],
    [],
  )

/** Ids of root keys by party. */
export const rootsNamed = (texts: readonly string[]): ReadonlyMap<string, string> =>
  new Map(texts.map(rootNamed))

function rootNamed(text: string): [string, string] {
  const [, party, id] = /^(state:[A-Z]{2,4})=([0-9a-f]{64})$/.exec(text) ?? []
  if (party !== undefined && id !== undefined) return [party, id]
  throw usage(`--root takes party=id, such as state:XA=${'0'.repeat(64)}, not ${text}.`)
}
