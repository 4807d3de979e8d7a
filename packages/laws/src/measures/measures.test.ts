import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LawBook } from '../law/law-book.ts'
import type { Scenario } from '../model/fact.ts'
import type { Conduct } from '../model/formula.ts'
import type { ElementStatus, Mapping } from '../model/mapping.ts'
import type { Participation } from '../model/reference.ts'
import { access, day, laws, mapping, penalty, version } from '../test-laws.ts'
import { compliance } from './compliance.ts'
import { groupCompliance } from './group-compliance.ts'
import { compareOutcomes, sameReach } from './same-reach.ts'
import { trend } from './trend.ts'

const on = day('2020-01-01')
const met = { intent: 'met', without_right: 'met', access: 'met', system: 'met' } as const

function measured(more: Partial<Mapping>, others: Parameters<typeof laws>[1] = {}) {
  const book = new LawBook(laws(['XA'], { mappings: [mapping('XA', ['XA-v1'], more)], ...others }))
  return compliance(book, 'XA', access, on)
}

describe('compliance', () => {
  test('is 1 where the law has every element and deprives of liberty', () => {
    expect(measured({})).toMatchObject({ k: 1, low: 1, high: 1, knownShare: 1, liberty: 'yes' })
  })

  test('counts an element as a whole, by half, or not at all', () => {
    const elementStatus = { ...met, access: 'partly', system: 'absent' } as const
    expect(measured({ elementStatus })).toMatchObject({ k: 2.5 / 4, low: 2.5 / 4, high: 2.5 / 4 })
  })

  test('leaves out what was not found or is unclear, and widens its interval by it', () => {
    const elementStatus = { ...met, access: 'absent', system: 'not_found' } as const
    expect(measured({ elementStatus })).toMatchObject({
      ...{ k: 2 / 3, low: 2 / 4, high: 3 / 4, knownShare: 3 / 4 },
    })
  })

  test('has no value where nothing is known, and the widest interval', () => {
    const unknown = measured({ elementStatus: {} }, { penalties: [] })
    expect(unknown.k).toBeUndefined()
    expect(unknown).toMatchObject({ low: 0, high: 1, knownShare: 0, liberty: 'unknown' })
    const nobody = compliance(new LawBook(laws(['XA'])), 'XB', access, on)
    expect(nobody).toMatchObject({ low: 0, high: 1, knownShare: 0 })
    expect(nobody.k).toBeUndefined()
  })

  test('is not lowered by an option that the article allows', () => {
    expect(measured({ elementStatus: { ...met, opt_security: 'met' } })).toMatchObject({
      ...{ k: 1, optionsUsed: ['opt_security'] },
    })
  })

  test('is lowered by a tenth where a party had to reserve the option and did not', () => {
    const elementStatus = { ...met, opt_aim: 'met' } as const
    const party: Participation = {
      ...{ stateId: 'XA', referenceId: 'ref', inForce: day('2010-01-01') },
      ...{ reservations: [], sourceIds: ['s1'] },
    }
    expect(measured({ elementStatus }).k).toBe(1)
    expect(measured({ elementStatus }, { participations: [party] })).toMatchObject({
      ...{ k: 0.9, notReserved: ['opt_aim'] },
    })
    const reserved = { articleId: 'ref-2', elementId: 'opt_aim', text: 'reserved', sourceId: 's1' }
    const participations = [{ ...party, reservations: [reserved] }]
    expect(measured({ elementStatus }, { participations }).k).toBe(1)
    const later = [{ ...party, inForce: day('2021-01-01') }]
    expect(measured({ elementStatus }, { participations: later }).k).toBe(1)
  })

  test('is lowered by each requirement that the article does not allow, to a quarter at the least', () => {
    const extra = (count: number, allowed = {}) => ({
      extraRequirements: Array.from({ length: count }, (_, at) => ({
        ...({ id: `x${at}`, text: 'more', kind: 'result', ...allowed } as const),
      })),
    })
    expect(measured(extra(1)).k).toBe(0.75)
    expect(measured(extra(2)).k).toBe(0.5625)
    expect(measured(extra(9)).k).toBe(0.25)
    expect(measured(extra(1, { allowedOption: 'opt_security' }))).toMatchObject({
      ...{ k: 1, optionsUsed: ['opt_security'], extraRequirements: [] },
    })
  })

  test('is halved where the article wants deprivation of liberty and the basic form has none', () => {
    const fined = { penalties: [penalty('XA-v1', 'fine_only')] }
    expect(measured({}, fined)).toMatchObject({ k: 0.5, low: 0.5, high: 0.5, liberty: 'no' })
    const restricted = { penalties: [{ ...penalty('XA-v1', 2), kind: 'restriction' as const }] }
    expect(measured({}, restricted).k).toBe(0.5)
    expect(measured({}, { penalties: [] })).toMatchObject({ k: 1, low: 0.5, high: 1 })
  })

  const status = fc.constantFrom<ElementStatus>('met', 'partly', 'absent', 'not_found', 'unclear')
  const ids = access.elements.map(({ id }) => id)
  const statuses = fc.dictionary(fc.constantFrom(...ids), status)

  test('lies in its interval, and never has its upper bound lowered by what was not found', () => {
    fc.assert(
      fc.property(statuses, fc.constantFrom(...ids), (elementStatus, id) => {
        const before = measured({ elementStatus })
        expect(before.low).toBeLessThanOrEqual(before.high)
        expect(before.k ?? before.low).toBeGreaterThanOrEqual(before.low - 1e-12)
        expect(before.k ?? before.high).toBeLessThanOrEqual(before.high + 1e-12)
        const hole = measured({ elementStatus: { ...elementStatus, [id]: 'not_found' } })
        expect(hole.high).toBeGreaterThanOrEqual(before.high - 1e-12)
        expect(hole.low).toBeLessThanOrEqual(before.low + 1e-12)
      }),
    )
  })

  test('of a group is a mean beside its minimum and count', () => {
    const half = { elementStatus: { ...met, access: 'absent', system: 'absent' } as const }
    const book = new LawBook(
      laws(['XA', 'XB'], { mappings: [mapping('XA', ['XA-v1']), mapping('XB', ['XB-v1'], half)] }),
    )
    const group = groupCompliance(book, ['XA', 'XB', 'XC'], access, on)
    expect(group).toMatchObject({ mean: 0.75, minimum: 0.5, known: 2, asked: 3, low: 0.5 })
    expect(group.high).toBeCloseTo(2.5 / 3)
    const none = groupCompliance(book, ['XC'], access, on)
    expect(none).toMatchObject({ known: 0, asked: 1, low: 0, high: 1 })
    expect(none.mean).toBeUndefined()
  })
})

const entering: Conduct = {
  ...{ intentional: true, without_right: true, access_gained: true, computer_system: true },
}
const scenario = (id: string, facts: Conduct): Scenario => ({
  ...{ id, articleId: 'ref-2', text: { en: id }, facts },
})
const scenarios = [
  scenario('guessing', { ...entering, security_bypassed: true }),
  scenario('open door', { ...entering, security_bypassed: false }),
  scenario('invited', { ...entering, without_right: false, security_bypassed: false }),
  scenario('unknown', { intentional: true, without_right: true, computer_system: true }),
]
const security = { elementStatus: { ...met, opt_security: 'met' } as const }

describe('same reach', () => {
  test('is the share decided alike, and that of offences in both, of those that both decide', () => {
    const book = new LawBook(
      laws(['XA', 'XB'], {
        mappings: [mapping('XA', ['XA-v1']), mapping('XB', ['XB-v1'], security)],
      }),
    )
    expect(sameReach(book, ['XA', 'XB'], 'ref-2', on, scenarios)).toEqual({
      ...{ asked: 4, decided: 3, alike: 2, offenceInBoth: 1, p: 2 / 3, d: 1 / 3 },
      ...{ onlyFirst: ['open door'], onlySecond: [] },
    })
  })

  test('has no share where nothing is decided by both', () => {
    const reach = sameReach(new LawBook(laws(['XA'])), ['XA', 'XB'], 'ref-2', on, scenarios)
    expect(reach).toMatchObject({ asked: 4, decided: 0, alike: 0 })
    expect(reach.p).toBeUndefined()
  })

  test('is the same in both directions, and whole between a law and itself', () => {
    const outcome = fc.constantFrom('offence', 'not', 'needs_person')
    const outcomes = fc.array(outcome, { minLength: 5, maxLength: 5 })
    const byId = (list: readonly ('offence' | 'not' | 'needs_person')[]) =>
      new Map(list.map((each, at) => [String(at), each]))
    fc.assert(
      fc.property(outcomes, outcomes, (a, b) => {
        const [there, back] = [compareOutcomes(byId(a), byId(b)), compareOutcomes(byId(b), byId(a))]
        expect([there.p, there.d, there.onlyFirst]).toEqual([back.p, back.d, back.onlySecond])
        expect(compareOutcomes(byId(a), byId(a)).p ?? 1).toBe(1)
      }),
    )
  })
})

describe('the trend of a pair', () => {
  const amended = laws(['XA', 'XB'], {
    versions: [
      version('XA', 'XA-v1'),
      version('XB', 'XB-v1', { inForceTo: day('2021-05-28') }),
      version('XB', 'XB-v2', { inForceFrom: day('2021-05-28'), changedBy: 'Law 9' }),
    ],
    mappings: [
      mapping('XA', ['XA-v1'], security),
      mapping('XB', ['XB-v1'], security),
      mapping('XB', ['XB-v2']),
    ],
  })
  const span = [on, day('2022-01-01')] as const

  test('is the change of same reach, with the amendments that made it named', () => {
    const { change, amendments } = trend(
      new LawBook(amended),
      ['XA', 'XB'],
      'ref-2',
      span,
      scenarios,
    )
    expect(change).toBeCloseTo(2 / 3 - 1)
    expect(amendments).toEqual([
      {
        ...{ stateId: 'XB', provisionId: 'XB-1', versionId: 'XB-v2', day: '2021-05-28' },
        ...{ kind: 'begins', changedBy: 'Law 9' },
      },
    ])
  })

  test('names a repeal, and says where a version is only known from that day', () => {
    const versions = [
      version('XA', 'XA-v1', { inForceTo: day('2021-01-01') }),
      version('XB', 'XB-v1', { inForceFrom: day('2021-06-01'), historyQuality: 'single' }),
    ]
    const mappings = [mapping('XA', ['XA-v1']), mapping('XB', ['XB-v1'])]
    const book = new LawBook(laws(['XA', 'XB'], { versions, mappings }))
    const { change, amendments } = trend(book, ['XA', 'XB'], 'ref-2', span, scenarios)
    expect(change).toBeUndefined()
    expect(amendments.map(({ day: at, kind }) => [at, kind])).toEqual([
      ['2021-01-01', 'ends'],
      ['2021-06-01', 'known_from'],
    ])
  })
})
