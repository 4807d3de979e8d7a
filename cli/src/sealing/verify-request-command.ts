import { isTerminal, parseThread, type Thread, ThreadError, verifyThread } from '@comity/requests'
import { fingerprint } from '@comity/seal'
import type { Command } from 'commander'
import { readRawBytes } from '../stix-file.ts'
import { json, line, paint, plain, type Terminal, table } from '../terminal.ts'
import { type Bundle, type BundleOptions, bundleCommand, verified } from '../verify-bundle.ts'
import { sha256 } from '../verify-command.ts'

interface Options extends BundleOptions {
  readonly letter: readonly string[]
}

/** Verifies offline what became of a request between two states. */
export function addVerifyRequest(
  verify: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  bundleCommand(verify.command('request'), 'comity verify request thread.json --key "$VKEY"')
    .argument('<file>', 'the thread of a request with one addressee')
    .description('verify a request offline: who did what when, signatures, order, the log’s proofs')
    .option(
      '--letter <file>',
      'a sealed letter as it came: it must be one that the thread names; again for others',
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .action(async (file: string, _: unknown, command: Command) => {
      // `verify` itself has options of these names, and takes them wherever they stand.
      const options = command.optsWithGlobals<Options>()
      const letters: Uint8Array[] = []
      for (const path of options.letter) letters.push(await readRawBytes(path))
      const verifying = ({ bytes, log, roots }: Bundle) =>
        verifyThread(parseThread(bytes), log, { roots, letters, hash: sha256 })
      const found = await verified(terminal, file, options, verifying, ThreadError)
      if (found === undefined) end(1)
      else if (options.json) json(terminal, sheet(found))
      else tell(terminal, found, options.root.length)
    })
}

function tell(terminal: Terminal, found: Thread, roots: number): void {
  const { leg, exercise, events, signers, missing, log } = found
  line(terminal, paint('good', 'Everything holds.'))
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

const sheet = ({ signers, ring, ...found }: Thread) => ({
  ...{ valid: true, ...found },
  signers: signers.map(({ party, label, key, root }) => ({ party, label, key: key.id, root })),
})
