import { expect, test } from 'vitest'
import { differences, widening } from './audience.ts'

const members = new Map([['demo', ['XA', 'XB', 'XC']]])
const meant = (...audience: Parameters<typeof widening>[0]['audience'][number][]) => ({
  group: 'demo',
  audience,
})

test.each([
  [['public'], ['group:demo'], []],
  [['public'], ['state:XA'], []],
  [['group:demo'], ['state:XA', 'state:XB'], []],
  [['group:demo'], ['state:XD'], ['state:XD']],
  [['group:demo'], ['public'], ['public']],
  [['state:XA'], ['group:demo'], ['group:demo']],
  [['group:demo'], ['person:1'], ['person:1']],
  [['group:demo'], ['body:demo'], ['body:demo']],
  [[], ['state:XA'], ['state:XA']],
] as const)('from %j to %j lets in %j', (before, after, expected) => {
  expect(widening(meant(...before), meant(...after), members)).toEqual(expected)
})

const counts = new Map([
  ['clear', 1],
  ['green', 2],
  ['amber', 4],
  ['amber+strict', 8],
  ['unresolved', 16],
])

test('says who would newly see how much, by kinds of readers', () => {
  expect(differences(meant('state:XA'), meant('state:XA', 'state:XB'), counts, members)).toEqual({
    gains: [
      { who: 'state:XB#team', objects: 15 },
      { who: 'state:XB#constituents', objects: 7 },
      { who: 'state:XB#members', objects: 3 },
    ],
    ends: [],
  })
})

test('takes a group apart, so that who stays is not said to come and go', () => {
  const { gains, ends } = differences(meant('group:demo'), meant('state:XA'), counts, members)
  expect(gains).toEqual([])
  expect(ends.map(({ who }) => who)).toEqual(
    ['team', 'constituents', 'members'].flatMap((part) => [`state:XB#${part}`, `state:XC#${part}`]),
  )
})

test('what becomes public adds for everyone only what is TLP:CLEAR', () => {
  const { gains } = differences(meant('group:demo'), meant('public'), counts, members)
  expect(gains).toEqual([{ who: 'public', objects: 1 }])
})
