import type { JsonObject } from '@comity/json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyMarking, effectiveMarking, markingIdsOf } from './marking.ts'
import { type TlpLevel, tlpLevels, tlpMarkings, tlpOf } from './tlp.ts'

const idOf = (name: string, version: 1 | 2): string =>
  tlpMarkings.find((marking) => marking.name === name && marking.version === version)?.id ?? ''

const red = idOf('TLP:RED', 2)
const amber1 = idOf('TLP:AMBER', 1)
const strict = idOf('TLP:AMBER+STRICT', 2)
const green = idOf('TLP:GREEN', 2)
const copyrightId = 'marking-definition--4a0042fe-8b88-40fe-9600-dfa128ce6fbd'

const definition = (more: JsonObject): JsonObject => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id: copyrightId,
  created: '2016-08-01T00:00:00.000Z',
  ...more,
})
const statement = (text: string, more: JsonObject = {}): JsonObject =>
  definition({ definition_type: 'statement', definition: { statement: text }, ...more })
const held = new Map([[copyrightId, statement('Copyright 2019, Example Corp')]])
const resolve = (id: string) => held.get(id)

test('knows the ids of TLP 1 (STIX 2.1 §7.2.1.4) and of TLP 2.0 (OASIS common objects)', () => {
  const known: Readonly<Record<string, TlpLevel>> = {
    '613f2e26-407d-48c7-9eca-b8e91df99dc9': 'clear',
    '34098fce-860f-48ae-8e50-ebd3cc5e41da': 'green',
    'f88d31f6-486f-44da-b317-01333bde0b82': 'amber',
    '5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'red',
    '94868c89-83c2-464b-929b-a1a8aa3c8487': 'clear',
    'bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'green',
    '55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'amber',
    '939a9414-2ddd-4d32-a0cd-375ea402b003': 'amber+strict',
    'e828b379-4e03-4974-9ac4-e53a884c97c1': 'red',
  }
  expect(tlpMarkings).toHaveLength(9)
  for (const [uuid, level] of Object.entries(known)) {
    expect(tlpOf(`marking-definition--${uuid}`)).toBe(level)
    expect(tlpOf(`marking-definition--${uuid.toUpperCase()}`)).toBe(undefined)
  }
  for (const { id, object } of tlpMarkings) expect(object.id).toBe(id)
})

test('goes by the fixed id, whatever the object under it says', () => {
  const object = definition({
    id: idOf('TLP:WHITE', 1),
    definition_type: 'TLP:RED',
    name: 'TLP:RED',
  })
  expect(classifyMarking(object)).toEqual({ kind: 'tlp', level: 'clear' })
  expect(classifyMarking(strict)).toEqual({ kind: 'tlp', level: 'amber+strict' })
})

test.each([
  ['a statement', statement('Copyright 2019, Example Corp')],
  ['a statement that only sounds like one', statement('TLP REDACTED, the atlp:red file')],
  ['a statement in another script', statement('版权所有 2019')],
  ['PAP, which says what may be done', definition({ definition_type: 'PAP', name: 'PAP:RED' })],
  ['PAP as a product writes it', statement('custom', { x_opencti_definition_type: 'PAP' })],
])('lets pass what restricts nobody: %s', (_, object) => {
  expect(classifyMarking(object)).toEqual({ kind: 'unrestricting' })
})

test.each<[string, JsonObject, string]>([
  ['a label as statement', statement('TLP:AMBER+STRICT'), 'amber+strict'],
  ['a label in a sentence', statement('Handle as tlp amber strict.'), 'amber+strict'],
  ['a bare level as statement', statement(' Red '), 'red'],
  ['several labels', statement('TLP:GREEN for members, TLP:RED for others'), 'red'],
  ['full-width letters', statement('ＴＬＰ：ＲＥＤ'), 'red'],
  ['a name', statement('custom', { name: 'TLP:AMBER+STRICT' }), 'amber+strict'],
  ['a field of a product', statement('custom', { x_opencti_definition: 'TLP:RED' }), 'red'],
  [
    'TLP 1 under another id',
    definition({ definition_type: 'tlp', definition: { tlp: 'white' } }),
    'clear',
  ],
  ['a label as type', definition({ definition_type: 'TLP:CLEAR' }), 'clear'],
  ['a type without a level', definition({ definition_type: 'tlp-3' }), 'tlp'],
  ['a name without a known level', definition({ name: 'TLP:BLUE' }), 'tlp'],
  ['a level without a name', definition({ definition: { tlp: 5 } }), 'tlp'],
  [
    'the extension of TLP 2.0 under another id',
    definition({ extensions: { 'extension-definition--1': { tlp_2_0: 'amber' } } }),
    'amber',
  ],
])('does not resolve what only looks like TLP: %s', (_, object, like) => {
  expect(classifyMarking(object)).toEqual({ kind: 'unresolved', like })
  expect(classifyMarking(copyrightId, () => object)).toEqual({ kind: 'unresolved', like })
})

test('does not resolve what nobody holds, what is no marking definition and what is unknown', () => {
  const like = (marking: string | JsonObject, found?: JsonObject) =>
    classifyMarking(marking, () => found)
  expect(like(copyrightId)).toEqual({ kind: 'unresolved', like: 'absent' })
  expect(like({ type: 'marking-definition' })).toEqual({ kind: 'unresolved', like: 'malformed' })
  expect(like(copyrightId, { type: 'identity', id: copyrightId })).toEqual({
    kind: 'unresolved',
    like: 'malformed',
  })
  const scheme = definition({ extensions: { 'extension-definition--1': { need: 'to know' } } })
  expect(like(scheme)).toEqual({ kind: 'unresolved', like: 'scheme' })
  expect(like(definition({ definition_type: 'toString' }))).toEqual({
    kind: 'unresolved',
    like: 'scheme',
  })
})

test('takes the most restrictive of several markings, granular ones for the whole object', () => {
  const object = {
    type: 'indicator',
    object_marking_refs: [green, copyrightId],
    granular_markings: [{ marking_ref: amber1, selectors: ['description'] }],
  }
  const { level, because } = effectiveMarking(object, { resolve })
  expect(level).toBe('amber')
  expect(because).toEqual([
    {
      from: 'object',
      id: green,
      where: '/object_marking_refs/0',
      selectors: [],
      counted: { kind: 'tlp', level: 'green' },
    },
    {
      from: 'object',
      id: copyrightId,
      where: '/object_marking_refs/1',
      selectors: [],
      counted: { kind: 'unrestricting' },
    },
    {
      from: 'granular',
      id: amber1,
      where: '/granular_markings/0/marking_ref',
      selectors: ['description'],
      counted: { kind: 'tlp', level: 'amber' },
    },
  ])
  expect(markingIdsOf(object)).toEqual([green, copyrightId, amber1])
})

test('is never less restrictive for one marking more, in any order', () => {
  const refs = fc.array(fc.constantFrom(...tlpMarkings.map(({ id }) => id)), { minLength: 1 })
  const rank = (object_marking_refs: string[]) => {
    const { level } = effectiveMarking({ object_marking_refs })
    return level === 'unresolved' ? tlpLevels.length : tlpLevels.indexOf(level)
  }
  fc.assert(
    fc.property(refs, refs, (some, more) => {
      expect(rank([...some, ...more])).toBe(Math.max(rank(some), rank(more)))
      expect(rank([...some, copyrightId])).toBe(tlpLevels.length)
    }),
  )
})

test('falls back on the declared default, else on AMBER+STRICT', () => {
  const object = { type: 'malware', object_marking_refs: [copyrightId] }
  expect(effectiveMarking({ type: 'malware' })).toEqual({
    level: 'amber+strict',
    because: [{ from: 'default', level: 'amber+strict', declared: false }],
  })
  const { level, because } = effectiveMarking(object, { resolve, default: 'green' })
  expect(level).toBe('green')
  expect(because.at(-1)).toEqual({ from: 'default', level: 'green', declared: true })
})

test('does not fall back on the default where one marking is not resolved', () => {
  const object = { object_marking_refs: [red, copyrightId] }
  expect(effectiveMarking(object, { default: 'clear' }).level).toBe('unresolved')
})

test('lets a language marking restrict nobody', () => {
  const granular_markings = [{ lang: 'de', selectors: ['description'] }]
  expect(effectiveMarking({ granular_markings }, { default: 'clear' }).level).toBe('clear')
})

test('counts the markings of observables inside observed data', () => {
  const objects = { '0': { type: 'file', object_marking_refs: [red] }, '1': 5 }
  const { level, because } = effectiveMarking({ type: 'observed-data', objects })
  expect(level).toBe('red')
  expect(because[0]).toMatchObject({ where: '/objects/0/object_marking_refs/0' })
})

test.each<[string, JsonObject]>([
  ['a number for the list', { object_marking_refs: 5 }],
  ['an id for the list', { object_marking_refs: copyrightId, granular_markings: 'x' }],
  ['null in the list', { object_marking_refs: [null] }],
  ['a granular marking that is text', { granular_markings: [red] }],
  ['a granular marking without a reference', { granular_markings: [{ selectors: ['name'] }] }],
  ['a reference that is an object', { granular_markings: [{ marking_ref: {}, lang: 'de' }] }],
])('fails closed on malformed markings: %s', (_, object) => {
  expect(effectiveMarking(object, { resolve, default: 'clear' }).level).toBe('unresolved')
})

test('handles a marking definition by its own markings', () => {
  const own = statement('Copyright', { object_marking_refs: [green] })
  expect(effectiveMarking(own, { resolve }).level).toBe('green')
})
