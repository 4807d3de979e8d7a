import { describe, expect, test } from 'vitest'
import type { BodyThing } from './bodies.ts'
import { groupsToSpeakFor, readableBodies } from './bodies.ts'
import type { CastName } from './cast.ts'
import { cast } from './cast.ts'
import { decide } from './decide.ts'

const open: BodyThing = { body: 'open-wg', group: 'demo', audience: 'public' }
const closed: BodyThing = { body: 'closed-wg', group: 'demo', audience: 'group' }
/** Known from the public record alone. */
const recorded: BodyThing = { body: 'oewg-2019', group: undefined, audience: 'public' }

// The expected matrix, by hand. Columns: read a public body, a body of the group, one from the public
// record · change each of them · create a body in the group. y allowed, F 403, A 404, U 401.
const expected: Record<CastName, string> = {
  //                   read     change   create
  anonymous: 'y U y   U U U   U',
  'XA analyst': 'y y y   F F F   F',
  'XA duty officer': 'y y y   F F F   F',
  'XA delegate': 'y y y   F F F   F',
  'XA administrator': 'y y y   F F F   F',
  'XA bank': 'y A y   F A F   F',
  'XA write-only key': 'F F F   F F F   F',
  'XA read-only key': 'y y y   F F F   F',
  'XB analyst': 'y y y   F F F   F',
  'XC analyst': 'y y y   F F F   F',
  'XD analyst': 'y A y   F A F   A',
  secretariat: 'y y y   y y F   y',
  operator: 'y A y   F A F   A',
}

const letter = { forbidden: 'F', absent: 'A', unauthenticated: 'U' } as const
const names = Object.keys(cast) as CastName[]

describe('who reads, changes and creates bodies', () => {
  for (const name of names)
    test(`${name}: ${expected[name]}`, () => {
      const things = [open, closed, recorded]
      const answers = [
        ...things.map((thing) => decide(cast[name], { action: 'body.read', thing })),
        ...things.map((thing) => decide(cast[name], { action: 'body.change', thing })),
        decide(cast[name], { action: 'body.create', thing: { group: 'demo' } }),
      ]
      const found = answers.map((answer) => (answer.allow ? 'y' : letter[answer.refusal]))
      expect(found.join(' ')).toBe(expected[name].replaceAll(/\s+/g, ' '))
    })

  for (const name of names)
    test(`${name} is listed what it may read`, () => {
      const { readsPublic, groups } = readableBodies(cast[name])
      for (const thing of [open, closed, recorded]) {
        const listed =
          (thing.audience === 'public' && readsPublic) ||
          (thing.group !== undefined && groups.includes(thing.group))
        expect(listed).toBe(decide(cast[name], { action: 'body.read', thing }).allow)
      }
    })

  test('the secretariat of one body changes no other of its group, and creates none', () => {
    const other = { ...cast.secretariat, party: 'body:open-wg' } as const
    expect(decide(other, { action: 'body.change', thing: open }).allow).toBe(true)
    expect(decide(other, { action: 'body.change', thing: closed })).toMatchObject({
      reason: 'other_party',
    })
    expect(decide(other, { action: 'body.create', thing: { group: 'demo' } })).toMatchObject({
      reason: 'other_party',
    })
  })

  test('a person of a secretariat without that role, or a key without that scope, changes nothing', () => {
    const clerk = { ...cast.secretariat, roles: ['analyst'] } as const
    expect(decide(clerk, { action: 'body.change', thing: open })).toMatchObject({
      reason: 'role_missing',
    })
    const key = { ...cast.secretariat, kind: 'key', scopes: ['read', 'write'] } as const
    expect(decide(key, { action: 'body.change', thing: open })).toMatchObject({
      reason: 'scope_missing',
    })
  })
})

// Who asks for the floor for XA. Columns: in a public body, a body of the group, one from the record.
const floor: Record<CastName, string> = {
  anonymous: 'U U U',
  'XA analyst': 'F F F',
  'XA duty officer': 'F F F',
  'XA delegate': 'y y F',
  'XA administrator': 'F F F',
  'XA bank': 'F A F',
  'XA write-only key': 'F F F',
  'XA read-only key': 'F F F',
  'XB analyst': 'F F F',
  'XC analyst': 'F F F',
  'XD analyst': 'F A F',
  secretariat: 'F F F',
  operator: 'F A F',
}

describe('who asks for the floor', () => {
  for (const name of names)
    test(`${name}: ${floor[name]}`, () => {
      const answers = [open, closed, recorded].map((body) =>
        decide(cast[name], { action: 'floor.request', thing: { ...body, party: 'state:XA' } }),
      )
      const found = answers.map((answer) => (answer.allow ? 'y' : letter[answer.refusal]))
      expect(found.join(' ')).toBe(floor[name])
    })

  test('a state speaks for the groups it is a member of, and nobody for all of the United Nations', () => {
    const delegate = { ...cast['XA delegate'], groups: ['un', 'demo', 'brics'] }
    expect(groupsToSpeakFor(delegate)).toEqual(['demo', 'brics'])
    for (const name of ['secretariat', 'XA bank', 'anonymous'] as const)
      expect(groupsToSpeakFor(cast[name])).toEqual([])
  })

  test('a delegate speaks for no other state', () => {
    const thing = { ...open, party: 'state:XB' } as const
    expect(decide(cast['XA delegate'], { action: 'floor.request', thing })).toMatchObject({
      reason: 'other_party',
    })
  })
})
