import { expect, test } from 'vitest'
import { add, type Preview } from './preview-sum.ts'

const part: Preview = {
  total: 2,
  acceptable: 1,
  refused: 1,
  outcomes: [
    { position: 0, outcome: 'added' },
    { position: 1, outcome: 'refused' },
  ],
  byLevel: [{ level: 'green', objects: 1 }],
  sight: [{ who: 'state:XB', objects: 1 }],
}

test('adds the answers about the parts of a bundle, each object in its place of the whole', () => {
  const nothing = { total: 0, acceptable: 0, refused: 0, outcomes: [], byLevel: [], sight: [] }
  const second = { ...part, byLevel: [{ level: 'amber', objects: 1 }] }
  const sum = add(add(nothing, part, 0), second, 500)
  expect(sum).toMatchObject({ total: 4, acceptable: 2, refused: 2 })
  expect(sum.outcomes.map(({ position }) => position)).toEqual([0, 1, 500, 501])
  expect(sum.byLevel).toEqual([
    { level: 'green', objects: 1 },
    { level: 'amber', objects: 1 },
  ])
  expect(sum.sight).toEqual([{ who: 'state:XB', objects: 2 }])
})
