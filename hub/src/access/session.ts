import { hash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Database, Tx } from '../core/database.ts'
import { transaction, wakeAfterCommit } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { uuidv7 } from '../core/uuid.ts'
import { checkPassword } from './password.ts'
import { sessionCookie } from './recognise.ts'
import {
  countFailure,
  failuresOf,
  findPersonByName,
  forgetFailures,
  holdPerson,
  insertSession,
  mandatesOf,
  type PersonRow,
  takeTotpStep,
} from './store.ts'

const lifetime = 7 * 24 * 3600

type Given = { signInName: string; password: string; code?: string | undefined }

const turns = new Map<string, Promise<unknown>>()

/** Work for one subject waits for that before it, so that many tries at once are counted as many. */
function inTurn<T>(subject: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(subject) ?? Promise.resolve()).then(work)
  const settled = mine.catch(() => undefined)
  turns.set(subject, settled)
  void settled.then(() => {
    if (turns.get(subject) === settled) turns.delete(subject)
  })
  return mine
}

/** Sign-in by name and password, and a one-time code where one is enrolled. */
export const signIn = (
  db: Database,
  given: Given,
  remote: string,
  now: Date,
): Promise<{ token: string; person: string } | 'code_required'> =>
  inTurn(`name:${given.signInName.toLowerCase()}`, () =>
    inTurn(`address:${remote}`, () => tryOnce(db, given, remote, now)),
  )

/** Whether somebody who is signed in knows their password: a session alone must not serve to guess it. */
export const knowsPassword = (
  db: Database,
  person: PersonRow,
  password: string,
  now: Date,
): Promise<boolean> => {
  const subject = `person:${person.id}`
  return inTurn(subject, async () => {
    await refuseWhileThrottled(db, subject, now)
    const right = await checkPassword(password, person.passwordHash)
    await (right ? forgetFailures : countFailure)(db.sql, subject)
    return right
  })
}

async function tryOnce(
  db: Database,
  given: Given,
  remote: string,
  now: Date,
): Promise<{ token: string; person: string } | 'code_required'> {
  const subjects = [`name:${given.signInName.toLowerCase()}`, `address:${remote}`]
  for (const subject of subjects) await refuseWhileThrottled(db, subject, now)
  const person = await findPersonByName(db.sql, given.signInName)
  const right = await checkPassword(given.password, person?.passwordHash ?? null)
  if (!person || !right || person.disabledAt) {
    for (const subject of subjects) await countFailure(db.sql, subject)
    throw signInFailed()
  }
  if (person.totpSince) {
    if (given.code === undefined) return 'code_required'
    if (!(await acceptCode(db, person, given.code, now))) {
      for (const subject of subjects) await countFailure(db.sql, subject)
      throw new Problem('unauthenticated', 'code-wrong', 'The one-time code is not right.')
    }
  }
  await forgetFailures(db.sql, `name:${given.signInName.toLowerCase()}`)
  const token = await transaction(db, async (tx) => {
    // What was checked may have been changed since: no session outlives the end of its password.
    const held = await holdPerson(tx, person.id)
    const isSame =
      held?.passwordHash === person.passwordHash &&
      !held.disabledAt &&
      !!held.totpSince === !!person.totpSince
    if (!isSame) throw signInFailed()
    return openSession(tx, person.id, now)
  })
  return { token, person: person.id }
}

const signInFailed = () =>
  new Problem('unauthenticated', 'sign-in-failed', 'The name or the password is not right.')

/** Seconds; short enough that guessing at a name does not shut out whoever has it. */
const longestWait = 60

/** After five failures each next try waits twice as long, up to a minute; addresses get more. */
async function refuseWhileThrottled(db: Database, subject: string, now: Date): Promise<void> {
  const found = await failuresOf(db.sql, subject)
  const free = subject.startsWith('address:') ? 50 : 5
  if (!found || found.failures < free) return
  const wait = Math.min(2 ** (found.failures - free), longestWait)
  const left = Math.ceil(found.lastAt.getTime() / 1000 + wait - now.getTime() / 1000)
  if (left <= 0) return
  throw new Problem('too-many', 'too-many-requests', `Wait ${left} seconds and try again.`, {
    params: { seconds: left },
    headers: { 'retry-after': String(left) },
  })
}

export async function openSession(tx: Tx, person: string, now: Date): Promise<string> {
  const [mandate] = await mandatesOf(tx, person)
  if (!mandate)
    throw new Problem(
      'forbidden',
      'no-mandate',
      'This account holds no role. Ask an administrator.',
    )
  const token = randomBytes(32).toString('base64url')
  await insertSession(tx, {
    tokenHash: hash('sha256', token, 'buffer'),
    id: uuidv7(),
    person,
    mandate: mandate.id,
    expires: new Date(now.getTime() + lifetime * 1000),
  })
  wakeAfterCommit(tx, standingTopic)
  return token
}

export const cookieFor = (token: string, secure: boolean): string =>
  `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${lifetime}${secure ? '; Secure' : ''}`

export const cookieGone = (secure: boolean): string =>
  `${sessionCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${secure ? '; Secure' : ''}`

const totpOf = (secret: string, label = 'Comity'): TOTP =>
  new TOTP({ issuer: 'Comity', label, secret: Secret.fromBase32(secret), digits: 6, period: 30 })

export const makeTotp = (label: string): { secret: string; uri: string } => {
  const secret = new Secret({ size: 20 }).base32
  return { secret, uri: totpOf(secret, label).toString() }
}

/** RFC 6238: one step of drift either way is accepted, and no step twice. */
export async function acceptCode(
  db: Database,
  person: PersonRow,
  code: string,
  now: Date,
): Promise<boolean> {
  if (!person.totpSecret) return false
  const delta = totpOf(person.totpSecret).validate({
    token: code,
    window: 1,
    timestamp: now.getTime(),
  })
  if (delta === null) return false
  const step = Math.floor(now.getTime() / 30_000) + delta
  return transaction(db, (tx) => takeTotpStep(tx, person.id, step))
}
