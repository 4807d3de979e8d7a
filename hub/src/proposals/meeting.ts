import type { proposals as contract } from '@comity/contract'
import type { Actor } from '@comity/policy'
import type { Question, VotingPlan } from '@comity/votes'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { amendmentUnknown, checkStage, takeSymbol } from './acts.ts'
import { type Course, follow } from './course.ts'
import { enter, type Held, type News, textOf } from './enter.ts'
import { approvedText, planOf, questionOf } from './question.ts'
import type { Entered, Said } from './said.ts'
import { hasOpenVote } from './store.ts'
import { addressOf } from './text.ts'

/** What the secretariat enters of what is done in the meeting, from the chair. */

export const giveSymbol = (
  hub: HubContext,
  actor: Actor,
  id: string,
  { symbol, reasons }: { readonly symbol: string; readonly reasons: string },
) =>
  enter(hub, actor, id, 'proposal.giveSymbol', async ({ row }, tx) => {
    await takeSymbol(tx, row, symbol)
    return [{ as: 'secretariat', said: { kind: 'symbol_given', symbol, reasons } }]
  })

export const recordStep = (hub: HubContext, actor: Actor, id: string, given: contract.Recorded) =>
  enter(hub, actor, id, 'proposal.record', async (held, tx) => {
    if (await hasOpenVote(tx, id))
      throw new Problem('conflict', 'vote-on-it-open', 'Close or cancel the open vote first.')
    return newsOf(held, given)
  })

const open = ['tabled', 'introduced', 'action_pending']

function newsOf(held: Held, given: contract.Recorded): readonly News[] {
  const { course } = held
  const { stage } = course.state
  const one = (said: Said): readonly News[] => [{ as: 'secretariat', said }]
  /** Moved before it is put: the next id of its kind. */
  const nextId = (kind: string, before: number) => `${kind}-${before + 1}`
  switch (given.kind) {
    case 'introduced':
    case 'action_opened':
      return one({ kind: given.kind })
    case 'voting_began':
      if (planAt(held).plan.next?.on === 'motion')
        throw new Problem('conflict', 'motion-pending', 'A motion is decided first.')
      return one({ kind: 'voting_began' })
    case 'adjourned':
      return one({ kind: 'adjourned', decision: given.note ?? '' })
    case 'resumed':
      return one(stage === 'adjourned' ? { kind: 'resumed' } : { kind: 'meeting_resumed' })
    case 'vote_requested':
      return one({ kind: 'vote_requested' })
    case 'adopted_without_vote':
      return one({
        ...{ kind: 'decided', outcome: 'adopted', method: 'without_vote' },
        decision: given.note ?? '',
      })
    case 'motion': {
      checkStage(stage, open)
      const moved = held.happened.filter(({ said }) => said.kind === 'motion_moved').length
      const { motion, by } = given
      return one({ kind: 'motion_moved', id: nextId('motion', moved), motion, by })
    }
    case 'division': {
      checkStage(stage, [...open, 'voting'])
      const { by, of, objections } = given
      if (of !== undefined) checkAmendment(course, of)
      const parts = given.parts.map((part) => part.map(addressOf))
      const id = nextId('division', course.divisions.length)
      return sound(held, one({ kind: 'division_requested', id, by, of, parts, objections }))
    }
    case 'order': {
      checkStage(stage, [...open, 'voting'])
      const { amendments, reasons } = given
      for (const amendment of amendments) checkAmendment(course, amendment)
      return sound(held, one({ kind: 'order_given', amendments, reasons }))
    }
    case 'exclusion': {
      checkStage(stage, [...open, 'voting'])
      const { adopted, excludes, reasons } = given
      for (const amendment of [adopted, excludes]) checkAmendment(course, amendment)
      return sound(held, one({ kind: 'exclusion_found', adopted, excludes, reasons }))
    }
    case 'outcome': {
      const { vote, outcome, reasons } = given
      return decided(held, { kind: 'vote_decided', vote, outcome, reasons })
    }
  }
}

/** The plan of voting on the text that is put, with what was decided so far. */
export function planAt(held: Held, course: Course = held.course) {
  const question = questionOf(held.row, course, textOf(held, course.put))
  return { question, plan: planOf(question, course) }
}

/** What is put is due: motions while it is debated, all else once the voting has begun. */
export function isDue(held: Held, step: string): boolean {
  const { next } = planAt(held).plan
  const stages = next?.on === 'motion' ? open : ['voting']
  return next?.id === step && stages.includes(held.course.state.stage)
}

/** @throws Problem `step-not-due` */
export function checkDue(held: Held, step: string): void {
  if (isDue(held, step)) return
  throw new Problem('conflict', 'step-not-due', 'Another vote is due.', { params: { step } })
}

/** The outcome of the vote that is due, and what follows from it where it was the last. */
export function decided(
  held: Held,
  said: Extract<Said, { readonly kind: 'vote_decided' }>,
): readonly News[] {
  checkDue(held, said.vote)
  const news: News = { as: 'secretariat', said }
  const course = after(held, said)
  const { question, plan } = planAt(held, course)
  return [news, ...ending(course, question, plan, said.live ?? said.vote)]
}

function ending(
  course: Course,
  question: Question,
  { result }: VotingPlan,
  decision: string,
): readonly News[] {
  const as = 'secretariat'
  if (result === 'adjourned') return [{ as, said: { kind: 'adjourned', decision } }]
  if (result === 'not_acted_on')
    return [{ as, said: { kind: 'not_acted_on', motion: 'no_action', decision } }]
  if (result !== 'adopted' && result !== 'rejected') return []
  const text = result === 'adopted' ? approvedText(question, course) : undefined
  const amendments = question.amendments
    .map(({ id }) => id)
    .filter((id) => course.outcomes.get(`amendment:${id}`) === 'adopted')
  const version = course.state.version + 1
  const said: Said = { kind: 'decided', outcome: result, method: 'vote', decision }
  const end: News = { as, said }
  if (text === undefined) return [end]
  const changed: News = {
    as,
    said: { kind: 'amended', version, amendments },
    version: { text, how: 'amended', reason: undefined },
  }
  return [changed, end]
}

function after(held: Held, said: Said): Course {
  const at = held.happened.at(-1)?.at ?? ''
  const entered: Entered = { said, as: 'secretariat', party: held.row.body, at, entry: undefined }
  const followed = follow(held.row, [...held.happened, entered])
  return followed.ok ? followed.course : held.course
}

/** @throws Problem `plan-wrong` where the plan would hold what does not fit in it */
function sound(held: Held, news: readonly News[]): readonly News[] {
  const known = new Set(planAt(held).plan.findings.map(({ code, about }) => `${code} ${about}`))
  const [said] = news
  const { plan } = planAt(held, said ? after(held, said.said) : held.course)
  const found = plan.findings.find(({ code, about }) => !known.has(`${code} ${about}`))
  if (found === undefined) return news
  throw new Problem('invalid', 'plan-wrong', `This does not fit: ${found.about}.`, {
    params: { code: found.code, about: found.about },
  })
}

function checkAmendment({ amendments }: Course, amendment: string): void {
  const one = amendments.find(({ id }) => id === amendment)
  if (one === undefined || one.withdrawnAt !== undefined) throw amendmentUnknown(amendment)
}
