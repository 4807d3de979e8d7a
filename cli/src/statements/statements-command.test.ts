import { expect, test } from 'vitest'
import { openTestHub } from '../test-hub.ts'

const { keyOf, comity: run, file: write } = await openTestHub()
const comity = (who: string | undefined, ...words: string[]) => run(who, 'statements', ...words)
const file = (text: string) => write('text.txt', text)

test('writes, publishes and corrects: each claim stands beside what the record says', async () => {
  const on = ['--title', 'On the vote', '--decision', 'A/RES/73/27']
  const made = await comity('XA', 'write', file('119 states voted for it.'), ...on)
  expect(made.out).toContain('draft, version 1')
  expect(made.out).toContain('matches the record: “119 states voted for” (A/RES/73/27)')
  const [id = ''] = made.out.split(' ')
  expect((await comity(undefined, 'show', id)).exit).toBe(1)
  expect((await comity('XB', 'publish', id)).exit).toBe(1)

  const changed = file('119 states voted for it.\n\nAll BRICS states voted for it.')
  expect((await comity('XA', 'write', changed, '--draft', id)).exit).toBe(0)
  const published = await comity('XA', 'publish', id)
  expect(published.out).toContain('differs from the record: “All BRICS states voted for')
  const listed = await comity(undefined, 'list', '--decision', 'A/RES/73/27')
  expect(listed.out).toMatch(/state:XA +- +statement +A\/RES\/73\/27 .*On the vote/)

  const text = file('119 states voted for it.')
  expect((await comity('XB', 'correct', id, text, '--reason', 'Mine')).exit).toBe(1)
  const corrected = await comity('XA', 'correct', id, text, '--reason', 'Brazil abstained')
  expect(corrected.out).toMatch(/Version 2: .*Brazil abstained/)
  const first = await comity(undefined, 'show', id, '--version', '1', '--json')
  expect(JSON.parse(first.out)).toMatchObject({ version: 1, claims: { length: 2 } })
})

test('offers the decisions that a text may be about, and says so of a language that is not read', async () => {
  const words = ['--title', 'On two votes', '--decision', 'A/RES/76/19']
  const text = file('Of another text, 138 states voted for it on 22 December 2018.')
  const offered = await comity('XA', 'write', text, ...words)
  expect(offered.out).toMatch(/may be about one of these.*A\/RES\/73\/266/s)
  const inArabic = await comity('XA', 'write', file('صوتت 119 دولة.'), ...words, '--lang', 'ar')
  expect(inArabic.out).toContain('Claims in this language are not read.')
})

test('says what is missing or too much', async () => {
  const text = file('x')
  expect((await comity('XA', 'write', text, '--decision', 'A/RES/73/27')).err).toContain('--title')
  expect((await comity('XA', 'write', text, '--title', 'x')).exit).toBe(1)
  const kind = ['--title', 'x', '--decision', 'A/RES/73/27', '--kind', 'speech']
  expect((await comity('XA', 'write', text, ...kind)).exit).toBe(2)
  const long = await comity('XA', 'write', file('x'.repeat(20_001)), '--title', 'x')
  expect([long.exit, long.err.includes('20000')]).toEqual([2, true])
  expect((await comity(undefined, 'list', '--meeting', keyOf('XA'))).exit).toBe(1)
})
