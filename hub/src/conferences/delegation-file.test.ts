import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, readDelegations } from './delegation-file.ts'

const states = new Set(['XA', 'XB'])
const read = (csv: string, invited: readonly string[] = []) =>
  readDelegations(csv, { states, invited: new Set(invited) })
const told = (csv: string, invited?: readonly string[]) =>
  read(csv, invited).defects.map(({ line, code, value }) => `${line} ${code} ${value ?? ''}`.trim())

test('reads states, chambers and organisations, columns in any order', () => {
  const { invitations, defects, rows } = read(
    'name,kind,state,standing,language\n,state,xa,,\nمجلس النواب,chamber,XA,,ar\nInstitute,organisation,,observer,\n',
  )
  expect([rows, defects]).toEqual([3, []])
  expect(invitations).toEqual([
    { kind: 'state', standing: 'participant', state: 'XA' },
    { kind: 'chamber', standing: 'participant', state: 'XA', names: { ar: 'مجلس النواب' } },
    { kind: 'organisation', standing: 'observer', names: { en: 'Institute' } },
  ])
})

test('tells each line that is wrong and why, and then uses nothing', () => {
  const csv = [
    'kind,state,name,language,standing',
    'state,XA,,,',
    'government,XA,,,',
    'state,ZZ,,,',
    'state,,,,',
    'chamber,XB,,,',
    'chamber,XB,House,xx,',
    'state,XB,House,,',
    'organisation,,Institute,,guest',
    'state,XA,,,',
    'organisation,,Known,,',
  ].join('\n')
  const known = keyOf({ kind: 'organisation', names: { fr: 'known' } })
  expect(told(csv, [known])).toEqual([
    '3 kind government',
    '4 state_unknown ZZ',
    '5 state_missing',
    '6 name_missing',
    '7 language xx',
    '8 name_not_needed House',
    '9 standing guest',
    '10 twice XA',
    '11 invited_already Known',
  ])
  expect(read(csv, [known]).invitations).toEqual([])
})

test('says of a file that is none what it is', () => {
  expect(told('kind,state\nstate\n')).toEqual(['2 csv csv.field-count'])
  expect(told('kind,country\nstate,XA\n')).toEqual(['1 columns country'])
  expect(told('kind,kind\nstate,state\n')).toEqual(['1 columns kind'])
  expect(told('state\nXA\n')).toEqual(['1 columns kind'])
  expect(told('kind,state\norganisation,\n\ufffd\n')).toEqual(['3 encoding'])
  expect(told(`kind,state\n${'state,XA\n'.repeat(501)}`)).toEqual(['502 too_many'])
  expect(told('   ')).toEqual(['1 columns '.trim()])
})

test('of any text, gives invitations or defects, never both, and never throws', () => {
  const cell = fc.oneof(
    fc.constantFrom('kind', 'state', 'name', 'XA', 'chamber', '', '"', 'House'),
    fc.string({ maxLength: 8 }),
  )
  const text = fc.array(fc.array(cell, { maxLength: 4 }).map((row) => row.join(',')))
  fc.assert(
    fc.property(
      text.map((lines) => lines.join('\n')),
      (csv) => {
        const { invitations, defects } = read(csv)
        expect(invitations.length === 0 || defects.length === 0).toBe(true)
      },
    ),
  )
})
