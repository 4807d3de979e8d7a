import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { readableBodies } from './bodies.ts'
import { cast } from './cast.ts'
import { decide } from './decide.ts'
import type { Question } from './question.ts'
import { readableStatementDrafts, type StatementThing } from './statements.ts'

const members = ['state:XA', 'state:XB', 'state:XC'] as const
const open = { body: 'open-wg', group: 'demo', audience: 'public', members } as const
const closed = { body: 'closed-wg', group: 'demo', audience: 'group', members } as const
const byXa = { author: 'state:XA', group: undefined, audience: 'public' } as const
const things = {
  draft: { ...byXa, published: false },
  published: { ...byXa, published: true },
  private: { ...byXa, published: true, group: 'demo', audience: 'group' },
} as const satisfies Record<string, StatementThing>

const actors = {
  ...cast,
  'XB delegate': { ...cast['XA delegate'], person: 'xb-delegate', party: 'state:XB' },
  'XD delegate': { ...cast['XD analyst'], person: 'xd-delegate', roles: ['delegate'] },
  'XA delegate, read-only key': { ...cast['XA delegate'], scopes: ['read'] },
} as const satisfies Record<string, Actor>

// By hand. Read and change of a draft of XA's, of what XA published for all, and for the group; then
// writing one about a decision, in a public body, in one of the group. Y allowed, F 403, A 404, U 401.
const expected: Record<keyof typeof actors, string> = {
  //         draft published private · decision open closed
  anonymous: 'AA yU UU UUU',
  'XA analyst': 'AA yF yF FFF',
  'XA duty officer': 'AA yF yF FFF',
  'XA delegate': 'yy yy yy yyy',
  'XA delegate, read-only key': 'yF yF yF FFF',
  'XA administrator': 'AA yF yF FFF',
  'XA bank': 'AA yF AA FFA',
  'XA write-only key': 'AA FF FF FFF',
  'XA read-only key': 'AA yF yF FFF',
  'XB analyst': 'AA yF yF FFF',
  'XB delegate': 'AA yF yF yyy',
  'XC analyst': 'AA yF yF FFF',
  'XD analyst': 'AA yF AA FFA',
  'XD delegate': 'AA yF AA yFA',
  secretariat: 'AA yF yF yyy',
  operator: 'AA yF AA FFA',
}

const letter = (actor: Actor, question: Question): string => {
  const decision = decide(actor, question)
  if (decision.allow) return 'y'
  return { absent: 'A', forbidden: 'F', unauthenticated: 'U' }[decision.refusal]
}

describe('who reads, writes, publishes and corrects statements', () => {
  test.each(Object.entries(expected))('%s: %s', (name, letters) => {
    const actor = actors[name as keyof typeof actors]
    const found = Object.values(things).map((thing) =>
      (['statement.read', 'statement.change'] as const)
        .map((action) => letter(actor, { action, thing }))
        .join(''),
    )
    const writes = [undefined, open, closed].map((within) =>
      letter(actor, { action: 'statement.write', thing: { within } }),
    )
    expect([...found, writes.join('')].join(' ')).toBe(letters)
  })

  test.each(Object.keys(actors))('%s is listed what it may read', (name) => {
    const actor = actors[name as keyof typeof actors]
    const { readsPublic, groups } = readableBodies(actor)
    for (const thing of Object.values(things)) {
      const { group = '', audience } = thing
      const isForIt = audience === 'public' ? readsPublic : groups.includes(group)
      const listed = thing.published ? isForIt : readableStatementDrafts(actor) === thing.author
      expect(listed).toBe(decide(actor, { action: 'statement.read', thing }).allow)
    }
  })

  test('a delegate whose state is not a member today writes none, nor one body’s secretariat in another', () => {
    const within = { ...open, members: ['state:XB'] as const }
    expect(
      decide(cast['XA delegate'], { action: 'statement.write', thing: { within } }),
    ).toMatchObject({ refusal: 'forbidden', reason: 'not_a_member' })
    const other: Actor = { ...cast.secretariat, party: 'body:open-wg' }
    expect(letter(other, { action: 'statement.write', thing: { within: open } })).toBe('y')
    expect(letter(other, { action: 'statement.write', thing: { within: closed } })).toBe('F')
  })

  test('nobody publishes for another, also not the secretariat for a state', () => {
    for (const actor of [cast.secretariat, actors['XB delegate'], cast.operator])
      expect(letter(actor, { action: 'statement.change', thing: things.published })).toBe('F')
  })
})
