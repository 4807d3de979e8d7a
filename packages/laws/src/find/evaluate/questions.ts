import type { Passage } from '../passage.ts'
import type { KnownAnswer } from './evaluate.ts'
import { amendedLabel, labelOf, labelsNamed } from './labels.ts'
import type { MappingRow } from './mapping-table.ts'

/** A statute, or a part of one, whose provisions are searched. */
export interface SearchedStatute {
  /** ISO 3166-1 alpha-3. */
  readonly state: string
  readonly language: string
  readonly provisions: readonly {
    /** As the statute has it: `§ 202a`, `Article 323-1`, `第二百八十五条`. */
    readonly number: string
    readonly heading: string
    readonly chapter?: string
    readonly text: string
  }[]
}

export interface Questions {
  readonly questions: readonly KnownAnswer[]
  /** What could not be asked, because no statute at hand has the provision. */
  readonly unasked: readonly MappingRow[]
}

/**
 * Makes questions of mappings: each is asked of the statute of the state that holds most of the
 * provisions it names (of several, the largest). Any of these counts as an answer.
 */
export function questionsOf(
  mappings: readonly MappingRow[],
  statutes: readonly SearchedStatute[],
): Questions {
  const searched = statutes.map((statute, at) => ({ statute, ...passagesOf(statute, `${at}`) }))
  const questions: KnownAnswer[] = []
  const unasked: MappingRow[] = []
  for (const mapping of mappings) {
    const labels = labelsNamed(mapping.section)
    const held = searched
      .filter(({ statute }) => statute.state === mapping.state)
      .map((one) => ({ ...one, answers: labels.flatMap((label) => one.byLabel.get(label) ?? []) }))
      .filter(({ answers }) => answers.length > 0)
      .sort((a, b) => b.answers.length - a.answers.length || b.passages.length - a.passages.length)
    const [best] = held
    if (best === undefined) unasked.push(mapping)
    else {
      const { state, article } = mapping
      const { answers, passages } = best
      questions.push({ state, article, language: best.statute.language, answers, passages })
    }
  }
  return { questions, unasked }
}

function passagesOf({ language, provisions }: SearchedStatute, statute: string) {
  const byLabel = new Map<string, string[]>()
  const passages = provisions.map(({ number, heading, chapter, text }, at): Passage => {
    const id = `${statute} ${at} ${number}`
    for (const label of [labelOf(number), amendedLabel(text)])
      if (label !== undefined) byLabel.set(label, [...(byLabel.get(label) ?? []), id])
    const passage = { id, heading, text, language }
    return chapter === undefined ? passage : { ...passage, chapter }
  })
  return { passages, byLabel }
}
