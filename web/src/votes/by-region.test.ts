import { expect, test } from 'vitest'
import { byRegion } from './by-region.ts'

const roll = {
  yes: ['BR', 'RU', 'CN'],
  no: ['US'],
  abstain: ['CL'],
  not_voting: ['DD'],
  suspended: [],
}
const regions: Readonly<Record<string, string>> = {
  BR: 'latin-american-and-caribbean',
  CL: 'latin-american-and-caribbean',
  CN: 'asia-pacific',
  RU: 'eastern-european',
  US: 'western-european-and-others',
  DD: 'a group that is not known',
}
const grouped = byRegion(
  roll,
  (code) => regions[code],
  (a, b) => (a < b ? -1 : 1),
)

test('groups a roll call by regional group, and by vote within it', () => {
  expect(grouped.map(({ region }) => region)).toEqual([
    'asia-pacific',
    'eastern-european',
    'latin-american-and-caribbean',
    'western-european-and-others',
    undefined,
  ])
  expect(grouped[2]?.runs).toEqual([
    { vote: 'yes', codes: ['BR'] },
    { vote: 'abstain', codes: ['CL'] },
  ])
})

test('shows each member once, also one of no regional group on record', () => {
  const shown = grouped.flatMap(({ runs }) => runs.flatMap(({ codes }) => codes))
  expect([...shown].sort()).toEqual(Object.values(roll).flat().sort())
})
