import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ElementStatus, elementStatuses, type Mapping } from '../model/mapping.ts'
import type { Article, Element } from '../model/reference.ts'
import { complianceOf, groupCompliance } from './compliance.ts'
import { reachOf } from './reach.ts'

const ids = ['intent', 'without_right', 'damage', 'delete', 'alter', 'data'] as const
const ways: readonly string[] = ['damage', 'delete', 'alter']
const article: Article = {
  ...{ id: 'bc-4', reference: 'bc', number: '4', title: 'Data interference', group: 'offence' },
  elements: ids.map(
    (id): Element => ({
      ...{ id, kind: ways.includes(id) ? 'act' : 'object', required: true, text: id, fact: id },
      ...(ways.includes(id) ? { oneOf: 'ways' } : {}),
    }),
  ),
  ...{ corresponds: [], deprivation: true },
}
const mapping = (statuses: Partial<Record<(typeof ids)[number], ElementStatus>>): Mapping => ({
  ...{ id: 'm', article: 'bc-4', state: 'XA', versions: [], requirements: [], exclusions: [] },
  ...{ review: 'proposed', reviewers: [] },
  elements: Object.fromEntries(
    Object.entries(statuses).map(([id, status]) => [id, { status, spans: [] }]),
  ),
})
const everything = Object.fromEntries(ids.map((id) => [id, 'met'])) as Record<
  (typeof ids)[number],
  ElementStatus
>

describe('how far what an article requires was found', () => {
  test('is one where all of it was, and says on how much that stands', () => {
    const found = complianceOf(article, mapping(everything))
    expect(found).toEqual({ k: 1, low: 1, high: 1, known: 1, required: 4 })
  })

  test('is an interval where some was not found', () => {
    const found = complianceOf(article, mapping({ ...everything, data: 'not_found' }))
    expect(found).toMatchObject({ k: 1, low: 0.75, high: 1, known: 0.75 })
    expect(complianceOf(article, mapping({})).k).toBeUndefined()
    expect(complianceOf(article, mapping({}))).toMatchObject({ low: 0, high: 1, known: 0 })
  })

  test('is less by what no option allows, and by half without deprivation of liberty', () => {
    const requirement = { id: 'r', text: 'r', spans: [] }
    const narrow = { ...mapping(everything), requirements: [requirement] }
    expect(complianceOf(article, narrow).k).toBe(0.75)
    const allowed = { ...narrow, requirements: [{ ...requirement, option: 'opt' }] }
    expect(complianceOf(article, allowed).k).toBe(1)
    expect(complianceOf(article, allowed, [], ['opt']).k).toBeCloseTo(0.9, 12)
    const fine = [{ tier: 'basic', kind: 'fine' } as const]
    expect(complianceOf(article, mapping(everything), fine).k).toBe(0.5)
    const six = { ...narrow, requirements: Array.from({ length: 6 }, () => requirement) }
    expect(complianceOf(article, six).k).toBe(0.25)
  })

  const statuses = fc.record(
    Object.fromEntries(ids.map((id) => [id, fc.constantFrom<ElementStatus>(...elementStatuses)])),
  )
  test('lies between its bounds, which "not found" only widens', () => {
    fc.assert(
      fc.property(statuses, fc.constantFrom(...ids), (given, id) => {
        const one = complianceOf(article, mapping(given))
        const other = complianceOf(article, mapping({ ...given, [id]: 'not_found' }))
        expect(other.high).toBeGreaterThanOrEqual(one.high - 1e-12)
        expect(other.low).toBeLessThanOrEqual(one.low + 1e-12)
        for (const { k, low, high } of [one, other]) {
          if (k === undefined) continue
          expect(k).toBeGreaterThanOrEqual(low - 1e-12)
          expect(k).toBeLessThanOrEqual(high + 1e-12)
        }
      }),
    )
  })

  test('of a group is a mean only beside its least and its number', () => {
    const all = [everything, { ...everything, data: 'absent' as const }, {}].map((one) =>
      complianceOf(article, mapping(one)),
    )
    expect(groupCompliance(all)).toEqual({ mean: 0.875, least: 0.75, count: 2, unknown: 1 })
    expect(groupCompliance([])).toBeUndefined()
  })
})

describe('whether two laws reach the same', () => {
  test('is counted over what both decide, with what they do not', () => {
    const one = new Map([
      ['a', 'yes'],
      ['b', 'no'],
      ['c', 'yes'],
      ['d', 'unknown'],
    ] as const)
    const other = new Map([
      ['a', 'yes'],
      ['b', 'no'],
      ['c', 'no'],
      ['d', 'yes'],
    ] as const)
    expect(reachOf(one, other)).toEqual({
      ...{ decided: 3, alike: 2, both: 1, undecided: 1, same: 2 / 3, offence: 1 / 3, apart: ['c'] },
    })
    expect(reachOf(new Map(), new Map()).same).toBeUndefined()
  })
})
