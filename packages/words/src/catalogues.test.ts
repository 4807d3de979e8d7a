import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import type { Catalogue } from './catalogue.ts'
import { english } from './catalogues/en/index.ts'
import { type Language, languages } from './languages.ts'
import { loadCatalogue } from './load.ts'
import { partialWordsIn } from './neutral.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** `room.key` and its message, for one catalogue. */
const messagesOf = (catalogue: Catalogue): Map<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([room, keys]) =>
      Object.entries(keys).map(([key, message]): [string, string] => [`${room}.${key}`, message]),
    ),
  )

const parse = (message: string, language: Language): Element[] =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst()

/** Every element of a message, with those inside its plural and select forms. */
const walk = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [
    element,
    ...('options' in element
      ? Object.values(element.options).flatMap((option) => walk(option.value))
      : []),
  ])

/** Each placeholder with its kind; literals (0) and `#` hold none. */
const placeholdersOf = (message: string, language: Language): string[] =>
  [
    ...new Set(
      walk(parse(message, language))
        .filter((element) => 'value' in element && element.type !== 0)
        .map((element) => `${'value' in element ? element.value : ''}:${element.type}`),
    ),
  ].sort()

const originals = messagesOf(english)

for (const language of languages) {
  test(`has in ${language} every key of English and no other`, async () => {
    const messages = messagesOf(await loadCatalogue(language))
    expect([...messages.keys()].sort()).toEqual([...originals.keys()].sort())
  })

  test(`has in ${language} the placeholders of English in every message`, async () => {
    for (const [key, message] of messagesOf(await loadCatalogue(language))) {
      const expected = placeholdersOf(originals.get(key) ?? '', 'en')
      expect([key, placeholdersOf(message, language)]).toEqual([key, expected])
    }
  })

  test(`has in ${language} all plural categories of the language and no other`, async () => {
    const expected = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()
    const plurals = [...messagesOf(await loadCatalogue(language)).values()].flatMap((message) =>
      walk(parse(message, language)).filter((element) => 'pluralType' in element),
    )
    expect(plurals.length).toBeGreaterThan(0)
    for (const plural of plurals) {
      const options = 'options' in plural ? Object.keys(plural.options) : []
      expect(options.filter((option) => !option.startsWith('=')).sort()).toEqual(expected)
    }
  })

  test(`has in ${language} no message that is empty, untrimmed or broken`, async () => {
    for (const message of messagesOf(await loadCatalogue(language)).values()) {
      expect(message).toMatch(/^\S(.*\S)?$/su)
      expect(message).not.toMatch(/\p{Surrogate}|\uFFFD|TODO/u)
      expect(message.normalize('NFC')).toBe(message)
    }
  })
}

test('knows the categories that the six languages need', () => {
  const count = (language: Language) =>
    new Intl.PluralRules(language).resolvedOptions().pluralCategories.length
  expect(languages.map((language) => [language, count(language)])).toEqual([
    ['ar', 6],
    ['zh', 1],
    ['en', 2],
    ['fr', 3],
    ['ru', 4],
    ['es', 3],
  ])
})

test('takes no side in English', () => {
  for (const [key, message] of originals) expect([key, partialWordsIn(message)]).toEqual([key, []])
})

test('finds words that take a side or rate, and leaves innocent ones', () => {
  expect(partialWordsIn('The bloc complies; its score shows a gap.')).toEqual([
    'bloc',
    'complies',
    'score',
    'gap',
  ])
  expect(partialWordsIn('An attack map of violations')).toEqual(['attack map', 'violations'])
  expect(partialWordsIn('Block, annex, underscore, campaign, rally')).toEqual([])
})

test('writes Arabic, Chinese and Russian in their own scripts', async () => {
  const scripts = [
    ['ar', /\p{Script=Arabic}/u],
    ['zh', /\p{Script=Han}/u],
    ['ru', /\p{Script=Cyrillic}/u],
  ] as const
  for (const [language, script] of scripts) {
    for (const [key, message] of messagesOf(await loadCatalogue(language))) {
      if (/^(shell\.productName|exchange\.tlp(Clear|Green|Amber|AmberStrict|Red))$/.test(key))
        continue
      expect(message).toMatch(script)
    }
  }
})
