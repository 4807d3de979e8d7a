import { cpus } from 'node:os'
import { withHub } from './exchange.ts'
import { envelopes } from './generator.ts'
import { clientOf, postAll } from './http.ts'
import { startNginx } from './nginx.ts'
import { indexed } from './search-index.ts'
import type { Line } from './table.ts'
import { load } from './wrk.ts'

const connections = 200
const seconds = 4
const rounds = 3

/**
 * The newest page read by 200 pollers over kept connections, and nginx serving the same bytes as a file
 * to as many: with one worker, as the hub is one process, and with one for each processor. In turn, and
 * of each the best round.
 */
export async function pollers(): Promise<Line[]> {
  return withHub(async (hub) => {
    const client = clientOf(hub.endpoint)
    const posted = await envelopes(1, 2_000, 1_000)
    await postAll(hub.endpoint, posted.slice(0, 1), 1)
    const last = (await client.get()).headers['x-taxii-date-added-last']
    await postAll(hub.endpoint, posted.slice(1), 1)
    await indexed(hub)
    const query = `?added_after=${last}`
    const { body } = await client.get(query)
    client.close()
    const lines: Line[] = []
    for (const workers of [1, cpus().length]) {
      const peer = await startNginx(body, workers)
      const best = { ours: 0, theirs: 0 }
      for (let round = 0; round < rounds; round++) {
        const ours = await load(hub.endpoint, query, { connections, seconds })
        if (ours === undefined) return [{ what: whatOf(body), unit: '', missing: 'wrk is missing' }]
        best.ours = Math.max(best.ours, ours)
        for (const url of peer?.urls ?? []) {
          const endpoint = { ...hub.endpoint, objects: url }
          const theirs = await load(endpoint, '', { connections, seconds })
          best.theirs = Math.max(best.theirs, theirs ?? 0)
        }
      }
      await peer?.stop()
      const named = `nginx, ${workers} worker${workers === 1 ? '' : 's'}`
      lines.push({
        ...{ what: whatOf(body), value: best.ours, unit: 'pages/s', goal: '0.8' },
        ...(peer
          ? { against: `${named}, ${best.theirs.toPrecision(3)}`, ratio: best.ours / best.theirs }
          : { against: 'nginx could not be installed' }),
      })
    }
    return lines
  })
}

const whatOf = (body: Buffer) =>
  `the same new page of ${(body.length / 1e6).toPrecision(3)} MB, ${connections} pollers`
