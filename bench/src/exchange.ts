import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startComity } from './comity.ts'
import { copyRows } from './copy.ts'
import { envelopes } from './generator.ts'
import { clientOf, type Endpoint, postAll, readAll } from './http.ts'
import { startOpenTaxii } from './open-taxii.ts'
import { memoryOf, memoryOfTree } from './processes.ts'
import type { Line } from './table.ts'

export interface Options {
  readonly objects: number
  readonly peerObjects: number
}

const noPeer = 'OpenTAXII could not be installed'

type Hub = Awaited<ReturnType<typeof startComity>>

/** A hub on an empty, never-analysed database, whose folder is removed afterwards. */
export async function withHub<T>(work: (hub: Hub, dataDir: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'))
  try {
    const hub = await startComity(join(folder, 'data'))
    return await work(hub, join(folder, 'data')).finally(hub.stop)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function write({ objects, peerObjects }: Options): Promise<Line[]> {
  const lines: Line[] = []
  for (const clients of [1, 8]) {
    await withHub(async (hub) => {
      const ours = await postAll(hub.endpoint, envelopes(1, objects, 500), clients)
      const copied = hub.socket && (await copyRows(hub.socket, objects, 500))
      const peer = hub.socket && (await startOpenTaxii(hub.socket))
      const theirs =
        peer &&
        (await postAll(peer.endpoint, envelopes(2, peerObjects, 500), clients).finally(peer.stop))
      const what = `write, ${clients} client${clients === 1 ? '' : 's'}, envelopes of 500`
      lines.push(
        { ...{ what, value: ours, unit: 'objects/s', goal: '≥ 50' }, ...compare(ours, theirs) },
        {
          ...{ what: `${what}: COPY`, unit: 'rows/s', goal: '≥ 0.4' },
          ...(copied
            ? { value: copied, against: 'COPY of the same rows', ratio: ours / copied }
            : { missing: 'psql is missing' }),
        },
      )
    })
  }
  return lines
}

function compare(ours: number, theirs: number | string | undefined) {
  return typeof theirs === 'number'
    ? { against: `OpenTAXII, ${theirs.toPrecision(3)}`, ratio: ours / theirs }
    : { against: noPeer }
}

export async function read({ objects, peerObjects }: Options): Promise<Line[]> {
  return withHub(async (hub) => {
    await postAll(hub.endpoint, envelopes(1, objects, 500), 4)
    const rate = async (endpoint: Endpoint, count: number) =>
      count / (await readAll(endpoint, 1000)).seconds
    const peer = hub.socket && (await startOpenTaxii(hub.socket))
    if (peer) await postAll(peer.endpoint, envelopes(2, peerObjects, 500), 2)
    const ours = await best(() => rate(hub.endpoint, objects))
    const theirs = peer && (await best(() => rate(peer.endpoint, peerObjects)))
    const polled = await polls(hub.endpoint, 2000)
    const peerPolled = peer && (await polls(peer.endpoint, 200))
    if (peer) await peer.stop()
    return [
      {
        ...{ what: 'read all, pages of 1,000, 1 client', unit: 'objects/s', goal: '≥ 20' },
        ...{ value: ours, ...compare(ours, theirs) },
      },
      {
        ...{ what: 'poll with nothing new, bearer, 1 client', unit: 'polls/s', goal: '≥ 50' },
        ...{ value: polled, ...compare(polled, peerPolled) },
      },
    ]
  })
}

/** The best of three: what else runs on the machine can only take away. */
async function best(measure: () => Promise<number>): Promise<number> {
  return Math.max(await measure(), await measure(), await measure())
}

async function polls(endpoint: Endpoint, count: number): Promise<number> {
  const client = clientOf(endpoint)
  const ask = () => client.get('?added_after=2099-01-01T00:00:00.000000Z')
  for (let warm = 0; warm < count / 10; warm++) await ask()
  const started = performance.now()
  for (let poll = 0; poll < count; poll++) await ask()
  client.close()
  return count / ((performance.now() - started) / 1000)
}

/** Memory after the write and read run, and how long a start on a filled database takes. */
export async function memory({ objects }: Options): Promise<Line[]> {
  return withHub(async (hub, dataDir) => {
    await postAll(hub.endpoint, envelopes(1, objects, 500), 8)
    await readAll(hub.endpoint, 1000)
    const own = memoryOf(hub.pid)
    const whole = own + memoryOfTree(hub.databasePid)
    await hub.stop()
    const again = await startComity(dataDir)
    await again.stop()
    return [
      { what: 'hub after writing and reading', value: own, unit: 'MB (PSS)', goal: '≤ 256' },
      { what: 'hub and its database', value: whole, unit: 'MB (PSS)', goal: '≤ 512' },
      { what: 'warm start, to the first answer', value: again.startMs, unit: 'ms' },
    ]
  })
}

/** How much slower a page is where there is more behind it. */
export async function flat({ full }: { readonly full: boolean }): Promise<Line[]> {
  return withHub(async (hub) => {
    const lines: Line[] = []
    let there = 0
    let first: number | undefined
    for (const size of [10_000, 100_000, ...(full ? [1_000_000] : [])]) {
      for (; there < size; there += 10_000)
        await postAll(hub.endpoint, envelopes(1, 10_000, 500, there), 2)
      const times: number[] = []
      while (times.length < 200) times.push(...(await readAll(hub.endpoint, 1000)).pages)
      const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
      first ??= p95
      lines.push({
        what: `page of 1,000 of ${size.toLocaleString('en')}, p95 of ${times.length}`,
        ...{ value: p95, unit: 'ms', against: 'of 10,000', ratio: p95 / first, goal: '≤ 1.2' },
      })
    }
    return lines
  })
}
