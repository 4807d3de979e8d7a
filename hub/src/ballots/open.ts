import type { ballots as contract } from '@comity/contract'
import type { SignedIn } from '@comity/policy'
import { decisionRule, formatMotion, type Motion, parseDay } from '@comity/votes'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { membersOn } from '../directory/index.ts'
import { logOf, writeAct } from '../record/index.ts'
import type { VotingBody } from './body.ts'
import * as store from './store.ts'
import { hexHash } from './vote.ts'

type Put = typeof contract.openVote.body._output

/** Opens a vote: the roll is frozen, and what is put is recorded before anybody casts. */
export async function openVote(
  hub: HubContext,
  actor: SignedIn,
  body: VotingBody,
  put: Put,
): Promise<{ id: string; index: number; motionHash: string }> {
  if (decisionRule(put.rule) === undefined)
    throw new Problem(
      'invalid',
      'rule-unknown',
      `No rule of decision here is called ${put.rule}.`,
      {
        params: { rule: put.rule },
      },
    )
  return logOf(hub).append(async (tx, entries) => {
    const open = await store.openVoteOf(tx, body.body)
    if (open !== undefined)
      throw new Problem('conflict', 'vote-open-already', 'Close the vote that is open first.', {
        params: { vote: open },
      })
    const motion = motionOf(put, body, await membersOn(tx, body.group, today(hub)), today(hub))
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
      ...{ epoch: entries.epoch, openedIndex: index, openedAt: new Date(at) },
    })
    await recordAct(tx, actor, { action: 'vote.open', thing: motion.vote })
    return { id: motion.vote, index, motionHash }
  })
}

/** Who may read the entries of a vote: everyone signed in, or the people of the group. */
export const readerOf = ({ audience, group }: Pick<VotingBody, 'audience' | 'group'>) =>
  audience === 'public' ? null : `group:${group}`

const today = ({ clock }: HubContext): string => clock.now().toISOString().slice(0, 10)

function motionOf(
  { subject, rule, question, forum, mode, present, rehearsal }: Put,
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
    },
    subject: { on, title, symbol, text, paragraphs },
    members: withRight.sort(),
    suspended: members
      .filter((one) => one.status === 'suspended')
      .map(({ state }) => state)
      .sort(),
  }
}
