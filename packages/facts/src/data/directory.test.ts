import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
const Text = z.strictObject({
  text: z.string().trim().min(1),
  source: z.string().min(1),
  reviewed: z.boolean(),
})
const Names = z.strictObject({ ar: Text, zh: Text, en: Text, fr: Text, ru: Text, es: Text })
const Code = z.string().regex(/^[A-Z]{2}$/)
const Alpha3 = z.string().regex(/^[A-Z]{3}$/)

const State = z.strictObject({
  code: Code,
  alpha3: Alpha3,
  m49: z.string().regex(/^\d{3}$/),
  kind: z.enum(['member', 'observer']),
  region: z
    .enum([
      'african',
      'asia-pacific',
      'eastern-european',
      'latin-american-and-caribbean',
      'western-european-and-others',
    ])
    .nullable(),
  regionSource: z.string().optional(),
  regionNote: z.string().optional(),
  unSince: z.iso.date().nullable(),
  names: Names,
})
const DemoState = z.strictObject({
  code: z.string().regex(/^X[A-D]$/),
  alpha3: Alpha3,
  m49: z.null(),
  kind: z.literal('demonstration'),
  region: z.null(),
  unSince: z.null(),
  names: Names,
})
const Membership = z.strictObject({
  state: Code,
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  precision: z.enum(['day', 'month', 'year']),
  status: z.enum(['member', 'suspended']),
  source: z.string().min(1),
  reviewed: z.boolean(),
  note: z.string().optional(),
  doubt: z.string().optional(),
})
const Group = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  kind: z.enum(['organisation', 'group']),
  names: Names,
  note: z.string().optional(),
  memberships: z.array(Membership).min(1),
})

const Former = z.strictObject({
  code: z.string().regex(/^[A-Z]{3,4}$/),
  alpha3: Alpha3,
  periods: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })).min(1),
  continuedBy: Code.optional(),
  source: z.string().min(1),
  doubt: z.string().optional(),
  names: Names,
})

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const load = <T>(shape: z.ZodType<T>, file: string): T[] =>
  z.array(shape).parse(JSON.parse(read(file)))

const states = load(State, 'states.json')
const groups = load(Group, 'groups.json')
const demo = load(DemoState, 'demo-states.json')
const former = load(Former, 'former-members.json')

test('holds the 193 members of the United Nations and its two observer states', () => {
  const members = states.filter((state) => state.kind === 'member')
  const observers = states.filter((state) => state.kind === 'observer')
  expect(members).toHaveLength(193)
  expect(observers.map((state) => state.code)).toEqual(['PS', 'VA'])
  expect(members.filter((state) => state.unSince === null || state.region === null)).toEqual([])
  expect(observers.filter((state) => state.unSince ?? state.region)).toEqual([])
})

test('counts 54, 54, 23, 33 and 29 members in the five regional groups', () => {
  const size = (region: string) => states.filter((state) => state.region === region).length
  expect(size('african')).toBe(54)
  expect(size('asia-pacific')).toBe(54)
  expect(size('eastern-european')).toBe(23)
  expect(size('latin-american-and-caribbean')).toBe(33)
  expect(size('western-european-and-others')).toBe(29)
})

test('gives each state codes of its own, in the order of the codes', () => {
  for (const key of ['code', 'alpha3', 'm49'] as const) {
    expect(new Set(states.map((state) => state[key])).size).toBe(states.length)
  }
  const codes = states.map((state) => state.code)
  expect(codes).toEqual([...codes].sort())
})

test('names no two states alike in any language', () => {
  for (const language of languages) {
    const names = [...states, ...demo].map((state) => state.names[language].text)
    expect(new Set(names).size).toBe(names.length)
  }
})

test('writes each name in the script of its language, without lone surrogates', () => {
  const scripts = {
    ar: /\p{Script=Arabic}/u,
    zh: /\p{Script=Han}/u,
    en: /\p{Script=Latin}/u,
    fr: /\p{Script=Latin}/u,
    ru: /\p{Script=Cyrillic}/u,
    es: /\p{Script=Latin}/u,
  }
  for (const state of states) {
    for (const language of languages) {
      expect(state.names[language].text).toMatch(scripts[language])
      expect(state.names[language].text.normalize('NFC')).toBe(state.names[language].text)
    }
  }
  for (const file of ['states.json', 'groups.json', 'demo-states.json']) {
    expect(read(file)).not.toMatch(/\p{Surrogate}|\\u[dD][89a-fA-F]|\uFFFD/u)
  }
})

test('marks no recalled or drafted name as reviewed', () => {
  const texts = [...states, ...groups].flatMap((one) => Object.values(one.names))
  expect(texts.filter((text) => text.reviewed && /draft|recalled/.test(text.source))).toEqual([])
})

test('dates when members of the past took part, and names none as a state of today', () => {
  const today = new Set(states.map((state) => state.code))
  for (const { code, periods, continuedBy, names } of former) {
    expect(today.has(code)).toBe(false)
    if (continuedBy !== undefined) expect(today.has(continuedBy)).toBe(true)
    let last = '1945-10-24'
    for (const { from, to } of periods) {
      expect([from >= last, to > from]).toEqual([true, true])
      last = to
    }
    const alike = states.filter((state) => state.names.en.text === names.en.text)
    expect(alike).toEqual([])
  }
})

test('counts 117 members of 1966, those of the past among them', () => {
  const day = '1966-01-01'
  const held = groups
    .find((group) => group.id === 'un')
    ?.memberships.filter((one) => one.from <= day && (one.to === null || day < one.to))
  const others = former.filter(
    ({ periods, continuedBy }) =>
      continuedBy === undefined && periods.some(({ from, to }) => from <= day && day < to),
  )
  expect((held?.length ?? 0) + others.length).toBe(117)
})

test('names the demonstration states as fictional, with codes left to users', () => {
  expect(demo.map((state) => state.code)).toEqual(['XA', 'XB', 'XC', 'XD'])
  expect(demo.filter((state) => !state.names.en.text.includes('fictional'))).toEqual([])
})

test('dates every membership, never twice at once, of states that it holds', () => {
  const codes = new Set(states.map((state) => state.code))
  for (const group of groups) {
    const until = new Map<string, string>()
    for (const { state, from, to } of group.memberships) {
      expect(codes.has(state)).toBe(true)
      expect(from < (to ?? '9999-12-31')).toBe(true)
      expect((until.get(state) ?? '') <= from).toBe(true)
      until.set(state, to ?? '9999-12-31')
    }
  }
})

test('counts the members of each group as of a day', () => {
  const membersOn = (id: string, day: string) =>
    groups
      .find((group) => group.id === id)
      ?.memberships.filter((one) => one.from <= day && (one.to === null || day < one.to)).length
  expect(membersOn('un', '2018-12-05')).toBe(193)
  expect(membersOn('eu', '2020-01-31')).toBe(28)
  expect(membersOn('eu', '2020-02-01')).toBe(27)
  expect(membersOn('nato', '2024-03-07')).toBe(32)
  expect(membersOn('brics', '2018-12-05')).toBe(5)
  expect(membersOn('sco', '2018-12-05')).toBe(8)
  expect(membersOn('csto', '2018-12-05')).toBe(6)
  expect(membersOn('unsc-permanent', '2018-12-05')).toBe(5)
  // 117 by the UN's own count, less Czechoslovakia and Yugoslavia, which are no longer states.
  expect(membersOn('un', '1966-01-01')).toBe(115)
})

test('dates the membership of the United Nations alike in states and groups', () => {
  const first = new Map<string, string>()
  for (const one of groups.find((group) => group.id === 'un')?.memberships ?? []) {
    if (!first.has(one.state)) first.set(one.state, one.from)
  }
  for (const state of states.filter((one) => one.kind === 'member')) {
    expect(first.get(state.code)).toBe(state.unSince)
  }
})
