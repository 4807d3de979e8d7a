import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { agreementTable, idealPoints, importVotes, type RollCall } from '@comity/votes'
import { run } from './processes.ts'
import type { Line } from './table.ts'
import { observations, rolls, undlChunks, undlCodes } from './vote-generator.ts'

const [members, decisions] = [194, 6_551]

/** A million votes read, all pairs counted, beside R where it is installed, and sweeps of the sampler. */
export async function votes(path: string | undefined): Promise<Line[]> {
  return [...(await reading(path)), ...(await pairs()), await sweeps()]
}

async function reading(path: string | undefined): Promise<Line[]> {
  let spent = 0
  async function* generated() {
    const chunks = undlChunks(Math.ceil(1_000_000 / undlCodes.length))
    for (;;) {
      const from = performance.now()
      const { value, done } = chunks.next()
      spent += performance.now() - from
      if (done || value === undefined) return
      yield value
    }
  }
  const before = process.memoryUsage.rss()
  let most = before
  const from = performance.now()
  const { report } = await importVotes(path === undefined ? generated() : bytesOf(path), {
    onProgress() {
      most = Math.max(most, process.memoryUsage.rss())
    },
  })
  const seconds = (performance.now() - from - spent) / 1000
  const what = path === undefined ? 'generated' : report.format
  const unit = `s for ${report.votes.toLocaleString('en')} votes`
  return [
    { what: `import, ${what}`, value: seconds, unit, goal: '< 60' },
    { what: 'memory while importing', value: most / 1e6, unit: 'MB (RSS)', goal: '< 300' },
  ]
}

function bytesOf(path: string): AsyncIterable<Uint8Array> {
  const stream = createReadStream(path)
  return path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream
}

async function pairs(): Promise<Line[]> {
  const held = rolls(members, decisions)
  const names = Array.from({ length: members }, (_, at) => `M${at}`)
  const measured = () => {
    const from = performance.now()
    const { of } = agreementTable(held, { members: names })
    let sum = 0
    for (const [at, one] of names.entries())
      for (const other of names.slice(at + 1)) {
        const pair = of(one, other)
        sum += (pair?.agreement ?? 0) + (pair?.kappaLinear ?? 0)
      }
    return { seconds: (performance.now() - from) / 1000, sum }
  }
  const [first, ...again] = [measured(), measured(), measured()]
  const best = again.reduce((least, { seconds }) => Math.min(least, seconds), first.seconds)
  const shared = {
    what: `all pairs, ${members} × ${decisions.toLocaleString('en')}`,
    value: best,
    unit: 's',
    goal: '< 1',
  }
  const theirs = await inR(held, names)
  if (!theirs)
    return [shared, { what: 'the same in R', unit: 's', missing: 'Rscript is not installed' }]
  if (Math.abs(theirs.sum - first.sum) > 1e-6 * Math.abs(first.sum))
    throw new Error(`R finds ${theirs.sum}, we ${first.sum}`)
  return [{ ...shared, against: `R, ${theirs.seconds.toFixed(2)} s`, ratio: theirs.seconds / best }]
}

/** Agreement and κ of all pairs with base R: matrix products of indicators, then the same formulas. */
const script = `
m <- matrix(scan(commandArgs(TRUE)[1], what = integer(), sep = " ", quiet = TRUE), nrow = ${members}, byrow = TRUE)
once <- function() {
  sets <- lapply(1:3, function(level) 1 * (m == level))
  d <- abs(outer(1:3, 1:3, "-")) / 2
  counts <- lapply(1:3, function(a) lapply(1:3, function(b) tcrossprod(sets[[a]], sets[[b]])))
  n <- Reduce("+", lapply(counts, function(row) Reduce("+", row)))
  first <- lapply(1:3, function(a) Reduce("+", counts[[a]]) / n)
  second <- lapply(1:3, function(b) Reduce("+", lapply(1:3, function(a) counts[[a]][[b]])) / n)
  observed <- 0; expected <- 0
  for (a in 1:3) for (b in 1:3) {
    observed <- observed + d[a, b] * counts[[a]][[b]] / n
    expected <- expected + d[a, b] * first[[a]] * second[[b]]
  }
  upper <- upper.tri(n)
  sum((1 - observed)[upper]) + sum((1 - observed / expected)[upper])
}
times <- c(); for (i in 1:3) { t <- proc.time()[["elapsed"]]; s <- once(); times <- c(times, proc.time()[["elapsed"]] - t) }
cat(sprintf("%.17g %.17g", min(times), s))
`

async function inR(
  held: readonly { readonly roll: RollCall }[],
  names: readonly string[],
): Promise<{ readonly seconds: number; readonly sum: number } | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'))
  try {
    const levels: Readonly<Record<string, number>> = { yes: 1, abstain: 2, no: 3 }
    const rows = names.map((name) =>
      held.map(({ roll }) => levels[roll.get(name) ?? ''] ?? 0).join(' '),
    )
    const [table, program] = [join(folder, 'votes.txt'), join(folder, 'pairs.R')]
    writeFileSync(table, rows.join('\n'))
    writeFileSync(program, script)
    const [seconds = 0, sum = 0] = (await run('Rscript', [program, table], { seconds: 300 }))
      .split(' ')
      .map(Number)
    return { seconds, sum }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function sweeps(): Promise<Line> {
  const data = observations()
  const iterations = 200
  const from = performance.now()
  await idealPoints(data, {
    seed: 1,
    iterations,
    burnIn: 100,
    thin: 1,
    beginnings: new Map([['M0', 1]]),
  })
  const value = iterations / ((performance.now() - from) / 1000)
  const count = data.observations.length.toLocaleString('en')
  return { what: `ideal points, ${count} observations`, value, unit: 'iterations/s' }
}
