import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvReader } from './csv-reader.ts'
import { FieldText } from './field-text.ts'
import { ImportError } from './import-error.ts'
import { importLimits } from './import-format.ts'

const encoder = new TextEncoder()

function read(input: string | Uint8Array, size = 65_536, limits = {}): string[][] {
  const rows: string[][] = []
  const text = new FieldText(undefined)
  const reader = new CsvReader({ ...importLimits, ...limits }, (row) => {
    rows.push(Array.from({ length: row.fields }, (_, field) => text.of(row, field)))
  })
  const bytes = typeof input === 'string' ? encoder.encode(input) : input
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.slice(at, at + size))
  reader.end()
  return rows
}

function failure(input: string | Uint8Array, size?: number, limits = {}) {
  try {
    read(input, size, limits)
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code, ...error.place }
    throw error
  }
  return undefined
}

const quotedField = (field: string) => `"${field.replaceAll('"', '""')}"`

describe('reading CSV', () => {
  it('takes quotes, doubled quotes, line ends in quotes, CRLF, blank lines and a byte order mark', () => {
    const input = '\u{feff}a,b\r\n"x ""y""","1\n2"\r\n\n,\n"",é'
    for (const size of [1, 2, 3, 7, 1000])
      expect(read(input, size)).toEqual([
        ['a', 'b'],
        ['x "y"', '1\n2'],
        ['', ''],
        ['', 'é'],
      ])
  })

  it('gives back any table, however its bytes are cut', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '界') })
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const input = rows.map((row) => row.map(quotedField).join(',')).join('\r\n')
        expect(read(input, size)).toEqual(rows)
      }),
    )
  })

  it('names line and column of what is not CSV', () => {
    expect(failure('a,b\n1,x"y\n')).toEqual({ code: 'csv.stray-quote', line: 2, column: 4 })
    expect(failure('a,b\n"1"x,2\n')).toEqual({ code: 'csv.stray-quote', line: 2, column: 3 })
    expect(failure('a,b\n1,"2\n3,4\n')).toEqual({ code: 'csv.unclosed-quote', line: 2, column: 3 })
    expect(failure('a,b\n1,\u00002\n')).toEqual({ code: 'csv.nul', line: 2, column: 3 })
    expect(failure('a,b\n1\r,2\n')).toEqual({
      code: 'csv.stray-carriage-return',
      line: 2,
      column: 2,
    })
    expect(failure('a,b\n1\n')).toMatchObject({ code: 'csv.field-count', line: 2 })
  })

  it('keeps to its limits, so that a quote never closed fills no memory', () => {
    const long = `a,b\n"${'x'.repeat(5_000)}`
    expect(failure(long, 512, { rowBytes: 1_000 })).toEqual({
      code: 'csv.unclosed-quote',
      line: 2,
      column: 1,
    })
    expect(failure(`a,${'x'.repeat(5_000)}`, 512, { rowBytes: 1_000 })?.code).toBe(
      'csv.row-too-long',
    )
    expect(failure('a,b,c\n', 512, { fields: 2 })?.code).toBe('csv.too-many-fields')
    expect(failure('a,bcd\n', 512, { fieldBytes: 2 })?.code).toBe('csv.field-too-long')
    expect(failure('a,b\n1,2\n3,4\n', 512, { rows: 2 })?.code).toBe('csv.too-many-rows')
    expect(failure('a,b\n1,2\n3,4\n', 4, { fileBytes: 9 })?.code).toBe('file.too-large')
  })

  it('says what a file is that is no text', () => {
    expect(failure(Uint8Array.of(0x1f, 0x8b, 8, 0))?.code).toBe('file.compressed')
    expect(failure(Uint8Array.of(0xff, 0xfe, 0x61, 0))?.code).toBe('encoding.utf-16')
    expect(failure('')?.code).toBe('file.empty')
  })
})
