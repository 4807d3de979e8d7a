import { request } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { listen } from '../src/core/server.ts'
import { openStage, taxiiType } from './cast.ts'

const stage = await openStage()
const collection = await stage.collection(['group:demo'], { marking: 'green' })
const server = await listen('127.0.0.1', 0)
server.serve((asked, connection) => stage.hub.fetch(asked, connection))
afterAll(() => server.close(1000))

const gibibyte = 1024 * 1024 * 1024
const piece = Buffer.alloc(1024 * 1024, ' ')

/** A GiB of white space, made as it is asked for. */
const spaces = () =>
  Readable.from(
    (function* () {
      for (let sent = 0; sent < gibibyte; sent += piece.length) yield piece
    })(),
  )

/** Posts what may be larger than anything that is read; answers the status and how much went out. */
function post(headers: Record<string, string>, body: () => NodeJS.ReadableStream) {
  return new Promise<{ status: number | undefined; text: string }>((done, fail) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port: server.port, method: 'POST' },
        path: `/taxii2/demo/collections/${collection}/objects/`,
        headers: { ...stage.xa.headers, accept: taxiiType, 'content-type': taxiiType, ...headers },
      },
      (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        reply.on('end', () => {
          done({ status: reply.statusCode, text })
          asked.destroy()
        })
      },
    )
    asked.on('error', fail)
    // The hub may hang up once it has refused: what was not sent by then is not missed.
    pipeline(body(), asked).catch(() => undefined)
  })
}

const bodies: readonly [string, Record<string, string>, () => NodeJS.ReadableStream][] = [
  ['of a length that is said', { 'content-length': String(gibibyte) }, spaces],
  ['in pieces without a length', { 'transfer-encoding': 'chunked' }, spaces],
  [
    'small, and a GiB once inflated',
    { 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' },
    () => spaces().pipe(createGzip({ level: 1 })),
  ],
]

test.each(bodies)(
  'a GiB over the socket is refused, %s, and not held',
  async (_, headers, body) => {
    const before = process.memoryUsage().rss
    let highest = 0
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss)
    }, 5)
    const { status, text } = await post(headers, body)
    clearInterval(watch)
    expect([413, 400]).toContain(status)
    expect(JSON.parse(text)).toMatchObject({ http_status: String(status) })
    // The largest body that is taken has 64 MiB; the client that sends this one is in this process, too.
    expect(highest - before).toBeLessThan(300 * 1024 * 1024)
    const kept = await stage.xa.taxii(`demo/collections/${collection}/objects/`)
    expect(await kept.text()).toBe('{}')
  },
)
