import type { Actor } from '@comity/policy'
import { type MotionPut, motionPut, type VoteOutcome } from '@comity/votes'
import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import type { Entries } from '../record/index.ts'
import { hold, write } from './enter.ts'
import { checkDue, decided, isDue, planAt } from './meeting.ts'
import * as store from './store.ts'

/** What a live vote puts, from the plan of a proposal: none of it is typed by hand. */
export interface PutToVote {
  readonly title: string
  readonly symbol: string | undefined
  readonly forum: 'plenary' | 'committee'
  readonly put: MotionPut
}

/**
 * What a live vote on a step of a proposal's plan puts. The proposal is held until the transaction ends.
 *
 * @throws Problem `not-found`, `step-not-due`
 */
export async function putToVote(
  tx: Tx,
  { proposal, step, body }: { readonly proposal: string; readonly step: string; body: string },
): Promise<PutToVote> {
  const held = await hold(tx, proposal)
  const { row, course } = held
  if (row.tabledAt === null || row.body !== body)
    throw new Problem('not-found', 'not-found', 'There is no such proposal before this body.')
  checkDue(held, step)
  const { question, plan } = planAt(held)
  const about = { proposal, version: course.put }
  const put = plan.next && motionPut(question, course.outcomes, plan.next, about)
  if (put === undefined) throw new Error(`Nothing is put by ${step} of ${proposal}`)
  const { title, forum } = row
  const amendment = course.amendments.find(({ id }) => id === put.of)
  return { title, symbol: amendment?.id ?? course.symbol, forum, put }
}

/** Remembers which live vote is on which step: until it ends, the step is not decided otherwise. */
export const linkVote = store.insertVoteLink

/** Of a live vote that was closed or cancelled. */
export const voteEnded = store.closeVoteLink

/**
 * Enters the outcome of a live vote in the plan of its proposal; nothing where it is on none, or where its
 * step was decided otherwise meanwhile: the vote is closed all the same.
 */
export async function recordVote(
  tx: Tx,
  entries: Entries,
  actor: Actor,
  { vote, outcome }: { readonly vote: string; readonly outcome: VoteOutcome },
): Promise<void> {
  const link = await store.findVoteLink(tx, vote)
  if (link === undefined) return
  const held = await hold(tx, link.proposal)
  if (!isDue(held, link.step)) return
  const said = { kind: 'vote_decided', vote: link.step, outcome, live: vote } as const
  await write(tx, entries, actor, held, decided(held, said))
}
