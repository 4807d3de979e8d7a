import { access } from '@comity/contract'
import type { Actor, SignedIn } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { transaction, wakeAfterCommit } from '../core/database.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { notFound, refuseExcess, signedIn } from './asker.ts'
import { makeKey } from './key.ts'
import { mayManagePeople } from './person.ts'
import * as store from './store.ts'

export function registerKeys(app: Hono, hub: HubContext): void {
  const { db, clock } = hub

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
