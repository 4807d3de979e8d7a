import { expect, test } from 'vitest'
import { decisions, groups, relations, states } from '../index.ts'

const votes = ['yes', 'no', 'abstain', 'not_voting'] as const
const byId = new Map(decisions.map((one) => [one.id, one]))

/** As the resolutions’ records print them: yes, no, abstain, not voting. */
const printed: Readonly<Record<string, readonly number[]>> = {
  'A/RES/73/27': [119, 46, 14, 14],
  'A/RES/73/187': [94, 59, 33, 7],
  'A/RES/73/266': [138, 12, 16, 27],
  'A/RES/74/28': [163, 10, 6, 14],
  'A/RES/74/29': [129, 6, 45, 13],
  'A/RES/74/247': [79, 60, 33, 21],
}

test('counts each roll call as printed, every member of the day once', () => {
  const un = groups.find((group) => group.id === 'un')?.memberships ?? []
  for (const [id, counts] of Object.entries(printed)) {
    const decision = byId.get(id)
    const roll = votes.map((vote) => decision?.roll[vote] ?? [])
    expect(roll.map((codes) => codes.length)).toEqual(counts)
    const day = decision?.date ?? ''
    const members = un.filter((one) => one.from <= day && (one.to === null || day < one.to))
    expect(roll.flat().sort()).toEqual(members.map((one) => one.state).sort())
  }
})

test('holds no votes for a text adopted without one', () => {
  const without = decisions.filter((one) => one.mode === 'without_vote')
  expect(without.length).toBeGreaterThan(0)
  for (const one of without) expect([one.roll, one.announced]).toEqual([{}, undefined])
})

test('names states, decisions and rivals that it holds', () => {
  const codes = new Set(states.map((state) => state.code))
  for (const { proposedBy = [] } of decisions)
    for (const code of proposedBy) expect(codes.has(code)).toBe(true)
  for (const { of, to } of relations) expect([byId.has(of), byId.has(to)]).toEqual([true, true])
})

test('gives a source for every decision, and a doubt where it is not taken from the record', () => {
  for (const one of decisions) {
    expect(one.sources.length).toBeGreaterThan(0)
    if (one.mode === 'without_vote') expect(one.doubt).toBeDefined()
  }
})
