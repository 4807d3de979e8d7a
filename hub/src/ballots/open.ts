import type { ballots as contract } from '@comity/contract'
import type { SignedIn } from '@comity/policy'
import { decisionRule, formatMotion, type Motion, parseDay } from '@comity/votes'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { membersOn } from '../directory/index.ts'
import { linkVote, putToVote } from '../proposals/index.ts'
import { logOf, writeAct } from '../record/index.ts'
import type { VotingBody } from './body.ts'
import { deadline } from './silence.ts'
import * as store from './store.ts'
import { hexHash } from './vote.ts'

type Given = typeof contract.openVote.body._output
type Put = Given & { subject: NonNullable<Given['subject']>; rule: string }

/** Opens a vote: the roll is frozen, and what is put is recorded before anybody casts. */
export async function openVote(
  hub: HubContext,
  actor: SignedIn,
  body: VotingBody,
  given: Given,
): Promise<{ id: string; index: number; motionHash: string }> {
  return logOf(hub).append(async (tx, entries) => {
    const open = await store.openVoteOf(tx, body.body)
    if (open !== undefined && given.mode !== 'silence')
      throw new Problem('conflict', 'vote-open-already', 'Close the vote that is open first.', {
        params: { vote: open },
      })
    const put = await whatIsPut(tx, body, given)
    const until = given.mode === 'silence' ? deadline(hub.clock.now(), put) : undefined
    const members = await membersOn(tx, body.group, today(hub))
    const motion = motionOf({ ...put, until }, body, members, today(hub))
    const text = formatMotion(motion)
    const motionHash = hexHash(text)
    const { index, at } = await writeAct(tx, entries, {
      ...{ kind: 'vote.opened', party: readerOf(body) },
      facts: { body: body.body, vote: motion.vote, sha256: motionHash, motion: text },
    })
    await store.insertVote(tx, {
      ...{
        id: motion.vote,
        body: body.body,
        groupId: body.group,
        isPublic: body.audience === 'public',
      },
      ...{ rehearsal: put.rehearsal, mode: put.mode, motion: text, motionHash },
      until: until === undefined ? undefined : new Date(until),
      ...{ epoch: entries.epoch, openedIndex: index, openedAt: new Date(at) },
    })
    if (given.proposal !== undefined)
      await linkVote(tx, {
        ...{ vote: motion.vote, proposal: given.proposal.id, step: given.proposal.step },
        rehearsal: put.rehearsal,
      })
    await recordAct(tx, actor, { action: 'vote.open', thing: motion.vote })
    return { id: motion.vote, index, motionHash }
  })
}

/** In the words given, or as the plan of a proposal has it, so that nothing of it is mistyped. */
async function whatIsPut(tx: Tx, body: VotingBody, given: Given): Promise<Put> {
  const { proposal, subject, rule } = given
  if (proposal !== undefined) {
    const { id, step } = proposal
    const { title, symbol, forum, put } = await putToVote(tx, {
      proposal: id,
      step,
      body: body.body,
    })
    const paragraphs = [...put.subject.paragraphs]
    return {
      ...given,
      forum,
      rule: put.rule,
      subject: { ...put.subject, title, symbol, paragraphs },
    }
  }
  if (subject === undefined || rule === undefined) throw new Error('nothing is put')
  if (decisionRule(rule) !== undefined) return { ...given, subject, rule }
  throw new Problem('invalid', 'rule-unknown', `No rule of decision here is called ${rule}.`, {
    params: { rule },
  })
}

/** Who may read the entries of a vote: everyone signed in, or the people of the group. */
export const readerOf = ({ audience, group }: Pick<VotingBody, 'audience' | 'group'>) =>
  audience === 'public' ? null : `group:${group}`

const today = ({ clock }: HubContext): string => clock.now().toISOString().slice(0, 10)

function motionOf(
  { subject, rule, question, forum, mode, present, rehearsal, until }: Put,
  body: VotingBody,
  members: readonly { readonly state: string; readonly status: 'member' | 'suspended' }[],
  day: string,
): Motion {
  const withRight = members.filter(({ status }) => status === 'member').map(({ state }) => state)
  const date = parseDay(day)
  if (withRight.length === 0 || date === undefined)
    throw new Problem('conflict', 'nobody-votes', 'The body has no member that may vote today.')
  if (present !== undefined && present > withRight.length)
    throw new Problem('invalid', 'more-present-than-members', 'Fewer delegations are members.', {
      params: { present, members: withRight.length },
    })
  const { on, title, symbol, text, paragraphs } = subject
  return {
    ...{
      vote: uuidv7(),
      body: body.body,
      day: date,
      rule,
      question,
      forum,
      mode,
      present,
      rehearsal,
      until,
    },
    subject: { on, title, symbol, text, paragraphs },
    members: withRight.sort(),
    suspended: members
      .filter((one) => one.status === 'suspended')
      .map(({ state }) => state)
      .sort(),
  }
}
