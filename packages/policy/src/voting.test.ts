import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { cast } from './cast.ts'
import { decide } from './decide.ts'
import type { Question } from './question.ts'

// By hand. One letter a question, in the order of `questions`: y allowed, f forbidden, - absent (404),
// ? sign in first.
const expected = {
  anonymous: 'y??????',
  'XA analyst': 'yyfffff',
  'XA duty officer': 'yyffffy',
  'XA delegate': 'yyyffyf',
  'XA administrator': 'yyfyfff',
  'XA bank': 'y-fffff',
  'XA write-only key': 'fffffff',
  'XA read-only key': 'yyfffff',
  'XB analyst': 'yyfffff',
  'XC analyst': 'yyfffff',
  'XD analyst': 'y-fffff',
  secretariat: 'yyffyff',
  operator: 'y-fffff',
} as const satisfies Partial<Record<keyof typeof cast, string>>

const open = { body: 'demo-wg', group: 'demo', audience: 'public' } as const
const closed = { ...open, audience: 'group' } as const
const questions: readonly Question[] = [
  { action: 'vote.read', thing: open },
  { action: 'vote.read', thing: closed },
  { action: 'party.sign', thing: { party: 'state:XA' } },
  { action: 'party.keys', thing: { party: 'state:XA' } },
  { action: 'vote.preside', thing: open },
  { action: 'vote.cast', thing: { ...open, roll: ['state:XA', 'state:XB'] } },
  { action: 'party.correspond', thing: { party: 'state:XA' } },
]

const letter = (actor: Actor, question: Question): string => {
  const decision = decide(actor, question)
  if (decision.allow) return 'y'
  return { absent: '-', forbidden: 'f', unauthenticated: '?' }[decision.refusal]
}

describe('who votes and who presides', () => {
  test.each(Object.entries(expected))('%s: %s', (name, letters) => {
    const actor = cast[name as keyof typeof expected]
    expect(questions.map((question) => letter(actor, question)).join('')).toBe(letters)
  })

  test('a delegate of a state that is not on the roll casts nothing', () => {
    const thing = { ...open, roll: ['state:XB'] as const }
    expect(decide(cast['XA delegate'], { action: 'vote.cast', thing })).toEqual({
      ...{ allow: false, refusal: 'forbidden', reason: 'not_on_roll' },
    })
  })

  test('a body that meets in private does not exist for a delegate of another group', () => {
    const outsider: Actor = { ...cast['XA delegate'], groups: [] }
    const thing = { ...closed, roll: ['state:XA'] as const }
    expect(letter(outsider, { action: 'vote.cast', thing })).toBe('-')
  })

  test('the secretariat of another body of the group presides over nothing here', () => {
    const other: Actor = { ...cast.secretariat, party: 'body:other' }
    expect(letter(other, { action: 'vote.preside', thing: open })).toBe('f')
    expect(letter(other, { action: 'vote.preside', thing: { ...open, body: 'other' } })).toBe('y')
  })

  test('outside the group nobody learns of a body that meets in private', () => {
    for (const name of ['XD analyst', 'operator', 'XA bank'] as const)
      expect(letter(cast[name], { action: 'vote.preside', thing: closed })).toBe('-')
  })

  test('nobody presides who holds a key without the right to write', () => {
    const reader: Actor = { ...cast.secretariat, scopes: ['read', 'manage'] }
    expect(letter(reader, { action: 'vote.preside', thing: open })).toBe('f')
  })
})
