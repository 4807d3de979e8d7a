import {
  evaluateFinder,
  type FinderEvaluation,
  type MappingRow,
  questionsOf,
  type Score,
  withExamples,
} from '@comity/laws'
import { expect, test } from 'vitest'
import { furtherMappings, mappingsOfPowers, treatyOnItself } from './laws-further-mappings.ts'
import { hasLaws, mappings, type NamedStatute, statutes } from './laws-mapped.ts'

test('the collected statutes are at hand', () => {
  expect(hasLaws, 'COMITY_CONFORMANCE_DATA names no folder with law/provisions.csv').toBe(true)
})

const all = hasLaws ? statutes() : []
const ask = (rows: readonly MappingRow[], of: readonly NamedStatute[] = all): FinderEvaluation =>
  evaluateFinder(questionsOf(rows, of).questions)

/** What stands to be found by whoever runs this: the table by language, and each that came late. */
function print(title: string, { all: sum, byLanguage, found }: FinderEvaluation): void {
  const row = (name: string, { questions, recall, mrr }: Score) =>
    [name.padEnd(4), String(questions).padStart(4)]
      .concat([recall[1], recall[3], recall[5], recall[10], mrr].map((one) => one.toFixed(2)))
      .join('  ')
  const late = found
    .filter(({ rank }) => rank === undefined || rank > 3)
    .map(({ state, article, rank }) => `${state} ${article} ${rank ?? 'not found'}`)
  const lines = [...byLanguage].map(([language, score]) => row(language, score))
  console.info(
    [title, '      of   @1    @3    @5    @10   MRR', row('all', sum), ...lines, ...late].join(
      '\n',
    ),
  )
}

test.runIf(hasLaws)('finds the provisions of the mapped states', () => {
  const { questions, unasked } = questionsOf(mappings(), all)
  const evaluation = evaluateFinder(questions)
  print('mapped states', evaluation)
  expect(questions.length).toBeGreaterThanOrEqual(80)
  // Mappings to provisions of which no text was collected.
  const held = new Set(all.map(({ state }) => state))
  expect(unasked.filter(({ state }) => held.has(state)).length).toBeLessThanOrEqual(3)
  expect(evaluation.all.recall[3]).toBeGreaterThanOrEqual(0.9)
  expect(evaluation.all.recall[10]).toBeGreaterThanOrEqual(0.97)
})

test.runIf(hasLaws)('finds them also among all collected statutes of the state', () => {
  const evaluation = ask(mappings(), pooled(all))
  print('mapped states, all their statutes at once', evaluation)
  expect(evaluation.all.recall[3]).toBeGreaterThanOrEqual(0.9)
  expect(evaluation.all.recall[10]).toBeGreaterThanOrEqual(0.97)
})

test.runIf(hasLaws)('finds them also by their texts alone, without headings', () => {
  const bare = all.map((statute) => ({
    ...statute,
    provisions: statute.provisions.map((provision) => ({ ...provision, heading: '' })),
  }))
  const evaluation = ask([...mappings(), ...furtherMappings], bare)
  print('all states, headings withheld', evaluation)
  expect(evaluation.all.recall[3]).toBeGreaterThanOrEqual(0.85)
})

test.runIf(hasLaws)('finds the provisions of states that no lexicon was written on', () => {
  const evaluation = ask(furtherMappings)
  print('further states', evaluation)
  expect(evaluation.all.recall[3]).toBeGreaterThanOrEqual(0.9)
  expect(evaluation.all.recall[10]).toBeGreaterThanOrEqual(0.97)
})

test.runIf(hasLaws)('finds at least as much with the mappings of other states as examples', () => {
  const { questions } = questionsOf([...mappings(), ...furtherMappings], all)
  const evaluation = evaluateFinder(withExamples(questions))
  print('all states, each with the others as examples', evaluation)
  expect(evaluation.all.recall[3]).toBeGreaterThanOrEqual(0.95)
  expect(evaluation.all.recall[10]).toBeGreaterThanOrEqual(0.98)
})

test.runIf(hasLaws)('finds powers and rules', () => {
  const evaluation = ask(mappingsOfPowers)
  print('powers', evaluation)
  expect(evaluation.all.recall[3]).toBeGreaterThanOrEqual(0.9)
})

test.runIf(hasLaws).each(['en', 'nl'])(
  'finds the articles of the treaty in its text in %s',
  (language) => {
    const evaluation = ask(
      treatyOnItself,
      all.filter((statute) => statute.language === language),
    )
    print(`the treaty in ${language}`, evaluation)
    expect(evaluation.all.recall[3]).toBeGreaterThanOrEqual(0.9)
  },
)

/** All statutes of a state in a language as one. */
function pooled(list: readonly NamedStatute[]): NamedStatute[] {
  const groups = new Map<string, NamedStatute[]>()
  for (const one of list) {
    const name = `${one.state} ${one.language}`
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups].flatMap(([name, [first, ...others]]) =>
    first === undefined
      ? []
      : [{ ...first, name, provisions: [first, ...others].flatMap((one) => one.provisions) }],
  )
}
