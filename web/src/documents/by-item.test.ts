import type { documents } from '@comity/contract'
import { expect, test } from 'vitest'
import { byItem } from './by-item.ts'

const row = (symbol: string, number?: string): documents.DocumentRow => ({
  ...{ id: symbol, symbol, kind: 'report', titles: {}, body: 'wg', audience: 'public' },
  ...{ status: 'issued', version: 1, date: '2027-06-07' },
  ...(number === undefined ? {} : { item: { id: number, number, titles: {}, session: 's' } }),
})

test('puts documents under their items in the order of the agenda, those of none last', () => {
  const rows = [row('A'), row('B', '10'), row('C', '2'), row('D', '2 (a)'), row('E', '10')]
  expect(byItem(rows).map(({ item, rows: of }) => [item?.number, of.map(({ id }) => id)])).toEqual([
    ...[
      ['2', ['C']],
      ['2 (a)', ['D']],
      ['10', ['B', 'E']],
      [undefined, ['A']],
    ],
  ])
})
