import type { BodyOf, conferences as contract } from '@comity/contract'
import type { Actor } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { ownTexts } from '../meetings/index.ts'
import { listDelegations } from './delegation-store.ts'
import { checkSlot } from './programme.ts'
import * as kept from './programme-store.ts'
import { lockStanding } from './store.ts'

type Given = BodyOf<typeof contract.addSlot>

/** The programme is the secretariat's to write; whoever speaks is a delegation that has not declined. */
export async function addSlot(
  hub: HubContext,
  actor: Actor,
  conference: string,
  given: Given,
): Promise<void> {
  const slot = { ...slotOf(given), id: uuidv7() }
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'programme.add', thing: `conference:${conference}` })
    await check(tx, conference, slot)
    await kept.insertSlot(tx, conference, slot)
  })
}

export async function changeSlot(
  hub: HubContext,
  actor: Actor,
  { id, conference }: kept.SlotRecord,
  given: Given & { readonly seen: number },
): Promise<void> {
  const slot = { ...slotOf(given), id }
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'programme.change', thing: `conference:${conference}` })
    await check(tx, conference, slot)
    const now = await kept.findSlot(tx, id)
    if (now?.version !== given.seen)
      throw new Problem(
        ...(['changed-meanwhile', 'changed-meanwhile'] as const),
        'Load the programme again: it has changed.',
      )
    if (now.status === 'cancelled') throw cancelled()
    await kept.updateSlot(tx, slot)
  })
}

export async function cancelSlot(
  hub: HubContext,
  actor: Actor,
  { id, conference }: kept.SlotRecord,
): Promise<void> {
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'programme.cancel', thing: `conference:${conference}` })
    await lockStanding(tx, conference)
    if ((await kept.findSlot(tx, id))?.status === 'cancelled') throw cancelled()
    await kept.cancelSlot(tx, id)
  })
}

/** Whoever holds the conference's row writes its programme alone. */
async function check(
  tx: Tx,
  conference: string,
  slot: ReturnType<typeof slotOf> & { readonly id: string },
): Promise<void> {
  const { status, from, to } = await lockStanding(tx, conference)
  if (status === 'cancelled')
    throw new Problem('conflict', 'conference-over', 'The conference is cancelled.')
  const days = from === null || to === null ? undefined : { from, to }
  checkSlot(slot, days, await kept.listSlots(tx, [conference]))
  const there = await listDelegations(tx, conference, true)
  const may = new Set(there.filter((one) => one.status !== 'declined').map(({ id }) => id))
  const odd = slot.speakers.find((id) => !may.has(id))
  if (odd !== undefined)
    throw new Problem('invalid', 'speaker-unknown', 'Only delegations of the conference speak.', {
      params: { delegation: odd },
    })
}

const slotOf = ({ day, starts, ends, titles, room, speakers }: Given) => ({
  ...{ day, starts, ends, titles: ownTexts(titles), room: room ?? null },
  speakers: [...new Set(speakers)],
})

const cancelled = () =>
  new Problem('conflict', 'slot-cancelled', 'It is cancelled: add another in its stead.')
