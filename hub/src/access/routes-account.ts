import { access } from '@comity/contract'
import type { Actor } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Database, transaction, wakeAfterCommit } from '../core/database.ts'
import { mount, withHeaders } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { holdStanding } from '../core/standing.ts'
import { partyNames } from '../directory/index.ts'
import { notFound, signedIn } from './asker.ts'
import { areSamePassword, hashPassword } from './password.ts'
import { admit } from './person.ts'
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

export function registerAccount(app: Hono, hub: HubContext): void {
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
}

async function account(db: Database, actor: Actor, only?: 'session') {
  const who = signedIn(actor)
  if (only && who.kind !== only)
    throw new Problem('forbidden', 'session-needed', 'Sign in with your password to change this.')
  const person = await store.findPerson(db.sql, who.person)
  if (!person) throw notFound('person')
  return { who, person }
}

const wrongPassword = () =>
  new Problem('invalid', 'password-wrong', 'The current password is not right.')
