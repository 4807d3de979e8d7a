import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import type { CastName } from './cast.ts'
import { cast } from './cast.ts'
import { type ContactThing, readableContacts } from './contacts.ts'
import { decide } from './decide.ts'
import type { Question } from './question.ts'

const party = 'state:XA'
const thing = (audience: readonly string[], inService = true): ContactThing => ({
  ...{ party, audience, inService },
})
const things = [
  thing(['states']),
  thing(['group:demo']),
  thing(['body:demo']),
  thing([]),
  thing(['states', 'group:demo', 'body:demo'], false),
]

// The expected matrix, by hand. Columns: read a contact of XA for all states, for the group, for its
// secretariat, for nobody else, and one not in service · nominate, read what was nominated, approve what
// another proposed, confirm, see the log of views, all for XA. y allowed, F 403, A 404, U 401.
const expected: Record<CastName, string> = {
  //               read        nominate nominations approve confirm log
  anonymous: 'U U U U U   U U U U U',
  'XA analyst': 'y y y y y   F y F F y',
  'XA duty officer': 'y y y y y   F y F y y',
  'XA delegate': 'y y y y y   y y y y y',
  'XA administrator': 'y y y y y   y y y y y',
  'XA bank': 'A A A A A   F F F F F',
  'XA write-only key': 'F F F F F   F F F F F',
  'XA read-only key': 'y y y y y   F y F F y',
  'XB analyst': 'y y A A A   F F F F F',
  'XC analyst': 'y y A A A   F F F F F',
  'XD analyst': 'y A A A A   F F F F F',
  secretariat: 'A A y A A   F F F F F',
  operator: 'A A A A A   F F F F F',
}

const letter = (actor: Actor, question: Question): string => {
  const decision = decide(actor, question)
  if (decision.allow) return 'y'
  return { absent: 'A', forbidden: 'F', unauthenticated: 'U' }[decision.refusal]
}
const names = Object.keys(cast) as CastName[]

describe('who reads, nominates, approves and confirms points of contact', () => {
  test.each(names)('%s', (name) => {
    const found = [
      ...things.map((each) => letter(cast[name], { action: 'contact.read', thing: each })),
      letter(cast[name], { action: 'contact.nominate', thing: { party } }),
      letter(cast[name], { action: 'contact.nominations', thing: { party } }),
      letter(cast[name], { action: 'contact.approve', thing: { party, proposedBy: 'another' } }),
      letter(cast[name], { action: 'contact.confirm', thing: { party } }),
      letter(cast[name], { action: 'contact.log', thing: { party } }),
    ]
    expect(found.join(' ')).toBe(expected[name].replaceAll(/\s+/g, ' '))
  })

  test.each(names)('%s is listed what it may read', (name) => {
    const { own, entries } = readableContacts(cast[name])
    for (const each of things) {
      const shared = each.inService && each.audience.some((entry) => entries.includes(entry))
      const listed = own === each.party || shared
      expect(listed).toBe(decide(cast[name], { action: 'contact.read', thing: each }).allow)
    }
  })

  test('whoever proposed it does not approve it, whatever their role', () => {
    for (const name of ['XA delegate', 'XA administrator'] as const)
      expect(
        decide(cast[name], {
          action: 'contact.approve',
          thing: { party, proposedBy: cast[name].person },
        }),
      ).toEqual({ allow: false, refusal: 'forbidden', reason: 'second_person_needed' })
  })

  test('a delegate of another state, and an operator who is called one, designate nothing here', () => {
    const other: Actor = { ...cast['XA delegate'], party: 'state:XB' }
    const operator: Actor = { ...cast.operator, roles: ['operator', 'delegate'] }
    for (const actor of [other, operator])
      for (const action of ['contact.nominate', 'contact.confirm'] as const)
        expect(decide(actor, { action, thing: { party } })).toMatchObject({ reason: 'other_party' })
  })

  test('a key that may not manage proposes and approves nothing', () => {
    const key: Actor = { ...cast['XA delegate'], kind: 'key', scopes: ['read', 'write'] }
    expect(decide(key, { action: 'contact.nominate', thing: { party } })).toMatchObject({
      reason: 'scope_missing',
    })
    expect(decide(key, { action: 'contact.confirm', thing: { party } }).allow).toBe(true)
  })
})
