import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { type CastName, cast } from './cast.ts'
import { decide } from './decide.ts'
import { type PingThing, readablePings } from './pings.ts'
import type { Question } from './question.ts'

const ofGroup = { owner: 'body:demo', group: 'demo' } as const
const ofState = { owner: 'state:XA', group: undefined } as const
const things: readonly PingThing[] = [
  { ...ofGroup, shown: true },
  { ...ofGroup, shown: false },
  { ...ofState, shown: true },
]

// The expected matrix, by hand. Columns: read a check that the secretariat runs, one of it that is not
// announced and has not begun, and one that XA runs over its own desks · see each desk of the two · schedule
// and end the two · answer for a desk of XA. y allowed, F 403, A 404, U 401.
const expected: Record<CastName, string> = {
  //                   read    desks conduct answer
  anonymous: 'U U U   U U   U U   U',
  'XA analyst': 'y A y   F y   F F   F',
  'XA duty officer': 'y A y   F y   F F   y',
  'XA delegate': 'y A y   F y   F y   y',
  'XA administrator': 'y A y   F y   F y   y',
  'XA bank': 'A A A   F F   F F   F',
  'XA write-only key': 'F A F   F F   F F   F',
  'XA read-only key': 'y A y   F y   F F   F',
  'XB analyst': 'y A A   F F   F F   F',
  'XC analyst': 'y A A   F F   F F   F',
  'XD analyst': 'A A A   F F   A F   F',
  secretariat: 'y y A   y F   y F   F',
  operator: 'A A A   F F   A F   F',
}

const letter = (actor: Actor, question: Question): string => {
  const decision = decide(actor, question)
  if (decision.allow) return 'y'
  return { absent: 'A', forbidden: 'F', unauthenticated: 'U' }[decision.refusal]
}
const names = Object.keys(cast) as CastName[]

describe('who reads, conducts and answers checks of communication', () => {
  test.each(names)('%s', (name) => {
    const found = [
      ...things.map((thing) => letter(cast[name], { action: 'ping.read', thing })),
      ...[ofGroup, ofState].map((thing) => letter(cast[name], { action: 'ping.desks', thing })),
      ...[ofGroup, ofState].map((thing) => letter(cast[name], { action: 'ping.conduct', thing })),
      letter(cast[name], { action: 'ping.answer', thing: { party: 'state:XA' } }),
    ]
    expect(found.join(' ')).toBe(expected[name].replaceAll(/\s+/g, ' '))
  })

  test.each(names)('%s is listed what it may read', (name) => {
    const { own, groups } = readablePings(cast[name])
    for (const thing of things) {
      const isShared = thing.shown && thing.group !== undefined && groups.includes(thing.group)
      const listed = own === thing.owner || isShared
      expect(listed).toBe(decide(cast[name], { action: 'ping.read', thing }).allow)
    }
  })

  test('a secretariat conducts none for a group that it is not of, nor one in the name of another', () => {
    for (const thing of [
      { owner: 'body:demo', group: 'other' },
      { owner: 'body:other', group: 'demo' },
      { owner: 'body:demo', group: undefined },
    ] as const)
      expect(decide(cast.secretariat, { action: 'ping.conduct', thing }).allow).toBe(false)
    const thing = { owner: 'state:XA', group: 'demo' } as const
    expect(decide(cast['XA delegate'], { action: 'ping.conduct', thing }).allow).toBe(false)
  })

  test('a key that may not manage conducts none', () => {
    const key: Actor = { ...cast.secretariat, kind: 'key', scopes: ['read', 'write'] }
    expect(decide(key, { action: 'ping.conduct', thing: ofGroup })).toMatchObject({
      reason: 'scope_missing',
    })
  })
})
