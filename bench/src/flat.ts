import { type Hub, withHub } from './exchange.ts'
import { envelopes } from './generator.ts'
import { clientOf, type Endpoint, postAll } from './http.ts'
import { pageReader } from './page-reader.ts'
import { samplePeak } from './processes.ts'
import { indexed } from './search-index.ts'
import type { Line } from './table.ts'

const small = 10_000
const samples = 400

/**
 * How much slower a page of 1,000 is where there is more beside it: pages from random places of a hub
 * with 10,000 objects and of one with many, asked in turn, so that what else the machine does meets
 * both. No place is asked for twice, so that no page is one that the hub has kept. The large hub's
 * memory is sampled through all of it.
 */
export async function flat({ full }: { readonly full: boolean }): Promise<Line[]> {
  return withHub((one) =>
    withHub(async (other) => {
      const peakOf = samplePeak(other.pid, other.databasePid)
      await fill(one, 0, small)
      const lines: Line[] = []
      let there = 0
      for (const size of [100_000, ...(full ? [1_000_000] : [])]) {
        await fill(other, there, size)
        there = size
        const [few, many] = await inTurn(one, other)
        const what = (count: number) => `page of 1,000 of ${count.toLocaleString('en')}, p95`
        lines.push(
          { what: what(small), value: p95(few), unit: 'ms' },
          {
            ...{ what: what(size), value: p95(many), unit: 'ms', against: 'of 10,000' },
            ...{ ratio: p95(many) / p95(few), goal: '≤ 1.2' },
          },
        )
      }
      const peak = peakOf()
      return [
        ...lines,
        { what: 'hub, highest meanwhile', value: peak.own, unit: 'MB (PSS)', goal: '≤ 256' },
        {
          ...{ what: 'hub and its database, highest meanwhile', value: peak.whole },
          ...{ unit: 'MB (PSS)', goal: '≤ 512' },
        },
      ]
    }),
  )
}

/** Through the hub's own door, as everything else that is in it. */
async function fill(hub: Hub, from: number, to: number): Promise<void> {
  for (let there = from; there < to; there += small)
    await postAll(hub.endpoint, envelopes(1, Math.min(small, to - there), 500, there), 2)
  await indexed(hub)
}

async function inTurn(one: Hub, other: Hub): Promise<[number[], number[]]> {
  const readers = [await placesOf(one.endpoint), await placesOf(other.endpoint)] as const
  const times: [number[], number[]] = [[], []]
  for (let round = -20; round < samples; round++)
    for (const place of [0, 1] as const) {
      const time = await readers[place]()
      // The first few make connections and plans.
      if (round >= 0) times[place].push(time)
    }
  return times
}

/** Reads full pages from random places, and answers how long each took in milliseconds. */
async function placesOf(endpoint: Endpoint) {
  const client = pageReader(endpoint)
  const [first, last] = await spanOf(endpoint)
  return async () => {
    const after = first + BigInt(Math.floor(Math.random() * Number(last - first)))
    const started = performance.now()
    await client.read(`?limit=1000&added_after=${timestamp(after)}`)
    return performance.now() - started
  }
}

/** First and last date after which there is a full page, in microseconds. */
async function spanOf(endpoint: Endpoint): Promise<[bigint, bigint]> {
  const client = clientOf(endpoint)
  const begun = micros((await client.get('?limit=1')).headers['x-taxii-date-added-first'])
  // Between the first date and now: halves the span until behind its end no full page is left.
  let [low, high] = [begun, BigInt(Date.now()) * 1000n]
  while (high - low > 1000n) {
    const middle = (low + high) / 2n
    const { body } = await client.get(`?limit=1000&added_after=${timestamp(middle)}`)
    if (String(body.subarray(0, 30)).includes('"more":true')) low = middle
    else high = middle
  }
  client.close()
  return [begun, low]
}

const micros = (text: string | string[] | undefined): bigint => {
  const whole = String(text)
  return BigInt(Date.parse(`${whole.slice(0, 19)}Z`)) * 1000n + BigInt(whole.slice(20, 26))
}

const timestamp = (at: bigint): string =>
  `${new Date(Number(at / 1_000_000n) * 1000).toISOString().slice(0, 19)}.` +
  `${String(at % 1_000_000n).padStart(6, '0')}Z`

const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
