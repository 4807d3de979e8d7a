import { describe, expect, test } from 'vitest'
import type { Actor, Party } from './actor.ts'
import type { CastName } from './cast.ts'
import { cast } from './cast.ts'
import { decide } from './decide.ts'
import type { Question } from './question.ts'
import { type RequestThing, readableRequests } from './requests.ts'

const [xa, xb, xc, xd] = ['state:XA', 'state:XB', 'state:XC', 'state:XD'] as const
const between = (asking: Party, addressed: Party, sent = true): RequestThing => ({
  ...{ asking, addressed, sent },
})
const things: readonly RequestThing[] = [
  between(xa, xb),
  between(xa, xb, false),
  between(xb, xa),
  between(xb, xa, false),
  between(xc, xd),
]

// The expected matrix, by hand. Columns: read a request of XA to XB, one not sent yet, one of XB to XA, one not sent
// yet, one between others · clear one of XA that another drafted, write for XA's desk. y allowed, F 403, A 404, U 401.
const expected: Record<CastName, string> = {
  //         A>B draft B>A draft others  clear write
  anonymous: 'U U U U U   U U',
  'XA analyst': 'A A A A A   F F',
  'XA duty officer': 'y y y A A   y y',
  'XA delegate': 'y y y A A   y F',
  'XA administrator': 'y y y A A   y F',
  'XA bank': 'A A A A A   F F',
  'XA write-only key': 'A A A A A   F F',
  'XA read-only key': 'A A A A A   F F',
  'XB analyst': 'A A A A A   F F',
  'XC analyst': 'A A A A A   F F',
  'XD analyst': 'A A A A A   F F',
  secretariat: 'A A A A A   F F',
  operator: 'A A A A A   F F',
}

const letter = (actor: Actor, question: Question): string => {
  const decision = decide(actor, question)
  if (decision.allow) return 'y'
  return { absent: 'A', forbidden: 'F', unauthenticated: 'U' }[decision.refusal]
}
const names = Object.keys(cast) as CastName[]
const clear = (actor: Actor, draftedBy = 'another') =>
  decide(actor, { action: 'request.clear', thing: { party: xa, draftedBy } })

describe('who reads, writes and clears requests between states', () => {
  test.each(names)('%s', (name) => {
    const actor = cast[name]
    const found = [
      ...things.map((each) => letter(actor, { action: 'request.read', thing: each })),
      letter(actor, { action: 'request.clear', thing: { party: xa, draftedBy: 'another' } }),
      letter(actor, { action: 'party.correspond', thing: { party: xa } }),
    ]
    expect(found.join(' ')).toBe(expected[name].replaceAll(/\s+/g, ' '))
  })

  test.each(names)('%s is listed what it may read', (name) => {
    const own = readableRequests(cast[name])
    for (const each of things) {
      const listed =
        own !== undefined && (own === each.asking || (each.sent && own === each.addressed))
      expect(listed).toBe(decide(cast[name], { action: 'request.read', thing: each }).allow)
    }
  })

  test('a duty officer of the addressed state reads what was sent to it, one of another state nothing', () => {
    const officer = (party: `state:${string}`): Actor => ({ ...cast['XA duty officer'], party })
    expect(letter(officer(xb), { action: 'request.read', thing: between(xa, xb) })).toBe('y')
    expect(letter(officer(xb), { action: 'request.read', thing: between(xa, xb, false) })).toBe('A')
    expect(letter(officer(xc), { action: 'request.read', thing: between(xa, xb) })).toBe('A')
  })

  test('whoever drafted it does not clear it, whatever their role, and no other state does', () => {
    for (const name of ['XA duty officer', 'XA delegate', 'XA administrator'] as const)
      expect(clear(cast[name], cast[name].person)).toMatchObject({ reason: 'second_person_needed' })
    expect(clear({ ...cast['XA delegate'], party: xb })).toMatchObject({ reason: 'other_party' })
    const operator: Actor = { ...cast.operator, roles: ['operator', 'delegate'] }
    expect(clear(operator)).toMatchObject({ allow: false, reason: 'other_party' })
  })

  test('a key that may only read clears and writes nothing', () => {
    const key: Actor = { ...cast['XA duty officer'], kind: 'key', scopes: ['read'] }
    expect(clear(key)).toMatchObject({ reason: 'scope_missing' })
    expect(letter(key, { action: 'request.read', thing: between(xa, xb) })).toBe('y')
  })
})
