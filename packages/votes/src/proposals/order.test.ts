import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amendedText } from './amended-text.ts'
import type { Edit } from './edits.ts'
import { type EId, parseEId } from './eid.ts'
import { motionPut } from './motion-put.ts'
import { proposalOrder, votingPlan } from './order.ts'
import type { VoteOutcome } from './planned-vote.ts'
import {
  type Amendment,
  amendmentOverlaps,
  type DivisionRequest,
  type Question,
} from './question.ts'
import { readProposalText } from './read-text.ts'

const id = (text: string): EId => {
  const read = parseEId(text)
  if (read === undefined) throw new Error(text)
  return read
}
const { text } = readProposalText(
  'The General Assembly,\n\nRecalling lamps,\n\n1. Welcomes;\n\n2. Decides;\n\n3. Requests.',
  'en',
)
const replace = (target: string, words: string): Edit => ({
  kind: 'replace',
  target: id(target),
  text: words,
})
const amendment = (name: string, ...edits: Edit[]): Amendment => ({
  ...{ id: name, by: 'XB', edits, amends: undefined },
})
const division = (name: string, parts: string[][], more: Partial<DivisionRequest> = {}) => ({
  ...{ id: name, by: 'XC', of: undefined, objections: [] },
  parts: parts.map((part) => part.map(id)),
  ...more,
})
const question = (more: Partial<Question> = {}): Question => ({
  forum: 'plenary',
  rule: 'unga.important',
  text,
  motions: [],
  divisions: [],
  amendments: [],
  order: undefined,
  exclusions: [],
  ...more,
})
const plan = (put: Question, outcomes: Readonly<Record<string, VoteOutcome>> = {}) =>
  votingPlan(put, new Map(Object.entries(outcomes)))
const lines = (...args: Parameters<typeof plan>) =>
  plan(...args).votes.map(({ id: vote, status }) => `${vote} ${status}`)

describe('the vote on a proposal', () => {
  it('is one vote on the whole where nothing else was moved, and its outcome the result', () => {
    expect(lines(question())).toEqual(['whole due'])
    expect(plan(question(), { whole: 'adopted' })).toMatchObject({
      next: undefined,
      result: 'adopted',
    })
  })

  it('follows motions in the order of rule 77', () => {
    const motions = (
      ['close_debate', 'adjourn_debate', 'no_action', 'adjourn_meeting', 'suspend_meeting'] as const
    ).map((kind) => ({ id: kind, kind, by: 'XA' }))
    const { votes, next } = plan(question({ motions }))
    expect(votes.map(({ of }) => of)).toEqual([
      ...['suspend_meeting', 'adjourn_meeting', 'no_action', 'adjourn_debate', 'close_debate'],
      undefined,
    ])
    expect(next).toMatchObject({ of: 'suspend_meeting', rule: 'unga.simple' })
    expect(next?.cites.map((cite) => cite.text)).toEqual(['GA rule 77', 'GA rule 76'])
  })

  it('is not taken after a motion for no action, and waits after one to suspend the meeting', () => {
    const motions = [{ id: 'm', kind: 'no_action', by: 'XA' }] as const
    expect(plan(question({ motions }), { 'motion:m': 'adopted' })).toMatchObject({
      result: 'not_acted_on',
      next: undefined,
    })
    expect(lines(question({ motions }), { 'motion:m': 'adopted' })[1]).toBe('whole left_out')
    expect(lines(question({ motions }), { 'motion:m': 'rejected' })[1]).toBe('whole due')
    const suspend = [{ id: 'm', kind: 'suspend_meeting', by: 'XA' }] as const
    expect(plan(question({ motions: suspend }), { 'motion:m': 'adopted' })).toMatchObject({
      result: 'suspended',
      votes: [{ status: 'decided' }, { status: 'waiting' }],
    })
  })
})

describe('amendments (rules 90 and 130)', () => {
  const two = [
    amendment('L.2', replace('op_1', 'Notes;')),
    amendment('L.3', replace('op_2', 'Recommends;')),
  ]
  const order = { amendments: ['L.3', 'L.2'], reasons: 'L.3 changes what is decided.' }

  it('come before the proposal, one needs no order', () => {
    expect(lines(question({ amendments: two.slice(0, 1) }))).toEqual([
      ...['amendment:L.2 due', 'whole waiting'],
    ])
  })

  it('of which there are two wait for the order of the chair, which is never computed', () => {
    const { next, waitsFor, findings } = plan(question({ amendments: two }))
    expect([next, waitsFor]).toEqual([undefined, 'chairs_order'])
    expect(findings.map(({ code, about }) => `${code} ${about}`)).toEqual([
      ...['order_incomplete L.2', 'order_incomplete L.3'],
    ])
    expect(lines(question({ amendments: two, order }))).toEqual([
      ...['amendment:L.3 due', 'amendment:L.2 waiting', 'whole waiting'],
    ])
  })

  it('wait for that order no motion is kept by', () => {
    const motions = [{ id: 'm', kind: 'close_debate', by: 'XA' }] as const
    expect(plan(question({ amendments: two, motions }))).toMatchObject({
      ...{ next: { on: 'motion' }, waitsFor: undefined },
    })
  })

  it('are ordered with reasons', () => {
    const { findings } = plan(question({ amendments: two, order: { ...order, reasons: ' ' } }))
    expect(findings).toEqual([{ code: 'reasons_missing', about: 'order' }])
  })

  it('excluded by one that was adopted are not put, with the reasons of the chair', () => {
    const exclusions = [{ adopted: 'L.3', excludes: 'L.2', reasons: 'Both name the report.' }]
    const put = question({ amendments: two, order, exclusions })
    expect(lines(put, { 'amendment:L.3': 'rejected' })[1]).toBe('amendment:L.2 due')
    const { votes, next } = plan(put, { 'amendment:L.3': 'adopted' })
    expect(votes[1]).toMatchObject({
      status: 'left_out',
      why: { code: 'excluded', by: 'L.3', reasons: 'Both name the report.' },
    })
    expect(next?.id).toBe('whole')
  })

  it('of an amendment are voted on before it', () => {
    const sub = { ...amendment('L.4', replace('op_2', 'Recommends strongly;')), amends: 'L.3' }
    const put = question({ amendments: [...two, sub], order })
    expect(lines(put)).toEqual([
      'amendment:L.4 due',
      'amendment:L.3 waiting',
      'amendment:L.2 waiting',
      'whole waiting',
    ])
    const made = amendedText(
      put,
      new Map([
        ['amendment:L.4', 'adopted'],
        ['amendment:L.3', 'adopted'],
      ]),
    )
    expect(made.ok && made.approved.blocks.map((block) => block.text)).toContain(
      'Recommends strongly;',
    )
  })

  it('to the same place are pointed out, and nothing is concluded from it', () => {
    const other = amendment('L.5', replace('op_2', 'Invites;'))
    const beside = amendment('L.6', { kind: 'delete', target: id('op_1') })
    expect(amendmentOverlaps([...two, other, beside])).toEqual([
      { amendments: ['L.2', 'L.6'], code: 'conflict', eIds: ['op_1'] },
      { amendments: ['L.3', 'L.5'], code: 'conflict', eIds: ['op_2'] },
    ])
    const inserts = ['L.7', 'L.8'].map((name, n) =>
      amendment(name, {
        ...{ kind: 'insert', side: 'after', target: id('op_3') },
        blocks: [{ eId: id(`op_${n + 4}`), text: 'Thanks.' }],
      }),
    )
    expect(amendmentOverlaps(inserts)).toMatchObject([{ code: 'same_place', eIds: ['op_3'] }])
    const ids = [...two, other].map((one) => one.id)
    const put = question({ amendments: [...two, other], order: { amendments: ids, reasons: 'r' } })
    expect(lines(put, { 'amendment:L.2': 'rejected', 'amendment:L.3': 'adopted' })[2]).toBe(
      'amendment:L.5 due',
    )
  })

  it('adopted against each other stop the voting until the chair has found which holds', () => {
    const other = amendment('L.5', replace('op_2', 'Invites;'))
    const put = question({
      amendments: [...two, other],
      order: { amendments: ['L.2', 'L.3', 'L.5'], reasons: 'r' },
    })
    const { next, findings } = plan(put, {
      ...{ 'amendment:L.2': 'rejected', 'amendment:L.3': 'adopted', 'amendment:L.5': 'adopted' },
    })
    expect(next).toBeUndefined()
    expect(findings[0]?.code).toBe('adopted_amendments_conflict')
  })
})

describe('division (rules 89 and 129)', () => {
  it('puts the parts before what was approved as a whole, where nobody objects', () => {
    const put = question({ divisions: [division('d', [['op_2'], ['pp_1']])] })
    expect(lines(put)).toEqual(['part:d:1 due', 'part:d:2 waiting', 'whole waiting'])
    expect(plan(put).votes.at(-1)?.on).toBe('approved_parts')
    expect(plan(put).next?.cites[0]?.text).toBe('GA rule 89')
  })

  it('is itself voted on where somebody objects, by a simple majority', () => {
    const put = question({ divisions: [division('d', [['op_2']], { objections: ['XA'] })] })
    expect(plan(put).next).toMatchObject({ id: 'division:d', rule: 'unga.simple' })
    expect(lines(put, { 'division:d': 'adopted' })[1]).toBe('part:d:1 due')
    const refused = plan(put, { 'division:d': 'rejected' })
    expect(refused.votes[1]).toMatchObject({
      status: 'left_out',
      why: { code: 'division_refused' },
    })
    expect(refused.next).toMatchObject({ id: 'whole', on: 'whole' })
  })

  it('leaves a rejected part out of what is put as a whole', () => {
    const put = question({ divisions: [division('d', [['op_2']])] })
    const outcomes = new Map([['part:d:1', 'rejected']] as const)
    const made = amendedText(put, outcomes)
    expect(made.ok && made.approved.blocks.map(({ eId }) => eId)).toEqual([
      ...['formula_1', 'pp_1', 'op_1', 'op_3'],
    ])
    expect(votingPlan(put, outcomes).next?.on).toBe('approved_parts')
  })

  it('rejects the whole where all operative parts were rejected, and not for a preambular one', () => {
    const put = question({ divisions: [division('d', [['op_1'], ['op_2', 'op_3'], ['pp_1']])] })
    const rejected = { 'part:d:1': 'rejected', 'part:d:2': 'rejected' } as const
    const { result, votes } = plan(put, { ...rejected, 'part:d:3': 'adopted' })
    expect(result).toBe('rejected')
    expect(votes.at(-1)).toMatchObject({
      status: 'left_out',
      why: { code: 'all_operative_rejected' },
    })
    expect(
      plan(put, { 'part:d:1': 'rejected', 'part:d:2': 'adopted', 'part:d:3': 'rejected' }).next?.id,
    ).toBe('whole')
  })

  it('of a paragraph that an adopted amendment deleted is not put', () => {
    const put = question({
      amendments: [amendment('L.2', { kind: 'delete', target: id('op_2') })],
      divisions: [division('d', [['op_2']])],
    })
    expect(plan(put, { 'amendment:L.2': 'adopted' }).votes[1]).toMatchObject({
      why: { code: 'no_longer_in_text' },
    })
  })

  it('of an amendment puts its parts before it, and rejects it with all its operative parts', () => {
    const put = question({
      amendments: [amendment('L.2', replace('op_1', 'Notes;'), replace('op_2', 'Invites;'))],
      divisions: [division('d', [['op_1'], ['op_2']], { of: 'L.2' })],
    })
    expect(lines(put)).toEqual([
      ...['part:d:1 due', 'part:d:2 waiting', 'amendment:L.2 waiting', 'whole waiting'],
    ])
    const outcomes = { 'part:d:1': 'rejected', 'part:d:2': 'adopted' } as const
    expect(plan(put, outcomes).next).toMatchObject({ id: 'amendment:L.2', on: 'approved_parts' })
    const made = amendedText(
      put,
      new Map(Object.entries<VoteOutcome>({ ...outcomes, 'amendment:L.2': 'adopted' })),
    )
    expect(made.ok && made.approved.blocks.slice(2, 4).map((block) => block.text)).toEqual([
      ...['Welcomes;', 'Invites;'],
    ])
    const none = plan(put, { 'part:d:1': 'rejected', 'part:d:2': 'rejected' })
    expect(none.votes[2]).toMatchObject({ why: { code: 'all_operative_rejected' } })
    expect(none.next?.id).toBe('whole')
  })

  it('is found wrong where a block is in two parts or in none', () => {
    const put = question({ divisions: [division('d', [['op_1'], ['op_1', 'op_9']])] })
    expect(plan(put).findings.map(({ code, about }) => `${code} ${about}`)).toEqual([
      ...['part_twice op_1', 'unknown_part op_9'],
    ])
  })
})

describe('several proposals on one question (rules 91 and 131)', () => {
  const three = ['L.9', 'L.1', 'L.5'].map((name, hour) => ({
    id: name,
    submittedAt: `2026-03-02T1${hour}:00:00Z`,
  }))
  it('are voted on as they were submitted, unless the body decides otherwise', () => {
    expect(proposalOrder([...three].reverse()).map((one) => one.id)).toEqual(['L.9', 'L.1', 'L.5'])
    expect(proposalOrder(three, ['L.5']).map((one) => one.id)).toEqual(['L.5', 'L.9', 'L.1'])
  })
})

describe('the motion put', () => {
  const put = question({
    amendments: [amendment('L.2', replace('op_1', 'Notes;'))],
    divisions: [division('d', [['op_2']])],
  })
  const puts = (outcomes: Readonly<Record<string, VoteOutcome>>) => {
    const so = new Map(Object.entries(outcomes))
    const { next } = votingPlan(put, so)
    return next && motionPut(put, so, next, { proposal: 'p', version: 1 })
  }

  it('names proposal, version, part and the hash of the words', () => {
    const motion = puts({ 'amendment:L.2': 'adopted' })
    expect(motion).toMatchObject({ proposal: 'p', version: 1, vote: 'part:d:1', lang: 'en' })
    expect(motion?.subject).toMatchObject({ on: 'paragraph', paragraphs: ['op_2'] })
    expect(motion?.subject.text).toMatch(/^[0-9a-f]{64}$/)
    expect(puts({})?.subject).toMatchObject({ on: 'amendment', paragraphs: [] })
  })

  it('has another hash for other words, and the same for a part that did not change', () => {
    const text = (first: VoteOutcome, more: Readonly<Record<string, VoteOutcome>> = {}) =>
      puts({ 'amendment:L.2': first, ...more })?.subject.text
    const part = { 'part:d:1': 'adopted' } as const
    expect(text('rejected', part)).not.toBe(text('adopted', part))
    expect(text('rejected')).toBe(text('adopted'))
  })

  it('that is on procedure has no text', () => {
    const motions = [{ id: 'm', kind: 'close_debate', by: 'XA' }] as const
    const asked = question({ motions })
    const { next } = votingPlan(asked, new Map())
    if (next === undefined) throw new Error('a motion is due')
    expect(motionPut(asked, new Map(), next, { proposal: 'p', version: 1 })?.subject).toEqual({
      ...{ on: 'motion', text: undefined, paragraphs: [] },
    })
  })
})

describe('any course of the voting', () => {
  const put = question({
    motions: [{ id: 'm', kind: 'close_debate', by: 'XA' }],
    amendments: [
      amendment('L.2', replace('op_1', 'Notes;'), replace('pp_1', 'Noting,')),
      amendment('L.3', replace('op_2', 'Invites;')),
      { ...amendment('L.4', replace('op_2', 'Urges;')), amends: 'L.3' },
    ],
    order: { amendments: ['L.3', 'L.2'], reasons: 'r' },
    exclusions: [{ adopted: 'L.3', excludes: 'L.2', reasons: 'r' }],
    divisions: [
      division('d', [['op_1'], ['op_2'], ['op_3']], { objections: ['XB'] }),
      division('e', [['op_1'], ['pp_1']], { of: 'L.2' }),
    ],
  })

  it('ends with a result, puts each vote once, and at most all that were planned', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (falls) => {
        const outcomes = new Map<string, VoteOutcome>()
        for (;;) {
          const { next, result, findings, votes } = votingPlan(put, outcomes)
          expect(findings).toEqual([])
          expect(votes.filter(({ status }) => status === 'due')).toHaveLength(next ? 1 : 0)
          if (next === undefined) {
            expect(['adopted', 'rejected']).toContain(result)
            expect(votes.every(({ status }) => status !== 'waiting')).toBe(true)
            return
          }
          expect(outcomes.has(next.id)).toBe(false)
          outcomes.set(next.id, falls.next().value ? 'adopted' : 'rejected')
        }
      }),
    )
  })
})
