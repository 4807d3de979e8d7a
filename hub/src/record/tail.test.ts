import { appendLeaves, emptyEdge, type HashReader } from '@comity/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './hashes.ts'
import { Tail } from './tail.ts'

const leafAt = (index: number) => sha256(Buffer.from(String(index)))
const leavesOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => leafAt(from + k))

/** What the database would answer, and whether it was asked. */
function database() {
  const asked: number[] = []
  const stored: HashReader = async (level, start, count) => {
    expect(level).toBe(0)
    asked.push(start)
    return Buffer.concat(leavesOf(start, start + count))
  }
  return { asked, stored }
}

test('appends as with the database alone, and asks it only after another has appended', async () => {
  const append = fc.record({ count: fc.nat(600), byAnother: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(append, { maxLength: 8 }), async (appends) => {
      const tail = new Tail()
      const { asked, stored } = database()
      let edge = emptyEdge
      let wasAnother = false
      for (const { count, byAnother } of appends) {
        const leaves = leavesOf(edge.size, edge.size + count)
        const place = { epoch: 1, size: edge.size }
        const expected = await appendLeaves(edge, leaves, database().stored, sha256)
        asked.length = 0
        if (!byAnother) {
          const grown = await appendLeaves(edge, leaves, tail.readerAt(place, stored), sha256)
          expect(grown).toEqual(expected)
          if (!wasAnother) expect(asked).toEqual([])
          tail.committed(place, leaves)
        }
        edge = expected.edge
        // What a short append behind another's leaves cannot know, the next one asks for.
        wasAnother = byAnother ? count > 0 || wasAnother : wasAnother && count < edge.size % 256
      }
    }),
    { numRuns: 60 },
  )
})

test('knows nothing of another epoch', async () => {
  const tail = new Tail()
  tail.committed({ epoch: 1, size: 0 }, leavesOf(0, 10))
  const { asked, stored } = database()
  await tail.readerAt({ epoch: 2, size: 10 }, stored)(0, 0, 10)
  expect(asked).toEqual([0])
})
