import { access } from '@comity/contract'
import type { Actor, Party } from '@comity/policy'
import { decide, scopes } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Database, transaction, wakeAfterCommit } from '../core/database.ts'
import { announce } from '../core/events.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { partyNames, standingOf } from '../directory/index.ts'
import { notFound, refuseExcess, signedIn } from './asker.ts'
import { hashPassword, makePassword } from './password.ts'
import { admit, checkRoles, mayManagePeople, rolesToGive } from './person.ts'
import * as store from './store.ts'

export function registerPeople(app: Hono, hub: HubContext): void {
  const { db } = hub

  mount(app, hub, access.people, async ({ actor }) => {
    const who = signedIn(actor)
    const operates = decide(actor, { action: 'hub.operate', thing: {} }).allow
    if (!operates && !mayManagePeople(actor, who.party))
      refuse(decide(actor, { action: 'party.people', thing: { party: who.party } }))
    const rows = await store.listPeople(
      db.sql,
      who.party === undefined ? 'administrators' : { party: who.party },
    )
    const own = who.party
    const [kind] = own?.split(':') ?? []
    // Any party of the kind will do to ask for: the rules tell an operator's from one's own.
    const party = (of: 'state' | 'body', any: Party) => (kind === of ? own : any)
    return {
      items: rows.map((row) => personReply(row, actor)),
      mayGive: {
        state: rolesToGive(actor, party('state', 'state:XX')),
        organisation: rolesToGive(actor, noOrganisation, own === undefined ? [] : [own]),
        body: rolesToGive(actor, party('body', 'body:any')),
        nobody: rolesToGive(actor, undefined),
      },
      can: { admit: true },
    }
  })

  mount(app, hub, access.admitPerson, async ({ actor, body }) => {
    const party = body.party as Party | undefined
    const servedBy = await serving(db, party)
    refuse(decide(actor, { action: 'party.people', thing: { party, roles: body.roles, servedBy } }))
    refuseExcess(signedIn(actor), scopes)
    const names = await partyNames(db.sql)
    if (party !== undefined && !names.has(party)) throw notFound('party')
    const made = await transaction(db, async (tx) => {
      const person = await admit(tx, { ...body, party, by: signedIn(actor).person })
      await recordAct(tx, actor, {
        action: 'person.admit',
        thing: person.id,
        detail: { party, roles: body.roles },
      })
      return person
    })
    const row = await store.personOfParty(db.sql, made.id)
    if (!row) throw new Error('The person that was just admitted is not there')
    return { person: personReply(row, actor), password: made.password }
  })

  mount(app, hub, access.changePerson, async ({ actor, params, body }) => {
    const row = await managed(db, actor, params.id)
    const party = (row.party ?? undefined) as Party | undefined
    if (body.roles) {
      checkRoles(party, body.roles)
      const servedBy = await serving(db, party)
      refuse(
        decide(actor, { action: 'party.people', thing: { party, roles: body.roles, servedBy } }),
      )
    }
    if (body.disabled && actor.kind !== 'anonymous' && row.id === actor.person)
      throw new Problem('conflict', 'own-account', 'You cannot close your own account.')
    await transaction(db, async (tx) => {
      await recordAct(tx, actor, { action: 'person.change', thing: row.id, detail: body })
      if (body.roles) {
        await store.endMandates(tx, row.id, row.party)
        const id = uuidv7()
        await store.insertMandate(tx, { id, person: row.id, party: row.party, roles: body.roles })
        await store.moveToMandate(tx, row.id, id)
      }
      if (body.disabled !== undefined) {
        await store.setDisabled(tx, row.id, body.disabled)
        if (body.disabled) await store.endSessionsOf(tx, row.id)
      }
      if (body.roles) {
        const { party, roles: before } = row
        const change = { person: row.id, party, before, after: body.roles }
        announce(tx, 'access.rolesChanged', change, 2)
      }
      wakeAfterCommit(tx, standingTopic)
    })
    return personReply(await managed(db, actor, params.id), actor)
  })

  mount(app, hub, access.resetPassword, async ({ actor, params }) => {
    const row = await managed(db, actor, params.id)
    if (row.id === signedIn(actor).person)
      throw new Problem(
        'conflict',
        'own-password',
        'Change your own password under Your account: that asks for the one you have.',
      )
    refuseExcess(signedIn(actor), scopes)
    const password = makePassword()
    const passwordHash = await hashPassword(password)
    await transaction(db, async (tx) => {
      await recordAct(tx, actor, { action: 'password.reset', thing: row.id })
      await store.setPassword(tx, row.id, passwordHash, true, signedIn(actor).person)
      await store.setTotp(tx, row.id, { secret: null, since: null })
      await store.endSessionsOf(tx, row.id)
      await store.revokeKeysOf(tx, row.id)
      wakeAfterCommit(tx, standingTopic)
    })
    return { password }
  })
}

const noOrganisation: Party = 'organisation:00000000-0000-0000-0000-000000000000'

async function managed(db: Database, actor: Actor, id: string) {
  const row = await store.personOfParty(db.sql, id)
  const party = (row?.party ?? undefined) as Party | undefined
  const servedBy = await serving(db, party)
  if (!row || !mayManagePeople(actor, party, row.roles, servedBy)) throw notFound('person')
  return row
}

/** The states that serve an organisation; of any other party there are none. */
const serving = async (db: Database, party: string | undefined): Promise<readonly Party[]> =>
  party?.startsWith('organisation:') ? ((await standingOf(db.sql, party)).servedBy as Party[]) : []

const personReply = (row: store.PersonOfParty, actor: Actor) => {
  const may = mayManagePeople(actor, (row.party ?? undefined) as Party | undefined, row.roles)
  return {
    id: row.id,
    name: row.name,
    signInName: row.signInName,
    ...(row.party === null ? {} : { party: row.party }),
    roles: row.roles,
    disabled: row.disabled,
    totp: row.totp,
    mayGive: rolesToGive(actor, (row.party ?? undefined) as Party | undefined),
    can: { change: may, resetPassword: may && row.id !== signedIn(actor).person },
  }
}
