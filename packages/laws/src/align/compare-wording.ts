import { diffArrays } from 'diff'
import { AlignError } from './align-error.ts'
import { tokensOf } from './words.ts'

/** A wording and the language it is in, as BCP 47. */
export interface Wording {
  readonly text: string
  readonly language: string
}

/** A stretch of text that both versions have, or only the earlier or the later one. */
export interface WordingPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Two versions word by word; coarse where they have so little in common that paragraphs were compared. */
export interface WordingChange {
  readonly parts: readonly WordingPart[]
  readonly isCoarse: boolean
}

/** The most words that may differ before paragraphs are compared instead. */
const mostEdits = 2_000

/**
 * What changed from one version of a wording to the next, by word. The parts that are not added joined
 * are the earlier text, those that are not removed the later one.
 *
 * @throws AlignError `compare.languages-differ`: a translation is no version.
 *
 * @example
 * const { parts } = compareWording({ text: 'up to one year', language: 'en' }, { text: 'up to four years', language: 'en' })
 */
export function compareWording(earlier: Wording, later: Wording): WordingChange {
  const language = primary(earlier.language)
  if (language !== primary(later.language)) throw new AlignError('compare.languages-differ')
  const byWord = compared(tokensOf(earlier.text, language), tokensOf(later.text, language))
  if (byWord) return { parts: byWord, isCoarse: false }
  const byParagraph = compared(paragraphs(earlier.text), paragraphs(later.text))
  return { parts: byParagraph ?? replaced(earlier.text, later.text), isCoarse: true }
}

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? ''
const paragraphs = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? []

function compared(earlier: string[], later: string[]): WordingPart[] | undefined {
  const changes = diffArrays(earlier, later, { maxEditLength: mostEdits })
  return changes?.map(({ added, removed, value }) => ({
    ...{ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') },
  }))
}

const replaced = (earlier: string, later: string): WordingPart[] =>
  [
    { kind: 'removed' as const, text: earlier },
    { kind: 'added' as const, text: later },
  ].filter(({ text }) => text !== '')
