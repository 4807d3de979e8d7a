import type { ballots as contract } from '@comity/contract'
import { type Actor, decide } from '@comity/policy'
import { type Motion, outcomeOfMotion, type RollCall } from '@comity/votes'
import type { HubContext } from '../core/context.ts'
import { proposalsOf } from '../proposals/index.ts'
import { currentBoard } from './board.ts'
import * as store from './store.ts'
import { answersOfRoll, bodyOf, memberOf, motionIn, noTally, partyOf } from './vote.ts'

/** One vote as a list shows it. `proposal` is the one of whose plan it is a step. */
export function voteRow(
  row: store.VoteRow,
  proposal: string | undefined,
  tally = row.tally,
): contract.VoteRow {
  const { subject, members, suspended } = motionIn(row)
  const { symbol, text, ...what } = subject
  const nobodyYet = { ...noTally, not_voting: members.length, suspended: suspended.length }
  return {
    ...{ id: row.id, body: row.body, status: row.status, mode: row.mode, rehearsal: row.rehearsal },
    subject: {
      ...{ ...what, paragraphs: [...what.paragraphs] },
      ...(symbol === undefined ? {} : { symbol }),
      ...(text === undefined ? {} : { text }),
    },
    ...(proposal === undefined ? {} : { proposal }),
    openedAt: row.openedAt.toISOString(),
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
    ...(row.until ? { until: row.until.toISOString() } : {}),
    tally: tally ?? nobodyYet,
    ...(row.outcome === undefined ? {} : { outcome: row.outcome }),
  }
}

/** One vote whole, as `actor` sees it. */
export async function liveVote(
  hub: HubContext,
  actor: Actor,
  row: store.VoteRow,
): Promise<contract.LiveVote> {
  const motion = motionIn(row)
  const thing = bodyOf(row)
  const roll = motion.members.map(partyOf)
  const isOpen = row.status === 'open'
  const preside = decide(actor, { action: 'vote.preside', thing }).allow
  const cast = decide(actor, { action: 'vote.cast', thing: { ...thing, roll } }).allow
  const board = await currentBoard(hub, row, motion)
  const [intentions, rolls, own, proposals] = await Promise.all([
    store.listIntentions(hub.sql, row.id),
    row.mode === 'roll_call' ? store.listRolls(hub.sql, row.id) : [],
    ownStand(hub, actor, row, motion),
    proposalsOf(hub.sql, [row.id]),
  ])
  const person = actor.kind === 'anonymous' ? undefined : actor.person
  return {
    ...voteRow(row, proposals.get(row.id), board.tally),
    ...{ motion: row.motion, motionHash: row.motionHash, rule: motion.rule, day: motion.day },
    ...(motion.present === undefined ? {} : { present: motion.present }),
    opened: row.openedIndex,
    ...(row.status === 'closed' && row.endedIndex !== undefined ? { closed: row.endedIndex } : {}),
    board,
    reasons: row.status === 'closed' ? reasonsOf(motion, board.stands) : [],
    ...(row.reason === undefined ? {} : { cancelled: row.reason }),
    ...(own ? { own } : {}),
    ...(preside && row.mode === 'roll_call'
      ? {
          rolls: {
            entered: new Set(rolls.map((one) => one.person)).size,
            byMe: rolls.some((one) => one.person === person),
            agree: answersOfRoll(rolls) !== undefined,
          },
        }
      : {}),
    intentions: intentions.map(({ delegation, intended, at }) => ({
      ...{ member: delegation, intended, at: at.toISOString() },
    })),
    ...(row.decision === undefined ? {} : { decision: row.decision }),
    can: {
      cast: cast && isOpen && row.mode !== 'roll_call',
      intend: cast && row.status === 'closed',
      close: preside && isOpen && (row.mode !== 'silence' || board.tally.no > 0),
      cancel: preside && isOpen,
      enterRoll: preside && isOpen && row.mode === 'roll_call',
      download: row.status === 'closed',
    },
  }
}

async function ownStand(hub: HubContext, actor: Actor, row: store.VoteRow, motion: Motion) {
  const member = actor.kind === 'anonymous' ? undefined : memberOf(actor.party)
  if (member === undefined || !motion.members.includes(member)) return undefined
  const last = await store.lastBallot(hub.sql, row.id, member)
  if (!last) return { member, sequence: 0 }
  const { choice, sequence, index } = last
  return { member, choice, sequence, index }
}

function reasonsOf(motion: Motion, stands: contract.Board['stands']): contract.LiveVote['reasons'] {
  const roll: RollCall = new Map(stands.map(({ member, vote }) => [member, vote]))
  return (outcomeOfMotion(motion, roll)?.reasons ?? []).map((reason) => ({
    ...{ code: reason.code, numbers: { ...reason.numbers }, members: [...reason.members] },
    ...(reason.word === undefined ? {} : { word: reason.word }),
    ...(reason.cites ? { cites: { ...reason.cites } } : {}),
    sentence: reason.sentence,
  }))
}
