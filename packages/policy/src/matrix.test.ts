import { describe, expect, test } from 'vitest'
import type { CastName } from './cast.ts'
import { cast } from './cast.ts'
import { decide } from './decide.ts'
import { readingBounds } from './exchange.ts'
import type { AudienceEntry, Level } from './reach.ts'
import { thresholdOf } from './reach.ts'

// The expected matrix, by hand (DESIGN §5). One letter a marking, in the order of `markings`:
// the object is contributed by XA; `U` carries a marking that looks like TLP and is not resolved.
const markings = ['clear', 'green', 'amber', 'amber+strict', 'red', 'unresolved'] as const

const audiences: Record<string, readonly AudienceEntry[]> = {
  nobody: [],
  public: ['public'],
  group: ['group:demo'],
  'XA and XB': ['state:XA', 'state:XB'],
  'XA and the secretariat': ['state:XA', 'body:demo'],
  'the bank': ['organisation:bank'],
  'one person of XB': ['person:xb-analyst'],
  'a person of XB and all of XA': ['person:xb-analyst', 'state:XA'],
}

type Row = Record<keyof typeof audiences, string>
const expected: Record<CastName, Row> = {
  //                     C G A S R U
  anonymous: row('------', 'y-----', '------', '------', '------', '------', '------', '------'),
  'XA analyst': row('------', 'yyyy-y', 'yyyy-y', 'yyyy-y', 'yyyy-y', '------', '------', 'yyyy-y'),
  'XA duty officer': row(
    ...['------', 'yyyy-y', 'yyyy-y', 'yyyy-y', 'yyyy-y', '------', '------', 'yyyy-y'],
  ),
  'XA delegate': row(
    '------',
    'yy----',
    'yy----',
    'yy----',
    'yy----',
    '------',
    '------',
    'yy----',
  ),
  'XA administrator': row(
    ...['------', 'yy----', 'yy----', 'yy----', 'yy----', '------', '------', 'yy----'],
  ),
  'XA bank': row('------', 'yyy---', 'yyy---', 'yyy---', 'yyy---', 'yyyy--', '------', 'yyy---'),
  'XA write-only key': row(
    ...['------', '------', '------', '------', '------', '------', '------', '------'],
  ),
  'XA read-only key': row(
    ...['------', 'yyyy-y', 'yyyy-y', 'yyyy-y', 'yyyy-y', '------', '------', 'yyyy-y'],
  ),
  'XB analyst': row('------', 'yyyy--', 'yyyy--', 'yyyy--', '------', '------', 'yyyyy-', 'yyyyy-'),
  'XC analyst': row('------', 'yyyy--', 'yyyy--', '------', '------', '------', '------', '------'),
  'XD analyst': row('------', 'y-----', '------', '------', '------', '------', '------', '------'),
  secretariat: row('------', 'y-----', '------', '------', 'yyyy--', '------', '------', '------'),
  operator: row('------', 'y-----', '------', '------', '------', '------', '------', '------'),
}

function row(...cells: string[]): Row {
  return Object.fromEntries(Object.keys(audiences).map((name, i) => [name, cells[i] ?? '']))
}

const names = Object.keys(cast) as CastName[]

describe('who sees what', () => {
  for (const name of names)
    for (const [audienceName, audience] of Object.entries(audiences))
      test(`${name}, audience ${audienceName}: ${expected[name][audienceName]}`, () => {
        const collection = { group: 'demo', audience, writers: [] }
        const letters = (sees: (level: Level | 'unresolved') => boolean) =>
          markings.map((level) => (sees(level) ? 'y' : '-')).join('')

        const byDecide = letters(
          (level) =>
            decide(cast[name], {
              action: 'object.read',
              thing: { collection, threshold: thresholdOf(level), contributor: 'state:XA' },
            }).allow,
        )
        const bounds = readingBounds(cast[name], collection)
        const byBounds = letters((level) => {
          const threshold = thresholdOf(level)
          return threshold <= bounds.reach || (threshold === 6 && bounds.own === 'state:XA')
        })

        expect(byDecide).toBe(expected[name][audienceName])
        expect(byBounds).toBe(expected[name][audienceName])
      })
})

// What each may do. Columns: enter the group · read and write a collection of the group whose
// writers are the group · manage the group's collections · audit, people, constituents and
// bindings of XA · people of no party · operate · import votes. y allowed, F 403, A 404, U 401.
const acts: Record<CastName, string> = {
  //                    enter read write manage audit people constituents bind nobody operate import
  anonymous: 'U U U U U U U U U U U',
  'XA analyst': 'y y y F y F F F F F F',
  'XA duty officer': 'y y y F y F F F F F F',
  'XA delegate': 'y y F F y F F F F F F',
  'XA administrator': 'y y F y y y y y F F F',
  'XA bank': 'y y F F F F F F F F F',
  'XA write-only key': 'F F y F F F F F F F F',
  'XA read-only key': 'y y F F y F F F F F F',
  'XB analyst': 'y y y F F F F F F F F',
  'XC analyst': 'y y y F F F F F F F F',
  'XD analyst': 'A A A A F F F F F F F',
  secretariat: 'y F F y F F F F F F y',
  operator: 'A A A A F y F F y y y',
}

describe('who does what', () => {
  const collection = {
    group: 'demo',
    audience: ['group:demo'],
    writers: ['group:demo'],
  } as const
  const party = { party: 'state:XA' } as const
  for (const name of names)
    test(`${name}: ${acts[name]}`, () => {
      const answers = [
        decide(cast[name], { action: 'group.enter', thing: { group: 'demo', hasPublic: false } }),
        decide(cast[name], { action: 'collection.read', thing: collection }),
        decide(cast[name], { action: 'collection.write', thing: collection }),
        decide(cast[name], { action: 'collection.create', thing: { group: 'demo' } }),
        decide(cast[name], { action: 'party.audit', thing: party }),
        decide(cast[name], { action: 'party.people', thing: party }),
        decide(cast[name], { action: 'party.constituents', thing: party }),
        decide(cast[name], { action: 'party.bind', thing: party }),
        decide(cast[name], { action: 'party.people', thing: { party: undefined } }),
        decide(cast[name], { action: 'hub.operate', thing: {} }),
        decide(cast[name], { action: 'votes.import', thing: {} }),
      ]
      const letter = { forbidden: 'F', absent: 'A', unauthenticated: 'U' } as const
      expect(answers.map((a) => (a.allow ? 'y' : letter[a.refusal])).join(' ')).toBe(acts[name])
    })
})

describe('who adds and removes what', () => {
  const toGroup = { group: 'demo', audience: ['group:demo'], writers: ['group:demo'] } as const
  const toPersons = {
    group: 'demo',
    audience: ['person:xb-analyst', 'person:xa-analyst'],
    writers: ['group:demo'],
  } as const
  const add = (
    name: CastName,
    level: Level | 'unresolved',
    collection: typeof toGroup | typeof toPersons = toGroup,
    creatorBoundTo?: 'state:XA' | 'state:XB',
  ) => decide(cast[name], { action: 'object.add', thing: { collection, level, creatorBoundTo } })

  test('an entitled writer adds objects of every level but RED', () => {
    for (const level of markings)
      expect(add('XB analyst', level)).toMatchObject(
        level === 'red'
          ? { allow: false, refusal: 'forbidden', reason: 'red_needs_named_persons' }
          : { allow: true },
      )
  })
  test('RED is accepted where the audience is named persons only', () => {
    expect(add('XA analyst', 'red', toPersons).allow).toBe(true)
  })
  test('where the creator is bound to a state, only that state adds versions', () => {
    expect(add('XB analyst', 'green', toGroup, 'state:XA')).toMatchObject({
      allow: false,
      refusal: 'forbidden',
      reason: 'creator_bound',
    })
    expect(add('XA analyst', 'green', toGroup, 'state:XA').allow).toBe(true)
  })
  test('a delegate, a read-only key and an outsider add nothing', () => {
    expect(add('XA delegate', 'clear').allow).toBe(false)
    expect(add('XA read-only key', 'clear').allow).toBe(false)
    expect(add('XD analyst', 'clear')).toMatchObject({ allow: false, refusal: 'absent' })
  })

  test('an outsider is told that there is nothing, whatever it would add', () => {
    expect(add('XD analyst', 'red')).toMatchObject({ allow: false, refusal: 'absent' })
  })
  test('a person named among the writers needs a role of the team all the same', () => {
    const thing = { ...toGroup, writers: ['person:xa-delegate'] } as const
    expect(decide(cast['XA delegate'], { action: 'collection.write', thing })).toMatchObject({
      reason: 'role_missing',
    })
  })

  const remove = (name: CastName, level: Level | 'unresolved') =>
    decide(cast[name], {
      action: 'object.remove',
      thing: { collection: toGroup, threshold: thresholdOf(level), contributor: 'state:XA' },
    })
  test('only the contributor removes, and what is not visible does not exist', () => {
    expect(remove('XA analyst', 'green').allow).toBe(true)
    expect(remove('XA duty officer', 'unresolved').allow).toBe(true)
    expect(remove('XB analyst', 'green')).toMatchObject({
      refusal: 'forbidden',
      reason: 'not_the_contributor',
    })
    expect(remove('XB analyst', 'unresolved')).toMatchObject({ refusal: 'absent' })
    expect(remove('XA delegate', 'amber+strict')).toMatchObject({ refusal: 'absent' })
    expect(remove('XA delegate', 'green')).toMatchObject({ refusal: 'forbidden' })
    expect(remove('XA read-only key', 'green')).toMatchObject({ reason: 'scope_missing' })
    expect(remove('XA write-only key', 'green')).toMatchObject({ reason: 'scope_missing' })
    expect(remove('XD analyst', 'clear')).toMatchObject({ refusal: 'absent' })
  })
})

describe('who changes a collection', () => {
  const change = (name: CastName, owner: 'state:XA' | 'body:demo' | undefined) =>
    decide(cast[name], { action: 'collection.change', thing: { group: 'demo', owner } })

  test('the party that opened it does, through its administrator or secretariat', () => {
    expect(change('XA administrator', 'state:XA').allow).toBe(true)
    expect(change('secretariat', 'body:demo').allow).toBe(true)
  })
  test('no other party does, and nobody one that came with the hub', () => {
    expect(change('secretariat', 'state:XA')).toMatchObject({ reason: 'other_party' })
    expect(change('XA administrator', 'body:demo')).toMatchObject({ reason: 'other_party' })
    expect(change('XA administrator', undefined)).toMatchObject({ reason: 'other_party' })
    expect(change('XA analyst', 'state:XA')).toMatchObject({ reason: 'role_missing' })
    expect(change('XD analyst', 'state:XA')).toMatchObject({ refusal: 'absent' })
  })
  test('a key without that scope does not, whatever its holder may', () => {
    const key = { ...cast['XA administrator'], kind: 'key', scopes: ['read', 'write'] } as const
    const create = { action: 'collection.create', thing: { group: 'demo' } } as const
    expect(decide(key, create)).toMatchObject({ reason: 'scope_missing' })
  })
})

describe('who admits the people of an organisation', () => {
  const admit = (name: CastName) =>
    decide(cast[name], {
      action: 'party.people',
      thing: { party: 'organisation:bank', roles: ['analyst'], servedBy: ['state:XA'] },
    })

  test('the administrator of a state that serves it, and nobody else', () => {
    expect(admit('XA administrator').allow).toBe(true)
    for (const name of ['XA analyst', 'XB analyst', 'XA bank', 'operator', 'secretariat'] as const)
      expect(admit(name).allow).toBe(false)
  })
})

describe('what the operator does', () => {
  const people = (roles: readonly ('analyst' | 'national_administrator')[]) =>
    decide(cast.operator, { action: 'party.people', thing: { party: 'state:XA', roles } })

  test('it sets up administrators, and nobody who could read or act for a state', () => {
    expect(people(['national_administrator']).allow).toBe(true)
    expect(people(['analyst'])).toMatchObject({ refusal: 'forbidden' })
    expect(people(['national_administrator', 'analyst'])).toMatchObject({ refusal: 'forbidden' })
  })
})
