import { hash as digest } from 'node:crypto'
import { hub as hubRoute } from '@comity/contract'
import {
  LedgerError,
  type LedgerErrorCode,
  parseVkey,
  type VerifiedReceipt,
  type VerifierKey,
  verifyReceipt,
} from '@comity/ledger'
import { loadWords } from '@comity/words'
import type { Command } from 'commander'
import { addVerifyVote } from './ballots/verify-vote-command.ts'
import { readConfig } from './config.ts'
import { connectTo, hubUrl } from './connection.ts'
import { usage } from './failure.ts'
import { addVerifyRequest } from './sealing/verify-request-command.ts'
import { parseStix, readBytes } from './stix-file.ts'
import { json, line, paint, plain, type Terminal } from './terminal.ts'

/** The steps in the order in which they are taken, each with what its failure is called. */
const steps = [
  { words: 'record.stepRead', codes: ['proof', 'leaf', 'receipt'] },
  { words: 'record.stepStatement', codes: ['commitment'] },
  {
    words: 'record.stepSignature',
    codes: ['note', 'vkey', 'checkpoint', 'signature', 'unsigned', 'origin', 'keys'],
  },
  { words: 'record.stepPath', codes: ['inclusion', 'range', 'hash'] },
  { words: 'record.stepObject', codes: ['object'] },
] as const satisfies readonly { words: string; codes: readonly LedgerErrorCode[] }[]

export type Step = (typeof steps)[number]['words']

/** What came of one receipt; `failed` is the first step that does not hold. */
export type Checked =
  | { readonly ok: true; readonly receipt: VerifiedReceipt; readonly object: boolean }
  | { readonly ok: false; readonly failed: Step; readonly code: string; readonly message: string }

/** SHA-256 of the platform, as the ledger takes it. */
export const sha256 = (data: Uint8Array): Uint8Array =>
  new Uint8Array(digest('sha256', data, 'buffer'))

/** Checks one receipt offline, with the object where it is there. */
export function checkReceipt(text: string, log: VerifierKey, object?: Uint8Array): Checked {
  try {
    const options = object === undefined ? { hash: sha256 } : { object, hash: sha256 }
    const receipt = verifyReceipt(text, { log }, options)
    return { ok: true, receipt, object: object !== undefined }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    const { code, message } = error
    const failed = steps.find(({ codes }) => codes.some((each) => each === code))
    return { ok: false, failed: failed?.words ?? 'record.stepRead', code, message }
  }
}

const header = 'c2sp.org/tlog-proof@'

/** The receipts of a file, which may hold several one after the other. */
export function splitReceipts(text: string): string[] {
  const starts = [...text.matchAll(new RegExp(`^${header.replaceAll('.', '\\.')}`, 'gm'))]
  const at = starts.map(({ index }) => index)
  if (at[0] !== 0) return [text]
  return at.map((start, i) => {
    const receipt = text.slice(start, at[i + 1])
    // A blank line between two receipts belongs to neither.
    return i + 1 < at.length || receipt.endsWith('\n\n') ? receipt.replace(/\n+$/, '\n') : receipt
  })
}

interface Options {
  readonly object?: string
  readonly key?: string
  readonly hub?: string | true
  readonly json?: boolean
}

export function addVerify(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  const verify = program.command('verify')
  addVerifyVote(verify, terminal, end)
  addVerifyRequest(verify, terminal, end)
  verify
    .argument('<receipt>', 'file with one receipt or several')
    .description('check receipts offline, step by step')
    .option('--object <file>', 'the object, or a bundle that holds it, as bytes')
    .option('--key <vkey>', 'verifier key of the log: name+id+base64')
    .option('--hub [url]', 'ask a hub for its key instead, which trusts that hub')
    .option('--json', 'one line of JSON for each receipt')
    .addHelpText('after', '\nExample:\n  $ comity verify r7.receipt --object o.json --key "$VKEY"')
    .addHelpText('after', '\nWithout --key or --hub: the key that `comity login` kept.')
    .addHelpText(
      'after',
      'Exit: 0 all hold, 1 one does not, 2 a file or key is missing, 3 network.',
    )
    .action(async (file: string, options: Options) => {
      const keys = await verifiersFor(terminal, options)
      const text = new TextDecoder().decode(await readBytes(file))
      const candidates = options.object === undefined ? [] : await objectsIn(options.object)
      const { t } = await loadWords('en')
      let exit = 0
      for (const receipt of splitReceipts(text)) {
        const log = keyOf(keys, receipt)
        const alone = checkReceipt(receipt, log)
        const stated = alone.ok ? alone.receipt.statement.sha256 : undefined
        const object = candidates.find(({ sha }) => sha === stated) ?? candidates[0]
        const checked = object === undefined ? alone : checkReceipt(receipt, log, object.bytes)
        if (!checked.ok) exit = 1
        if (options.json) json(terminal, forJson(checked))
        else tell(terminal, checked, object !== undefined, (key) => t(key))
      }
      end(exit)
    })
}

/** The key of the log, and those of its earlier epochs: a receipt says which one it is of. */
export async function verifiersFor(
  terminal: Terminal,
  options: Pick<Options, 'key' | 'hub'>,
): Promise<VerifierKey[]> {
  const config = await readConfig(terminal.env)
  let texts = options.key === undefined ? [] : [options.key]
  if (options.hub !== undefined) {
    const named = options.hub === true ? (terminal.env.COMITY_HUB ?? config.hub) : options.hub
    if (named === undefined) throw usage('Say which hub: --hub URL.')
    const { client } = connectTo(hubUrl(named), undefined, terminal.fetch)
    const { log } = await client.call(hubRoute, {})
    if (texts.length === 0) texts = [log.verifier, ...log.earlier.map(({ verifier }) => verifier)]
  }
  const known = config.hub === undefined ? undefined : config.hubs[config.hub]
  if (texts.length === 0 && known?.verifier !== undefined)
    texts = [known.verifier, ...(known.earlier ?? [])]
  if (texts.length === 0) {
    throw usage('Give the verifier key of the log with --key, or --hub URL to ask the hub for it.')
  }
  try {
    return texts.map((text) => parseVkey(text.trim()))
  } catch (error) {
    if (error instanceof LedgerError) throw usage(`--key is no verifier key: ${error.message}.`)
    throw error
  }
}

/** By the origin that the receipt names; where it names none of them, the first refuses it. */
export function keyOf(keys: readonly VerifierKey[], receipt: string): VerifierKey {
  const named = keys.find(({ name }) => receipt.includes(`\n${name}\n`))
  const [first] = keys
  if (named ?? first) return (named ?? first) as VerifierKey
  throw usage('There is no verifier key.')
}

/** The file as it is, and each object in it: the receipt says which one is meant. */
async function objectsIn(file: string): Promise<{ sha: string; bytes: Uint8Array }[]> {
  const bytes = await readBytes(file)
  const found = [bytes]
  try {
    found.push(...parseStix(bytes).items.map((item) => item.bytes))
  } catch {
    // Not STIX: the bytes alone are compared.
  }
  return found.map((each) => ({ sha: digest('sha256', each), bytes: each }))
}

const forJson = (checked: Checked) =>
  checked.ok
    ? { valid: true, object: checked.object, ...checked.receipt }
    : { valid: false, failed: checked.failed, code: checked.code, message: checked.message }

function tell(
  terminal: Terminal,
  checked: Checked,
  withObject: boolean,
  word: (key: Step | 'record.stepHolds' | 'record.stepFails' | 'record.valid') => string,
): void {
  for (const { words } of steps) {
    if (words === 'record.stepObject' && !withObject) continue
    const failed = !checked.ok && checked.failed === words
    const state = failed ? paint('bad', 'fails') : paint('good', 'holds')
    line(terminal, `  ${word(words)}: `, state)
    if (failed) {
      line(terminal, plain(`The receipt is not valid: ${checked.message}.`))
      return
    }
  }
  if (!checked.ok) return
  const { index, size, origin, statement, at } = checked.receipt
  const about = [statement.kind, statement.id, statement.version, statement.contributor]
  const what = about.filter((part) => typeof part === 'string').join(' ')
  line(terminal, `${word('record.valid')} Entry ${index} of ${size} in ${plain(origin)}`)
  line(terminal, plain(`  ${what}${at === undefined ? '' : `, recorded ${at}`}`))
  if (!withObject) line(terminal, '  No object was compared: --object FILE does that.')
}
