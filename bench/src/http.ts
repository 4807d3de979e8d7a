import { Agent, request } from 'node:http'
import { pageReader } from './page-reader.ts'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** A TAXII server under load: `objects` is the address of a collection's objects. */
export interface Endpoint {
  readonly objects: string
  readonly authorization: string
}

const media = 'application/taxii+json;version=2.1'

/** Bare requests over kept connections, so that little of what is measured is the client's. */
export function clientOf({ objects, authorization }: Endpoint, connections = 1) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send = (method: string, address: string, sent?: Buffer): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const headers = {
        accept: media,
        authorization,
        ...(sent ? { 'content-type': media, 'content-length': sent.length } : {}),
      }
      const made = request(address, { method, agent, headers }, (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk: Buffer) => chunks.push(chunk))
        reply.on('error', reject)
        reply.on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
      made.setTimeout(300_000, () => made.destroy(new Error('No answer within five minutes')))
      made.on('error', reject)
      made.end(sent)
    })

  return {
    async post(envelope: Buffer): Promise<Reply> {
      const reply = await send('POST', objects, envelope)
      if (reply.status !== 202) throw new Error(`${reply.status} ${reply.body.subarray(0, 300)}`)
      return reply
    },
    async get(query = ''): Promise<Reply> {
      const reply = await send('GET', `${objects}${query}`)
      if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body.subarray(0, 300)}`)
      return reply
    },
    close: () => agent.destroy(),
  }
}

/** Posts all envelopes by `clients` at once; objects per second, of those acknowledged as taken. */
export async function postAll(endpoint: Endpoint, envelopes: readonly Buffer[], clients: number) {
  const client = clientOf(endpoint, clients)
  const left = [...envelopes]
  const started = performance.now()
  let taken = 0
  const one = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const status = JSON.parse(String((await client.post(next)).body))
      if (status.failure_count !== 0) throw new Error(`${status.failure_count} objects refused`)
      taken += status.success_count
    }
  }
  await Promise.all(Array.from({ length: clients }, one))
  client.close()
  return taken / ((performance.now() - started) / 1000)
}

const marks = { more: /"more":\s*true/, next: /"next":\s*"([^"]+)"/ }

/** Follows `next` to the end, as a client does, without parsing the objects. */
export async function readAll(endpoint: Endpoint, limit: number) {
  const client = pageReader(endpoint)
  const started = performance.now()
  const pages: number[] = []
  let query = `?limit=${limit}`
  for (;;) {
    const from = performance.now()
    // The envelope's own members stand before or after the list, wherever a server writes them.
    const edges = await client.read(query)
    pages.push(performance.now() - from)
    const next = marks.more.test(edges) ? marks.next.exec(edges)?.[1] : undefined
    if (next === undefined) break
    query = `?limit=${limit}&next=${encodeURIComponent(next)}`
  }
  client.close()
  return { seconds: (performance.now() - started) / 1000, pages }
}
