import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startThrowAwayHub } from '../demo/throw-away-hub.ts'
import { temporaryFolder, testTerminal } from '../test-terminal.ts'

const hub = await startThrowAwayHub(process.env)
afterAll(() => hub.close())

/** The same words of a command with and without a hub; what was asked of the hub beside it. */
async function both(...words: string[]) {
  const asked: string[] = []
  const shell = testTerminal({
    fetch(input, init) {
      asked.push(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`)
      return fetch(input, init)
    },
  })
  const [alone, from] = [testTerminal(), shell]
  const exits = [
    await alone.run('laws', ...words),
    await from.run('laws', ...words, '--hub', hub.url),
  ]
  return { exits, alone: alone.out(), hub: from.out(), err: from.err(), asked }
}

const withoutNotice = (text: string) => text.replace(/\nNo legal advice.*\n$/s, '')

describe('comity laws, asked of a hub that holds the starter record,', () => {
  test.each([
    ['compares two laws', ['compare', 'FR', 'EE', '--article', 'bc-2', '--on', '2010-01-01']],
    ['shows what is held of a state', ['show', 'DE']],
    ['shows one article of all states', ['matrix', '--article', 'bc-2', '--on', '2008-03-23']],
    [
      'shows the members of a group as of the day',
      ['matrix', '--article', 'bc-6', '--group', 'EU', '--on', '2019-01-01'],
    ],
  ])('%s as it does without one', async (_, words) => {
    const { exits, alone, hub: from } = await both(...words)
    expect(exits).toEqual([0, 0])
    expect(withoutNotice(from)).toBe(withoutNotice(alone))
    expect(from).toMatch(/No legal advice/)
  })

  test('answers a case here, and tells the hub nothing of it', async () => {
    const facts = join(temporaryFolder(), 'case.json')
    writeFileSync(facts, '{"intentional": true, "without_right": true, "access_gained": true}')
    const words = ['dual', '--requesting', 'FR', '--requested', 'EE', '--article', 'bc-2']
    const {
      exits,
      alone,
      hub: from,
      asked,
    } = await both(...[...words, '--facts', facts, '--on', '2026-06-01'])
    expect(exits).toEqual([0, 0])
    expect(withoutNotice(from)).toBe(withoutNotice(alone))
    expect(asked).toEqual(['GET /api/laws/record'])
  })

  test('gives CSV as the hub does, and says what there is where nothing is held', async () => {
    const { hub: from } = await both('matrix', '--article', 'bc-2', '--group', 'csto', '--csv')
    expect(from).toMatch(/^on,state,article,coverage,held_from,/)
    expect((await both('show', 'JP')).hub).toContain('Nothing is held.')
    const wrong = await both('compare', 'FR', 'EE', '--article', 'bc-99')
    expect([wrong.exits[1], wrong.err]).toEqual([2, expect.stringContaining('There are bc-2')])
    const group = await both('matrix', '--group', 'nobody')
    expect(group.exits[1]).toBe(1)
  })
})
