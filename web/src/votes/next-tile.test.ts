import { expect, test } from 'vitest'
import { nextTile } from './next-tile.ts'

// Two rows: 0 1 2, and below them 3 4.
const places = [
  { left: 0, top: 0 },
  { left: 40, top: 0 },
  { left: 80, top: 0 },
  { left: 0, top: 30 },
  { left: 38, top: 30.4 },
]

test('goes along the reading order, whichever way it runs', () => {
  expect(nextTile(places, 0, 'ArrowRight', false)).toBe(1)
  expect(nextTile(places, 1, 'ArrowRight', true)).toBe(0)
  expect(nextTile(places, 2, 'ArrowRight', false)).toBe(3)
  expect(nextTile(places, 3, 'ArrowLeft', false)).toBe(2)
})

test('goes to the nearest tile of the next row, and stays where there is none', () => {
  expect(nextTile(places, 1, 'ArrowDown', false)).toBe(4)
  expect(nextTile(places, 2, 'ArrowDown', false)).toBe(4)
  expect(nextTile(places, 4, 'ArrowUp', false)).toBe(1)
  expect(nextTile(places, 3, 'ArrowDown', false)).toBeUndefined()
  expect(nextTile(places, 0, 'ArrowLeft', false)).toBeUndefined()
})

test('goes to both ends, and leaves other keys to the page', () => {
  expect(nextTile(places, 2, 'Home', false)).toBe(0)
  expect(nextTile(places, 0, 'End', true)).toBe(4)
  expect(nextTile(places, 0, 'Tab', false)).toBeUndefined()
})
