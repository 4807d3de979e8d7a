import { parseArgs } from 'node:util'
import { board } from './board.ts'
import { checks } from './check.ts'
import { memory, read, write } from './exchange.ts'
import { flat } from './flat.ts'
import { laws } from './laws.ts'
import { missed } from './missed.ts'
import { pingAll } from './pings.ts'
import { pollers } from './pollers.ts'
import { type Line, printTable } from './table.ts'
import { voteImport } from './vote-import.ts'
import { votes } from './votes.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    objects: { type: 'string', default: '20000' },
    'peer-objects': { type: 'string', default: '2000' },
    bundle: { type: 'string' },
    states: { type: 'string', default: '193' },
    full: { type: 'boolean', default: false },
  },
})

const sizes = { objects: Number(values.objects), peerObjects: Number(values['peer-objects']) }
const [name = '', path] = positionals
const benchmarks: Readonly<Record<string, () => Promise<Line[]>>> = {
  write: () => write(sizes),
  read: () => read(sizes),
  memory: () => memory(sizes),
  check: () => checks(values.bundle),
  flat: () => flat({ full: values.full }),
  nginx: () => pollers(),
  missed: () => missed(sizes.objects),
  votes: () => votes(path),
  laws: () => laws(Number(values.states)),
  board: () => board(),
  pings: () => pingAll(),
  import: () => voteImport(path),
}

const measure = benchmarks[name]
if (measure) {
  printTable(name, await measure())
} else {
  const names = Object.keys(benchmarks).join(', ')
  process.stderr.write(
    `Usage: npm run bench -- NAME, one of ${names} [--objects N] [--peer-objects N] [--bundle FILE] [--full] [--states N], votes and import also [FILE]\n`,
  )
  process.exitCode = 2
}
