import { expect, test } from 'vitest'
import { readBody } from './read-body.ts'

const streamed = (body: ReadableStream<Uint8Array>) => {
  return new Request('http://hub.example/', { method: 'POST', body, duplex: 'half' })
}

test('reads a body that comes in pieces', async () => {
  const body = ReadableStream.from([Buffer.from('in '), Buffer.from('pieces')])
  expect(Buffer.from(await readBody(streamed(body), 100)).toString()).toBe('in pieces')
})

test('reads no more than its limit', async () => {
  const endless = ReadableStream.from(
    (function* () {
      for (;;) yield Buffer.alloc(10)
    })(),
  )
  await expect(readBody(streamed(endless), 95)).rejects.toMatchObject({ kind: 'too-large' })
})

test('waits for a body that does not come no longer than it is told to', async () => {
  const late = new AbortController()
  const reading = readBody(streamed(new ReadableStream()), 100, late.signal)
  late.abort()
  await expect(reading).rejects.toMatchObject({ kind: 'too-slow', status: 408 })
})
