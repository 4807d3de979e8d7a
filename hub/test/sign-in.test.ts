import { access } from '@comity/contract'
import type { Role, Scope } from '@comity/policy'
import { expect, test } from 'vitest'
import { signIn as trySignIn } from '../src/access/session.ts'
import { type Asker, openStage, signIn } from './cast.ts'

const stage = await openStage()
const { xa, anonymous, as, sql } = stage

let people = 0
/** Somebody of XA who is signed in with a password of their own. */
async function somebody(roles: Role[] = ['analyst']) {
  const signInName = `signer-${++people}@test.invalid`
  const { person, password: first } = await xa.call(access.admitPerson, {
    body: { name: `Signer ${people}`, signInName, party: 'state:XA', roles },
  })
  const session = as(signInName, await signIn(anonymous, signInName, first))
  const password = `own ${first}`
  await session.call(access.changePassword, { body: { current: first, next: password } })
  return { id: person.id, signInName, password, session }
}

const isIn = async (asker: Asker) => (await asker.ask('/api/keys')).status === 200

test('no sign-in that was under way while the password changed outlives the change', async () => {
  for (let round = 0; round < 4; round++) {
    const { signInName, password, session } = await somebody()
    const tries = Array.from({ length: 6 }, () =>
      signIn(anonymous, signInName, password).catch(() => ({ cookie: '' })),
    )
    await session.call(access.changePassword, {
      body: { current: password, next: 'another password' },
    })
    for (const headers of await Promise.all(tries))
      expect(await isIn(as(signInName, headers))).toBe(false)
    expect(await isIn(session)).toBe(true)
  }
})

test('a session is opened under the lock of its account, by the password that was checked', async () => {
  const { id, signInName, password } = await somebody()
  let trying: Promise<unknown> = Promise.resolve()
  await sql.begin(async (tx) => {
    await tx`update person set password_hash = 'another' where id = ${id}`
    trying = signIn(anonymous, signInName, password)
    trying.catch(() => undefined)
    // The sign-in has checked the old password once it waits for this transaction.
    for (let waiting = 0; waiting === 0; ) {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`
      waiting = row?.n ?? 0
    }
  })
  await expect(trying).rejects.toMatchObject({ code: 'sign-in-failed' })
})

test('nobody resets their own password: it would need neither the old one nor a code', async () => {
  const { id, session, signInName, password } = await somebody(['national_administrator'])
  const reset = session.call(access.resetPassword, { params: { id } })
  await expect(reset).rejects.toMatchObject({ code: 'own-password' })
  expect(await isIn(as(signInName, await signIn(anonymous, signInName, password)))).toBe(true)
})

test('a key without all scopes gives nobody a password, by which one would have them all', async () => {
  const { session } = await somebody(['national_administrator'])
  const other = await somebody()
  const keyWith = async (scopes: Scope[]) => {
    const { secret } = await session.call(access.createKey, { body: { name: 'k', scopes } })
    return as('key', { authorization: `Bearer ${secret}` })
  }
  const admit = (by: Asker) => {
    const signInName = `admitted-${++people}@test.invalid`
    const body = { name: 'Admitted', signInName, party: 'state:XA' }
    return by.call(access.admitPerson, { body: { ...body, roles: ['analyst'] } })
  }
  const narrow = await keyWith(['manage'])
  const wide = await keyWith(['read', 'write', 'manage'])
  const params = { id: other.id }
  await expect(admit(narrow)).rejects.toMatchObject({ code: 'scope-missing' })
  await expect(narrow.call(access.resetPassword, { params })).rejects.toMatchObject({
    code: 'scope-missing',
  })
  await admit(wide)
  await wide.call(access.resetPassword, { params })
})

test('the password one has is no new one, in whatever letters it is typed', async () => {
  const { signInName, password, session } = await somebody()
  const wide = password.replace('own', '\uff4f\uff57\uff4e')
  for (const next of [password, wide])
    await expect(
      session.call(access.changePassword, { body: { current: password, next } }),
    ).rejects.toMatchObject({ code: 'password-same' })
  expect(await isIn(as(signInName, await signIn(anonymous, signInName, password)))).toBe(true)
})

test('many names tried at once from one address are counted like one after the other', async () => {
  const tries = Array.from({ length: 90 }, async (_, n) => {
    const given = { signInName: `nobody-${n}@test.invalid`, password: 'a password of many' }
    return await trySignIn(stage.db, given, '203.0.113.7', new Date()).catch(({ code }) => code)
  })
  const codes = await Promise.all(tries)
  expect(codes.filter((code) => code === 'sign-in-failed').length).toBeLessThan(60)
  expect(codes).toContain('too-many-requests')
})

test('the current password is not guessed from a session without limit', async () => {
  const { id, session, password } = await somebody()
  const guess = (current: string) =>
    session.call(access.changePassword, { body: { current, next: 'a new password' } })
  for (let n = 0; n < 5; n++)
    await expect(guess(`wrong ${n}`)).rejects.toMatchObject({ code: 'password-wrong' })
  // So many that the wait outlasts a slow machine.
  await sql`update sign_in_failure set failures = failures + 7 where subject = ${`person:${id}`}`
  await expect(guess(password)).rejects.toMatchObject({ code: 'too-many-requests' })
})
