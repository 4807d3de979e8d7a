import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { cast } from './cast.ts'
import { decide } from './decide.ts'
import { type IncidentThing, readableIncidents } from './incidents.ts'
import type { Question } from './question.ts'

const thing = (...shared: string[]): IncidentThing => ({ party: 'state:XA', shared })
const things = [thing(), thing('state:XB'), thing('group:demo'), thing('group:other', 'state:XD')]

const actors = {
  ...cast,
  'XB delegate': { ...cast['XA delegate'], person: 'xb-delegate', party: 'state:XB' },
} as const satisfies Record<string, Actor>

// By hand. Read an incident of XA's alone, one shared with XB, with the group, with XD · write one;
// change and attribute one that is shared with the group. Y allowed, F 403, A 404, U 401.
const expected: Record<keyof typeof actors, string> = {
  //           read     write change attribute
  anonymous: 'U U U U   U U U',
  'XA analyst': 'y y y y   y y F',
  'XA duty officer': 'y y y y   y y F',
  'XA delegate': 'y y y y   F F y',
  'XA administrator': 'y y y y   F F F',
  'XA bank': 'A A A A   F A A',
  'XA write-only key': 'F F F F   F F F',
  'XA read-only key': 'y y y y   F F F',
  'XB analyst': 'A y y A   y F F',
  'XB delegate': 'A A A A   F A A',
  'XC analyst': 'A A y A   y F F',
  'XD analyst': 'A A A y   y A A',
  secretariat: 'A A A A   F A A',
  operator: 'A A A A   F A A',
}

const letter = (actor: Actor, question: Question): string => {
  const decision = decide(actor, question)
  if (decision.allow) return 'y'
  return { absent: 'A', forbidden: 'F', unauthenticated: 'U' }[decision.refusal]
}

describe('who reads, writes, shares and attributes incidents', () => {
  test.each(Object.entries(expected))('%s: %s', (name, letters) => {
    const actor = actors[name as keyof typeof actors]
    const grouped = thing('group:demo')
    const found = [
      ...things.map((each) => letter(actor, { action: 'incident.read', thing: each })),
      letter(actor, { action: 'incident.write', thing: {} }),
      letter(actor, { action: 'incident.change', thing: grouped }),
      letter(actor, { action: 'incident.attribute', thing: grouped }),
    ]
    expect(found.join(' ')).toBe(letters.replaceAll(/\s+/g, ' '))
  })

  test.each(Object.keys(actors))('%s is listed what it may read', (name) => {
    const actor = actors[name as keyof typeof actors]
    const { own, entries } = readableIncidents(actor)
    for (const each of things) {
      const listed = own === each.party || each.shared.some((entry) => entries.includes(entry))
      expect(listed).toBe(decide(actor, { action: 'incident.read', thing: each }).allow)
    }
  })

  test('nobody of another state changes or attributes what was shared with it', () => {
    const shared = thing('state:XB')
    const both: Actor = { ...actors['XB delegate'], roles: ['delegate', 'analyst'] }
    for (const action of ['incident.change', 'incident.attribute'] as const)
      expect(decide(both, { action, thing: shared })).toMatchObject({ reason: 'other_party' })
  })
})
