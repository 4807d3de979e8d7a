import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { largestBody, readBody } from './request-body.ts'
import { indicator, shared, trial } from './trial.ts'

const objects = `group/collections/${shared}/objects/`
const taxii = { 'Content-Type': 'application/taxii+json;version=2.1' }
const gzipped = { ...taxii, 'Content-Encoding': 'gzip' }
const envelope = JSON.stringify({ objects: [indicator(1)] })

const send = (body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>, headers = {}) =>
  trial().ask(objects, { method: 'POST', headers: { ...taxii, ...headers }, body })

const bytes = (buffer: Uint8Array) => new Uint8Array(buffer)

test.each([
  'application/taxii+json;version=2.1',
  'application/taxii+json',
  'application/taxii+json; charset=UTF-8',
])('takes an envelope as %s', async (type) => {
  expect((await send(envelope, { 'Content-Type': type })).status).toBe(202)
})

test.each([
  'application/json',
  'application/stix+json;version=2.1',
  'application/taxii+json;version=2.0',
  'application/taxii+json;charset=utf-16',
  'text/plain',
])('refuses a body of type %s with 415', async (type) => {
  expect((await send(envelope, { 'Content-Type': type })).status).toBe(415)
})

test('reads a gzip body', async () => {
  const response = await send(bytes(gzipSync(envelope)), gzipped)
  expect([response.status, await response.json()]).toMatchObject([202, { success_count: 1 }])
})

test('refuses any other Content-Encoding with 415 and says what it reads', async () => {
  const response = await send(envelope, { 'Content-Encoding': 'br' })
  expect([response.status, response.headers.get('Accept-Encoding')]).toEqual([415, 'gzip'])
})

const whole = gzipSync(envelope)
test.each([
  ['cut short', whole.subarray(0, whole.length - 9)],
  ['cut to its header', whole.subarray(0, 5)],
  ['no gzip at all', Buffer.from(envelope)],
  ['followed by other bytes', Buffer.concat([whole, Buffer.from('more')])],
  ['empty', Buffer.alloc(0)],
])('answers 400 to a gzip body that is %s', async (_, body) => {
  const response = await send(bytes(body), gzipped)
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error_code: 'bad_encoding' },
  ])
})

test('answers 400 when the sender breaks off', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"objects":[')),
    pull: (controller) => controller.error(new Error('socket hang up')),
  })
  expect((await send(broken)).status).toBe(400)
})

/** A body without end, and how much of it was fetched. */
function endless(chunk: Uint8Array) {
  const fetched = { bytes: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      fetched.bytes += chunk.length
      controller.enqueue(chunk)
    },
    cancel() {
      fetched.cancelled = true
    },
  })
  return { stream, fetched }
}

test('stops reading at max_content_length, whatever Content-Length says', async () => {
  for (const headers of [{}, { 'Content-Length': '10' }]) {
    const { stream, fetched } = endless(new Uint8Array(10_000).fill(0x20))
    expect((await send(stream, headers)).status).toBe(413)
    expect(fetched.bytes).toBeLessThan(200_000)
    expect(fetched.cancelled).toBe(true)
  }
})

test('counts what arrives, even where it inflates to nothing', async () => {
  const { stream, fetched } = endless(bytes(gzipSync('')))
  expect((await send(stream, gzipped)).status).toBe(413)
  expect(fetched.bytes).toBeLessThan(200_000)
})

test('refuses by Content-Length before anything is read', async () => {
  const { stream, fetched } = endless(new Uint8Array(10_000))
  expect((await send(stream, { 'Content-Length': '100001' })).status).toBe(413)
  expect(fetched.bytes).toBeLessThan(20_000)
})

test('takes a body of exactly max_content_length and refuses one byte more', async () => {
  const padded = (size: number) => envelope + ' '.repeat(size - envelope.length)
  expect((await send(padded(100_000))).status).toBe(202)
  expect((await send(padded(100_001))).status).toBe(413)
})

test('counts what gzip inflates to', async () => {
  const padded = (size: number) => gzipSync(envelope + ' '.repeat(size - envelope.length))
  expect((await send(bytes(padded(100_000)), gzipped)).status).toBe(202)
  expect((await send(bytes(padded(100_001)), gzipped)).status).toBe(413)
})

test('refuses what inflates beyond the ratio, though it is below the limit', async () => {
  const body = bytes(gzipSync(Buffer.alloc(8_000_000)))
  const request = () =>
    new Request('https://hub.example/', { method: 'POST', headers: gzipped, body })
  await expect(readBody(request(), 10_000_000, 100)).rejects.toMatchObject({ code: 'too_large' })
  expect(await readBody(request(), 10_000_000, 2000)).toHaveLength(8_000_000)
})

test('does not read the body of somebody who may not write', async () => {
  const { ask } = trial()
  for (const as of ['XD', 'nobody'] as const) {
    const { stream, fetched } = endless(new Uint8Array(10_000))
    const response = await ask(objects, { as, method: 'POST', headers: taxii, body: stream })
    expect([404, 401]).toContain(response.status)
    expect(fetched.bytes).toBeLessThan(20_000)
  }
})

test.each([
  ['', 400, 'bad_json'],
  ['{"objects":[', 400, 'bad_json'],
  ['{"objects":[],"objects":[]}', 400, 'bad_json'],
  ['[]', 422, 'not_an_envelope'],
  ['{"objects":{}}', 422, 'not_an_envelope'],
  ['{}', 422, 'no_objects'],
  ['{"objects":[]}', 422, 'no_objects'],
  ['{"type":"bundle","id":"bundle--1","objects":[{}]}', 422, 'bundle_posted'],
  [`{"objects":[${'0,'.repeat(4)}0]}`, 422, 'too_many_objects'],
])('refuses the envelope %.50s with %i %s', async (body, status, code) => {
  const { ask } = trial({ limits: { objects: 4 } })
  const response = await ask(objects, { method: 'POST', headers: taxii, body })
  expect([response.status, await response.json()]).toMatchObject([status, { error_code: code }])
})

test.each([
  ['"text"', '/objects/0', 'Not a JSON object'],
  ['null', '/objects/0', 'Not a JSON object'],
  ['{"type":"a"}', '/objects/0', 'id'],
  ['{"type":"a","id":"a--1\\n"}', '/objects/0', 'id'],
  ['{"type":"a","id":7}', '/objects/0', 'id'],
  ['{"id":"a--1"}', 'a--1', 'type'],
  ['{"type":"a","id":"a--1","modified":"today"}', 'a--1', 'modified'],
  ['{"type":"a","id":"a--1","created":7}', 'a--1', 'created'],
  ['{"type":"a","id":"a--1","spec_version":2}', 'a--1', 'spec_version'],
  ['{"type":"a","id":"a--1","x":1e999}', '/objects/0', 'number_out_of_range'],
  [`{"type":"a","id":"a--1","x":${'['.repeat(70)}${']'.repeat(70)}}`, '/objects/0', 'too_deep'],
])('reports the element %.40s as a failure of %s', async (element, id, message) => {
  const { post } = trial()
  const { json } = await post(objects, `{"objects":[${element}]}`)
  expect(json.failures).toMatchObject([{ id, message: expect.stringContaining(message) }])
})

test.each([
  [{ 'content-length': '500' }, 500],
  [{ 'content-length': '90000000' }, 64_000_000],
  [{}, 64_000_000],
  [{ 'content-length': 'many' }, 64_000_000],
  [{ 'content-length': '500', 'content-encoding': 'gzip' }, 1_048_576],
  [{ 'content-length': '500000', 'content-encoding': 'gzip' }, 50_000_000],
])('foresees of %j that at most %i bytes are held', (headers, most) => {
  const request = new Request('https://hub.example/', { method: 'POST', headers })
  expect(largestBody(request, 64_000_000, 100)).toBe(most)
})

test('reads a body once there is room, and gives it back whatever became of it', async () => {
  const events: string[] = []
  const room = async (asked: number) => {
    events.push(`asked ${asked}`)
    return () => events.push('left')
  }
  const { ask } = trial({ room })
  const post = (body: string) =>
    ask(objects, {
      method: 'POST',
      headers: { ...taxii, 'content-length': String(body.length) },
      body,
    })
  expect((await post(envelope)).status).toBe(202)
  expect((await post('{"objects":[')).status).toBe(400)
  expect(events).toEqual([`asked ${envelope.length}`, 'left', 'asked 12', 'left'])
})

test('asks for no room for whoever may not write', async () => {
  const { ask } = trial({ room: () => Promise.reject(new Error('asked')) })
  const response = await ask(objects, { as: 'XD', method: 'POST', headers: taxii, body: envelope })
  expect(response.status).toBe(404)
})
