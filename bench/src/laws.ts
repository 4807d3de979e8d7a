import { readFileSync } from 'node:fs'
import { laws as contract, createClient } from '@comity/contract'
import { withHub } from './exchange.ts'
import { amend, insertReference, insertStates, lawSizes } from './law-generator.ts'
import type { Line } from './table.ts'

type Database = typeof import('../../hub/dist/core/database.js')
type Refresh = typeof import('../../hub/dist/laws/refresh.js')
const part = (path: string) => import(new URL(`../../hub/dist/${path}`, import.meta.url).href)

const asked = 20

/**
 * The matrix of up to 193 states × 57 articles × 10 versions from a hub, and one amendment until its cells are
 * made anew, as both grow with the number of states. Laws are put into the database; the cells are made by the
 * function of the hub, in this process.
 */
export async function laws(states: number): Promise<Line[]> {
  return withHub(async (hub) => {
    if (hub.socket === undefined) return [{ what: 'laws', unit: '', missing: 'the socket' }]
    const { openDatabase, transaction }: Database = await part('core/database.js')
    const { refreshCells }: Refresh = await part('laws/refresh.js')
    const db = openDatabase({
      username: 'comity',
      database: 'comity',
      path: `${hub.socket}/.s.PGSQL.5432`,
    })
    try {
      const client = createClient({ url: new URL(hub.endpoint.objects).origin })
      await insertReference(db.sql)
      const rows = await db.sql<{ code: string }[]>`
        select code from state where kind = 'member' order by code`
      const codes = rows.map(({ code }) => code).slice(0, states)
      const lines: Line[] = []
      const firsts: { matrix?: number; amendment?: number } = {}
      let there = 0
      for (const size of [20, 50, 100, 193].filter((one) => one <= codes.length)) {
        const fresh = codes.slice(there, size)
        await insertStates(db.sql, fresh)
        const made = process.cpuUsage()
        for (const state of fresh) await transaction(db, (tx) => refreshCells(tx, state))
        const { user } = process.cpuUsage(made)
        there = size
        await db.sql`analyze`
        const matrix = await askMatrix(client, hub.pid, size, '2021-06-01')
        const past = await askMatrix(client, hub.pid, size, '1991-06-01')
        const amendments = await amendSome(codes.slice(0, 5), (state, article) =>
          transaction(db, async (tx) => {
            await amend(tx, state, article)
            await refreshCells(tx, state, [`bench-${article}`])
          }),
        )
        lines.push(
          ...linesOf(size, matrix, amendments, firsts),
          { what: 'the same matrix thirty years before, median', value: past.median, unit: 'ms' },
          {
            what: `all cells of ${fresh.length} states, own processor time`,
            value: user / 1e3 / fresh.length,
            unit: 'ms a state',
          },
        )
        firsts.matrix ??= matrix.median
        firsts.amendment ??= amendments.median
      }
      return lines
    } finally {
      await db.close()
    }
  })
}

interface Times {
  readonly median: number
  readonly least: number
  readonly own?: number
}

async function askMatrix(
  client: ReturnType<typeof createClient>,
  pid: number,
  size: number,
  on: string,
): Promise<Times> {
  const query = { reference: 'bench', on }
  const times: number[] = []
  let before = 0
  for (let round = -5; round < asked; round++) {
    if (round === 0) before = processorMs(pid)
    const started = performance.now()
    const reply = await client.open(contract.lawMatrix, { query })
    const text = await reply.text()
    if (round >= 0) times.push(performance.now() - started)
    else if (JSON.parse(text).cells.length !== size * lawSizes.articles)
      throw new Error('The matrix is not whole')
  }
  return { ...timesOf(times), own: (processorMs(pid) - before) / asked }
}

async function amendSome(
  states: readonly string[],
  change: (state: string, article: number) => Promise<void>,
): Promise<Times> {
  const times: number[] = []
  for (const state of states) {
    const article = nextArticle++
    const started = performance.now()
    await change(state, article)
    times.push(performance.now() - started)
  }
  return timesOf(times)
}

/** Each article of a state is amended once. */
let nextArticle = 1

function linesOf(
  size: number,
  matrix: Times,
  amendments: Times,
  firsts: { readonly matrix?: number; readonly amendment?: number },
): Line[] {
  const cells = (size * lawSizes.articles).toLocaleString('en')
  const of20 = (value: number, first: number | undefined) =>
    first === undefined ? {} : { against: '20 states', ratio: value / first }
  return [
    {
      ...{
        what: `matrix of ${size} states, ${cells} cells, median`,
        value: matrix.median,
        unit: 'ms',
      },
      ...{ goal: '< 100', ...of20(matrix.median, firsts.matrix) },
    },
    { what: `the same, the fastest`, value: matrix.least, unit: 'ms' },
    { what: `the same, processor time of the hub`, value: matrix.own ?? 0, unit: 'ms' },
    {
      ...{
        what: `an amendment among ${size} states, median`,
        value: amendments.median,
        unit: 'ms',
      },
      ...{ goal: '< 2000', ...of20(amendments.median, firsts.amendment) },
    },
  ]
}

function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, least: sorted[0] ?? 0 }
}

/** Processor time that a process has taken; Linux counts in hundredths of a second. */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return 10 * (Number(fields[11]) + Number(fields[12]))
}
