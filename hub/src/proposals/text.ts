import type { proposals as contract } from '@comity/contract'
import {
  type Applied,
  addressEdits,
  applyEdits,
  checkProposalText,
  type Edit,
  type EId,
  longestText,
  mostBlocks,
  type ProposalText,
  parseEId,
  readProposalText,
} from '@comity/votes'
import { Problem } from '../core/problem.ts'

/** @throws Problem `text-wrong` */
export function readText(pasted: string, lang: string): ProposalText {
  const { text } = readProposalText(pasted, lang)
  return checked(text)
}

/** @throws Problem `text-wrong` where it would not be shown as it is hashed, or is no text */
export function checked(text: ProposalText): ProposalText {
  const [first] = checkProposalText(text)
  if (first?.code === 'too_many_blocks' || first?.code === 'too_long')
    throw new Problem('invalid', 'text-too-large', 'The text has too many paragraphs or words.', {
      params: { blocks: mostBlocks, characters: longestText },
    })
  if (first !== undefined)
    throw new Problem('invalid', 'text-wrong', 'The text cannot be taken as it is.', {
      params: { paragraph: first.eId ?? '', code: first.code },
    })
  return text
}

/** @throws Problem `edits-wrong` */
export function apply(text: ProposalText, edits: readonly Edit[]): ProposalText {
  const made: Applied = applyEdits(text, edits)
  if (made.ok) return checked(made.text)
  const [first] = made.findings
  throw editsWrong(first?.eId ?? '', first?.code ?? 'conflict')
}

/**
 * Edits as they are sent. What is inserted gets an id that no paragraph ever had: `taken` are those of
 * other amendments.
 *
 * @throws Problem `edits-wrong`
 */
export function editsOf(
  text: ProposalText,
  given: readonly contract.EditGiven[],
  taken: readonly EId[] = [],
): readonly Edit[] {
  const addressed = addressEdits(text, given, taken)
  if (addressed.ok) return addressed.edits
  throw editsWrong(addressed.target, addressed.code)
}

/** @throws Problem `edits-wrong` */
export function addressOf(given: string): EId {
  const eId = parseEId(given)
  if (eId === undefined) throw editsWrong(given, 'unknown_target')
  return eId
}

const editsWrong = (paragraph: string, code: string) =>
  new Problem('invalid', 'edits-wrong', `Paragraph ${paragraph} cannot be changed so.`, {
    params: { paragraph, code },
  })
