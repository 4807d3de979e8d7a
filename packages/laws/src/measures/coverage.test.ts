import { expect, test } from 'vitest'
import type { Mapping } from '../model/mapping.ts'
import { access, mapping } from '../test-laws.ts'
import { coverageOf } from './coverage.ts'

const whole = mapping('XA', ['XA-v1']).elementStatus
const all = (status: 'absent' | 'not_found' | 'unclear'): Mapping['elementStatus'] =>
  Object.fromEntries(Object.keys(whole).map((id) => [id, status]))
const extra = { id: 'more', text: 'more', kind: 'result' } as const

test.each<[string, Partial<Mapping>, string]>([
  ['everything found', {}, 'covered'],
  ['an option in use', { elementStatus: { ...whole, opt_security: 'met' } }, 'narrower'],
  ['a requirement of its own', { extraRequirements: [extra] }, 'narrower'],
  ['an element found in part', { elementStatus: { ...whole, system: 'partly' } }, 'narrower'],
  ['an element not found', { elementStatus: { ...whole, system: 'not_found' } }, 'unclear'],
  ['nothing there', { elementStatus: all('absent') }, 'absent'],
  [
    'something open beside what is absent',
    { elementStatus: { ...all('absent'), access: 'unclear' } },
    'unclear',
  ],
  ['nothing found', { elementStatus: all('not_found') }, 'not_found'],
  ['everything unclear', { elementStatus: all('unclear') }, 'unclear'],
  ['nobody has looked', { elementStatus: {} }, 'not_coded'],
])('says of a law with %s what it is and no more', (_, more, expected) => {
  expect(coverageOf(access, mapping('XA', ['XA-v1'], more))).toBe(expected)
})
