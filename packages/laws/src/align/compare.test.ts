import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareStatutes } from './compare-statutes.ts'
import { compareWording } from './compare-wording.ts'
import { closeness, reusedSpans } from './reuse.ts'

const en = (text: string) => ({ text, language: 'en' })
const told = (parts: readonly { kind: string; text: string }[]) =>
  parts
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('')

describe('versions by word', () => {
  test('show what was taken out and put in', () => {
    const { parts } = compareWording(
      en('Access by breach of a security measure, up to 1 year.'),
      en('Access, up to 4 years.'),
    )
    expect(told(parts)).toBe(
      'Access[- by breach of a security measure-], up to [-1-]{+4+} [-year-]{+years+}.',
    )
  })

  test('part Chinese into words', () => {
    const zh = (text: string) => ({ text, language: 'zh' })
    expect(told(compareWording(zh('处三年以下有期徒刑'), zh('处五年以下有期徒刑')).parts)).toMatch(
      /\[-三年?-\]\{\+五年?\+\}/,
    )
  })

  test('give back both texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b ', '\n', 'é', '三', '.', 'ا ') })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { parts } = compareWording(en(one), en(other))
        expect(
          parts
            .filter(({ kind }) => kind !== 'added')
            .map((part) => part.text)
            .join(''),
        ).toBe(one)
        expect(
          parts
            .filter(({ kind }) => kind !== 'removed')
            .map((part) => part.text)
            .join(''),
        ).toBe(other)
      }),
    )
  })

  test('of nothing in common are compared by paragraph, and say so', () => {
    const words = (mark: string) =>
      Array.from({ length: 3_000 }, (_, at) => `${mark}${at}`).join(' ')
    expect(compareWording(en(words('a')), en(words('b'))).isCoarse).toBe(true)
  })

  test('are compared within one language only', () => {
    expect(() => compareWording(en('one'), { text: 'un', language: 'fr' })).toThrow(
      'compare.languages-differ',
    )
    expect(compareWording(en('one'), { text: 'one', language: 'en-GB' }).parts).toHaveLength(1)
  })

  test('of a statute are matched by number', () => {
    const version = (...provisions: [string, string][]) => ({
      ...{ provisions: provisions.map(([number, text]) => ({ number, text })), language: 'en' },
    })
    const changes = compareStatutes(
      version(['1', 'Scope.'], ['2', 'Access.'], ['3', 'Up to one year.']),
      version(['1', 'Scope.\n'], ['2a', 'Tools.'], ['3', 'Up to two years.']),
    )
    expect(changes.map(({ kind, number }) => [kind, number])).toEqual([
      ['same', '1'],
      ['added', '2a'],
      ['removed', '2'],
      ['changed', '3'],
    ])
  })
})

describe('reuse', () => {
  const model =
    'the access to the whole or any part of a computer system without right with the intent of obtaining computer data'
  const national = `Whoever gains the access to the whole or any part of an information system without right with the intent of obtaining data is punished`

  test('is marked in both texts, over words that were changed in between', () => {
    const [span, ...more] = reusedSpans(en(model), en(national))
    expect(more).toEqual([])
    expect(national.slice(span?.other.start, span?.other.end)).toBe(
      'the access to the whole or any part of an information system without right with the intent of obtaining data',
    )
    expect(model.slice(span?.one.start, span?.one.end)).toBe(model)
  })

  test('closeness counts runs of five words, the same both ways', () => {
    expect(closeness(en(model), en(model))).toEqual({ shared: 17, all: 17 })
    expect(closeness(en(model), en(national))).toEqual(closeness(en(national), en(model)))
    expect(closeness(en('one two'), en('one two'))).toEqual({ shared: 0, all: 0 })
  })

  test('spans never overlap and lie within their texts', () => {
    const words = fc
      .array(fc.constantFrom(...'abcdef'), { maxLength: 80 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (one, other) => {
        const spans = reusedSpans(en(one), en(other))
        for (const side of ['one', 'other'] as const) {
          const places = spans
            .map((span) => span[side])
            .sort((first, second) => first.start - second.start)
          places.forEach(({ start, end }, at) => {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual((side === 'one' ? one : other).length)
            expect(start).toBeGreaterThanOrEqual(places[at - 1]?.end ?? 0)
          })
        }
      }),
      { numRuns: 50 },
    )
  })

  test('is not looked for across languages or in texts too long', () => {
    expect(() => closeness(en('one'), { text: 'un', language: 'fr' })).toThrow(
      'compare.languages-differ',
    )
    const long = 'a b '.repeat(2_001)
    expect(() => reusedSpans(en(long), en(long))).toThrow('reuse.too-long')
  })
})
