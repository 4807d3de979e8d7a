import { randomBytes } from 'node:crypto'
import type { SignedIn } from '@comity/policy'
import type { Choice, MemberCode } from '@comity/votes'
import { checkSecondPerson } from '../access/index.ts'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { wakeAfterCommit } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { logOf, writeAct } from '../record/index.ts'
import { boardTopic } from './board.ts'
import { notOpen } from './cast.ts'
import { readerOf } from './open.ts'
import * as store from './store.ts'
import { answersOfRoll, bodyOf, differing, hexHash, motionIn, rollText } from './vote.ts'

export interface EnteredRoll {
  readonly index: number
  readonly agree: boolean
  readonly differ: readonly MemberCode[]
}

/**
 * Takes what one person heard of a roll call. A second person enters it independently: told afterwards is
 * only for whom the two differ, never what the other entered.
 */
export function enterRoll(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  answers: Readonly<Record<MemberCode, Choice>>,
): Promise<EnteredRoll> {
  return logOf(hub).append(async (tx, entries) => {
    const row = await store.lockVote(tx, id)
    if (row?.status !== 'open' || row.epoch !== entries.epoch) throw notOpen()
    if (row.mode !== 'roll_call')
      throw new Problem('conflict', 'not-by-roll-call', 'Delegations cast this vote themselves.')
    const { members } = motionIn(row)
    const other = Object.keys(answers).find((member) => !members.includes(member))
    if (other !== undefined)
      throw new Problem('invalid', 'not-on-roll', `${other} does not vote here today.`, {
        params: { member: other },
      })
    const before = await store.listRolls(tx, id)
    checkTurn(before, actor.person)
    for (const other of new Set(before.map(({ person }) => person)))
      await checkSecondPerson(tx, other, actor.person)
    const salt = randomBytes(16).toString('hex')
    const entry = rollText({ vote: id, by: actor.person, salt, answers })
    const { index, at } = await writeAct(tx, entries, {
      ...{ kind: 'roll.entered', party: readerOf(bodyOf(row)) },
      facts: { vote: id, sha256: hexHash(entry) },
    })
    await store.insertRoll(tx, id, { index, person: actor.person, entry, at: new Date(at) })
    await recordAct(tx, actor, { action: 'roll.enter', thing: id })
    wakeAfterCommit(tx, boardTopic(id))
    const rolls = await store.listRolls(tx, id)
    const agree = answersOfRoll(rolls) !== undefined
    return { index, agree, differ: agree ? [] : differing(rolls) }
  })
}

/** Entries of one person in one vote: all of them are in what everybody recounts. */
const mostEntries = 20

/**
 * Whoever could enter again and again would find by and by what the other person entered: once both have
 * entered, they take turns. @throws Problem
 */
function checkTurn(rolls: readonly store.RollRow[], person: string): void {
  const own = rolls.filter((one) => one.person === person).length
  const others = new Map<string, number>()
  for (const one of rolls)
    if (one.person !== person) others.set(one.person, (others.get(one.person) ?? 0) + 1)
  const most = Math.max(0, ...others.values())
  if (most > 0 && own > most)
    throw new Problem('conflict', 'roll-wait', 'The other person enters next.')
  if (own >= mostEntries)
    throw new Problem(
      'conflict',
      'roll-enough',
      `One person enters ${mostEntries} times at most.`,
      {
        params: { most: mostEntries },
      },
    )
}
