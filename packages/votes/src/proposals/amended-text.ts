import { applyEdits, type Edit } from './edits.ts'
import { type EId, isPartOf } from './eid.ts'
import type { VoteOutcome } from './planned-vote.ts'
import { type Amendment, type DivisionRequest, editId, type Question } from './question.ts'
import { blocksOf, idsOf, operativeIds, type ProposalText } from './text.ts'

/** Outcomes so far, by the id of the vote. */
export type Outcomes = ReadonlyMap<string, VoteOutcome>

export type AmendedText =
  | {
      readonly ok: true
      /** With the amendments adopted so far: its parts are voted on. */
      readonly amended: ProposalText
      /** The same without the parts that were rejected: what is put as a whole. */
      readonly approved: ProposalText
    }
  /** The adopted amendments cannot all be applied; `about` is the first that cannot. */
  | { readonly ok: false; readonly about: string }

/**
 * The text that the votes so far have made. Adopted amendments are applied together to the text that was
 * put, so that the order of the votes does not change the words; what amends an amendment, after it.
 */
export function amendedText(question: Question, outcomes: Outcomes): AmendedText {
  const { amendments } = question
  const adopted = amendments.filter(
    (one) => amendmentOutcome(question, one, outcomes) === 'adopted',
  )
  const first = adopted.filter(({ amends }) => amends === undefined)
  const then = adopted.filter(({ amends }) => first.some(({ id }) => id === amends))
  let amended = question.text
  for (const round of [first, then]) {
    const edits = round.map((one) => approvedEdits(question, one, outcomes))
    const applied = applyEdits(amended, edits.flat())
    if (!applied.ok) {
      const at = applied.findings[0]?.edit ?? 0
      return { ok: false, about: round[ownerOf(edits, at)]?.id ?? '' }
    }
    amended = applied.text
  }
  const rejected = new Set(partsVoted(question, undefined, outcomes, 'rejected'))
  const gone = (id: EId) => [...rejected].some((part) => id === part || isPartOf(id, part))
  const blocks = amended.blocks.filter(({ eId }) => !gone(eId))
  const retired = [...amended.retired, ...[...idsOf(amended)].filter(gone)]
  return { ok: true, amended, approved: { ...amended, blocks, retired } }
}

/** The adopted edits of an amendment: those whose part was not rejected. */
export function approvedEdits(question: Question, one: Amendment, outcomes: Outcomes): Edit[] {
  const rejected = new Set(partsVoted(question, one.id, outcomes, 'rejected'))
  return one.edits.filter((edit) => !rejected.has(editId(edit)))
}

/**
 * What became of an amendment; rejected also where all its operative parts were, and `undefined` where it
 * is not decided or not put.
 */
export function amendmentOutcome(
  question: Question,
  one: Amendment,
  outcomes: Outcomes,
): VoteOutcome | undefined {
  if (excludedBy(question, one, outcomes) !== undefined) return undefined
  const ids = one.edits.map(editId)
  const operative = ids.filter((id) => id.startsWith('op_'))
  if (isRejectedWhole(question, one.id, operative.length > 0 ? operative : ids, outcomes))
    return 'rejected'
  return outcomes.get(`amendment:${one.id}`)
}

/** The chair's finding by which an amendment is not put, where the other was adopted. */
export function excludedBy(question: Question, one: Amendment, outcomes: Outcomes) {
  const parent = question.amendments.find(({ id }) => id === one.amends)
  return question.exclusions.find(
    ({ adopted, excludes }) =>
      (excludes === one.id || excludes === parent?.id) &&
      outcomes.get(`amendment:${adopted}`) === 'adopted',
  )
}

/** Whether all operative paragraphs of the proposal were rejected, each with all that it says. */
export function isProposalRejected(question: Question, text: ProposalText, outcomes: Outcomes) {
  return isRejectedWhole(question, undefined, operativeIds(text), outcomes)
}

/** The requests for division about something that hold: nobody objected, or the motion was carried. */
export function divisionsOf(
  { divisions }: Question,
  of: string | undefined,
  outcomes: Outcomes,
): readonly { readonly request: DivisionRequest; readonly is: 'held' | 'open' | 'refused' }[] {
  return divisions
    .filter((request) => request.of === of)
    .map((request) => {
      const outcome =
        request.objections.length === 0 ? 'adopted' : outcomes.get(`division:${request.id}`)
      const is = outcome === undefined ? 'open' : outcome === 'adopted' ? 'held' : 'refused'
      return { request, is }
    })
}

/** Id of the vote on a part, counted from 1. */
export const partVoteId = (request: DivisionRequest, at: number): string =>
  `part:${request.id}:${at + 1}`

/** The text of some blocks alone, each with its parts, as they are put to a separate vote. */
export const partOfText = (text: ProposalText, part: readonly EId[]): ProposalText => ({
  ...text,
  blocks: part.flatMap((id) => blocksOf(text, id)),
})

/** The blocks whose separate vote had this outcome. */
function partsVoted(
  question: Question,
  of: string | undefined,
  outcomes: Outcomes,
  outcome: VoteOutcome,
): EId[] {
  return divisionsOf(question, of, outcomes).flatMap(({ request, is }) =>
    is !== 'held'
      ? []
      : request.parts.flatMap((part, at) =>
          outcomes.get(partVoteId(request, at)) === outcome ? part : [],
        ),
  )
}

function isRejectedWhole(
  question: Question,
  of: string | undefined,
  operative: readonly EId[],
  outcomes: Outcomes,
): boolean {
  const rejected = new Set(partsVoted(question, of, outcomes, 'rejected'))
  return operative.length > 0 && operative.every((id) => rejected.has(id))
}

/** Whose edit the nth of all is. */
function ownerOf(edits: readonly (readonly Edit[])[], at: number): number {
  let left = at
  return edits.findIndex((all) => {
    left -= all.length
    return left < 0
  })
}
