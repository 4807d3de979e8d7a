import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date, dayAfter, fold, print, text, utc } from './icalendar.ts'

const octets = (line: string) => Buffer.byteLength(line, 'utf8')
/** As a reader undoes it: CRLF and one space are taken out (RFC 5545 §3.1). */
const unfold = (folded: string) => folded.replaceAll(/\r\n[ \t]/g, '')

describe('folding', () => {
  it('leaves no line of more than 75 octets, and unfolds to what it was', () => {
    const anyText = fc
      .string({ unit: 'binary', maxLength: 400 })
      .map((t) => t.replaceAll(/[\r\n]/g, ''))
    fc.assert(
      fc.property(anyText, (whole) => {
        const folded = fold(whole)
        for (const line of folded.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
        expect(unfold(folded)).toBe(whole)
      }),
    )
  })

  it('breaks no character, in any of the scripts', () => {
    for (const unit of ['Ж', 'م', '组', '👩‍👩‍👧‍👦', 'é']) {
      const folded = fold(`SUMMARY:${unit.repeat(60)}`)
      expect(folded).not.toContain('\uFFFD')
      for (const line of folded.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
    }
  })

  it('folds as the example of the standard does not need to', () => {
    // RFC 5545 §3.1: a line of 75 octets stays whole.
    expect(fold('x'.repeat(75))).toBe('x'.repeat(75))
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
  })
})

describe('values', () => {
  it('escapes what RFC 5545 §3.3.11 names', () => {
    // The standard's own example.
    expect(text('Project XYZ Final Review\nConference Room - 3B\nCome Prepared.')).toBe(
      'Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.',
    )
    expect(text('a;b,c\\d\r\ne\u0007')).toBe('a\\;b\\,c\\\\d\\ne')
  })

  it('never lets a text begin a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(text(any)).not.toMatch(/[\r\n]/)
      }),
    )
  })

  it('writes days and moments', () => {
    expect([date('2026-06-03'), dayAfter('2026-12-31'), dayAfter('2028-02-28')]).toEqual([
      '20260603',
      '2027-01-01',
      '2028-02-29',
    ])
    expect(utc(new Date('2026-06-03T09:08:07.654Z'))).toBe('20260603T090807Z')
  })

  it('ends each line by CRLF, components within each other', () => {
    const inner = { name: 'VEVENT', properties: [{ name: 'UID', value: 'u' }] }
    const params = { VALUE: 'DATE' }
    const properties = [{ name: 'X-DAY', params, value: '20260603' }]
    expect(print({ name: 'VCALENDAR', properties, components: [inner] })).toBe(
      'BEGIN:VCALENDAR\r\nX-DAY;VALUE=DATE:20260603\r\nBEGIN:VEVENT\r\nUID:u\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    )
  })
})
