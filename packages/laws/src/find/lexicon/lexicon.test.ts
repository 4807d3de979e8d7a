import { expect, test } from 'vitest'
import { concepts } from '../concepts.ts'
import { partsWords } from '../text/script.ts'
import { lexiconFor, lexicons } from './index.ts'

const official = ['ar', 'zh', 'en', 'fr', 'ru', 'es']

test.each(official)('the lexicon of the official language %s knows every concept', (language) => {
  const known = lexiconFor(language)?.phrases
  expect(concepts.filter((concept) => !known?.has(concept))).toEqual([])
})

test('a language is read by one lexicon', () => {
  const languages = lexicons.flatMap((lexicon) => lexicon.languages)
  expect(new Set(languages).size).toBe(languages.length)
  expect(lexiconFor('ms')).toBe(lexiconFor('id'))
  expect(lexiconFor('xx')).toBeUndefined()
})

test('no lexicon has been reviewed yet, and each says so', () => {
  expect(lexicons.filter(({ reviewed }) => reviewed)).toEqual([])
})

test('what begins, ends or holds something is long enough to mean one thing', () => {
  const short = lexicons
    .filter(({ languages }) => languages.every(partsWords))
    .flatMap(({ languages, phrases }) =>
      [...phrases].flatMap(([concept, list]) =>
        list
          .flatMap(({ steps }) => steps.flatMap(({ choices }) => choices))
          .filter(({ kind, letters }) => kind !== 'whole' && letters.length < 2)
          .map(({ letters }) => `${languages[0]} ${concept} ${letters}`),
      ),
    )
  expect(short).toEqual([])
})

test('a lexicon writes a phrase once for a concept', () => {
  const twice = lexicons.flatMap(({ languages, phrases }) =>
    [...phrases].flatMap(([concept, list]) => {
      const written = list.map((phrase) => JSON.stringify(phrase))
      return written
        .filter((phrase, at) => written.indexOf(phrase) !== at)
        .map((phrase) => `${languages[0]} ${concept} ${phrase}`)
    }),
  )
  expect(twice).toEqual([])
})
