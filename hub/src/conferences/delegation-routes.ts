import { delegations as contract } from '@comity/contract'
import { type Actor, decide } from '@comity/policy'
import { csvRow } from '@comity/votes'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { refuse } from '../core/refuse.ts'
import { textIn } from '../meetings/index.ts'
import { decline, examine, importFile, invite, register } from './delegation-acts.ts'
import * as kept from './delegation-store.ts'
import * as present from './present.ts'
import { isWithin, mayChange, readable, readableDelegation, stateOf } from './reading.ts'
import type { ConferenceRecord } from './store.ts'

export function registerDelegations(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.delegations, async ({ actor, params }) => {
    const of = await readable(sql, actor, params.conference)
    return {
      items: await rows(actor, of),
      within: isWithin(actor, of),
      can: { change: mayChange(actor, of).allow },
    }
  })

  mount(app, hub, contract.inviteDelegations, async ({ actor, params, body }) => {
    const of = await changeable(actor, params.conference)
    const made = await invite(hub, actor, of, body.invitations)
    const all = new Map((await rows(actor, of)).map((row) => [row.id, row]))
    return { items: made.flatMap((id) => all.get(id) ?? []) }
  })

  mount(app, hub, contract.importDelegations, async ({ actor, params, body }) => {
    const of = await changeable(actor, params.conference)
    return importFile(hub, actor, of, body)
  })

  mount(app, hub, contract.exportDelegations, async ({ actor, params, query: { format } }) => {
    const of = await readable(sql, actor, params.conference)
    const items = await rows(actor, of)
    const isCsv = format === 'csv'
    return new Response(isCsv ? sheet(items) : `${JSON.stringify(items, undefined, 2)}\n`, {
      headers: {
        'content-type': isCsv ? 'text/csv; charset=utf-8' : 'application/json',
        'content-disposition': `attachment; filename="delegations.${format}"`,
        'cache-control': 'no-store',
      },
    })
  })

  mount(app, hub, contract.delegation, ({ actor, params }) => whole(actor, params.delegation))

  mount(app, hub, contract.registerDelegation, async ({ actor, params, body }) => {
    const { of, delegation } = await spokenFor(actor, params.delegation)
    await register(hub, actor, of, delegation.id, body)
    return whole(actor, delegation.id)
  })

  mount(app, hub, contract.declineInvitation, async ({ actor, params, body }) => {
    const { of, delegation } = await spokenFor(actor, params.delegation)
    await decline(hub, actor, of, delegation.id, body.reason)
    return whole(actor, delegation.id)
  })

  mount(app, hub, contract.examineCredentials, async ({ actor, params, body }) => {
    const { of, delegation } = await readableDelegation(sql, actor, params.delegation)
    refuse(mayChange(actor, of))
    await examine(hub, actor, of, delegation.id, body)
    return whole(actor, delegation.id)
  })

  /** Filtered in the database by what the asker may read: delegations, and names in them. */
  async function rows(actor: Actor, of: ConferenceRecord): Promise<contract.DelegationRow[]> {
    const within = isWithin(actor, of)
    const found = await kept.listDelegations(sql, of.id, within)
    const ids = found.map(({ id }) => id)
    const names = await kept.listParticipants(sql, ids, namesReader(actor, of))
    return found.map((row) =>
      present.delegationRow(row, {
        ...{ participants: names.get(row.id) ?? [], within },
        complete: mayReadNames(actor, of, row),
      }),
    )
  }

  async function whole(actor: Actor, id: string): Promise<contract.Delegation> {
    const { of, delegation } = await readableDelegation(sql, actor, id)
    const complete = mayReadNames(actor, of, delegation)
    const [names, examined] = await Promise.all([
      kept.listParticipants(sql, [id], namesReader(actor, of)),
      complete ? kept.listCredentials(sql, id) : [],
    ])
    const within = isWithin(actor, of)
    const { status } = present.lastOf(of)
    const isOver = status === 'closed' || status === 'cancelled'
    const speaks = speak(actor, of, delegation).allow && !isOver
    const changes = mayChange(actor, of).allow
    return {
      ...present.delegationRow(delegation, {
        ...{ participants: names.get(id) ?? [], complete, within },
      }),
      ...{ conferenceTitles: of.titles, version: delegation.version },
      ...(complete && delegation.reason !== null ? { reason: delegation.reason } : {}),
      examined: examined.map(present.credentials),
      can: {
        register: speaks,
        decline: speaks && delegation.status !== 'declined',
        examine: changes && delegation.kind !== 'organisation' && delegation.status !== 'declined',
      },
    }
  }

  async function changeable(actor: Actor, id: string): Promise<ConferenceRecord> {
    const of = await readable(sql, actor, id)
    refuse(mayChange(actor, of))
    return of
  }

  async function spokenFor(actor: Actor, id: string) {
    const found = await readableDelegation(sql, actor, id)
    refuse(speak(actor, found.of, found.delegation))
    return found
  }
}

const speak = (actor: Actor, of: ConferenceRecord, { state }: kept.DelegationRecord) =>
  decide(actor, { action: 'delegation.speak', thing: { ...of, of: stateOf(state) } })

const mayReadNames = (
  actor: Actor,
  of: ConferenceRecord,
  { state }: kept.DelegationRecord,
): boolean =>
  decide(actor, { action: 'delegation.names', thing: { ...of, of: stateOf(state) } }).allow

/** The reading half of `delegation.names`: the secretariat all, a state its own. */
function namesReader(actor: Actor, of: ConferenceRecord): kept.NamesReader {
  const mayRead = (thing: { readonly of: `state:${string}` | undefined }) =>
    decide(actor, { action: 'delegation.names', thing: { ...of, ...thing } }).allow
  const party = actor.kind === 'anonymous' ? undefined : actor.party
  const code = party?.startsWith('state:') ? party.slice('state:'.length) : undefined
  const isOwn = code !== undefined && mayRead({ of: `state:${code}` })
  return { all: mayRead({ of: undefined }), own: isOwn ? code : undefined }
}

/** One row for each participant, and one for a delegation of which no name is shown. */
function sheet(items: readonly contract.DelegationRow[]): string {
  const head = ['kind', 'state', 'name', 'standing', 'status', 'credentials']
  const lines = items.flatMap((row) => {
    const name = row.names === undefined ? '' : textIn(row.names, 'en').text
    const of = [row.kind, row.state ?? '', name, row.standing, row.status, row.credentials ?? '']
    if (row.participants.length === 0) return [[...of, '', '', '', '']]
    return row.participants.map((one) => [
      ...[...of, one.name, one.function ?? '', one.lang ?? '', one.capacity],
    ])
  })
  const all = [[...head, 'participant', 'function', 'language', 'capacity'], ...lines]
  return all.map(csvRow).join('')
}
