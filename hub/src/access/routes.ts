import { access } from '@comity/contract'
import type { Actor, Party, Scope, SignedIn } from '@comity/policy'
import { decide, isTeam, scopes } from '@comity/policy'
import type { Hono } from 'hono'
import { listAudit, listReads, recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Database, transaction, wakeAfterCommit } from '../core/database.ts'
import { announce } from '../core/events.ts'
import { mount, withHeaders } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { holdStanding } from '../core/standing.ts'
import { isUuid, uuidv7 } from '../core/uuid.ts'
import { partyNames, standingOf } from '../directory/index.ts'
import { makeKey } from './key.ts'
import { areSamePassword, hashPassword, makePassword } from './password.ts'
import { admit, checkRoles, mayManagePeople, rolesToGive } from './person.ts'
import { cookieOf } from './recognise.ts'
import {
  acceptCode,
  cookieFor,
  cookieGone,
  knowsPassword,
  makeTotp,
  openSession,
  signIn,
} from './session.ts'
import { setUpCode } from './set-up.ts'
import * as store from './store.ts'

export function registerAccess(app: Hono, hub: HubContext): void {
  const { db, settings, clock } = hub
  const secure = settings.publicUrl.startsWith('https:')

  mount(app, hub, access.signIn, async ({ body, remote }) => {
    const result = await signIn(db, body, remote, clock.now())
    if (result === 'code_required') return { outcome: result }
    return withHeaders(
      { outcome: 'signed_in' as const },
      { 'set-cookie': cookieFor(result.token, secure) },
    )
  })

  mount(app, hub, access.signOut, async ({ actor, request }) => {
    if (actor.kind === 'session' && cookieOf(request))
      await transaction(db, async (tx) => {
        await store.endSession(tx, actor.key)
        wakeAfterCommit(tx, standingTopic)
      })
    return withHeaders(undefined, { 'set-cookie': cookieGone(secure) })
  })

  mount(app, hub, access.me, async ({ actor }) => {
    const { who, person } = await account(db, actor)
    const names = who.party === undefined ? undefined : (await partyNames(db.sql)).get(who.party)
    const mandates = await store.mandatesOf(db.sql, person.id)
    return {
      person: { id: person.id, name: person.name, signInName: person.signInName },
      ...(who.party === undefined ? {} : { party: who.party }),
      ...(names?.names ? { partyNames: names.names } : {}),
      roles: [...who.roles],
      scopes: [...who.scopes],
      groups: [...who.groups, ...who.servedGroups],
      mandates: mandates.map((m) => ({
        id: m.id,
        roles: m.roles,
        ...(m.party === null ? {} : { party: m.party }),
      })),
      mustChangePassword: person.mustChange,
      totp: person.totpSince !== null,
      demonstration: settings.demo,
    }
  })

  mount(app, hub, access.changePassword, async ({ actor, body }) => {
    const { person } = await account(db, actor, 'session')
    if (!(await knowsPassword(db, person, body.current, clock.now()))) throw wrongPassword()
    if (areSamePassword(body.current, body.next))
      throw new Problem(
        'invalid',
        'password-same',
        'Choose another password than the one you have.',
      )
    const passwordHash = await hashPassword(body.next)
    await transaction(db, async (tx) => {
      await recordAct(tx, actor, { action: 'password.change' })
      await store.setPassword(tx, person.id, passwordHash, false)
      await store.endSessionsOf(tx, person.id, actor.kind === 'session' ? actor.key : undefined)
      wakeAfterCommit(tx, standingTopic)
    })
    return undefined
  })

  mount(app, hub, access.beginTotp, async ({ actor, body }) => {
    const { person } = await account(db, actor, 'session')
    if (!(await knowsPassword(db, person, body.password, clock.now()))) throw wrongPassword()
    if (person.totpSince)
      throw new Problem('conflict', 'code-enrolled', 'Remove the one-time code you have first.')
    const totp = makeTotp(person.signInName)
    await transaction(db, async (tx) => {
      await holdStanding(tx, actor)
      await store.setTotp(tx, person.id, { secret: totp.secret, since: null })
    })
    return totp
  })

  mount(app, hub, access.confirmTotp, async ({ actor, body }) => {
    const { person } = await account(db, actor, 'session')
    if (!(await acceptCode(db, person, body.code, clock.now())))
      throw new Problem('invalid', 'code-wrong', 'The one-time code is not right.')
    await transaction(db, async (tx) => {
      await recordAct(tx, actor, { action: 'totp.enrol' })
      await store.setTotp(tx, person.id, { secret: person.totpSecret, since: clock.now() })
    })
    return undefined
  })

  mount(app, hub, access.removeTotp, async ({ actor, body }) => {
    const { person } = await account(db, actor, 'session')
    if (!(await knowsPassword(db, person, body.password, clock.now()))) throw wrongPassword()
    await transaction(db, async (tx) => {
      await recordAct(tx, actor, { action: 'totp.remove' })
      await store.setTotp(tx, person.id, { secret: null, since: null })
    })
    return undefined
  })

  mount(app, hub, access.keys, async ({ actor }) => {
    const who = signedIn(actor)
    const whole = who.party !== undefined && mayManagePeople(actor, who.party)
    const rows = await store.listKeys(
      db.sql,
      whole && who.party ? { party: who.party } : { person: who.person },
    )
    return { items: rows.map(keyReply), can: { create: who.party !== undefined } }
  })

  mount(app, hub, access.createKey, async ({ actor, body }) => {
    const who = mayHandleKeys(actor)
    if (who.party === undefined)
      throw new Problem('forbidden', 'no-party', 'The operator acts for nobody and has no keys.')
    refuseExcess(who, body.scopes)
    const fresh = makeKey()
    const expires = body.days ? new Date(clock.now().getTime() + body.days * 86_400_000) : null
    await transaction(db, async (tx) => {
      await recordAct(tx, actor, {
        action: 'key.create',
        thing: fresh.id,
        detail: { scopes: body.scopes },
      })
      const mandate = (await store.mandatesOf(tx, who.person)).find((m) => m.party === who.party)
      if (!mandate) throw new Problem('forbidden', 'no-mandate', 'This account holds no role.')
      await store.insertKey(tx, {
        id: fresh.id,
        secretHash: fresh.secretHash,
        person: who.person,
        mandate: mandate.id,
        name: body.name,
        scopes: body.scopes,
        expires,
      })
    })
    const row = (await store.listKeys(db.sql, { person: who.person })).find(
      (k) => k.id === fresh.id,
    )
    if (!row) throw new Error('The key that was just made is not there')
    return { key: keyReply(row), secret: fresh.token }
  })

  mount(app, hub, access.revokeKey, async ({ actor, params }) => {
    const who = mayHandleKeys(actor)
    const mine = await store.listKeys(db.sql, { person: who.person })
    const managed =
      who.party !== undefined && mayManagePeople(actor, who.party)
        ? await store.listKeys(db.sql, { party: who.party })
        : []
    if (![...mine, ...managed].some((key) => key.id === params.id)) throw notFound('key')
    await transaction(db, async (tx) => {
      await recordAct(tx, actor, { action: 'key.revoke', thing: params.id })
      await store.revokeKey(tx, params.id)
      wakeAfterCommit(tx, standingTopic)
    })
    return undefined
  })

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
      const person = await admit(tx, { ...body, party })
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
      await store.setPassword(tx, row.id, passwordHash, true)
      await store.setTotp(tx, row.id, { secret: null, since: null })
      await store.endSessionsOf(tx, row.id)
      await store.revokeKeysOf(tx, row.id)
      wakeAfterCommit(tx, standingTopic)
    })
    return { password }
  })

  mount(app, hub, access.setUp, async ({ body }) => {
    const token = await transaction(db, async (tx) => {
      await setUpCode.take(tx, body.code)
      const { id } = await admit(tx, { ...body, party: undefined, roles: ['operator'] })
      return openSession(tx, id, clock.now())
    })
    return withHeaders(
      { outcome: 'signed_in' as const },
      { 'set-cookie': cookieFor(token, secure) },
    )
  })

  mount(app, hub, access.audit, async ({ actor, query }) => {
    const who = signedIn(actor)
    if (who.party === undefined) return { acts: [], reads: [] }
    refuse(decide(actor, { action: 'party.audit', thing: { party: who.party } }))
    if (query.cursor !== undefined && !isUuid(query.cursor))
      throw new Problem('malformed', 'cursor-wrong', 'Start again without a cursor.')
    const acts = await listAudit(db.sql, who.party, query.cursor, query.limit + 1)
    const reads = query.cursor ? [] : await listReads(db.sql, who.party, query.limit)
    const all = acts.slice(0, query.limit)
    const page = isTeam(who) ? all : all.filter((row) => !row.action.startsWith('object.'))
    const last = all.at(-1)
    return {
      acts: page.map(({ id: _, at, person, key, thing, detail, ...row }) => ({
        ...row,
        at: at.toISOString(),
        ...(person === null ? {} : { person }),
        ...(key === null ? {} : { key }),
        ...(thing === null ? {} : { thing }),
        ...(detail === null ? {} : { detail }),
      })),
      reads: reads.map(({ hour, person, requests, objects, ...row }) => ({
        ...row,
        hour: hour.toISOString(),
        requests: Number(requests),
        objects: Number(objects),
        ...(person === null ? {} : { person }),
      })),
      ...(acts.length > all.length && last ? { next: last.id } : {}),
    }
  })
}

const noOrganisation: Party = 'organisation:00000000-0000-0000-0000-000000000000'

export function signedIn(actor: Actor): SignedIn {
  if (actor.kind === 'anonymous')
    throw new Problem('unauthenticated', 'unauthenticated', 'Sign in, or send an API key.')
  return actor
}

/** Nobody hands out more than they hold: a session has all scopes, and so has who is given a password. */
function refuseExcess({ scopes: held }: SignedIn, given: readonly Scope[]): void {
  const excess = given.find((scope) => !held.includes(scope))
  if (excess)
    throw new Problem('forbidden', 'scope-missing', `You do not hold the scope ${excess} yourself.`)
}

/** A key that only reads or writes makes no keys: it would outlive its own end. */
function mayHandleKeys(actor: Actor): SignedIn {
  const who = signedIn(actor)
  if (who.kind === 'session' || who.scopes.includes('manage')) return who
  throw new Problem(
    'forbidden',
    'session-needed',
    'Sign in, or use a key with the scope manage, to make or revoke keys.',
  )
}

async function account(db: Database, actor: Actor, only?: 'session') {
  const who = signedIn(actor)
  if (only && who.kind !== only)
    throw new Problem('forbidden', 'session-needed', 'Sign in with your password to change this.')
  const person = await store.findPerson(db.sql, who.person)
  if (!person) throw notFound('person')
  return { who, person }
}

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

const notFound = (thing: string) =>
  new Problem('not-found', 'not-found', `There is no such ${thing}.`, { params: { thing } })

const wrongPassword = () =>
  new Problem('invalid', 'password-wrong', 'The current password is not right.')

const keyReply = (row: store.KeyRow) => ({
  id: row.id,
  name: row.name,
  party: row.party,
  scopes: row.scopes,
  createdAt: row.createdAt.toISOString(),
  ...(row.expiresAt ? { expiresAt: row.expiresAt.toISOString() } : {}),
  ...(row.usedAt ? { usedAt: row.usedAt.toISOString() } : {}),
  person: { id: row.person, name: row.personName },
})

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
