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
 * to as many; in turn, and of each the best round.
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
    const peer = await startNginx(body)
    const bests = { hub: 0, nginx: 0 }
    for (let round = 0; round < rounds; round++) {
      const ours = await load(hub.endpoint, query, { connections, seconds })
      if (ours === undefined) return [{ what: whatOf(body), unit: '', missing: 'wrk is missing' }]
      bests.hub = Math.max(bests.hub, ours)
      for (const url of peer?.urls ?? []) {
        const endpoint = { ...hub.endpoint, objects: url }
        const theirs = await load(endpoint, '', { connections, seconds })
        bests.nginx = Math.max(bests.nginx, theirs ?? 0)
      }
    }
    await peer?.stop()
    return [
      {
        ...{ what: whatOf(body), value: bests.hub, unit: 'pages/s', goal: '0.8' },
        ...(peer
          ? { against: `nginx, ${bests.nginx.toPrecision(3)}`, ratio: bests.hub / bests.nginx }
          : { against: 'nginx could not be installed' }),
      },
    ]
  })
}

const whatOf = (body: Buffer) =>
  `the same new page of ${(body.length / 1e6).toPrecision(3)} MB, ${connections} pollers`
