import { describe, expect, test } from 'vitest'
import type { CastName } from './cast.ts'
import { cast } from './cast.ts'
import { type ConferenceThing, readableConferences } from './conferences.ts'
import { decide } from './decide.ts'

// XA takes part, XD observes although it is outside the group; XB and XC are members who were not invited.
const invited = ['state:XA', 'state:XD'] as const
const open: ConferenceThing = { body: 'wg', group: 'demo', audience: 'public', invited }
const closed: ConferenceThing = { ...open, audience: 'group' }
const letter = { forbidden: 'F', absent: 'A', unauthenticated: 'U' } as const
const names = Object.keys(cast) as CastName[]

// The expected matrix, by hand. For a public conference and for one that is not: read · what is for those
// who take part · change · register XA's delegation · register an organisation of no state · read XA's
// names that are not released · object. y allowed, F 403, A 404, U 401.
const expected: Record<CastName, string> = {
  //                   public          for the group and who is invited
  anonymous: 'yUUUUUU UUUUUUU',
  'XA analyst': 'yyFFFyF yyFFFyF',
  'XA duty officer': 'yyFFFyF yyFFFyF',
  'XA delegate': 'yyFyFyy yyFyFyy',
  'XA administrator': 'yyFFFyF yyFFFyF',
  'XA bank': 'yFFFFFF AAAAAAA',
  'XA write-only key': 'FFFFFFF FFFFFFF',
  'XA read-only key': 'yyFFFyF yyFFFyF',
  'XB analyst': 'yyFFFFF yyFFFFF',
  'XC analyst': 'yyFFFFF yyFFFFF',
  'XD analyst': 'yyFFFFF yyFFFFF',
  secretariat: 'yyyFyyF yyyFyyF',
  operator: 'yFFFFFF AAAAAAA',
}

describe('who does what at a conference', () => {
  for (const name of names)
    test(`${name}: ${expected[name]}`, () => {
      const actor = cast[name]
      const found = [open, closed].map((thing) =>
        [
          decide(actor, { action: 'conference.read', thing }),
          decide(actor, { action: 'conference.within', thing }),
          decide(actor, { action: 'conference.change', thing }),
          decide(actor, { action: 'delegation.speak', thing: { ...thing, of: 'state:XA' } }),
          decide(actor, { action: 'delegation.speak', thing: { ...thing, of: undefined } }),
          decide(actor, { action: 'delegation.names', thing: { ...thing, of: 'state:XA' } }),
          decide(actor, {
            action: 'accreditation.object',
            thing: { ...thing, participants: ['state:XA'] },
          }),
        ]
          .map((answer) => (answer.allow ? 'y' : letter[answer.refusal]))
          .join(''),
      )
      expect(found.join(' ')).toBe(expected[name])
    })

  for (const name of names)
    test(`${name} is listed the conferences that it may read`, () => {
      const { readsPublic, groups, invited: own } = readableConferences(cast[name])
      for (const thing of [open, closed]) {
        const listed =
          (thing.audience === 'public' && readsPublic) ||
          (thing.group !== undefined && groups.includes(thing.group)) ||
          (own !== undefined && thing.invited.includes(own))
        expect(listed).toBe(decide(cast[name], { action: 'conference.read', thing }).allow)
      }
    })

  test('a state that only observes objects to nobody, nor does one that was not invited', () => {
    for (const party of ['state:XD', 'state:XB'] as const) {
      const delegate = { ...cast['XA delegate'], party }
      const thing = { ...open, participants: ['state:XA'] as const }
      expect(decide(delegate, { action: 'accreditation.object', thing })).toMatchObject({
        reason: 'other_party',
      })
    }
  })

  test('the secretariat registers no delegation of a state', () => {
    const thing = { ...open, of: 'state:XA' } as const
    expect(decide(cast.secretariat, { action: 'delegation.speak', thing })).toMatchObject({
      reason: 'other_party',
    })
  })
})

// Who reads that XA objected: as the rules of participation show it to everyone, to those who take part,
// to the secretariat alone.
const objections: Record<CastName, string> = {
  anonymous: 'yUU',
  'XA analyst': 'yyy',
  'XA duty officer': 'yyy',
  'XA delegate': 'yyy',
  'XA administrator': 'yyy',
  'XA bank': 'yFF',
  'XA write-only key': 'FFF',
  'XA read-only key': 'yyy',
  'XB analyst': 'yyF',
  'XC analyst': 'yyF',
  'XD analyst': 'yyF',
  secretariat: 'yyy',
  operator: 'yFF',
}

describe('who reads an objection', () => {
  for (const name of names)
    test(`${name}: ${objections[name]}`, () => {
      const found = (['everyone', 'participants', 'secretariat'] as const).map((shown) =>
        decide(cast[name], {
          action: 'objection.read',
          thing: { ...open, shown, by: 'state:XA' },
        }),
      )
      const letters = found.map((answer) => (answer.allow ? 'y' : letter[answer.refusal]))
      expect(letters.join('')).toBe(objections[name])
    })
})
