import { expect, test } from 'vitest'
import {
  expandGranularMarkings,
  granularMarkingsAt,
  parseSelector,
  selectValue,
} from './granular-marking.ts'

// The object and the selectors of STIX 2.1 §7.2.3.1.
const vulnerability = {
  type: 'vulnerability',
  name: 'CVE-2014-0160',
  description: 'The (1) TLS...',
  external_references: [{ source_name: 'cve', external_id: 'CVE-2014-0160' }],
  labels: ['heartbleed', 'has-logo'],
}
const select = (selector: string) => {
  const path = parseSelector(selector)
  return path && selectValue(vulnerability, path)
}

test('selects properties, list items and what is below them', () => {
  expect(select('description')).toBe('The (1) TLS...')
  expect(select('external_references.[0].source_name')).toBe('cve')
  expect(select('labels.[0]')).toBe('heartbleed')
  expect(select('labels')).toEqual(['heartbleed', 'has-logo'])
  expect(select('external_references')).toEqual(vulnerability.external_references)
})

test('selects nothing where the object has nothing of that shape', () => {
  for (const selector of [
    'pattern',
    'external_references.[3]',
    'description.[0]',
    'labels.name',
    'labels.length',
    'toString',
    'name.length',
    'external_references.source_name',
    'labels.0',
  ]) {
    expect(select(selector), selector).toBe(undefined)
    expect(parseSelector(selector), selector).toBeDefined()
  }
})

test('refuses what is not a selector', () => {
  for (const selector of [
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    '[0]',
    'labels[0]',
    'labels.[-1]',
    'labels.[01]',
    'labels.[*]',
    'labels.[]',
    'labels.[1',
    'labels.[99999999999]',
    '$.labels',
    'a b',
    'name\n',
  ]) {
    expect(parseSelector(selector), selector).toBe(undefined)
  }
})

test('lists what each selector marks, and finds the markings of a value and of its parents', () => {
  const object = {
    ...vulnerability,
    granular_markings: [
      { marking_ref: 'marking-definition--1', selectors: ['labels', 'pattern'] },
      { lang: 'de', selectors: ['labels.[1]', '[0]'] },
      'not one',
      { selectors: 'name' },
    ],
  }
  expect(expandGranularMarkings(object)).toEqual([
    {
      index: 0,
      selector: 'labels',
      path: ['labels'],
      present: true,
      marking_ref: 'marking-definition--1',
      lang: undefined,
    },
    {
      index: 0,
      selector: 'pattern',
      path: ['pattern'],
      present: false,
      marking_ref: 'marking-definition--1',
      lang: undefined,
    },
    {
      index: 1,
      selector: 'labels.[1]',
      path: ['labels', 1],
      present: true,
      marking_ref: undefined,
      lang: 'de',
    },
    {
      index: 1,
      selector: '[0]',
      path: undefined,
      present: false,
      marking_ref: undefined,
      lang: 'de',
    },
  ])
  const at = (path: (string | number)[]) => granularMarkingsAt(object, path).map((m) => m.selector)
  expect(at(['labels', 0])).toEqual(['labels'])
  expect(at(['labels', 1])).toEqual(['labels', 'labels.[1]'])
  expect(at(['name'])).toEqual([])
})
