import { expect, test } from 'vitest'
import { readCsv } from './csv-table.ts'

test('reads a table with the line of each row, also where a cell has lines of its own', () => {
  expect(readCsv('\ufeffnumber,en\r\n1,"One,\n""quoted"""\r\n2,Two\r\n')).toEqual([
    { line: 1, cells: ['number', 'en'] },
    { line: 2, cells: ['1', 'One,\n"quoted"'] },
    { line: 4, cells: ['2', 'Two'] },
  ])
})

test('says where a table is broken', () => {
  expect(() => readCsv('a,b\n1,2\n3\n')).toThrow('csv.field-count at line 3')
  expect(() => readCsv('a\n"x\n')).toThrow('csv.unclosed-quote at line 2')
  expect(() => readCsv('')).toThrow('file.empty')
})
