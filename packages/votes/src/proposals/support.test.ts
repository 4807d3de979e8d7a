import { describe, expect, it } from 'vitest'
import { decideOutcome } from '../rules/decide.ts'
import { decisionRule } from '../rules/list.ts'
import type { Vote } from '../vote.ts'
import { type SupportEvent, supportOf } from './support.ts'

const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`
const sponsored = (member: string, hour: number): SupportEvent => ({
  kind: 'sponsored',
  member,
  at: at(hour),
})
const withdrew = (member: string, hour: number): SupportEvent => ({
  kind: 'withdrew',
  member,
  at: at(hour),
})
const revised = (version: number, hour: number, ...submittedBy: string[]): SupportEvent => ({
  kind: 'new_version',
  version,
  submittedBy,
  at: at(hour),
})

describe('support of a proposal', () => {
  it('is dated, and ends with a withdrawal that stays on record', () => {
    const { support, sponsors } = supportOf([
      sponsored('XA', 9),
      sponsored('XB', 10),
      withdrew('XA', 11),
    ])
    expect(sponsors).toEqual(['XB'])
    expect(support[0]).toEqual({
      ...{ member: 'XA', version: 1, from: at(9), standing: 'withdrawn' },
      ...{ voided: undefined, withdrawnAt: at(11) },
    })
  })

  it('is void once the text has changed, kept with the version it was for', () => {
    const { support, sponsors, toRenew } = supportOf([
      ...[sponsored('XA', 9), sponsored('XB', 10), revised(2, 11, 'XA')],
    ])
    expect(sponsors).toEqual(['XA'])
    expect(toRenew).toEqual(['XB'])
    expect(support.map(({ member, version, standing }) => [member, version, standing])).toEqual([
      ['XA', 1, 'renewed'],
      ['XB', 1, 'void'],
      ['XA', 2, 'standing'],
    ])
    expect(support[1]?.voided).toEqual({ by: 2, at: at(11) })
  })

  it('stands again when renewed, beside the void one', () => {
    const { support, toRenew } = supportOf([
      ...[sponsored('XA', 9), sponsored('XB', 10), revised(2, 11, 'XA'), sponsored('XB', 12)],
    ])
    expect(toRenew).toEqual([])
    expect(support.filter(({ member }) => member === 'XB')).toMatchObject([
      { version: 1, standing: 'renewed', voided: { by: 2 } },
      { version: 2, standing: 'standing', from: at(12) },
    ])
  })

  it('that was void for two versions says by which it became so first', () => {
    const { support } = supportOf([sponsored('XB', 9), revised(2, 10, 'XA'), revised(3, 11, 'XA')])
    expect(support[0]?.voided?.by).toBe(2)
  })

  it('is void also of those who proposed, when the body amends the text', () => {
    const { sponsors, toRenew } = supportOf([sponsored('XA', 9), revised(2, 11)])
    expect([sponsors, toRenew]).toEqual([[], ['XA']])
  })

  it('can be withdrawn while void, and is then not asked for', () => {
    const { support, toRenew } = supportOf([
      sponsored('XB', 9),
      revised(2, 10, 'XA'),
      withdrew('XB', 11),
    ])
    expect(toRenew).toEqual([])
    expect(support[0]).toMatchObject({ standing: 'withdrawn', voided: { by: 2 } })
  })

  it('is added until the voting begins and not after; withdrawn also after', () => {
    const { findings, sponsors } = supportOf([
      sponsored('XA', 9),
      { kind: 'voting_began', at: at(10) },
      sponsored('XB', 11),
      withdrew('XA', 12),
    ])
    expect(findings).toEqual([{ code: 'voting_began', event: 2 }])
    expect(sponsors).toEqual([])
  })

  it('is not given twice, nor withdrawn by who has not given it', () => {
    const { findings } = supportOf([
      ...[sponsored('XA', 9), sponsored('XA', 10), withdrew('XB', 11), revised(4, 12)],
    ])
    expect(findings.map(({ code }) => code)).toEqual([
      ...['already_sponsor', 'not_a_sponsor', 'version_out_of_sequence'],
    ])
  })

  it('is no vote: sponsors who cast nothing are not counted as yes', () => {
    const { sponsors } = supportOf([sponsored('XA', 9), sponsored('XB', 9)])
    const rule = decisionRule('unga.simple')
    if (rule === undefined) throw new Error('unga.simple')
    const roll = new Map<string, Vote>([
      ...sponsors.map((one) => [one, 'not_voting'] as const),
      ['XC', 'no'],
    ])
    const { outcome, tally } = decideOutcome(rule, { votes: roll, present: 3 })
    expect([outcome, tally?.yes]).toEqual(['not_adopted', 0])
  })
})
