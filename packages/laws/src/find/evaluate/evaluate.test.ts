import { expect, test } from 'vitest'
import type { Passage } from '../passage.ts'
import { evaluateFinder, withExamples } from './evaluate.ts'
import { mappingRows, TableError } from './mapping-table.ts'
import { presentStatutes } from './present-statutes.ts'
import { questionsOf, type SearchedStatute } from './questions.ts'

const passages: Passage[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
  id,
  heading: '',
  text: '',
  language: 'en',
}))
const inOrder = () => ({
  find: () =>
    passages.map(({ id }, at) => ({ id, rank: at + 1, score: 1 / (at + 1), matches: [] })),
})
const question = (state: string, language: string, ...answers: string[]) => ({
  state,
  language,
  article: 'bc-2',
  answers,
  passages,
})

test('counts recall and reciprocal ranks, in all and by language', () => {
  const { all, byLanguage, found } = evaluateFinder(
    [
      question('XA', 'en', 'a'),
      question('XB', 'en', 'b'),
      question('XC', 'fr', 'f', 'd'),
      question('XD', 'fr', 'none'),
    ],
    inOrder,
  )
  expect(found.map(({ rank }) => rank)).toEqual([1, 2, 4, undefined])
  expect(all).toEqual({
    questions: 4,
    recall: { 1: 0.25, 3: 0.5, 5: 0.75, 10: 0.75 },
    mrr: (1 + 1 / 2 + 1 / 4) / 4,
  })
  expect(byLanguage.get('en')?.recall).toEqual({ 1: 0.5, 3: 1, 5: 1, 10: 1 })
  expect(byLanguage.get('fr')?.recall).toEqual({ 1: 0, 3: 0, 5: 0.5, 10: 0.5 })
})

test('reads the passages of one law once', () => {
  let read = 0
  const search = () => {
    read++
    return inOrder()
  }
  evaluateFinder([question('XA', 'en', 'a'), question('XA', 'en', 'b')], search)
  expect(read).toBe(1)
})

test('gives a question what answers it in other states as examples, and nothing of its own', () => {
  const questions = [
    question('XA', 'en', 'a'),
    question('XB', 'en', 'b', 'c'),
    { ...question('XC', 'en', 'd'), article: 'bc-3' },
  ]
  const examples = withExamples(questions).map((one) => one.examples?.map(({ id }) => id))
  expect(examples).toEqual([['b', 'c'], ['a'], []])
})

test('answers nothing asked with zeros', () => {
  expect(evaluateFinder([]).all).toEqual({
    questions: 0,
    recall: { 1: 0, 3: 0, 5: 0, 10: 0 },
    mrr: 0,
  })
})

const head = 'iso3,instrument_article,statute,section,confidence'

test('reads a table of mappings, with quoted fields over several lines', () => {
  expect(mappingRows(`${head}\nXAA,bc-2,"Law, ""new""\nedition","30, 46",high\n`)).toEqual([
    { state: 'XAA', article: 'bc-2', section: '30, 46', confidence: 'high' },
  ])
})

test.each([
  ['a table without a column', 'iso3,section\n', 'table.columns', 1],
  ['a row of too few fields', `${head}\nXAA,bc-2\n`, 'table.fields', 2],
  ['a stray quotation mark', `${head}\nXAA,b"c,a,1,high\n`, 'table.quote', 2],
])('refuses %s', (_, csv, code, line) => {
  const refused = () => mappingRows(csv)
  expect(refused).toThrow(TableError)
  expect(refused).toThrow(expect.objectContaining({ code, line }))
})

const statute = (state: string, ...numbers: string[]): SearchedStatute => ({
  state,
  language: 'en',
  provisions: numbers.map((number) => ({ number, heading: '', text: '' })),
})
const mapping = (state: string, section: string) => ({
  state,
  section,
  article: 'bc-2',
  confidence: 'high',
})

test('asks the statute of the state that holds most of what a mapping names', () => {
  const { questions, unasked } = questionsOf(
    [mapping('XAA', '30, 46'), mapping('XBB', '30'), mapping('XAA', '99')],
    [statute('XAA', 'Section 30'), statute('XAA', '§ 30', '§ 46', '§ 47'), statute('XCC', '30')],
  )
  expect(questions.map(({ answers }) => answers)).toEqual([['1 0 § 30', '1 1 § 46']])
  expect(unasked.map(({ state }) => state)).toEqual(['XBB', 'XAA'])
})

test('asks several mappings of the same passages', () => {
  const { questions } = questionsOf(
    [mapping('XAA', '1'), mapping('XAA', '2')],
    [statute('XAA', '1', '2')],
  )
  expect(questions[0]?.passages).toBe(questions[1]?.passages)
})

test('takes of a statute at several dates the latest, and none where the state has one without', () => {
  const names = ['XAA-a@2002-en', 'XAA-a@2012-en', 'XBB-b-fr', 'XBB-b@1994-fr', 'XCC-c-ru']
  expect(presentStatutes(names)).toEqual(['XAA-a@2012-en', 'XBB-b-fr', 'XCC-c-ru'])
})
