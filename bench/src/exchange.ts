import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startComity } from './comity.ts'
import { copyRows } from './copy.ts'
import { envelopes } from './generator.ts'
import { clientOf, type Endpoint, postAll, readAll } from './http.ts'
import { startOpenTaxii } from './open-taxii.ts'
import { samplePeak } from './processes.ts'
import { indexed } from './search-index.ts'
import type { Line } from './table.ts'
import { load } from './wrk.ts'

export interface Options {
  readonly objects: number
  readonly peerObjects: number
}

const noPeer = 'OpenTAXII could not be installed'

export type Hub = Awaited<ReturnType<typeof startComity>>

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
    await indexed(hub)
    const peer = hub.socket && (await startOpenTaxii(hub.socket))
    if (peer) await postAll(peer.endpoint, envelopes(2, peerObjects, 500), 2)
    let posted = objects
    const ours = await best(async () => {
      // What enters the log ends what the hub keeps of pages: each pass reads all from the database.
      await postAll(hub.endpoint, envelopes(1, 1, 1, posted++), 1)
      await indexed(hub)
      return rate(hub.endpoint, posted)
    })
    const theirs = peer && (await best(() => rate(peer.endpoint, peerObjects)))
    const polled = await polls(hub.endpoint)
    const peerPolled = peer && (await polls(peer.endpoint))
    if (peer) await peer.stop()
    const what = 'read all, pages of 1,000, 1 client'
    return [
      { what, value: ours, unit: 'objects/s', goal: '≥ 20', ...compare(ours, theirs) },
      {
        ...{ what: 'poll with nothing new, bearer, 1 client', unit: 'polls/s', goal: '≥ 50' },
        ...(polled === undefined
          ? { missing: 'wrk is missing' }
          : { value: polled, ...compare(polled, peerPolled) }),
      },
    ]
  })
}

const rate = async (endpoint: Endpoint, count: number) =>
  count / (await readAll(endpoint, 1000)).seconds

/** The best of three: what else runs on the machine can only take away. */
async function best(measure: () => Promise<number>): Promise<number> {
  return Math.max(await measure(), await measure(), await measure())
}

/** Polls a second by one client that has all there is. */
async function polls(endpoint: Endpoint): Promise<number | undefined> {
  const rates: number[] = []
  for (let round = 0; round < 3; round++) {
    const rate = await load(endpoint, await newestOf(endpoint), { connections: 1, seconds: 3 })
    if (rate === undefined) return undefined
    rates.push(rate)
  }
  return Math.max(...rates)
}

/** The query of one who has all: after the last date of the last page. */
async function newestOf(endpoint: Endpoint): Promise<string> {
  const client = clientOf(endpoint)
  for (let query = ''; ; ) {
    const { headers, body } = await client.get(query)
    const last = headers['x-taxii-date-added-last']
    if (last === undefined || !String(body.subarray(0, 30)).includes('"more":true')) {
      client.close()
      return last === undefined ? query : `?added_after=${last}`
    }
    query = `?added_after=${last}`
  }
}

/** The highest memory while much is written and read, and how long a start on a filled database takes. */
export async function memory({ objects }: Options): Promise<Line[]> {
  return withHub(async (hub, dataDir) => {
    const peakOf = samplePeak(hub.pid, hub.databasePid, 100)
    await postAll(hub.endpoint, envelopes(1, objects, 500), 8)
    await readAll(hub.endpoint, 1000)
    const query = '?limit=1000'
    await load(hub.endpoint, query, { connections: 200, seconds: 5 })
    const peak = peakOf()
    await hub.stop()
    const again = await startComity(dataDir)
    await again.stop()
    const what = 'while 8 write envelopes of 500, 1 reads all, 200 poll for a page'
    return [
      { what: `hub, highest ${what}`, value: peak.own, unit: 'MB (PSS)', goal: '≤ 256' },
      {
        what: 'hub and its database, likewise',
        value: peak.whole,
        unit: 'MB (PSS)',
        goal: '≤ 512',
      },
      { what: 'warm start, to the first answer', value: again.startMs, unit: 'ms' },
    ]
  })
}
