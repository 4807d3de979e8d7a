import { sha256 as plainSha256, type Sha256 } from '@comity/ledger'
import type { MotionSubject } from '../recount/motion.ts'
import { amendedText, approvedEdits, type Outcomes, partOfText } from './amended-text.ts'
import { canonicalForm } from './edits.ts'
import type { PlannedVote } from './planned-vote.ts'
import { editId, type Question } from './question.ts'
import { canonicalHash, proposalTextHash } from './text.ts'

/** What a planned vote puts: its subject for the motion of a live vote, and where it comes from. */
export interface MotionPut {
  readonly proposal: string
  readonly version: number
  /** The planned vote, by id: its outcome is given to the plan under this. */
  readonly vote: string
  /** The motion, request or amendment it is about; `undefined` for the proposal. */
  readonly of: string | undefined
  /** The decision rule, by id. */
  readonly rule: string
  /** Language of the words that are hashed. */
  readonly lang: string
  /**
   * `text` is SHA-256 in hex of the words: of the text as it was amended and approved so far, or of the
   * part of it (`proposalTextHash`); of the edits of an amendment, or of its part. A motion has none.
   */
  readonly subject: Pick<MotionSubject, 'on' | 'text' | 'paragraphs'>
}

const subjects = {
  motion: 'motion',
  division: 'motion',
  amendment: 'amendment',
  part: 'paragraph',
  approved_parts: 'whole',
  whole: 'whole',
} as const

/**
 * What a planned vote puts, `undefined` where the adopted amendments cannot be applied together.
 *
 * @example
 * const put = motionPut(question, outcomes, plan.next, { proposal: id, version: 2 })
 */
export function motionPut(
  question: Question,
  outcomes: Outcomes,
  { id, on, of, part, rule }: PlannedVote,
  { proposal, version }: { readonly proposal: string; readonly version: number },
  sha256: Sha256 = plainSha256,
): MotionPut | undefined {
  const made = amendedText(question, outcomes)
  if (!made.ok) return undefined
  const amendment = question.amendments.find((one) => one.id === of)
  const isPart = on === 'part'
  const hash = (): string | undefined => {
    if (subjects[on] === 'motion') return undefined
    if (amendment === undefined)
      return proposalTextHash(isPart ? partOfText(made.amended, part) : made.approved, sha256)
    const edits = isPart ? amendment.edits : approvedEdits(question, amendment, outcomes)
    const put = edits.filter((edit) => !isPart || part.includes(editId(edit)))
    return canonicalHash(put.map(canonicalForm), sha256)
  }
  const { lang } = question.text
  const kind = amendment !== undefined && !isPart ? 'amendment' : subjects[on]
  const subject = { on: kind, text: hash(), paragraphs: part }
  return { proposal, version, vote: id, of, rule, lang, subject }
}
