import { expect, test } from 'vitest'
import { csvRows } from './csv-rows.ts'
import { ImportError } from './import-error.ts'

const rows = (text: string, most = 10) => csvRows(new TextEncoder().encode(text), { rows: most })

test('gives each row with its line and its cells', () => {
  expect(rows('\ufeffkind,name\r\nchamber,"House, of\n""the People"""\r\n\r\nstate,\r\n')).toEqual([
    { line: 1, cells: ['kind', 'name'] },
    { line: 2, cells: ['chamber', 'House, of\n"the People"'] },
    { line: 5, cells: ['state', ''] },
  ])
})

test('refuses what is no CSV, or too much of it, with the line', () => {
  const code = (text: string, most?: number) => {
    try {
      return String(rows(text, most).length)
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      return `${error.code} ${error.place?.line}`
    }
  }
  expect(code('a,b\n1\n')).toBe('csv.field-count 2')
  expect(code('a\n"1\n')).toBe('csv.unclosed-quote 2')
  expect(code('a\n1\n2\n', 2)).toBe('csv.too-many-rows 3')
  expect(code('')).toBe('file.empty undefined')
})
