import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { JsonError } from '@comity/json'
import type { Command } from 'commander'
import { connectTo, hubUrl } from '../connection.ts'
import { Failure, usage } from '../failure.ts'
import { parseStix, readBytes } from '../stix-file.ts'
import { json, line, note, paint, type Terminal, table } from '../terminal.ts'
import { builtIn } from './built-in.ts'
import { states } from './plan.ts'
import { play, type Release, type Report } from './play.ts'
import { readSignIns, type SignIns, signInsFile } from './sign-ins.ts'
import type { Cast } from './stage.ts'
import { startThrowAwayHub } from './throw-away-hub.ts'

interface Options {
  readonly hub?: string
  readonly dataDir: string
  readonly signIns?: string
  readonly json?: boolean
}

export function addDemo(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  const demo = program
    .command('demo')
    .argument('[bundle...]', 'one bundle, or releases of it one after the other')
    .description(
      'four fictional states, one bundle under mixed markings: who receives what, and why',
    )
    .option('--hub <url>', 'play on a running demonstration hub instead of a throw-away one')
    .option('--data-dir <folder>', 'data folder of that hub, with its demonstration.json', './data')
    .option('--sign-ins <file>', 'the file with the demonstration accounts, wherever it is')
    .option('--json', 'the report as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity demo ics-attack-16.1.json.gz ics-attack-17.1.json.gz',
    )
    .addHelpText('after', '\nExit: 0 each received byte for byte exactly its share and every')
    .addHelpText('after', 'receipt holds, 1 not so, 2 a file is missing, 3 no hub.')
    .action(async (files: string[], options: Options) => {
      const releases = await Promise.all(files.map(readRelease))
      if (releases.length === 0) releases.push({ name: 'the built-in bundle', items: builtIn })
      const report = await withHub(terminal, options, ({ url, signIns }) =>
        play(terminal, castOf(terminal, url, signIns), releases, randomBytes(3).toString('hex')),
      )
      if (options.json) json(terminal, report)
      else tell(terminal, report)
      end(report.ok ? 0 : 1)
    })
  addSignIns(demo, terminal)
}

function addSignIns(demo: Command, terminal: Terminal): void {
  demo
    .command('sign-ins')
    .description('recall the demonstration accounts of a hub on this machine')
    .option('--data-dir <folder>', 'data folder of the hub', './data')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ comity demo sign-ins --data-dir ./data')
    .addHelpText('after', '\nExit: 0 shown, 2 there is no such file.')
    .action(async (_: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const { url, signIns } = await readSignIns(signInsFile(options.dataDir))
      if (options.json) return json(terminal, { url, signIns })
      line(terminal, `Fictional states and their secretariat on ${url}`)
      const head = ['State', 'Sign-in name', 'Password', 'Key']
      const rows = signIns.map((each) => [each.state, each.signInName, each.password, each.key])
      line(terminal, table([head, ...rows]))
    })
}

async function readRelease(file: string): Promise<Release> {
  const bytes = await readBytes(file)
  try {
    return { name: basename(file), items: parseStix(bytes).items }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw new Failure(2, `${file} is not a STIX bundle: ${error.message}.`, error)
  }
}

async function withHub<T>(
  terminal: Terminal,
  options: Options,
  run: (signIns: SignIns) => Promise<T>,
): Promise<T> {
  const named = options.hub ?? (terminal.env.COMITY_HUB || undefined)
  if (named !== undefined) {
    const { signIns } = await readSignIns(options.signIns ?? signInsFile(options.dataDir))
    return run({ url: hubUrl(named), signIns })
  }
  note(terminal, 'Starting a throw-away hub')
  let stop = () => {}
  const stopped = new Promise<never>((_, fail) => {
    stop = () => fail(new Failure(1, 'Stopped; the throw-away hub is removed.'))
  })
  stopped.catch(() => {})
  const unlisten = terminal.onInterrupt?.(stop)
  const hub = await startThrowAwayHub(terminal.env)
  try {
    const { signIns } = await readSignIns(signInsFile(hub.dataDir))
    return await Promise.race([stopped, run({ url: hub.url, signIns })])
  } finally {
    await hub.close()
    unlisten?.()
  }
}

function castOf(terminal: Terminal, url: string, signIns: SignIns['signIns']): Cast {
  const connectionOf = (state: string) => {
    const found = signIns.find((each) => each.state === state)
    if (found === undefined) throw usage(`There is no demonstration account of ${state}.`)
    return connectTo(url, found.key, terminal.fetch)
  }
  const [XA, XB, XC, XD] = states
  return { XA: connectionOf(XA), XB: connectionOf(XB), XC: connectionOf(XC), XD: connectionOf(XD) }
}

const reasons: Readonly<Record<string, string>> = {
  not_in_audience: 'not in the audience of the collection',
  marking_withholds: 'the marking allows it only to closer readers',
  marking_unresolved: 'a marking that is not resolved: its contributor only',
  not_valid: 'not valid STIX 2.1 (`comity check` says why)',
  not_an_object: 'not an object that can be read',
  red_needs_named_persons: 'TLP:RED is taken only where the audience is named persons',
}

const listed = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).map(([code, count]) => `${count} ${reasons[code] ?? code}`)

const mostShown = 20

function tell(terminal: Terminal, report: Report): void {
  const head = ['Sent by XA', 'added', 'known', 'refused']
  const sent = report.pushed.map((each) => [
    each.name,
    ...[each.added, each.known, each.refused].map(String),
  ])
  line(terminal, table([head, ...sent]))
  for (const why of listed(report.refused)) line(terminal, `  refused: ${why}`)
  line(terminal, '')
  const rows = report.shares.map((share) => [
    share.state,
    `${share.received} of ${share.expected}`,
    listed(share.withheld).join('; ') || '-',
  ])
  line(terminal, table([['State', 'Received', 'Withheld, and why'], ...rows]))
  line(terminal, '')
  for (const [state, count] of Object.entries(report.receipts)) {
    line(terminal, `${count} receipts of ${state} hold, checked offline`)
  }
  line(terminal, `${report.versions} versions kept, ${report.conflicts} of them in conflict`)
  for (const problem of report.problems.slice(0, mostShown)) {
    line(terminal, paint('bad', `! ${problem}`))
  }
  const verdict = report.ok
    ? paint('good', 'Each received exactly its share, byte for byte.')
    : paint('bad', 'Not everything holds.')
  line(terminal, verdict)
}
