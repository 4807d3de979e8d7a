import { readLaw, readNumber, splitProvisions, writeAkomaNtoso } from '@comity/laws'
import { describe, expect, test } from 'vitest'
import { collectedLaws, hasLaws, plainNumber, printed } from './laws-data.ts'

/**
 * Two of 1,071 are no provisions: in the collected text of the UAE's law references to articles 21 and 71
 * of other places had been taken for headings.
 */
const references = ['ARE-fdl-34-2021-ar 21', 'ARE-fdl-34-2021-ar 71']

const chineseOf = (number: string): string =>
  readNumber(number.replace(/^第|条.*$/g, ''), 0)?.normal ?? ''
const numberOf = (number: string): string =>
  number.startsWith('第')
    ? [chineseOf(number), number.split('之')[1]]
        .map((part, at) => (at === 0 ? part : part && readNumber(part, 0)?.normal))
        .filter(Boolean)
        .join('-')
    : plainNumber(number)

describe.runIf(hasLaws)('the collected laws', () => {
  const laws = hasLaws ? collectedLaws() : []

  test('joined are split again into the same provisions with the same numbers', () => {
    const missing: string[] = []
    const beyond: string[] = []
    const styles = new Map<string, { laws: number; expected: number; found: number }>()
    for (const law of laws) {
      const { text, starts } = printed(law)
      const { provisions, pieces, style } = splitProvisions(text, { language: law.language })
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      // A title above the number belongs to the piece, and blank lines before it to the one before.
      const places = new Map(provisions.map(({ start, number }) => [start, number]))
      let found = 0
      law.provisions.forEach(({ number }, at) => {
        const start = starts[at] ?? 0
        const read = places.get(start) ?? places.get(text.indexOf('\n', start) + 1)
        if (read === numberOf(number)) found++
        else missing.push(`${law.name} ${number}`)
      })
      if (provisions.length > found) beyond.push(`${law.name} ${provisions.length - found}`)
      const sum = styles.get(style ?? 'none') ?? { laws: 0, expected: 0, found: 0 }
      styles.set(style ?? 'none', {
        laws: sum.laws + 1,
        expected: sum.expected + law.provisions.length,
        found: sum.found + found,
      })
    }
    console.table(Object.fromEntries(styles))
    expect({ missing, beyond }).toEqual({ missing: references, beyond: [] })
  })

  test('have the language that they are filed under, and only the one known to have lost spaces is told so', () => {
    const told = laws.flatMap((law) =>
      splitProvisions(printed(law).text, { language: law.language })
        .findings.filter(({ code }) => code === 'language-differs' || code === 'spaces-lost')
        .map(({ code }) => `${law.name} ${code}`),
    )
    expect(told).toEqual(['ARE-fdl-34-2021-ar spaces-lost'])
  })

  test('filed under another language are told so', () => {
    const others = ['en', 'ru', 'ar', 'zh', 'fr', 'es']
    const untold = laws.flatMap((law) =>
      others
        .filter((language) => language !== law.language)
        .filter(
          (language) =>
            !splitProvisions(printed(law).text, { language }).findings.some(
              ({ code }) => code === 'language-differs',
            ),
        )
        .map((language) => `${law.name} ${language}`),
    )
    expect(untold).toEqual([])
  })

  test('written as Akoma Ntoso and read again have the same provisions', () => {
    const about = {
      uri: '/akn/xa/act/2026/1',
      country: 'xa',
      language: 'en',
      date: '2026-01-01',
      title: 'Act',
    }
    for (const law of laws) {
      const { provisions } = splitProvisions(printed(law).text)
      const again = readLaw(writeAkomaNtoso(splitProvisions(printed(law).text), about)).reading
      const said = (list: typeof provisions) =>
        list.map(({ label, number, heading }) => ({ label, number, heading }))
      expect(said(again.provisions)).toEqual(said(provisions))
    }
  })
})
