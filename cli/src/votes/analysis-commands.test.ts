import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startThrowAwayHub } from '../demo/throw-away-hub.ts'
import { temporaryFolder, testTerminal } from '../test-terminal.ts'

const head = 'rcid,date,unres,iso3,vote'

/** A decision a day from 1991-12-20 on; each member's votes as letters, one a decision. */
function fileOf(cast: Readonly<Record<string, string>>): string {
  const rows = Object.entries(cast).flatMap(([member, letters]) =>
    [...letters].map((letter, at) => `${at},1991-12-${20 + at},A/RES/46/${at},${member},${letter}`),
  )
  const path = join(temporaryFolder(), 'votes.csv')
  writeFileSync(path, [head, ...rows].join('\n'))
  return path
}

async function votes(...words: string[]) {
  const { run, out, err } = testTerminal()
  const exit = await run('votes', ...words)
  return { exit, out: out(), err: err() }
}

describe('comity votes agree', () => {
  it('counts how two members voted where both cast, and says null where a measure has no value', async () => {
    const path = fileOf({ BRA: 'YYNAY', IND: 'YYYYX' })
    const { exit, out } = await votes('agree', 'Brazil', 'ind', '--votes', path, '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      ...{ first: 'BR', second: 'IN', decisions: 5, votes: 4, same: 2, partial: 1, opposite: 1 },
      ...{ agreement: 0.625, sAbsolute: 0.25 },
    })
    const alike = fileOf({ BRA: 'YY', IND: 'YY' })
    const same = JSON.parse((await votes('agree', 'BR', 'IN', '--votes', alike, '--json')).out)
    expect([same.agreement, same.kappaLinear]).toEqual([1, null])
  })

  it('counts the days asked for, both with them, and window by window', async () => {
    const path = fileOf({ BRA: 'YYNNY', IND: 'YNNYY' })
    const time = ['--from', '1991-12-21', '--to', '1991-12-23']
    const asked = ['agree', 'BR', 'IN', '--votes', path, ...time, '--by', 'session', '--json']
    expect(JSON.parse((await votes(...asked)).out)).toMatchObject({
      ...{ votes: 3, same: 1 },
      windows: [{ window: '46', votes: 3, same: 1 }],
    })
  })

  it('takes a seat under an earlier code for another, and says so, unless told to join them', async () => {
    const path = fileOf({ RUS: 'YYYYYYY', USA: 'NNNNNYY' })
    const apart = await votes('agree', 'RU', 'US', '--votes', path, '--json')
    expect(JSON.parse(apart.out)).toMatchObject({ votes: 3, same: 2 })
    expect(apart.err).toContain('Soviet Socialist Republics (SUHH) are not counted')
    const joined = await votes('agree', 'RU', 'US', '--votes', path, '--seats', '--json')
    expect(JSON.parse(joined.out)).toMatchObject({ votes: 7, same: 2 })
    expect(joined.err).not.toContain('SUHH')
  })

  it('reads the starter record where no file is named', async () => {
    const { exit, out } = await votes('agree', 'BR', 'RU')
    expect([exit, out]).toEqual([0, expect.stringContaining('the starter record')])
  })

  it.each([
    [['agree', 'BR', 'Atlantis'], 2, 'no member Atlantis'],
    [['agree', 'BR', 'Brazil'], 2, 'are one'],
    [['agree', 'BR', 'IN', '--from', '2018-02-30'], 2, 'no day'],
    [['agree', 'BR', 'IN', '--from', '2019-01-01', '--to', '2018-01-01'], 2, 'is before'],
    [['agree', 'BR', 'IN', '--to', '1950-01-01'], 1, 'no recorded vote'],
    [['agree', 'BR', 'IN', '--by', 'month'], 2, 'year or session'],
    [['agree', 'BR', 'SUHH'], 1, 'no vote of that time that both'],
    [['agree', 'BR', 'IN', '--format', 'undl'], 2, '--votes'],
    [['agree', 'BR', 'IN', '--hub', 'http://127.0.0.1:1', '--seats'], 2, 'go with a file'],
    [['ideal-points', '--seed', '1.5'], 2, '--seed takes a whole number'],
    [['ideal-points', '--sweeps', '0'], 2, '--sweeps takes a whole number'],
    [['ideal-points', '--sweeps', '10', '--session', '12'], 2, 'a session 12'],
    [['ideal-points', '--votes', '/no/such/file.csv'], 2, 'no file'],
  ])('refuses %j', async (words, code, sentence) => {
    const { exit, err } = await votes(...words)
    expect([exit, err]).toEqual([code, expect.stringContaining(sentence)])
  })
})

describe('comity votes agree, asked of a hub', () => {
  it('says of the same record what it says without one', async () => {
    const hub = await startThrowAwayHub(process.env)
    onTestFinished(() => hub.close())
    const words = ['agree', 'BR', 'IN', '--by', 'year', '--json'] as const
    const run = async (...more: string[]) => {
      const shell = testTerminal({ fetch })
      expect(await shell.run('votes', ...words, ...more), shell.err()).toBe(0)
      return JSON.parse(shell.out())
    }
    const { decisions, record, ...own } = await run()
    expect([typeof decisions, record]).toEqual(['number', 'the starter record'])
    expect(await run('--hub', hub.url)).toEqual({ ...own, record: hub.url })
  })
})

describe('comity votes ideal-points', () => {
  const path = () =>
    fileOf({ USA: 'NNNYN', GBR: 'NNAYN', RUS: 'YYYYY', CUB: 'YYYNY', IND: 'YAYYA' })
  const run = (...words: string[]) =>
    votes('ideal-points', '--votes', path(), '--sweeps', '200', ...words)

  it('puts who votes alike on one side, the same for the same seed', async () => {
    const once = JSON.parse((await run('--json')).out)
    const at = new Map<string, number>(
      once.points.map((one: { member: string; mean: number }) => [one.member, one.mean]),
    )
    expect(at.get('US')).toBeGreaterThan(at.get('CU') ?? Number.POSITIVE_INFINITY)
    const points = (text: string) => JSON.parse(text).points
    expect(points((await run('--json')).out)).toEqual(once.points)
    expect(points((await run('--json', '--seed', '2')).out)).not.toEqual(once.points)
  })

  it('prints places only as far as the intervals tell members apart', async () => {
    const { exit, out } = await run()
    expect([exit, out]).toEqual([0, expect.stringContaining('Session 46')])
    expect(out).toMatch(/\d–\d +\d +India/)
  })

  it('says when nothing settles the direction, and when nobody was divided', async () => {
    const others = fileOf({ BRA: 'YNY', IND: 'NYY' })
    const told = await votes('ideal-points', '--votes', others, '--sweeps', '20')
    expect([told.exit, told.err]).toEqual([0, expect.stringContaining('may be exchanged')])
    const alike = await votes('ideal-points', '--votes', fileOf({ BRA: 'YY', IND: 'YY' }))
    expect([alike.exit, alike.err]).toEqual([1, expect.stringContaining('Nobody was divided')])
  })

  it('stops when the person interrupts, and keeps nothing', async () => {
    const stops: (() => void)[] = []
    let bars = ''
    const {
      run: start,
      out,
      err,
    } = testTerminal({
      watched: true,
      err: (text) => {
        bars += text
        if (text.includes('Estimating')) for (const stop of stops) stop()
      },
      onInterrupt: (stop) => {
        stops.push(stop)
        return () => void stops.splice(0)
      },
    })
    const exit = await start('votes', 'ideal-points', '--votes', path(), '--sweeps', '1000000')
    expect([exit, out(), err()]).toEqual([1, '', ''])
    expect(bars).toContain('Stopped; nothing was kept.')
    expect(stops).toEqual([])
  })
})
