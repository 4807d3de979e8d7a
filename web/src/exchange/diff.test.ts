import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffFields, diffWords } from './diff.ts'

const marked = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('')

test('compares word by word', () => {
  expect(marked('a red door opens', 'a blue door opens')).toBe('a -red-+blue+ door opens')
  expect(marked('one two', 'one two three')).toBe('one two+ three+')
  expect(marked('', 'new')).toBe('+new+')
})

test('parts Chinese at each character', () => {
  expect(marked('网络安全', '网络信息安全')).toBe('网络+信息+安全')
})

test('its parts give both texts again', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', 'word', '.', '安'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after)
      const without = (kind: string) =>
        parts.map((part) => (part.kind === kind ? '' : part.text)).join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

test('shows very long texts that share nothing as replaced', () => {
  const parts = diffWords('a '.repeat(3000), 'b '.repeat(3000))
  expect(parts.length).toBeLessThan(4)
})

test('names the fields that differ, with what they hold on either side', () => {
  const before = { name: 'x', labels: ['a', 'b'], hashes: { MD5: '1' }, revoked: false }
  const after = { name: 'y', labels: ['a'], hashes: { MD5: '1' }, revoked: true }
  expect(diffFields(before, after)).toEqual([
    { path: 'name', before: 'x', after: 'y' },
    { path: 'revoked', before: 'false', after: 'true' },
    { path: 'labels[2]', before: 'b', after: undefined },
  ])
})

test('finds nothing between equal objects', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(diffFields(value, structuredClone(value))).toEqual([])
    }),
  )
})
