import { dayIn, isZone } from '@comity/contacts'
import type { BodyOf, accreditations as contract } from '@comity/contract'
import type { Actor, SignedIn } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { fold } from '../core/search-words.ts'
import { uuidv7 } from '../core/uuid.ts'
import { listStates } from '../directory/index.ts'
import { ownTexts } from '../meetings/index.ts'
import { logOf } from '../record/index.ts'
import * as kept from './accreditation-store.ts'
import { type Applied, checkDeciding, checkObjecting, checkWithdrawing } from './accrediting.ts'
import { insertDelegation } from './delegation-store.ts'
import { notFound } from './reading.ts'
import type { ConferenceRecord } from './store.ts'
import { written } from './written.ts'

/** Until the end of that day by the calendar of the conference's place. */
export const isOpen = (of: Pick<ConferenceRecord, 'zone'>, until: string, now: Date): boolean =>
  todayIn(of.zone, now) <= until

/** By the calendar of a zone; of UTC where this machine does not know it. */
export const todayIn = (zone: string, now: Date): string => dayIn(isZone(zone) ? zone : 'UTC', now)

export async function apply(
  hub: HubContext,
  actor: Actor,
  of: ConferenceRecord,
  { name, lang, seat, about, until }: BodyOf<typeof contract.enterApplication>,
): Promise<string> {
  if (!isOpen(of, until, hub.clock.now()))
    throw new Problem('invalid', 'deadline-past', 'Give states a day that is not over.')
  const states = await listStates(hub.sql)
  if (seat !== undefined && !states.some(({ code }) => code === seat))
    throw new Problem('invalid', 'state-unknown', `No state has the code ${seat}.`, {
      params: { code: seat },
    })
  const id = uuidv7()
  await logOf(hub).append(async (tx, entries) => {
    const facts = { accreditation: id, name, until }
    const told = { of, told: 'itself', facts } as const
    const { at: appliedAt } = await written(tx, entries, actor, 'accreditation.apply', told)
    const row = {
      ...{ id, conference: of.id, name, nameKey: fold(name) || name, lang, until, appliedAt },
      ...{ seat: seat ?? null, about: about ?? null },
    }
    if (!(await kept.insertAccreditation(tx, row)))
      throw new Problem('conflict', 'applied-already', `${name} has applied already.`, {
        params: { name },
      })
  })
  return id
}

export async function object(
  hub: HubContext,
  actor: SignedIn,
  of: ConferenceRecord,
  id: string,
  reason: string | undefined,
): Promise<void> {
  await withApplication(hub, of, id, checkObjecting, async (tx, entries) => {
    const facts = { accreditation: id, reason }
    // Who is told of it the rules of participation say: the log tells the state itself.
    const told = { of, told: 'itself', facts } as const
    const { at } = await written(tx, entries, actor, 'accreditation.object', told)
    const row = { id: uuidv7(), accreditation: id, state: codeOf(actor), at }
    const { person } = actor
    if (!(await kept.insertObjection(tx, { ...row, reason: reason ?? null, person })))
      throw new Problem('conflict', 'objected-already', 'Your state objects already.')
  })
}

export async function withdraw(
  hub: HubContext,
  actor: SignedIn,
  of: ConferenceRecord,
  id: string,
): Promise<void> {
  await withApplication(hub, of, id, checkWithdrawing, async (tx, entries) => {
    const told = { of, told: 'itself', facts: { accreditation: id } } as const
    const { at } = await written(tx, entries, actor, 'accreditation.withdraw', told)
    if (!(await kept.endObjection(tx, id, codeOf(actor), at)))
      throw new Problem('conflict', 'no-objection', 'Your state does not object.')
  })
}

/** Who is accredited comes in as an observer, and registers through the secretariat. */
export async function decideOn(
  hub: HubContext,
  actor: Actor,
  of: ConferenceRecord,
  id: string,
  given: BodyOf<typeof contract.decideAccreditation>,
): Promise<void> {
  const { status, reason } = given
  const check = (now: Applied) => checkDeciding(now, given)
  await withApplication(hub, of, id, check, async (tx, entries, { name, lang }) => {
    const facts = {
      accreditation: id,
      status,
      reason,
      ...(status === 'accredited' ? { name } : {}),
    }
    // A refusal is for those who take part to know.
    const told = { of, told: status === 'accredited' ? 'everyone' : 'itself', facts } as const
    const { at } = await written(tx, entries, actor, 'accreditation.decide', told)
    await kept.setDecision(tx, id, { status, reason: reason ?? null, at })
    if (status === 'refused') return
    const row = {
      ...({ id: uuidv7(), conference: of.id, kind: 'organisation', state: null } as const),
      ...{ names: ownTexts({ [lang]: name }), nameKey: fold(name) || name },
      standing: 'observer' as const,
    }
    await insertDelegation(tx, row, { at, accreditation: id })
  })
}

type Append = Parameters<ReturnType<typeof logOf>['append']>[0]
type Entries = Parameters<Append>[1]

async function withApplication(
  hub: HubContext,
  of: ConferenceRecord,
  id: string,
  check: (now: Applied) => void,
  work: (tx: Tx, entries: Entries, row: kept.AccreditationRecord) => Promise<void>,
): Promise<void> {
  await logOf(hub).append(async (tx, entries) => {
    const row = await kept.lockAccreditation(tx, id)
    if (!row) throw notFound()
    const objections = await kept.listObjections(tx, [id])
    check({
      ...{ status: row.status, isOpen: isOpen(of, row.until, hub.clock.now()) },
      objections: objections.filter(({ withdrawnAt }) => withdrawnAt === null).length,
      effect: of.objectionEffect,
    })
    await work(tx, entries, row)
  })
}

const codeOf = ({ party }: SignedIn): string => party?.replace(/^state:/, '') ?? ''
