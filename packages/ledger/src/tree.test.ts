import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendLeaves, emptyEdge, rootOfEdge } from './edge.ts'
import { LedgerError } from './ledger-error.ts'
import { memoryLog, naiveRoot, nodeSha256, someLeaves } from './memory-log.ts'
import { openTree } from './prove.ts'
import { tileWidth } from './tile.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

const leaves = someLeaves(1400)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

async function logOf(count: number) {
  const log = memoryLog()
  await log.append(leaves.slice(0, count))
  return log
}

test('gives the root of the definition at every size', async () => {
  const log = memoryLog()
  for (let size = 1; size <= 300; size++) {
    const { root, edge } = await log.append(leaves.slice(size - 1, size))
    expect(hex(root)).toBe(hex(naiveRoot(leaves.slice(0, size))))
    expect(edge.size).toBe(size)
  }
  expect(hex(rootOfEdge(emptyEdge))).toBe(hex(nodeSha256(new Uint8Array())))
})

test('appends in parts as at once: the same edge, root and tiles', async () => {
  const parts = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(parts, async (counts) => {
      const total = Math.min(
        leaves.length,
        counts.reduce((sum, count) => sum + count, 0),
      )
      const whole = await logOf(total)
      const split = memoryLog()
      let at = 0
      for (const count of counts) {
        await split.append(leaves.slice(at, Math.min(total, at + count)))
        at = Math.min(total, at + count)
      }
      expect(split.edge()).toEqual(whole.edge())
      expect([...split.tiles.keys()].sort()).toEqual([...whole.tiles.keys()].sort())
      for (const [name, tile] of split.tiles) expect(tile).toEqual(whole.tiles.get(name))
      expect(hex(rootOfEdge(split.edge()))).toBe(hex(naiveRoot(leaves.slice(0, total))))
    }),
    { numRuns: 25 },
  )
})

test('fills tiles with the hashes that the definition gives, two levels up', async () => {
  const many = someLeaves(256 * 256 + 300)
  const log = memoryLog()
  await log.append(many.slice(0, 60_000))
  const { completedTiles, root } = await log.append(many.slice(60_000))
  expect(completedTiles.filter(({ level }) => level === 1)).toHaveLength(1)
  expect(log.tiles.size).toBe(256 + 1 + 1)
  for (const { level, index, hashes, root } of log.tiles.values()) {
    const span = 256 ** (level + 1)
    expect(hex(root)).toBe(hex(naiveRoot(many.slice(index * span, (index + 1) * span))))
    expect(hashes).toHaveLength(8192)
    const first = naiveRoot(many.slice(index * span, index * span + 256 ** level))
    expect(hex(hashes.slice(0, 32))).toBe(hex(first))
  }
  expect(hex(root)).toBe(hex(naiveRoot(many)))

  const size = many.length
  const tree = openTree(log.read, size, nodeSha256)
  expect(hex(await tree.root())).toBe(hex(root))
  for (const index of [0, 255, 256, 65_535, 65_536, size - 1]) {
    const proof = await tree.inclusionProof(index)
    const leafHash = many[index] ?? new Uint8Array()
    verifyInclusion({ index, size, leafHash, proof, root }, nodeSha256)
  }
  for (const oldSize of [1, 256, 65_535, 65_536, 65_537, size]) {
    const oldRoot = naiveRoot(many.slice(0, oldSize))
    const proof = await tree.consistencyProof(oldSize)
    verifyConsistency({ oldSize, oldRoot, newSize: size, newRoot: root, proof }, nodeSha256)
  }
})

// C2SP tlog-tiles: a tree of size 70,000.
test('counts the tiles of the example with 70,000 entries', () => {
  const widths = (level: number, indexes: number[]) =>
    indexes.map((index) => tileWidth(level, index, 70_000))
  expect(widths(0, [0, 272, 273, 274])).toEqual([256, 256, 112, 0])
  expect(widths(1, [0, 1, 2])).toEqual([256, 17, 0])
  expect(widths(2, [0, 1])).toEqual([1, 0])
  expect([tileWidth(0, 0, 256), tileWidth(1, 0, 256), tileWidth(1, 0, 255)]).toEqual([256, 1, 0])
})

test('proves any entry at any size up to now, and no bit of a proof may change', async () => {
  const log = await logOf(leaves.length)
  const place = fc.integer({ min: 1, max: leaves.length })
  await fc.assert(
    fc.asyncProperty(place, fc.nat(), fc.nat(), async (size, seed, flip) => {
      const index = seed % size
      const tree = openTree(log.read, size, nodeSha256)
      const root = await tree.root()
      expect(hex(root)).toBe(hex(naiveRoot(leaves.slice(0, size))))
      const proof = await tree.inclusionProof(index)
      const leafHash = leaves[index] ?? new Uint8Array()
      const claim = { index, size, leafHash, proof, root }
      verifyInclusion(claim, nodeSha256)

      const hashes = [leafHash, root, ...proof].map((each) => Uint8Array.from(each))
      const changed = hashes[flip % hashes.length]
      if (changed !== undefined) changed[flip % 32] = (changed[flip % 32] ?? 0) ^ (1 << (flip % 8))
      const [leaf = leafHash, top = root, ...rest] = hashes
      const wrong = [
        { ...claim, leafHash: leaf, root: top, proof: rest },
        { ...claim, proof: [...proof, root] },
        { ...claim, index: size },
        ...(proof.length > 0 ? [{ ...claim, proof: proof.slice(1) }] : []),
        ...(size > 1 ? [{ ...claim, index: (index + 1) % size }] : []),
      ]
      for (const each of wrong) {
        expect(() => verifyInclusion(each, nodeSha256)).toThrow(LedgerError)
      }
    }),
    { numRuns: 60 },
  )
})

test('proves that any size follows from any smaller, and no bit of a proof may change', async () => {
  const log = await logOf(leaves.length)
  const place = fc.integer({ min: 1, max: leaves.length })
  await fc.assert(
    fc.asyncProperty(place, place, fc.nat(), async (a, b, flip) => {
      const [oldSize, newSize] = a < b ? [a, b] : [b, a]
      const proof = await openTree(log.read, newSize, nodeSha256).consistencyProof(oldSize)
      const oldRoot = naiveRoot(leaves.slice(0, oldSize))
      const newRoot = naiveRoot(leaves.slice(0, newSize))
      const claim = { oldSize, oldRoot, newSize, newRoot, proof }
      verifyConsistency(claim, nodeSha256)

      const hashes = [oldRoot, newRoot, ...proof].map((each) => Uint8Array.from(each))
      const changed = hashes[flip % hashes.length]
      if (changed !== undefined) changed[flip % 32] = (changed[flip % 32] ?? 0) ^ (1 << (flip % 8))
      const [first = oldRoot, second = newRoot, ...rest] = hashes
      const wrong = [
        { ...claim, oldRoot: first, newRoot: second, proof: rest },
        { ...claim, proof: [...proof, newRoot] },
        { ...claim, oldSize: 0 },
        { ...claim, oldSize: newSize + 1 },
        ...(proof.length > 0 ? [{ ...claim, proof: proof.slice(1) }] : []),
      ]
      for (const each of wrong) {
        expect(() => verifyConsistency(each, nodeSha256)).toThrow(LedgerError)
      }
    }),
    { numRuns: 60 },
  )
})

test('reads only the tiles a proof needs, each once', async () => {
  const log = await logOf(1400)
  const asked: string[] = []
  const tree = openTree(
    (level, start, count) => {
      asked.push(`${level}/${start / 256}/${count}`)
      return log.read(level, start, count)
    },
    1400,
    nodeSha256,
  )
  await tree.inclusionProof(0)
  await tree.inclusionProof(1)
  expect(asked.sort()).toEqual(['0/0/256', '0/5/120', '1/0/5'])
})

test('refuses a proof with a hash of 31 or 33 bytes wherever it stands', async () => {
  const tree = openTree((await logOf(5)).read, 5, nodeSha256)
  const root = await tree.root()
  const [leafHash = root] = leaves
  const proof = await tree.inclusionProof(0)
  const oldRoot = naiveRoot(leaves.slice(0, 3))
  const steps = await tree.consistencyProof(3)
  const bad = expect.objectContaining({ code: 'hash' })
  const inclusion = { index: 0, size: 5, leafHash, proof, root }
  const consistency = { oldSize: 3, oldRoot, newSize: 5, newRoot: root, proof: steps }
  for (const wrong of [new Uint8Array(31), new Uint8Array(33)]) {
    for (const each of [{ leafHash: wrong }, { root: wrong }, { proof: [wrong, ...proof] }]) {
      expect(() => verifyInclusion({ ...inclusion, ...each })).toThrow(bad)
    }
    for (const each of [{ oldRoot: wrong }, { newRoot: wrong }, { proof: [...steps, wrong] }]) {
      expect(() => verifyConsistency({ ...consistency, ...each })).toThrow(bad)
    }
  }
})

test('refuses sizes, indexes and hashes that cannot be', async () => {
  const log = await logOf(10)
  const tree = openTree(log.read, 10)
  const code = (code: string) => expect.objectContaining({ code })
  await expect(tree.inclusionProof(10)).rejects.toEqual(code('range'))
  await expect(tree.inclusionProof(-1)).rejects.toEqual(code('range'))
  await expect(tree.consistencyProof(0)).rejects.toEqual(code('range'))
  await expect(tree.consistencyProof(11)).rejects.toEqual(code('range'))
  await expect(openTree(log.read, 0).inclusionProof(0)).rejects.toEqual(code('range'))
  expect(() => openTree(log.read, 2 ** 53)).toThrow(code('range'))
  const short = new Uint8Array(31)
  await expect(appendLeaves(emptyEdge, [short], log.read)).rejects.toEqual(code('hash'))
  const broken = { size: 3, hashes: log.edge().hashes.slice(0, 1) }
  await expect(appendLeaves(broken, [], log.read)).rejects.toEqual(code('range'))
  await expect(openTree(async () => short, 10).root()).rejects.toEqual(code('hash'))
  const full = { size: 255, hashes: (await logOf(255)).edge().hashes }
  const [leaf = short] = leaves
  await expect(appendLeaves(full, [leaf], async () => short)).rejects.toEqual(code('hash'))
})
