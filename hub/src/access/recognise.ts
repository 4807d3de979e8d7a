import { hash } from 'node:crypto'
import type { Actor, Party, SignedIn } from '@comity/policy'
import { anonymous, scopes } from '@comity/policy'
import type { Database } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { passwordPending, type Recognition, standingTopic } from '../core/recognition.ts'
import { standingChanged } from '../core/standing.ts'
import { standingOf } from '../directory/index.ts'
import { keyInHeader, sameHash, splitKey } from './key.ts'
import type { Holder } from './store.ts'
import { holderOfKey, holderOfSession } from './store.ts'

export const sessionCookie = 'comity_session'

/** How long a recognition may be kept although validity may end by the calendar alone. */
const keptFor = 5_000
const mostKept = 5_000

interface Standing {
  readonly actor: SignedIn
  /** Signed in with a first password, and has not chosen their own yet. */
  readonly mustChange?: boolean
}

/** What one may do before one has a password of one's own. */
const towardsOwnPassword = ['GET /api/me', 'PUT /api/me/password', 'DELETE /api/sessions/current']

const isTowardsOwnPassword = ({ method, url }: Request): boolean =>
  towardsOwnPassword.includes(`${method} ${new URL(url).pathname}`)

/**
 * Turns a request into an actor: an API key in the Authorization header, or a session's cookie.
 * Answers are kept for seconds and forgotten whenever the standing of anybody changes, so that a
 * poll costs one hash and a withdrawn right ends with the next request.
 */
export function createRecognition(
  db: Database,
  ownOrigins: readonly string[],
  now: () => number,
): Recognition {
  let kept = new Map<string, { standing: Standing; until: number }>()
  db.on(standingTopic, () => {
    kept = new Map()
  })

  async function actorOf(request: Request): Promise<Actor> {
    const header = request.headers.get('authorization')
    if (header !== null) return byKey(header)
    const token = cookieOf(request)
    if (token === undefined) return anonymous
    refuseForeignOrigin(request, ownOrigins)
    const session = await bySession(token)
    if (session?.mustChange && !isTowardsOwnPassword(request)) return passwordPending
    return session?.actor ?? anonymous
  }

  async function byKey(header: string): Promise<Actor> {
    const token = keyInHeader(header)
    const key = token === undefined ? undefined : splitKey(token)
    if (!key) throw wrongKey()
    return remember(`${key.id} ${key.secretHash.toString('base64')}`, async () => {
      const holder = await holderOfKey(db.sql, key.id)
      if (!holder || !sameHash(holder.secretHash, key.secretHash)) throw wrongKey()
      return { actor: await actorFor(db, 'key', holder) }
    }).then(({ actor }) => actor)
  }

  /** A request takes a while: before it writes, whoever made it is recognised again, by what they used. */
  async function actorNow(actor: Actor): Promise<Actor> {
    if (actor.kind === 'anonymous') return actor
    const standing = await remember(placeOf(actor), async () => {
      if (actor.kind === 'key') {
        const holder = await holderOfKey(db.sql, actor.key)
        return holder && { actor: await actorFor(db, 'key', holder) }
      }
      const holder = await holderOfSession(db.sql, { id: actor.key })
      return holder && { actor: await actorFor(db, 'session', { ...holder, scopes: [...scopes] }) }
    })
    if (standing) return standing.actor
    throw standingChanged()
  }

  async function bySession(token: string): Promise<Standing | undefined> {
    const tokenHash = hash('sha256', token, 'buffer')
    return remember(tokenHash.toString('base64'), async () => {
      const holder = await holderOfSession(db.sql, { tokenHash })
      if (!holder) return undefined
      const actor = await actorFor(db, 'session', { ...holder, scopes: [...scopes] })
      return { actor, mustChange: holder.mustChange }
    })
  }

  async function remember<T extends Standing | undefined>(id: string, find: () => Promise<T>) {
    const known = kept.get(id)
    if (known && known.until > now()) return known.standing
    const asked = kept
    const standing = await find()
    // Not where the standing changed while we asked: what was found may be stale already.
    if (standing && asked === kept) {
      if (kept.size >= mostKept) kept.clear()
      const found = { standing, until: now() + keptFor }
      kept.set(id, found)
      kept.set(placeOf(standing.actor), found)
    }
    return standing
  }

  return { actorOf, actorNow }
}

/** Where the standing of a session or key is kept beside that of its secret. */
const placeOf = ({ kind, key }: SignedIn): string => `${kind} ${key}`

async function actorFor(
  db: Database,
  kind: 'session' | 'key',
  holder: Omit<Holder, 'secretHash'>,
): Promise<SignedIn> {
  const standing = await standingOf(db.sql, holder.party ?? undefined)
  return {
    kind,
    key: holder.key,
    person: holder.person,
    party: (holder.party ?? undefined) as Party | undefined,
    roles: holder.roles,
    scopes: holder.scopes,
    groups: standing.groups,
    servedBy: standing.servedBy as Party[],
    servedGroups: standing.servedGroups,
  }
}

const wrongKey = () =>
  new Problem(
    'unauthenticated',
    'key-unknown',
    'This API key is unknown, revoked or expired. Make a new one under Account.',
    { headers: { 'www-authenticate': 'Bearer realm="Comity", Basic realm="Comity"' } },
  )

export function cookieOf(request: Request): string | undefined {
  for (const part of request.headers.get('cookie')?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2)
    if (name === sessionCookie && value) return value
  }
  return undefined
}

/** A cookie travels with any request a page makes; only our own pages may change things with it. */
export function refuseForeignOrigin(request: Request, ownOrigins: readonly string[]): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const own =
    origin === null
      ? site === null || site === 'same-origin'
      : ownOrigins.includes(origin) || origin === new URL(request.url).origin
  if (!own)
    throw new Problem('forbidden', 'foreign-origin', 'This request came from another site’s page.')
}
