import type { DeskItem, Names } from '@comity/contract'
import { readableConferences, type SignedIn } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { todayIn } from './accreditation-acts.ts'
import { lastOf } from './present.ts'
import { listConferences } from './store.ts'

/** Days ahead that a conference is told of. */
const ahead = 14

/**
 * For a delegate: invitations that their state has not answered, and applications to which it may still object.
 * For whoever takes part: conferences that go on or begin soon.
 */
export async function conferencesOnDesk(
  sql: Query,
  actor: SignedIn,
  now: Date,
): Promise<DeskItem[]> {
  const reader = { ...readableConferences(actor), readsPublic: false }
  const found = (await listConferences(sql, reader)).filter((one) => {
    const { status } = lastOf(one)
    return status !== 'closed' && status !== 'cancelled'
  })
  const day = (days: number) =>
    new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const soon = found.flatMap((one): DeskItem[] => {
    const { status, from, to } = lastOf(one)
    const isSoon = from !== null && to !== null && to >= day(0) && from <= day(ahead)
    return isSoon && status !== 'postponed'
      ? [{ kind: 'conference', id: one.id, names: one.titles, from, to }]
      : []
  })
  const { party } = actor
  if (!party?.startsWith('state:') || !actor.roles.includes('delegate')) return soon
  const ids = found.map(({ id }) => id)
  const invited = await sql<{ id: string; titles: Names; part: Names | null; at: Date }[]>`
    select d.id, c.titles, d.names as part, d.invited_at as at
    from conference_delegation d join conference c on c.id = d.conference
    where d.conference = any(${ids}) and 'state:' || d.state_code = ${party} and d.status = 'invited'
    order by d.invited_at`
  const objecting = found.filter(({ participants }) => participants.includes(party))
  const applied = await sql<{ conference: string; name: string; until: string }[]>`
    select a.conference, a.name, a.until_day as until from conference_accreditation a
    where a.conference = any(${objecting.map(({ id }) => id)}) and a.status = 'applied'
      and not exists (select from conference_objection o where o.accreditation = a.id
        and 'state:' || o.state_code = ${party} and o.withdrawn_at is null)
    order by a.until_day, a.id`
  const zones = new Map(found.map(({ id, zone }) => [id, zone]))
  return [
    ...soon,
    ...invited.map(
      ({ id, titles, part, at }): DeskItem => ({
        ...{ kind: 'invitation', id, names: titles, since: at.toISOString() },
        ...(part === null ? {} : { part }),
      }),
    ),
    ...applied
      .filter(({ conference, until }) => todayIn(zones.get(conference) ?? 'UTC', now) <= until)
      .map(
        ({ conference, name, until }): DeskItem => ({
          ...{ kind: 'objection', id: conference, title: name, to: until },
        }),
      ),
  ]
}
