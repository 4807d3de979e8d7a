import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WaitingLine } from './waiting-line.ts'

const most = 10
const sizes = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 })

function batchesOf(all: readonly number[]): { size: number; n: number }[][] {
  const line = new WaitingLine<{ size: number; n: number }>(({ size }) => size, most)
  all.forEach((size, n) => {
    line.join({ size, n })
  })
  const batches: { size: number; n: number }[][] = []
  for (let batch = line.next(); batch.length > 0; batch = line.next()) batches.push(batch)
  return batches
}

test('everyone is served once, each line in its order', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      const served = batchesOf(all).flat()
      const isLarge = ({ size }: { size: number }) => size > most
      for (const line of [served.filter(isLarge), served.filter((one) => !isLarge(one))])
        expect(line.map(({ n }) => n)).toEqual([...line.map(({ n }) => n)].sort((a, b) => a - b))
      expect(served.map(({ n }) => n).sort((a, b) => a - b)).toEqual(all.map((_, n) => n))
    }),
  )
})

test('a batch is of small ones that fit together, or of one large one', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      for (const batch of batchesOf(all)) {
        const total = batch.reduce((sum, { size }) => sum + size, 0)
        expect(total <= most || batch.length === 1).toBe(true)
      }
    }),
  )
})

test('large ones and batches of small ones take turns while both wait', () => {
  const batches = batchesOf([5, 30, 5, 20, 5, 25, 5])
  expect(batches.map((batch) => batch.map(({ size }) => size))).toEqual([
    [30],
    [5, 5],
    [20],
    [5, 5],
    [25],
  ])
})
