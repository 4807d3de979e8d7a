import type { Findings } from '../finding.ts'
import { isList, type JsonObject, type JsonValue } from '../json-value.ts'
import type { Properties, Shape } from '../kinds.ts'
import { type VocabularyName, vocabularies } from '../vocabularies.ts'
import { isPlainTerm } from './advice.ts'

/** A property whose terms should come from a vocabulary. */
export interface VocabularyUse {
  readonly name: string
  readonly vocabulary: VocabularyName
}

const vocabularyOf = (shape: Shape): VocabularyName | undefined => {
  if (shape.is === 'vocabulary') return shape.vocabulary
  return shape.is === 'list' ? vocabularyOf(shape.items) : undefined
}

/** The properties of a table that take terms of a vocabulary. */
export const vocabularyUses = (properties: Properties): readonly VocabularyUse[] =>
  Object.entries(properties).flatMap(([name, { kind }]) => {
    const vocabulary = vocabularyOf(kind)
    return vocabulary === undefined ? [] : [{ name, vocabulary }]
  })

/** Warns about terms outside their vocabulary, and about the style of such terms (§2.14). */
export function checkTerms(
  object: JsonObject,
  uses: readonly VocabularyUse[],
  findings: Findings,
): void {
  for (const { name, vocabulary } of uses) {
    const value = object[name]
    if (isList(value))
      for (const [at, term] of value.entries()) checkTerm(term, [name, at], vocabulary, findings)
    else if (value !== undefined) checkTerm(value, [name], vocabulary, findings)
  }
}

function checkTerm(
  term: JsonValue,
  steps: readonly (string | number)[],
  vocabulary: VocabularyName,
  findings: Findings,
): void {
  if (typeof term !== 'string' || vocabularies[vocabulary].has(term)) return
  findings.addAt('vocabulary', `${term} is not in ${vocabulary}`, steps)
  if (!isPlainTerm(term))
    findings.addAt('vocabulary-style', 'should be lower case with hyphens', steps)
}
