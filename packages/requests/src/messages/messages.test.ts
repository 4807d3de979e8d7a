import { expect, test } from 'vitest'
import { transitions } from '../leg/transitions.ts'
import { acknowledgementWords, actOf, actPayload, actType, eventOf, signedAct } from './act.ts'
import { findingsOf } from './content.ts'

const common = {
  ...{ v: 1, ref: 'XA-2026-17', exercise: false, urgency: 'urgent', language: 'en' },
  ...{ subject: 'Ransomware in a hospital network', handling: { tlp: 'amber' } },
}
const asked = {
  ...{ ...common, type: 'mitigation', purpose: 'To end an attack that is going on' },
  ...{ basis: [{ instrument: 'A/RES/73/27', place: '1.8' }], previous: [] },
  ...{ facts: 'Traffic from three addresses since 03:10.', ask: 'Please look at these hosts.' },
  ...{ contact: 'Night desk, +00 000' },
}
const preserve = {
  ...{ authority: 'Prosecutor', offence: 'Illegal access', description: 'Logs of one host' },
  ...{ necessity: 'Logs are deleted after 30 days', legal_assistance_intended: true },
}
const incident = {
  ...{ ref: 'I-1', critical_infrastructure: 'yes', rsit: { class: 'availability' } },
  severity: [{ scheme: 'NATIONAL', value: '3' }],
  technical_origin: [
    { kind: 'ip', value: '192.0.2.7', located_in: 'state:XB', as_of: '2026-11-26T03:10:00Z' },
  ],
}

test('takes a notification, a request, and an answer that have what their kind asks', () => {
  expect(findingsOf('notification', { ...common, facts: 'x', incident })).toEqual([])
  expect(findingsOf('request', asked)).toEqual([])
  expect(findingsOf('request', { ...asked, type: 'preservation', preserve })).toEqual([])
  const answer = { v: 1, ref: 'r', exercise: true, language: 'fr', text: 'Non.' }
  expect(findingsOf('answer', { ...answer, handling: { tlp: 'clear' } })).toEqual([])
})

test.each([
  ['no purpose', { purpose: undefined }, 'purpose'],
  ['an empty ask', { ask: '' }, 'ask'],
  [
    'a class that the taxonomy has not',
    { incident: { ...incident, rsit: { class: 'war' } } },
    'incident.rsit.class',
  ],
  [
    'a severity without its scheme',
    { incident: { ...incident, severity: [{ value: '3' }] } },
    'incident.severity.0.scheme',
  ],
  [
    'an origin without the time it is of',
    { incident: { ...incident, technical_origin: [{ kind: 'ip', value: 'x' }] } },
    'incident.technical_origin.0.as_of',
  ],
  [
    'an attribution that nobody makes',
    { incident: { ...incident, attribution: { claim: 'x', basis: 'y' } } },
    'incident.attribution.made_by',
  ],
  ['a field that is not known', { colour: 'red' }, ''],
  ['data to preserve in another request', { preserve }, ''],
  ['a request for preservation without them', { type: 'preservation' }, ''],
  ['a language that is none', { language: 'English' }, 'language'],
  ['a day that is none', { respond_by: '2026-02-30T00:00:00Z' }, 'respond_by'],
])('refuses a request with %s, and says where', (_, change, at) => {
  expect(findingsOf('request', { ...asked, ...change }).map((one) => one.at)).toContain(at)
})

test('every step that a person takes after sending has an act to sign, and no other has', () => {
  const national = ['submit', 'return', 'clear']
  const byPerson = transitions.filter(({ by }) => by !== 'operator' && by !== 'clock')
  const signed = new Set(
    byPerson.map(({ event }) => event).filter((one) => !national.includes(one)),
  )
  const kinds = signedAct.options.map(({ shape }) => shape.kind.value)
  expect(new Set(kinds)).toEqual(signed)
})

test('an act is read under the type of its kind alone, and acknowledges in fixed words', () => {
  const head = {
    v: 1,
    ...{ leg: '0190a000-0000-7000-8000-000000000001', sequence: 2 },
    ...{ asking: 'state:XA', addressed: 'state:XB', previous: '0'.repeat(64) },
  } as const
  const act = {
    ...head,
    kind: 'acknowledge',
    of: '1'.repeat(64),
    words: acknowledgementWords,
  } as const
  const payload = actPayload(act)
  expect(actOf(actType('acknowledge'), payload)).toEqual(act)
  expect(eventOf(act)).toEqual({ kind: 'acknowledge' })
  expect(actOf(actType('agree'), payload)).toBeUndefined()
  expect(actOf(actType('acknowledge'), { ...payload, words: 'Agreed.' })).toBeUndefined()
  expect(acknowledgementWords).toContain('not agreement')
  const declined = { ...head, kind: 'decline', code: 'no_reason_given' } as const
  expect(eventOf(declined)).toEqual({ kind: 'decline', code: 'no_reason_given' })
  expect(() => actPayload({ ...declined, sequence: 0 })).toThrow(RangeError)
})
