import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRoom, createRooms } from './room.ts'

test('never holds more than there is room for, and lets everyone in, in turn', async () => {
  const visits = fc.array(fc.record({ bytes: fc.nat(150), stay: fc.nat(4) }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(visits, async (all) => {
      const room = createRoom(100)
      const entered: number[] = []
      let held = 0
      await Promise.all(
        all.map(async ({ bytes, stay }, n) => {
          const leave = await room.enter(bytes)
          entered.push(n)
          held += Math.min(bytes, 100)
          expect(held).toBeLessThanOrEqual(100)
          for (let turn = 0; turn < stay; turn++) await setImmediate()
          held -= Math.min(bytes, 100)
          leave()
          leave()
        }),
      )
      expect(entered).toEqual(all.map((_, n) => n))
    }),
    { numRuns: 50 },
  )
})

test('lets the small pass while the large wait', async () => {
  const rooms = createRooms(10, 20, 1000)
  const leave = await rooms.enter(1000)
  const order: string[] = []
  const large = rooms.enter(11).then(() => order.push('large'))
  await rooms.enter(10)
  order.push('small')
  leave()
  await large
  expect(order).toEqual(['small', 'large'])
})
