import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { access, hub as hubRoute, languages } from '@comity/contract'
import { demonstrationStates as states } from '@comity/facts'
import type { AudienceEntry, Level, Party, Role } from '@comity/policy'
import {
  admit,
  cookieFor,
  findPersonByName,
  insertKey,
  makeKey,
  makePassword,
  mandatesOf,
  openSession,
  setUpCode,
} from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction, wakeAfterCommit } from '../core/database.ts'
import { mount, withHeaders } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { uuidv7 } from '../core/uuid.ts'
import {
  insertBody,
  insertGroup,
  insertMemberships,
  insertStates,
  listGroups,
} from '../directory/index.ts'
import { insertCollection } from '../exchange/index.ts'
import type { Module } from '../modules.ts'
import { earlierOf, readHead, signingOf } from '../record/index.ts'
import { version } from '../version.ts'
import { seedConference } from './conference.ts'
import { seedDesks } from './desks.ts'
import { seedIncidents } from './incidents.ts'
import { groupNames } from './names.ts'
import { seedWorkingGroup } from './working-group.ts'

/**
 * A hub that starts on an empty folder holds a demonstration, unless COMITY_DEMO=0: a group of
 * fictional states, three collections, and sign-ins with passwords made at that moment.
 */
const group = 'demo'
const members = ['XA', 'XB', 'XC']
const fileName = 'demonstration.json'

interface SignIn {
  /** Of a fictional state, or `secretariat`. */
  readonly state: string
  readonly name: string
  readonly signInName: string
  readonly password: string
  readonly key: string
}

export const demonstration: Module = {
  name: 'demonstration',

  register(app, hub) {
    mount(app, hub, hubRoute, async ({ isLocal }) => {
      const [{ origin, verifier }, head] = await Promise.all([signingOf(hub), readHead(hub.sql)])
      const isDemo = await isDemonstration(hub)
      return {
        name: 'Comity',
        version,
        languages: [...languages],
        demonstration: isDemo,
        enterAs: isDemo && isLocal && isLoopback(hub) ? states.map((state) => state.code) : [],
        needsSetup: await setUpCode.isNeeded(hub.sql),
        taxii: `${hub.settings.publicUrl}/taxii2/`,
        log: { origin, verifier, size: head?.size ?? 0, earlier: await earlierOf(hub) },
        doors: [
          'votes' as const,
          'laws' as const,
          'ballots' as const,
          'proposals' as const,
          'meetings' as const,
          'exchange' as const,
          'directory' as const,
          'record' as const,
        ],
      }
    })

    mount(app, hub, access.enterDemonstration, async ({ body, isLocal }) => {
      // One click, no password: for whoever sits at this machine, and for nobody else.
      if (!isLocal || !isLoopback(hub) || !(await isDemonstration(hub)))
        throw new Problem('not-found', 'not-found', 'There is no demonstration to enter from here.')
      const name = signInNameOf(
        'state' in body ? `${body.state}${body.second ? '-second' : ''}` : body.role,
      )
      const person = await findPersonByName(hub.sql, name)
      if (!person) throw new Problem('not-found', 'not-found', 'There is no such state here.')
      const token = await transaction(hub.db, (tx) => openSession(tx, person.id, hub.clock.now()))
      const secure = hub.settings.publicUrl.startsWith('https:')
      return withHeaders(
        { outcome: 'signed_in' as const },
        { 'set-cookie': cookieFor(token, secure) },
      )
    })
  },

  async start(hub) {
    const signIns = await transaction(hub.db, async (tx) => {
      if (!hub.settings.demo || !(await setUpCode.isNeeded(tx))) return undefined
      return seed(tx, hub.clock.now())
    })
    if (signIns) return sayOnce(hub, signIns)
    const code = await transaction(hub.db, (tx) => setUpCode.issue(tx))
    if (code)
      return [
        `Make the first administrator at ${hub.settings.publicUrl}/set-up with the code ${code}`,
      ]
    return []
  },
}

/** Of a state's analyst or second person, of the operator, of the secretariat or its second clerk. */
const signInNameOf = (who: string): string => `${who.toLowerCase()}@demo.invalid`

/** A hub with a public address is behind a proxy, where every visitor seems to be local. */
const isLoopback = ({ settings }: HubContext): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(settings.publicUrl).hostname)

async function isDemonstration(hub: HubContext): Promise<boolean> {
  const [found] = await listGroups(hub.sql, group)
  return found?.kind === 'demonstration'
}

async function seed(tx: Tx, now: Date): Promise<SignIn[]> {
  await insertStates(tx, states)
  await insertGroup(tx, { id: group, kind: 'demonstration', names: groupNames, exchanges: true })
  await insertBody(tx, { id: group, groupId: group, names: groupNames })
  const today = now.toISOString().slice(0, 10)
  await insertMemberships(
    tx,
    group,
    members.map((state) => ({
      ...{ id: uuidv7(), state, from: today, to: null, source: 'the demonstration' },
      ...{ precision: 'day' as const, status: 'member' as const },
    })),
  )
  const writers: AudienceEntry[] = [`group:${group}`]
  await collection(tx, 'public', 'Public warnings', ['public'], writers, 'clear')
  await collection(tx, 'group', 'Group exchange', writers, writers, 'green')
  await collection(
    tx,
    'pair',
    'XA and XB only',
    ['state:XA', 'state:XB'],
    ['state:XA', 'state:XB'],
    'amber+strict',
  )
  const signIns: SignIn[] = []
  for (const { code, names } of states)
    signIns.push(await person(tx, code, `Analyst of ${names.en.text}`, `state:${code}`, analyst))
  signIns.push(
    await person(tx, 'secretariat', 'Secretariat (fictional)', `body:${group}`, ['secretariat']),
  )
  await others(tx)
  await seedWorkingGroup(tx, group, today)
  await seedDesks(tx, states, { members, secretariat: `body:${group}` }, now)
  await seedIncidents(tx, group, signInNameOf, now)
  await seedConference(tx, now)
  wakeAfterCommit(tx, standingTopic)
  return signIns
}

const collection = (
  tx: Tx,
  alias: string,
  title: string,
  audience: AudienceEntry[],
  writers: AudienceEntry[],
  defaultMarking: Level,
) =>
  insertCollection(tx, {
    ...{ id: uuidv7(), group, alias, title, description: undefined },
    ...{ audience, writers, defaultMarking, owner: undefined },
  })

/** All that a newcomer may want to try, in one person; a real state divides it among several. */
const analyst: Role[] = ['analyst', 'national_administrator', 'delegate', 'duty_officer']

async function person(
  tx: Tx,
  state: string,
  name: string,
  party: Party,
  roles: Role[],
): Promise<SignIn> {
  const signInName = signInNameOf(state)
  const password = makePassword()
  const { id } = await admit(tx, { name, signInName, party, roles, password })
  const [mandate] = await mandatesOf(tx, id)
  const key = makeKey()
  await insertKey(tx, {
    ...{ id: key.id, secretHash: key.secretHash, person: id, mandate: mandate?.id ?? '' },
    ...{ name: 'demonstration', scopes: ['read', 'write', 'manage'], expires: null },
  })
  return { state, name, signInName, password, key: key.token }
}

/**
 * The operator; a second clerk of the secretariat, since a roll call is entered by two persons; and a second
 * person of each state, since one nominates a point of contact and another approves.
 */
async function others(tx: Tx): Promise<void> {
  const people = [
    { name: 'Operator', as: 'operator', party: undefined, roles: ['operator'] },
    { name: 'Second clerk', as: 'second-clerk', party: `body:${group}`, roles: ['secretariat'] },
    ...states.map(({ code, names }) => ({
      ...{ name: `Delegate of ${names.en.text}`, as: `${code}-second` },
      ...({ party: `state:${code}`, roles: ['delegate', 'duty_officer'] } as const),
    })),
  ] as const
  for (const { name, as, party, roles } of people)
    await admit(tx, {
      ...{ name, signInName: signInNameOf(as), party, roles: [...roles] },
      password: makePassword(),
    })
}

/** Prints the sign-ins once, and keeps them in a file of the owner's for `comity demo sign-ins`. */
async function sayOnce(hub: HubContext, signIns: readonly SignIn[]): Promise<string[]> {
  const file = join(hub.settings.dataDir, fileName)
  await mkdir(hub.settings.dataDir, { recursive: true })
  await writeFile(
    file,
    `${JSON.stringify({ url: hub.settings.publicUrl, signIns }, undefined, 2)}\n`,
    {
      mode: 0o600,
    },
  )
  await chmod(file, 0o600)
  return [
    'Demonstration sign-ins (fictional states; shown this once, `npx comity demo sign-ins` recalls them):',
    ...signIns.map(({ state, signInName, password }) => `  ${state}  ${signInName}  ${password}`),
  ]
}
