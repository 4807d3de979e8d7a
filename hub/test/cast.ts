import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import {
  access,
  type Client,
  createClient,
  directory,
  exchange,
  RefusedError,
} from '@comity/contract'
import type { Role, Scope } from '@comity/policy'
import { afterAll } from 'vitest'
import { findPersonByName, openSession } from '../src/access/index.ts'
import type { Clock } from '../src/core/clock.ts'
import { transaction } from '../src/core/database.ts'
import { createLog } from '../src/core/log.ts'
import { createHub, type Hub } from '../src/hub.ts'
import { readSettings } from '../src/settings.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export const origin = 'http://127.0.0.1:8020'
export const taxiiType = 'application/taxii+json;version=2.1'

/** Somebody who asks the hub, by the headers that say who they are. */
export interface Asker extends Client {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  /** Id of the person behind it. */
  readonly person: string
  ask(path: string, init?: RequestInit): Promise<Response>
  /** A TAXII request; `path` is below `/taxii2/`. */
  taxii(path: string, init?: RequestInit): Promise<Response>
  /** Posts an envelope of values, or of JSON texts as they are. */
  post(collection: string, objects: readonly (object | string)[]): Promise<Response>
}

export interface Stage extends TestDatabase {
  readonly hub: Hub
  /** All that the hub logged. */
  logged(): string
  as(name: string, headers: Readonly<Record<string, string>>, person?: string): Asker
  readonly anonymous: Asker
  readonly xa: Asker
  readonly xb: Asker
  readonly xc: Asker
  readonly xd: Asker
  readonly operator: Asker
  /** Of the demonstration's group. */
  readonly secretariat: Asker
  /** Admits a person and gives them a key. */
  admit(by: Asker, name: string, party: string, roles: Role[], scopes?: Scope[]): Promise<Asker>
  /** An organisation that XA serves, with one person. */
  constituent(name: string): Promise<Asker & { readonly party: string }>
  collection(
    audience: readonly string[],
    options?: {
      readonly writers?: string[]
      readonly marking?: 'clear' | 'green' | 'amber+strict'
    },
  ): Promise<string>
}

/** A hub on a database of its own with the demonstration, asked without sockets. */
export async function openStage(
  options: {
    readonly clock?: Clock
    readonly demo?: boolean
    readonly settings?: Readonly<Record<string, string>>
  } = {},
): Promise<Stage & { readonly sentences: readonly string[] }> {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'comity-stage-'))
  let logged = ''
  const destination = new Writable({
    write(chunk, _, done) {
      logged += chunk
      done()
    },
  })
  const settings = readSettings({
    ...options.settings,
    DATA_DIR: dataDir,
    COMITY_DEMO: options.demo === false ? '0' : '1',
  })
  const parts = { db: database.db, log: createLog('debug', destination), webFolder: '/nowhere' }
  const hub = createHub(settings, options.clock ? { ...parts, clock: options.clock } : parts)
  const sentences = await hub.start()
  afterAll(async () => {
    await hub.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  function as(name: string, headers: Readonly<Record<string, string>>, person = ''): Asker {
    const ask = (path: string, init: RequestInit = {}) => {
      const all = new Headers(init.headers)
      for (const [key, value] of Object.entries(headers)) all.set(key, value)
      return hub.fetch(new Request(new URL(path, origin), { ...init, headers: all }))
    }
    const taxii = (path: string, init: RequestInit = {}) => {
      const all = new Headers(init.headers)
      if (!all.has('accept')) all.set('accept', taxiiType)
      return ask(`/taxii2/${path}`, { ...init, headers: all })
    }
    const client = createClient({
      url: origin,
      fetch: (input, init) => ask(String(input), init),
    })
    return {
      ...client,
      ...{ name, headers, person, ask, taxii },
      post: (collection, objects) =>
        taxii(`demo/collections/${collection}/objects/`, {
          method: 'POST',
          headers: { 'content-type': taxiiType },
          body: envelope(objects),
        }),
    }
  }

  const anonymous = as('anonymous', {})
  const byKey = async (name: string, key: string) => {
    const asker = as(name, { authorization: `Bearer ${key}` })
    const { person } = await asker.call(access.me, {})
    return as(name, asker.headers, person.id)
  }
  const bySession = async (name: string, signInName: string) => {
    const person = await findPersonByName(database.sql, signInName)
    if (!person) return as(name, {})
    const token = await transaction(database.db, (tx) => openSession(tx, person.id, new Date()))
    return as(name, { cookie: `comity_session=${token}` }, person.id)
  }
  const signIns: { state: string; key: string }[] =
    options.demo === false
      ? []
      : JSON.parse(await readFile(join(dataDir, 'demonstration.json'), 'utf8')).signIns
  const state = async (code: string) => {
    const found = signIns.find((signIn) => signIn.state === code)
    return found ? byKey(code, found.key) : anonymous
  }
  const [xa, xb, xc, xd, secretariat, operator] = await Promise.all([
    state('XA'),
    state('XB'),
    state('XC'),
    state('XD'),
    state('secretariat'),
    bySession('operator', 'operator@demo.invalid'),
  ])

  async function admit(
    by: Asker,
    name: string,
    party: string,
    roles: Role[],
    scopes: Scope[] = ['read', 'write', 'manage'],
  ): Promise<Asker> {
    const signInName = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@test.invalid`
    const { password } = await by.call(access.admitPerson, {
      body: { name, signInName, party, roles },
    })
    return giveKey(name, signInName, password, scopes)
  }

  async function giveKey(
    name: string,
    signInName: string,
    password: string,
    scopes: Scope[],
  ): Promise<Asker> {
    const headers = await signIn(anonymous, signInName, password)
    const session = as(name, headers)
    const own = `own ${password}`
    await session.call(access.changePassword, { body: { current: password, next: own } })
    const { person } = await session.call(access.me, {})
    const made = await session.call(access.createKey, { body: { name, scopes } })
    return as(name, { authorization: `Bearer ${made.secret}` }, person.id)
  }

  return {
    ...database,
    ...{ hub, as, anonymous, xa, xb, xc, xd, operator, secretariat, admit, sentences },
    logged: () => logged,
    async constituent(name) {
      const { organisation } = await xa.call(directory.registerConstituent, { body: { name } })
      const party = `organisation:${organisation}`
      const signInName = `${organisation}@test.invalid`
      const { password } = await xa.call(access.admitPerson, {
        body: { name, signInName, party, roles: ['analyst'] },
      })
      return { ...(await giveKey(name, signInName, password, ['read', 'write', 'manage'])), party }
    },
    async collection(audience, { writers = ['group:demo'], marking = 'amber+strict' } = {}) {
      const title = `For ${audience.join(', ') || 'nobody'}`
      const body = { group: 'demo', title, audience: [...audience], writers }
      const made = await xa.call(exchange.createCollection, {
        body: { ...body, defaultMarking: marking },
      })
      return made.id
    },
  }
}

/** Signs in and answers the header that carries the session. */
export async function signIn(
  asker: Asker,
  signInName: string,
  password: string,
  code?: string,
): Promise<{ cookie: string }> {
  const body = { signInName, password, ...(code === undefined ? {} : { code }) }
  const response = await asker.open(access.signIn, { body })
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

export const envelope = (objects: readonly (object | string)[]): string =>
  `{"objects":[${objects.map((o) => (typeof o === 'string' ? o : JSON.stringify(o))).join(',')}]}`

/** The code of the problem that a call ends in, or `done`. */
export const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof RefusedError) return error.code
      throw error
    },
  )
