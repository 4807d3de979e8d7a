import type { proposals as contract } from '@comity/contract'
import { amendmentOverlaps, applyEdits } from '@comity/votes'
import type { Course, SubmittedAmendment } from './course.ts'
import { courseOf, type Held, textOf } from './enter.ts'
import { planAt } from './meeting.ts'
import { fits, textAmended } from './question.ts'
import type { Redlines } from './redlines.ts'
import type { Entered } from './said.ts'
import { factsOf } from './said.ts'
import type { ProposalRecord } from './store.ts'

/** One proposal as a list shows it. */
export function proposalRow(
  row: ProposalRecord,
  happened: readonly Entered[],
): contract.ProposalRow {
  return rowOf(row, courseOf(row, happened))
}

function rowOf(row: ProposalRecord, course: Course): contract.ProposalRow {
  const { state, support, symbol, amendments } = course
  const { id, body, title, lang, tabledAt, drafter } = row
  return {
    ...{ id, body, title, lang, stage: state.stage, version: state.version },
    ...(symbol === undefined ? {} : { symbol }),
    proposers: tabledAt === null ? [drafter] : [...state.proposers],
    ...{ sponsors: [...support.sponsors], toRenew: [...support.toRenew] },
    amendments: amendments.filter(({ withdrawnAt }) => withdrawnAt === undefined).length,
    ...(tabledAt === null ? {} : { tabledAt: tabledAt.toISOString() }),
  }
}

/** One proposal whole. `can` is what the asker may do with it, `mine` whose amendments are theirs. */
export function proposal(
  held: Held,
  votes: ReadonlyMap<string, string>,
  redlines: Redlines,
  can: contract.Proposal['can'],
  mine: string | undefined,
): contract.Proposal {
  const { row, course, versions, happened } = held
  const { state, support } = course
  const current = versions.at(-1)
  if (current === undefined) throw new Error(`Proposal ${row.id} has no text`)
  const isOpen = ['tabled', 'introduced', 'action_pending', 'adjourned'].includes(state.stage)
  return {
    ...rowOf(row, course),
    ...{ forum: row.forum, rule: row.rule },
    text: {
      blocks: current.text.blocks.map((block) => ({ ...block })),
      hash: current.hash,
      retired: [...current.text.retired],
    },
    versions: versions.map(({ version, how, hash, party, reason, at }) => ({
      ...{ version, how, hash, at: at.toISOString() },
      ...(party === null ? {} : { by: party }),
      ...(reason === null ? {} : { reason }),
    })),
    support: support.support.map(({ voided, withdrawnAt, ...one }) => ({
      ...one,
      ...(voided === undefined ? {} : { voided: { ...voided } }),
      ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    })),
    items: course.amendments.map((one) =>
      amendment(held, one, redlines, isOpen && can.takePart === true && one.by === mine),
    ),
    plan: plan(held, votes),
    history: happened.map(({ said, at, party, entry }, place) => {
      const rule = course.cites.get(place)
      return {
        ...{ kind: said.kind, at, party, facts: factsOf(said) },
        ...(rule === undefined ? {} : { cites: { ...rule } }),
        ...(entry === undefined ? {} : { entry }),
      }
    }),
    can,
  }
}

function amendment(
  held: Held,
  one: SubmittedAmendment,
  redlines: Redlines,
  mayWithdraw: boolean,
): contract.Amendment {
  const { course } = held
  const { id, by, version, at, amends, withdrawnAt, edits } = one
  const put = textOf(held, course.put)
  const isFit = fits(course, put, one)
  const base = isFit ? textAmended(course, put, one) : baseThen(held, one)
  const made = base && applyEdits(base, edits)
  const outcome = course.outcomes.get(`amendment:${id}`)
  return {
    ...{ id, by, version, at, fits: isFit },
    ...(amends === undefined ? {} : { amends }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    edits: edits.map((edit) =>
      edit.kind === 'insert'
        ? { ...edit, blocks: edit.blocks.map((block) => ({ ...block })) }
        : { ...edit },
    ),
    redline: base && made?.ok ? redlines.between(base, made.text) : [],
    ...(outcome === undefined ? {} : { outcome }),
    can: { withdraw: mayWithdraw && withdrawnAt === undefined },
  }
}

/** The text that it was submitted to; of what amends an amendment, with that one made. */
function baseThen(held: Held, { version, amends }: SubmittedAmendment) {
  const text = textOf(held, version)
  const parent = held.course.amendments.find(({ id }) => id === amends)
  if (parent === undefined) return text
  const made = applyEdits(text, parent.edits)
  return made.ok ? made.text : undefined
}

function plan(held: Held, live: ReadonlyMap<string, string>): contract.VotingPlan {
  const { question, plan } = planAt(held)
  const { order, exclusions, motions, divisions } = question
  return {
    votes: plan.votes.map(({ id, on, of, part, rule, cites, status, outcome, why }) => {
      const vote = live.get(id)
      return {
        ...{ id, on, part: [...part], rule, cites: cites.map((one) => ({ ...one })), status },
        ...(of === undefined ? {} : { of }),
        ...(outcome === undefined ? {} : { outcome }),
        ...(vote === undefined ? {} : { vote }),
        ...(why === undefined ? {} : { why: whyOf(why) }),
      }
    }),
    ...(plan.next === undefined ? {} : { next: plan.next.id }),
    ...(plan.waitsFor === undefined ? {} : { waitsFor: plan.waitsFor }),
    findings: plan.findings.map((one) => ({ ...one })),
    overlaps: amendmentOverlaps(question.amendments).map(({ amendments, code, eIds }) => ({
      ...{ amendments: [...amendments], code, eIds: [...eIds] },
    })),
    ...(order === undefined ? {} : { order: { ...order, amendments: [...order.amendments] } }),
    exclusions: exclusions.map((one) => ({ ...one })),
    motions: motions.map((one) => ({ ...one })),
    divisions: divisions.map(({ of, parts, objections, ...one }) => ({
      ...one,
      ...(of === undefined ? {} : { of }),
      parts: parts.map((part) => [...part]),
      objections: [...objections],
    })),
  }
}

const whyOf = ({
  code,
  by,
  reasons,
}: {
  readonly code: string
  readonly by: string | undefined
  readonly reasons: string | undefined
}) => ({
  code,
  ...(by === undefined ? {} : { by }),
  ...(reasons === undefined ? {} : { reasons }),
})
