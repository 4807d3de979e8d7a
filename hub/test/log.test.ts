import { exchange, hub as hubRoute, record } from '@comity/contract'
import {
  decodeBundle,
  leafHash,
  openTree,
  parseVkey,
  sha256,
  tilePath,
  tileWidth,
  verifyCheckpoint,
  verifyConsistency,
  verifyReceipt,
} from '@comity/ledger'
import { expect, test } from 'vitest'
import { fixedClock } from '../src/core/clock.ts'
import { logOf } from '../src/record/index.ts'
import { type Asker, openStage } from './cast.ts'
import { tool } from './objects.ts'
import { Manifest, readJson } from './reply.ts'

const clock = fixedClock(new Date())
const stage = await openStage({ clock })
const { xa, xb, anonymous } = stage

async function checkpoint(asker: Asker = anonymous) {
  const { log } = await asker.call(hubRoute, {})
  // The head is signed after its commit: what is committed now is signed in a moment.
  await xa.call(record.receipts, { query: { first: 0, last: log.size - 1 } })
  const note = await (await asker.ask('/log/checkpoint')).text()
  return { ...verifyCheckpoint(note, parseVkey(log.verifier)), committed: log.size }
}

const bytesAt = async (path: string) => {
  const response = await anonymous.ask(`/log/${path}`)
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** The tree as anyone can read it from the tiles. */
const treeOf = (size: number) =>
  openTree(
    async (level, start, count) => {
      const index = Math.floor(start / 256)
      const width = tileWidth(level, index, size)
      const tile = await bytesAt(tilePath({ level, index, width }))
      return tile.subarray((start % 256) * 32, ((start % 256) + count) * 32)
    },
    size,
    sha256,
  )

async function fill(collection: string, count: number, asker = xa) {
  const objects = Array.from({ length: count }, (_, i) => tool(`entry ${i}`, 'green'))
  const { outcomes } = await asker.call(exchange.submitBundle, {
    params: { collection },
    body: JSON.stringify({ objects }),
  })
  return outcomes.flatMap((outcome) => outcome.index ?? [])
}

test('receipts verify offline with the log’s key, for who submitted and for who received', async () => {
  const collection = await stage.collection(['group:demo'])
  const indexes = await fill(collection, 5)
  const { log } = await anonymous.call(hubRoute, {})
  const query = { first: indexes[0] ?? 0, last: indexes.at(-1) ?? 0 }
  for (const asker of [xa, xb]) {
    const { items } = await asker.call(record.receipts, { query })
    expect(items.map((item) => item.index)).toEqual(indexes)
    for (const { index, receipt } of items) {
      const verified = verifyReceipt(receipt, { log: parseVkey(log.verifier) })
      expect(verified).toMatchObject({ index, origin: log.origin })
      expect(verified.statement).toMatchObject({ collection, contributor: 'state:XA' })
      const changed = receipt.replace(
        /extra (.{40})(.)/,
        (_, head, letter) => `extra ${head}${letter === 'A' ? 'B' : 'A'}`,
      )
      expect(changed).not.toBe(receipt)
      expect(() => verifyReceipt(changed, { log: parseVkey(log.verifier) })).toThrow()
    }
  }
  expect((await stage.xd.call(record.receipts, { query })).items).toEqual([])
})

test('tiles, entries and checkpoint agree, and each checkpoint goes on from those before', async () => {
  const collection = await stage.collection(['group:demo'])
  await fill(collection, 3)
  const before = await checkpoint()
  await fill(collection, 700)
  const after = await checkpoint()
  expect(after.size).toBe(after.committed)
  const tree = await treeOf(after.size)
  const proof = await tree.consistencyProof(before.size)
  verifyConsistency(
    {
      ...{ oldSize: before.size, oldRoot: before.root },
      ...{ newSize: after.size, newRoot: after.root, proof },
    },
    sha256,
  )
  for (let index = 0; index * 256 < after.size; index++) {
    const width = tileWidth(0, index, after.size)
    const tile = await bytesAt(tilePath({ level: 0, index, width }))
    const entries = decodeBundle(await bytesAt(tilePath({ level: 'entries', index, width })), width)
    entries.forEach((entry, i) => {
      expect(Buffer.from(leafHash(entry, sha256)).equals(tile.subarray(i * 32, i * 32 + 32))).toBe(
        true,
      )
    })
  }
  const beyond = tilePath({ level: 0, index: Math.ceil(after.size / 256) + 1, width: 256 })
  expect((await anonymous.ask(`/log/${beyond}`)).status).toBe(404)
})

test('what is appended at once gets dense indexes, and no date comes twice', async () => {
  const collection = await stage.collection(['group:demo'])
  const { log } = await anonymous.call(hubRoute, {})
  const done = await Promise.all(
    Array.from({ length: 12 }, (_, i) => fill(collection, 1 + (i % 4), i % 2 ? xa : xb)),
  )
  const indexes = done.flat().sort((a, b) => a - b)
  expect(indexes).toEqual(indexes.map((_, i) => log.size + i))
  for (const own of done) expect(own).toEqual([...own].sort((a, b) => a - b))
  const [row] = await stage.sql<{ all: bigint; different: bigint }[]>`
    select count(*) as all, count(distinct date_added) as different from representation`
  expect(row?.different).toBe(row?.all)
})

test('dates only grow, however the clock jumps, and a poller skips nothing', async () => {
  const collection = await stage.collection(['group:demo'])
  const seen: string[] = []
  let after = ''
  for (const jump of [0, 3_600_000, -7_200_000, 1, -86_400_000, 86_400_000]) {
    clock.advance(jump)
    await fill(collection, 2)
    const path = `demo/collections/${collection}/manifest/?match[version]=all`
    const { objects } = await readJson(await xb.taxii(`${path}${after}`), Manifest)
    expect(objects).toHaveLength(2)
    seen.push(...objects.map((object) => object.date_added))
    after = `&added_after=${seen.at(-1)}`
  }
  expect(seen).toEqual([...new Set(seen)].sort())
})

test('an append that fails leaves no trace, and those beside it go through', async () => {
  const { log } = await anonymous.call(hubRoute, {})
  const collection = await stage.collection(['group:demo'])
  const failing = logOf(stage.hub.context).append(async (tx, entries) => {
    const added = entries.add('object.put', 3)
    for (const place of [0, 1, 2]) added.commit(place, new Uint8Array(32))
    await tx`select 1 / 0`
  })
  const [failed, beside] = await Promise.allSettled([failing, fill(collection, 2)])
  expect(failed.status).toBe('rejected')
  expect(beside).toEqual({ status: 'fulfilled', value: [log.size, log.size + 1] })
  expect((await checkpoint()).size).toBe(log.size + 2)
})

test('a cache asks again for a tile, and is told whether it is of the same log', async () => {
  const path = '/log/tile/0/000.p/1'
  const first = await anonymous.ask(path)
  expect(first.headers.get('cache-control')).toBe('public, no-cache')
  const etag = first.headers.get('etag') ?? ''
  const again = await anonymous.ask(path, { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const other = await anonymous.ask(path, { headers: { 'if-none-match': '"of another log"' } })
  expect(other.status).toBe(200)
})
