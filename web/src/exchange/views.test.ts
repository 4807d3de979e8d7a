import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseViews } from './views.ts'

test('reads the views that were kept, for one collection and for all', () => {
  const views = [{ place: 'x', q: 'type:url' }, { q: 'kit' }]
  expect(parseViews(JSON.stringify(views))).toEqual([
    { place: 'x', q: 'type:url' },
    { place: undefined, q: 'kit' },
  ])
})

test('passes over whatever else is found there', () => {
  expect(parseViews('[1, null, {"q": 2}, {"q": "kit", "place": 3}]')).toEqual([])
  expect(parseViews(null)).toEqual([])
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseViews(text))))
})
