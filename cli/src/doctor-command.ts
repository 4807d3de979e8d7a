import { access, hub as hubRoute, type ReplyOf } from '@comity/contract'
import {
  LedgerError,
  openTree,
  parseVkey,
  tilePath,
  type VerifiedCheckpoint,
  verifyCheckpoint,
  verifyConsistency,
} from '@comity/ledger'
import type { Command } from 'commander'
import { type KnownHub, readConfig, remember } from './config.ts'
import { type Connection, connect, type HubOptions } from './connection.ts'
import { failureOf } from './failure.ts'
import { json, line, paint, type Terminal } from './terminal.ts'
import { sha256 } from './verify-command.ts'

interface Examined {
  readonly what: string
  readonly ok: boolean
  /** What was found, or what is wrong and how to mend it. */
  readonly text: string
}

interface Options extends HubOptions {
  readonly json?: boolean
}

export function addDoctor(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  program
    .command('doctor')
    .description('say what is wrong between here and the hub, and the mend')
    .option('--hub <url>', 'the hub, else COMITY_HUB')
    .option('--key <key>', 'the API key, else COMITY_KEY')
    .option('--json', 'one line of JSON for each examination')
    .addHelpText('after', '\nExample:\n  $ comity doctor --hub https://hub.example')
    .addHelpText('after', '\nExit: 0 all is well, 1 something is wrong, 2 usage.')
    .action(async (options: Options) => {
      let exit = 0
      const show = (examined: Examined) => {
        if (!examined.ok) exit = 1
        if (options.json) return json(terminal, examined)
        const state = examined.ok ? paint('good', 'ok') : paint('bad', 'problem')
        line(terminal, state, `  ${examined.what}: ${examined.text}`)
      }
      show(examineNode(process.versions.node))
      const config = await examine('Configuration', async () => {
        const { hub } = await readConfig(terminal.env)
        return hub === undefined ? 'no hub is kept; `comity login` keeps one' : `keeps ${hub}`
      })
      show(config)
      if (config.ok) for await (const each of examineHub(terminal, options)) show(each)
      end(exit)
    })
}

/** Examines what it does; a failure becomes the sentence that says the mend. */
async function examine(what: string, look: () => Promise<string>): Promise<Examined> {
  try {
    return { what, ok: true, text: await look() }
  } catch (error) {
    return { what, ok: false, text: (await failureOf(error)).message }
  }
}

export function examineNode(version: string): Examined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return { what: 'Node', ok, text: ok ? version : `${version} is too old: install 20.19 or later` }
}

async function* examineHub(terminal: Terminal, options: HubOptions): AsyncGenerator<Examined> {
  const connection = await connect(terminal, options)
  const { url, key, client, taxii } = connection
  let date: string | null = null
  const reached = await examine('Hub', async () => {
    const hub = await client.call(hubRoute, {})
    return `${hub.name} ${hub.version} at ${url}`
  })
  yield reached
  if (!reached.ok) return
  yield await examine('Ready', async () => {
    const response = await terminal.fetch(`${url}/readyz`)
    date = response.headers.get('date')
    if (!response.ok) throw new Error('the hub is up and not ready: see its log, and its database')
    return 'it takes requests'
  })
  yield examineClock(date, Date.now())
  yield await examine('Key', async () => {
    if (key === undefined) return 'none; only what is public can be read'
    const me = await client.call(access.me, {})
    return `${me.person.name}, ${me.party ?? 'operator'}, may ${me.scopes.join(', ')}`
  })
  yield await examine('TAXII', async () => {
    const { apiRoots } = await taxii.discovery()
    return `${apiRoots.length} API root${apiRoots.length === 1 ? '' : 's'}`
  })
  yield await examine('Log', async () => {
    const known = (await readConfig(terminal.env)).hubs[url] ?? {}
    return examineLog(terminal, connection, known)
  })
}

export function examineClock(date: string | null, now: number): Examined {
  const theirs = Date.parse(date ?? '')
  if (Number.isNaN(theirs)) return { what: 'Clock', ok: true, text: 'the hub tells no time' }
  const seconds = Math.round(Math.abs(theirs - now) / 1000)
  const ok = seconds <= 60
  const mend = `${seconds} s apart from the hub’s: set one of the two by NTP`
  return { what: 'Clock', ok, text: ok ? `within ${Math.max(1, seconds)} s of the hub’s` : mend }
}

/** The checkpoint is signed with the key first seen, and continues the last one that held. */
async function examineLog(
  terminal: Terminal,
  { url, client }: Connection,
  known: KnownHub,
): Promise<string> {
  const { log } = await client.call(hubRoute, {})
  if (known.verifier !== undefined && known.verifier !== log.verifier) {
    throw new Error(await explainSuccession(terminal, url, known, log))
  }
  const response = await terminal.fetch(`${url}/log/checkpoint`)
  if (response.status === 404) return 'empty so far'
  const signed = await response.text()
  const key = parseVkey(log.verifier)
  const head = verifyCheckpoint(signed, key)
  const before =
    known.checkpoint === undefined ? undefined : verifyCheckpoint(known.checkpoint, key)
  if (before !== undefined) await requireConsistent(terminal, url, before, head)
  await remember(terminal.env, url, { verifier: log.verifier, checkpoint: signed })
  const since = before === undefined ? '' : `, and continues the ${before.size} seen before`
  return `${head.size} entries, signed by ${head.origin}${since}`
}

type LogReply = ReplyOf<typeof hubRoute>['log']

/**
 * Another key is right only where the known one has signed its successor, as it does when a backup is
 * restored. That is told once, with what is lost, and the new key is kept.
 */
async function explainSuccession(
  terminal: Terminal,
  url: string,
  known: KnownHub,
  log: LogReply,
): Promise<string> {
  const unknown = `the hub now names another key than ${known.verifier}: ask its operator before you rely on it`
  const start = log.earlier.findIndex(({ verifier }) => verifier === known.verifier)
  if (start < 0) return unknown
  const chain = log.earlier.slice(0, start + 1).reverse()
  let lost = 0
  for (const [i, ended] of chain.entries()) {
    const response = await terminal.fetch(`${url}/log/epoch/${ended.epoch}/checkpoint`)
    if (!response.ok) return unknown
    const last = verifyCheckpoint(await response.text(), parseVkey(ended.verifier))
    const next = chain[i + 1]?.verifier ?? log.verifier
    if (!last.extensions.includes(`next ${next}`)) return unknown
    if (i > 0 || known.checkpoint === undefined) continue
    const seen = verifyCheckpoint(known.checkpoint, parseVkey(ended.verifier))
    lost = Math.max(0, seen.size - last.size)
    if (lost === 0) await requireConsistent(terminal, url, seen, last, `epoch/${ended.epoch}/`)
  }
  const earlier = [...chain.map(({ verifier }) => verifier), ...(known.earlier ?? [])]
  await remember(terminal.env, url, { verifier: log.verifier, earlier, checkpoint: undefined })
  const gone = lost > 0 ? `, and ${lost} entries that you have seen are gone` : ''
  return (
    `the hub was restored from a backup${gone}: send again what you sent since, and read once from ` +
    'the beginning. The old key has signed the new one, which is kept from now on'
  )
}

async function requireConsistent(
  terminal: Terminal,
  url: string,
  before: VerifiedCheckpoint,
  head: VerifiedCheckpoint,
  folder = '',
): Promise<void> {
  const broken =
    'the log was changed after it was signed: keep both checkpoints and ask its operator'
  if (head.size < before.size) throw new LedgerError('consistency', broken)
  if (before.size === 0) return
  const proof =
    head.size === before.size
      ? []
      : await proofBetween(terminal, `${url}/log/${folder}`, before.size, head.size)
  const sizes = { oldSize: before.size, newSize: head.size }
  try {
    verifyConsistency({ ...sizes, oldRoot: before.root, newRoot: head.root, proof }, sha256)
  } catch (error) {
    throw new Error(broken, { cause: error })
  }
}

/** The consistency proof, worked out from the log's public tiles. */
function proofBetween(terminal: Terminal, base: string, from: number, to: number) {
  const stored = async (level: number, start: number, width: number): Promise<Uint8Array> => {
    const path = tilePath({ level, index: Math.floor(start / 256), width })
    const response = await terminal.fetch(`${base}${path}`)
    if (!response.ok)
      throw new Error(`the hub does not give a part of its log (${path}): try again`)
    return new Uint8Array(await response.arrayBuffer())
  }
  return openTree(stored, to, sha256).consistencyProof(from)
}
