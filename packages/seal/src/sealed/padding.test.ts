import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketFor, isBucket, mostBytes, pad, unpad } from './padding.ts'

const sizes = fc.oneof(
  fc.integer({ min: 0, max: 8192 }),
  fc.integer({ min: 0, max: 2 ** 20 }),
  fc.integer({ min: 0, max: mostBytes }),
)

test('a bucket holds its content, adds at most what is promised, and is one again', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const bucket = bucketFor(size)
      const whole = size + 4
      expect(bucket).toBeGreaterThanOrEqual(Math.max(4096, whole))
      if (whole > 2 ** 20) expect((bucket - whole) / whole).toBeLessThan(1 / 32)
      else expect(bucket).toBeLessThanOrEqual(Math.max(4096, 2 * whole))
      expect(isBucket(bucket)).toBe(true)
      expect(isBucket(bucket - 1)).toBe(false)
      expect(isBucket(bucket + 1)).toBe(false)
    }),
  )
})

test('more content never takes a smaller bucket', () => {
  fc.assert(
    fc.property(sizes, sizes, (one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one]
      expect(bucketFor(less)).toBeLessThanOrEqual(bucketFor(more))
    }),
  )
})

test('there are nine sizes up to 1 MiB, and 161 above it up to the most that is sealed', () => {
  const buckets: number[] = []
  for (let size = 0; size <= mostBytes; size = (buckets.at(-1) ?? 0) - 3)
    buckets.push(bucketFor(size))
  expect(buckets.filter((bucket) => bucket <= 2 ** 20)).toHaveLength(9)
  expect(buckets.filter((bucket) => bucket > 2 ** 20)).toHaveLength(161)
})

test('what is padded is read back, whatever its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (content) => {
      expect(unpad(pad(content))).toEqual(content)
    }),
  )
})

test.each([
  ['bytes after the content', (padded: Uint8Array) => padded.fill(1, 4095)],
  ['a length of another bucket', (padded: Uint8Array) => padded.fill(1, 1, 2)],
  ['a length beyond all', (padded: Uint8Array) => padded.fill(255, 0, 4)],
  ['no padding', (padded: Uint8Array) => padded.slice(0, 9)],
  ['nothing', () => new Uint8Array()],
])('refuses %s', (_, change) => {
  const changed = change(pad(new Uint8Array(5).fill(7)))
  expect(() => unpad(changed)).toThrow(expect.objectContaining({ code: 'not_sealed' }))
})

test('refuses more than is sealed at once', () => {
  expect(bucketFor(mostBytes)).toBeGreaterThan(mostBytes)
  expect(() => bucketFor(mostBytes + 1)).toThrow(expect.objectContaining({ code: 'too_long' }))
})
