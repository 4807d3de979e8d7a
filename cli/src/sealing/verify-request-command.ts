import { isTerminal, parseThread, type Thread, ThreadError, verifyThread } from '@comity/requests'
import { fingerprint } from '@comity/seal'
import type { Command } from 'commander'
import { rootsNamed, withRoots } from '../ballots/root-option.ts'
import { readBytes, readRawBytes } from '../stix-file.ts'
import { json, line, paint, plain, type Terminal, table } from '../terminal.ts'
import { keyOf, sha256, verifiersFor } from '../verify-command.ts'

interface Options {
  readonly key?: string
  readonly hub?: string | true
  readonly root: readonly string[]
  readonly letter: readonly string[]
  readonly json?: boolean
}

/** Verifies offline what became of a request between two states. */
export function addVerifyRequest(
  verify: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  withRoots(verify.command('request'))
    .argument('<file>', 'the thread of a request with one addressee')
    .description('verify a request offline: who did what when, signatures, order, the log’s proofs')
    .option('--key <vkey>', 'verifier key of the log: name+id+base64')
    .option('--hub [url]', 'ask a hub for its key instead, which trusts that hub')
    .option(
      '--letter <file>',
      'a sealed letter as it came: it must be one that the thread names; again for others',
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ comity verify request thread.json --key "$VKEY"')
    .addHelpText('after', '\nWithout --key or --hub: the key that `comity login` kept.')
    .addHelpText('after', 'Exit: 0 all holds, 1 something does not, 2 usage, 3 network.')
    .action(async (file: string, _: unknown, command: Command) => {
      // `verify` itself has options of these names, and takes them wherever they stand.
      const options = command.optsWithGlobals<Options>()
      const keys = await verifiersFor(terminal, options)
      const bytes = await readBytes(file)
      const roots = rootsNamed(options.root)
      const letters: Uint8Array[] = []
      for (const path of options.letter) letters.push(await readRawBytes(path))
      try {
        // Receipts name their log within strings of JSON.
        const log = keyOf(keys, new TextDecoder().decode(bytes).replaceAll('\\n', '\n'))
        const found = verifyThread(parseThread(bytes), log, { roots, letters, hash: sha256 })
        if (options.json) return json(terminal, sheet(found))
        tell(terminal, found, roots.size)
      } catch (error) {
        if (!(error instanceof ThreadError)) throw error
        end(1)
        const { code, item, message } = error
        if (options.json) return json(terminal, { valid: false, code, item, message })
        line(terminal, `${paint(terminal, 'bad', 'Does not hold')}: ${plain(item)}`)
        line(terminal, plain(`  ${message} (${code})`))
      }
    })
}

function tell(terminal: Terminal, found: Thread, roots: number): void {
  const { leg, exercise, events, signers, missing, log } = found
  line(terminal, paint(terminal, 'good', 'Everything holds.'))
  if (exercise) line(terminal, 'EXERCISE')
  line(terminal, `${leg.id}, ${leg.asking} to ${leg.addressed}`)
  const rows = events.map(({ kind, by, moment }) => [
    ...[moment.at, by.kind === 'person' ? by.party : by.kind, kind.replaceAll('_', ' ')],
  ])
  line(terminal, table(rows))
  const state = leg.state.replaceAll('_', ' ')
  line(terminal, isTerminal(leg.state) ? `Ended: ${state}` : `Stands: ${state}`)
  line(terminal, `Entry ${leg.last.index} of ${plain(log.origin)}`)
  for (const { party, label, key, root } of signers)
    line(terminal, plain(`${party}, ${label}: ${fingerprint(key)}, under root key ${root}`))
  if (roots === 0)
    line(terminal, 'Compare the root keys with what each state says of its own; --root does it.')
  if (missing.length > 0)
    line(
      terminal,
      `${missing.length} sealed letters were not at hand: --letter FILE holds one to it.`,
    )
  line(terminal, 'An acknowledgement is not agreement. Later acts may be missing from the file.')
}

const sheet = ({ signers, ...found }: Thread) => ({
  ...{ valid: true, ...found },
  signers: signers.map(({ party, label, key, root }) => ({ party, label, key: key.id, root })),
})
