import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { readableBodies } from './bodies.ts'
import { cast } from './cast.ts'
import { decide } from './decide.ts'
import { type DocumentThing, readableDocumentDrafts } from './documents.ts'
import type { Question } from './question.ts'

const open = { body: 'open-wg', group: 'demo', audience: 'public' } as const
const closed = { ...open, audience: 'group' } as const
const recorded = { body: 'oewg-2019', group: undefined, audience: 'public' } as const
const things = {
  draft: { ...open, issued: false },
  public: { ...open, issued: true },
  group: { ...closed, issued: true },
} as const satisfies Record<string, DocumentThing>

const actors = {
  ...cast,
  'secretariat of the body': { ...cast.secretariat, party: 'body:open-wg' },
  'secretariat of another body': { ...cast.secretariat, party: 'body:other-wg' },
  'secretariat of another group': { ...cast.secretariat, party: 'body:demo', groups: ['other'] },
  'secretariat, read-only key': { ...cast.secretariat, scopes: ['read'] },
  'secretariat, write-only key': { ...cast.secretariat, scopes: ['write'] },
} as const satisfies Record<string, Actor>

// By hand. Read a draft, what is issued for all, what is for the group; then write one for all in a public
// body, one for the group, one in a body of the public record. Y allowed, F 403, A 404, U 401.
const expected: Record<keyof typeof actors, string> = {
  anonymous: 'AyU UUU',
  'XA analyst': 'Ayy FFF',
  'XA duty officer': 'Ayy FFF',
  'XA delegate': 'Ayy FFF',
  'XA administrator': 'Ayy FFF',
  'XA bank': 'AyA FAF',
  'XA write-only key': 'AFF FFF',
  'XA read-only key': 'Ayy FFF',
  'XB analyst': 'Ayy FFF',
  'XC analyst': 'Ayy FFF',
  'XD analyst': 'AyA FAF',
  secretariat: 'yyy yyF',
  operator: 'AyA FAF',
  'secretariat of the body': 'yyy yyF',
  'secretariat of another body': 'Ayy FFF',
  'secretariat of another group': 'AyA FAF',
  'secretariat, read-only key': 'yyy FFF',
  'secretariat, write-only key': 'AFF FFF',
}

const letter = (actor: Actor, question: Question): string => {
  const decision = decide(actor, question)
  if (decision.allow) return 'y'
  return { absent: 'A', forbidden: 'F', unauthenticated: 'U' }[decision.refusal]
}

describe('who reads and issues documents', () => {
  test.each(Object.entries(expected))('%s: %s', (name, letters) => {
    const actor = actors[name as keyof typeof actors]
    const reads = Object.values(things).map((thing) =>
      letter(actor, { action: 'document.read', thing }),
    )
    const writes = [open, closed, recorded].map((thing) =>
      letter(actor, { action: 'document.write', thing }),
    )
    expect(`${reads.join('')} ${writes.join('')}`).toBe(letters)
  })

  test.each(Object.entries(actors))('%s is listed what it may read', (_, actor) => {
    const { readsPublic, groups } = readableBodies(actor)
    const drafts = readableDocumentDrafts(actor)
    for (const thing of Object.values(things)) {
      const { group, body, audience } = thing
      const isForIt = audience === 'public' ? readsPublic : groups.includes(group)
      const isOwn =
        drafts?.groups.includes(group) && (drafts.body === body || drafts.body === group)
      expect(thing.issued ? isForIt : isOwn === true).toBe(
        decide(actor, { action: 'document.read', thing }).allow,
      )
    }
  })
})
