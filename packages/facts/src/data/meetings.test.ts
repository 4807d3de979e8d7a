import { expect, test } from 'vitest'
import { bodies, groups, knownSessions, sessions, states } from '../index.ts'

const groupIds = new Set(groups.map((group) => group.id))
const codes = new Set(states.map((state) => state.code))

test('names groups, states and bodies that it holds, and gives each session days in order', () => {
  for (const { group, officers } of bodies) {
    expect(groupIds.has(group)).toBe(true)
    for (const { state } of officers) expect(codes.has(state)).toBe(true)
  }
  const ids = new Set(bodies.map((body) => body.id))
  for (const { body, changes } of sessions) {
    expect(ids.has(body)).toBe(true)
    expect(changes.length).toBeGreaterThan(0)
    for (const { from, to } of changes) expect(from <= to).toBe(true)
  }
})

test('keeps one id for each session, a source for each, and a doubt where it was only announced', () => {
  expect(new Set(sessions.map((session) => session.id)).size).toBe(sessions.length)
  for (const { source, changes, doubt } of sessions) {
    expect(source).toMatch(/^https:/)
    if (changes.at(-1)?.status === 'planned') expect(doubt).toBeDefined()
  }
})

test('knows the postponed session on its new days, and none that was called off', () => {
  const of = knownSessions.filter((session) => session.decision === 'A/RES/73/27')
  expect(of.map((session) => session.from).sort()).toEqual([
    '2019-06-03',
    '2019-09-09',
    '2019-12-02',
    '2020-02-10',
    '2021-03-08',
  ])
})
