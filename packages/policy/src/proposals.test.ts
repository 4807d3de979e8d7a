import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { readableBodies } from './bodies.ts'
import { cast } from './cast.ts'
import { decide } from './decide.ts'
import { type ProposalThing, readableDrafts } from './proposals.ts'
import type { Question } from './question.ts'

const members = ['state:XA', 'state:XB', 'state:XC'] as const
const open = { body: 'open-wg', group: 'demo', audience: 'public' } as const
const closed = { body: 'closed-wg', group: 'demo', audience: 'group' } as const
const things = {
  draft: { ...open, tabled: false, drafter: 'state:XA' },
  tabled: { ...open, tabled: true, drafter: 'state:XA' },
  private: { ...closed, tabled: true, drafter: 'state:XA' },
} as const satisfies Record<string, ProposalThing>

const actors = {
  ...cast,
  'XB delegate': { ...cast['XA delegate'], person: 'xb-delegate', party: 'state:XB' },
  'XD delegate': { ...cast['XD analyst'], person: 'xd-delegate', roles: ['delegate'] },
  'XA delegate, read-only key': { ...cast['XA delegate'], scopes: ['read'] },
} as const satisfies Record<string, Actor>

// By hand. For each of a draft of XA's, what XA tabled before a public body, and before one of the
// group: read · sponsor or amend · table, revise or withdraw · conduct. Y allowed, F 403, A 404, U 401.
const expected: Record<keyof typeof actors, string> = {
  //                draft  tabled private
  anonymous: 'AUAA yUUU UUUU',
  'XA analyst': 'AFAA yFFF yFFF',
  'XA duty officer': 'AFAA yFFF yFFF',
  'XA delegate': 'yyyF yyyF yyyF',
  'XA delegate, read-only key': 'yFFF yFFF yFFF',
  'XA administrator': 'AFAA yFFF yFFF',
  'XA bank': 'AFAA yFFF AAAA',
  'XA write-only key': 'AFAA FFFF FFFF',
  'XA read-only key': 'AFAA yFFF yFFF',
  'XB analyst': 'AFAA yFFF yFFF',
  'XB delegate': 'AyAA yyFF yyFF',
  'XC analyst': 'AFAA yFFF yFFF',
  'XD analyst': 'AFAA yFFF AAAA',
  'XD delegate': 'AFAA yFFF AAAA',
  secretariat: 'AFAA yFFy yFFy',
  operator: 'AFAA yFFF AAAA',
}

const letter = (actor: Actor, question: Question): string => {
  const decision = decide(actor, question)
  if (decision.allow) return 'y'
  return { absent: 'A', forbidden: 'F', unauthenticated: 'U' }[decision.refusal]
}

describe('who drafts, tables, sponsors, amends and conducts', () => {
  test.each(Object.entries(expected))('%s: %s', (name, letters) => {
    const actor = actors[name as keyof typeof actors]
    const found = Object.values(things).map((thing) =>
      [
        letter(actor, { action: 'proposal.read', thing }),
        letter(actor, { action: 'proposal.takePart', thing: { ...thing, members } }),
        letter(actor, {
          action: 'proposal.change',
          thing: { ...thing, members, by: ['state:XA'] },
        }),
        letter(actor, { action: 'proposal.conduct', thing }),
      ].join(''),
    )
    expect(found.join(' ')).toBe(letters)
  })

  test.each(Object.keys(actors))('%s is listed what it may read', (name) => {
    const actor = actors[name as keyof typeof actors]
    const { readsPublic, groups } = readableBodies(actor)
    for (const thing of Object.values(things)) {
      const isOfBody = (thing.audience === 'public' && readsPublic) || groups.includes(thing.group)
      const listed = thing.tabled ? isOfBody : readableDrafts(actor) === thing.drafter
      expect(listed).toBe(decide(actor, { action: 'proposal.read', thing }).allow)
    }
  })

  test('a delegate whose state is not a member today takes no part', () => {
    const thing = { ...open, members: ['state:XB'] as const }
    expect(decide(cast['XA delegate'], { action: 'proposal.takePart', thing })).toMatchObject({
      ...{ refusal: 'forbidden', reason: 'not_a_member' },
    })
  })

  test('the secretariat of one body conducts nothing before another', () => {
    const other: Actor = { ...cast.secretariat, party: 'body:open-wg' }
    expect(letter(other, { action: 'proposal.conduct', thing: things.tabled })).toBe('y')
    expect(letter(other, { action: 'proposal.conduct', thing: things.private })).toBe('F')
  })
})
