import { parseArgs } from 'node:util'
import { checks } from './check.ts'
import { flat, memory, read, write } from './exchange.ts'
import { type Line, printTable } from './table.ts'
import { votes } from './votes.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    objects: { type: 'string', default: '20000' },
    'peer-objects': { type: 'string', default: '2000' },
    bundle: { type: 'string' },
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
  votes: () => votes(path),
}

const measure = benchmarks[name]
if (measure) {
  printTable(name, await measure())
} else {
  const names = Object.keys(benchmarks).join(', ')
  process.stderr.write(
    `Usage: npm run bench -- NAME, one of ${names} [--objects N] [--peer-objects N] [--bundle FILE] [--full], votes also [FILE]\n`,
  )
  process.exitCode = 2
}
