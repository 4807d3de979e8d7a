import { describe, expect, it } from 'vitest'
import { testTerminal } from '../test-terminal.ts'

const founding = 'A/RES/73/27'

/** Runs one command line without any hub; answers its exit code and what it wrote. */
async function votes(...words: string[]) {
  const { run, out, err } = testTerminal()
  const exit = await run('votes', ...words)
  return { exit, out: out(), err: err() }
}

describe('comity votes, without a hub', () => {
  it('prints of a claim what scripts go by', async () => {
    const { exit, out } = await votes(
      'claim',
      '119 states voted for it',
      '--on',
      founding,
      '--json',
    )
    const printed: Record<string, unknown> = JSON.parse(out)
    expect(Object.keys(printed)).toEqual([
      ...['verdict', 'reason', 'read_as', 'decision', 'numbers', 'parts'],
    ])
    expect([exit, printed.verdict, printed.reason, printed.decision]).toEqual([
      ...[0, 'true', null, founding],
    ])
  })

  it('says part by part what matches, and asked to, tells it by the exit code', async () => {
    const told = await votes('claim', 'All BRICS states voted for it', '--on', founding)
    expect(told.out).toContain('differs from the record')
    expect(told.out).toContain('Brazil (abstained)')
    expect(told.exit).toBe(0)
    const coded = await votes(
      'claim',
      'All BRICS states voted for it',
      '--on',
      founding,
      '--exit-code',
    )
    expect(coded.exit).toBe(1)
  })

  it('shows a decision with its rival, the result of a group, and one against another', async () => {
    expect((await votes('show', '73/27')).out).toContain('rival: A/RES/73/266 (138-12-16-27)')
    const { out } = await votes('result', founding, '--group', 'BRICS', '--json')
    expect(JSON.parse(out)).toMatchObject({ exceptions: [{ member: 'BR', vote: 'abstain' }] })
    expect((await votes('compare', founding, 'A/RES/73/266')).out).toMatch(/yes +yes +77/)
    expect((await votes('show', founding, '--csv')).out.split('\r\n')).toHaveLength(195)
  })

  it('tells how a state and a group stood in each decision, and of how many', async () => {
    const { out } = await votes('record', 'Brazil', '--vote', 'abstain', '--session', '73')
    expect(out).toMatch(/^Brazil: on the roll in 3 of 3 decisions .*: 2 yes, 1 abstain\n/)
    expect(out).toContain(founding)
    const group = await votes('record', '--group', 'BRICS', '--json')
    const { items }: { items: { decision: { id: string }; result: { exceptions: unknown } }[] } =
      JSON.parse(group.out)
    expect(items.find(({ decision }) => decision.id === founding)?.result.exceptions).toEqual([
      { member: 'BR', vote: 'abstain' },
    ])
    expect((await votes('record', 'Brazil', '--session', '1')).exit).toBe(1)
    expect((await votes('record')).exit).toBe(2)
  })

  it('lists what it holds, and ends with 1 where nothing is there', async () => {
    expect((await votes('list', 'cybercrime', '--json')).exit).toBe(0)
    expect((await votes('list', 'nothing-is-called-so')).exit).toBe(1)
  })

  it.each([
    [['show', 'A/RES/1/1'], 'holds no A/RES/1/1'],
    [['claim', ' '], 'Write a sentence'],
    [['claim', 'it was adopted', '--on', 'A/RES/1/1'], 'holds no A/RES/1/1'],
    [['claim', 'x'.repeat(20_001)], '20,000'],
    [['result', founding, '--group', 'NONE'], 'There is no group NONE'],
  ])('refuses %j', async (words, sentence) => {
    const { exit, err } = await votes(...words)
    expect([exit, err.includes(sentence)]).toEqual([2, true])
  })
})
