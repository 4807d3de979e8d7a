import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBundle, encodeBundle, maxEntryLength } from './bundle.ts'
import { parseTilePath, type TileName, tilePath } from './tile.ts'

// C2SP tlog-tiles, "Merkle Tree": index 1234067.
test.each<[TileName, string]>([
  [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 1, index: 0, width: 17 }, 'tile/1/000.p/17'],
  [{ level: 63, index: 1000, width: 255 }, 'tile/63/x001/000.p/255'],
  [{ level: 'entries', index: 273, width: 112 }, 'tile/entries/273.p/112'],
])('names the tile %j as %s', (name, path) => {
  expect(tilePath(name)).toBe(path)
  expect(parseTilePath(path)).toEqual(name)
})

test.each([
  'tile/0/1',
  'tile/0/0000',
  'tile/0/x000/001',
  'tile/00/001',
  'tile/64/001',
  'tile/0/x001',
  'tile/0/001/002',
  'tile/0/001.p/0',
  'tile/0/001.p/256',
  'tile/0/001.p/012',
  'tile/0/001.p/',
  'tile/-1/001',
  '/tile/0/001',
  'tile/0/001\n',
  'tile/0/x999/x999/x999/x999/x999/999',
])('refuses the address %j', (path) => {
  expect(parseTilePath(path)).toBeUndefined()
})

test('reads every address it writes', () => {
  const index = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 })
  const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const))
  fc.assert(
    fc.property(index, level, fc.integer({ min: 1, max: 256 }), (index, level, width) => {
      expect(parseTilePath(tilePath({ index, level, width }))).toEqual({ index, level, width })
    }),
  )
})

test.each([
  { level: 64, index: 0, width: 256 },
  { level: 0, index: -1, width: 256 },
  { level: 0, index: 0, width: 0 },
  { level: 0, index: 0, width: 257 },
])('writes no address for %j', (name) => {
  expect(() => tilePath(name)).toThrow(expect.objectContaining({ code: 'range' }))
})

test('reads from a bundle the entries that were put in', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 })
  fc.assert(
    fc.property(entries, (each) => {
      expect(decodeBundle(encodeBundle(each), each.length)).toEqual(each)
    }),
  )
  const longest = new Uint8Array(maxEntryLength).fill(7)
  expect(decodeBundle(encodeBundle([longest]), 1)).toEqual([longest])
})

test('refuses bundles that are cut, too long or of another width', () => {
  const bundle = encodeBundle([new Uint8Array([1, 2]), new Uint8Array([3])])
  expect([...bundle]).toEqual([0, 2, 1, 2, 0, 1, 3])
  const refused = expect.objectContaining({ code: 'bundle' })
  expect(() => decodeBundle(bundle, 1)).toThrow(refused)
  expect(() => decodeBundle(bundle, 3)).toThrow(refused)
  expect(() => decodeBundle(bundle.slice(0, -1), 2)).toThrow(refused)
  expect(() => decodeBundle(new Uint8Array([0]), 1)).toThrow(refused)
  expect(() => decodeBundle(new Uint8Array(), 0)).toThrow(refused)
  expect(() => encodeBundle([])).toThrow(refused)
  expect(() => encodeBundle([new Uint8Array(maxEntryLength + 1)])).toThrow(refused)
})
