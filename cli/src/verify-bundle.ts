import type { VerifierKey } from '@comity/ledger'
import type { Command } from 'commander'
import { rootsNamed, withRoots } from './root-option.ts'
import { readBytes } from './stix-file.ts'
import { json, line, paint, plain, type Terminal } from './terminal.ts'
import { keyOf, verifiersFor } from './verify-command.ts'

/** What every command that verifies a file offline may be given. */
export interface BundleOptions {
  readonly key?: string
  readonly hub?: string | true
  readonly root: readonly string[]
  readonly json?: boolean
}

/** A command that verifies a file offline; `example` is how it is called. */
export const bundleCommand = (command: Command, example: string): Command =>
  withRoots(command)
    .option('--key <vkey>', 'verifier key of the log: name+id+base64')
    .option('--hub [url]', 'ask a hub for its key instead, which trusts that hub')
    .option('--json', 'as JSON')
    .addHelpText('after', `\nExample:\n  $ ${example}`)
    .addHelpText('after', '\nWithout --key or --hub: the key that `comity login` kept.')
    .addHelpText('after', 'Exit: 0 all holds, 1 something does not, 2 usage, 3 network.')

/** The first thing in a file that does not hold. */
interface BundleError extends Error {
  readonly code: string
  readonly item: string
}

export interface Bundle {
  readonly bytes: Uint8Array
  readonly log: VerifierKey
  readonly roots: ReadonlyMap<string, string>
}

/**
 * What a file that holds says; undefined where it does not, which is told then.
 *
 * @param failure What `verify` throws where something does not hold.
 */
export async function verified<Found>(
  terminal: Terminal,
  file: string,
  options: BundleOptions,
  verify: (bundle: Bundle) => Found | Promise<Found>,
  failure: abstract new (...given: never[]) => BundleError,
): Promise<Found | undefined> {
  const keys = await verifiersFor(terminal, options)
  const bytes = await readBytes(file)
  const roots = rootsNamed(options.root)
  // Receipts name their log within strings of JSON.
  const log = keyOf(keys, new TextDecoder().decode(bytes).replaceAll('\\n', '\n'))
  try {
    return await verify({ bytes, log, roots })
  } catch (error) {
    if (!(error instanceof failure)) throw error
    const { code, item, message } = error
    if (options.json) json(terminal, { valid: false, code, item, message })
    else {
      line(terminal, paint('bad', 'Does not hold'), `: ${item}`)
      line(terminal, plain(`  ${message} (${code})`))
    }
    return undefined
  }
}
