import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepKey } from '@comity/seal'
import { beforeAll, expect, test } from 'vitest'
import { keyOfEntered, openTestHub } from '../test-hub.ts'
import { testTerminal } from '../test-terminal.ts'

const { hub, keyOf, folder } = await openTestHub()
const passphrase = 'a passphrase of tests'

const secretariat = keyOf('secretariat')

async function comity(key: string, ...words: string[]) {
  const env = { XDG_CONFIG_HOME: folder, COMITY_PASSPHRASE: passphrase }
  const shell = testTerminal({ fetch, env })
  const exit = await shell.run(...words, '--hub', hub.url, ...(key === '' ? [] : ['--key', key]))
  return { exit, out: shell.out(), err: shell.err() }
}

beforeAll(async () => {
  for (const code of ['XA', 'XB']) {
    const [root, desk] = [join(folder, `${code}-root.age`), join(folder, `${code}-desk.age`)]
    for (const file of [root, desk]) await keep(file, `state:${code}`)
    expect((await comity(keyOf(code), 'seals', 'declare', root)).err).toBe('')
    const asked = await comity(keyOf(code), 'seals', 'request', desk, '--label', 'desk 1')
    expect(asked.err).toBe('')
    const shown = await comity(keyOf(code), 'seals', 'show', '--json')
    const { requests } = JSON.parse(shown.out)
    const certified = await comity(
      keyOf(code),
      'seals',
      'certify',
      requests[0].keyId,
      '--root',
      root,
      '--yes',
    )
    expect(certified.out, certified.err).toMatch(/entry \d+/)
  }
}, 120_000)

/** Kept with little work of scrypt, which its file tells whoever opens it. */
const keep = async (file: string, party: string) =>
  writeFileSync(file, await keepKey(party, randomBytes(32), passphrase, 10))

async function make(file: string, party: string) {
  const shell = testTerminal({ env: { XDG_CONFIG_HOME: folder, COMITY_PASSPHRASE: passphrase } })
  expect(await shell.run('seals', 'make', file, '--party', party), shell.err()).toBe(0)
  return shell
}

const desk = (code: string) => join(folder, `${code}-desk.age`)

test('a vote by commands alone: opened, cast, closed, taken away, recounted; a changed file is refused', async () => {
  const put = ['--body', 'demo-wg', '--title', 'A draft', '--rule', 'unga.simple']
  const opened = await comity(secretariat, 'ballots', 'open', ...put, '--json')
  expect(opened.err).toBe('')
  const { id } = JSON.parse(opened.out)
  const onDesk = async () => (await comity(keyOf('XA'), 'desk')).out
  expect(await onDesk()).toContain(`comity ballots cast ${id}`)
  const receipts: string[] = []
  for (const [code, choice] of [
    ['XA', 'yes'],
    ['XB', 'no'],
    ['XB', 'yes'],
  ] as const) {
    receipts.push(join(folder, `${code}-${receipts.length}.receipt`))
    const where = ['--desk', desk(code), '--receipt', receipts.at(-1) ?? '']
    const cast = await comity(keyOf(code), 'ballots', 'cast', id, choice, ...where, '--yes')
    expect(cast.out, cast.err).toMatch(/entry \d+ of the log, proved/)
    expect(cast.err).toContain('A draft')
  }
  expect(await onDesk()).not.toContain(id)
  expect((await comity('', 'ballots', 'list', '--open')).out).toContain('2-0-0')
  const close = (yes: string) =>
    comity(secretariat, 'ballots', 'close', id, '--yes', yes, '--no', '0', '--abstain', '0')
  expect((await close('3')).exit).toBe(1)
  expect((await close('2')).out).toContain('Outcome: adopted')

  const file = join(folder, 'vote.json')
  const exported = await comity('', 'ballots', 'export', id, '-o', file)
  expect(exported.out, exported.err).toContain('comity verify vote')
  expect((await comity('', 'ballots', 'export', id, '-o', file)).exit).toBe(2)
  const recounted = await comity('', 'verify', 'vote', file)
  expect(recounted.out, recounted.err).toContain('Everything holds.')
  expect(recounted.out).toMatch(/^Yes +2 /m)
  const told = JSON.parse((await comity('', 'verify', 'vote', file, '--json')).out)
  expect(told).toMatchObject({ valid: true, tally: { yes: 2, not_voting: 1 }, ballots: 3 })

  const bundle = JSON.parse(readFileSync(file, 'utf8'))
  bundle.ballots.splice(2, 1)
  const changed = join(folder, 'changed.json')
  writeFileSync(changed, JSON.stringify(bundle))
  const refused = await comity('', 'verify', 'vote', changed)
  expect(refused.exit).toBe(1)
  expect(refused.out).toContain('Does not hold: closed')
  const kept = receipts.flatMap((path) => ['--receipt', path])
  expect((await comity('', 'verify', 'vote', file, ...kept)).out).toContain('3 kept receipts')
  const root = `state:XA=${'0'.repeat(64)}`
  const other = await comity('', 'verify', 'vote', file, '--root', root)
  expect(other.out).toContain('Does not hold: keys[0] (state:XA)')
}, 120_000)

test('a hub that shows another motion than it names, or a ballot that was never cast, gets no signature', async () => {
  const put = ['--body', 'demo-wg', '--title', 'Harmful', '--rule', 'unga.simple', '--rehearsal']
  const opened = await comity(secretariat, 'ballots', 'open', ...put, '--json')
  const { id } = JSON.parse(opened.out)
  for (const change of [
    (text: string) => text.replaceAll('Harmful', 'Harmless'),
    (text: string) => text.replace(/"opened":\d+/, '"opened":0'),
    // A ballot that was never cast, of the last number there is: none could replace the one that follows.
    (text: string) => text.replace(/("own":\{[^}]*"sequence":)0/, '$1999998'),
    (text: string) => text.replace(/("own":\{[^}]*"sequence":)0/, '$1999998,"index":0'),
  ]) {
    const lying: typeof fetch = async (input, init) => {
      const response = await fetch(input, init)
      const address = String(input instanceof Request ? input.url : input)
      if (!address.endsWith(`/api/votes/${id}`)) return response
      return new Response(change(await response.text()), response)
    }
    const shell = testTerminal({
      fetch: lying,
      env: { XDG_CONFIG_HOME: folder, COMITY_PASSPHRASE: passphrase },
    })
    const words = ['ballots', 'cast', id, 'yes', '--desk', desk('XA'), '--yes', '--hub', hub.url]
    expect(await shell.run(...words, '--key', keyOf('XA'))).toBe(1)
    expect(shell.err()).toContain('does not prove what it shows')
  }
  expect((await comity('', 'ballots', 'list', '--open')).out).toContain('0-0-0')
  await comity(secretariat, 'ballots', 'cancel', id, '--reason', 'a test')
}, 60_000)

test('a roll call is entered by two persons from files', async () => {
  const put = ['--body', 'demo-wg', '--title', 'By voice', '--rule', 'unga.simple', '--rehearsal']
  const opened = await comity(secretariat, 'ballots', 'open', ...put, '--roll-call', '--json')
  const { id } = JSON.parse(opened.out)
  const second = await keyOfEntered(hub.url, { role: 'second-clerk' })
  const enter = (key: string, text: string) => {
    const file = join(folder, 'heard.csv')
    writeFileSync(file, text)
    return comity(key, 'ballots', 'enter-roll', id, file)
  }
  expect((await enter(secretariat, 'member,answer\nXA,yes\nXB,no\nXC,\n')).out).toContain(
    'second person',
  )
  expect((await enter(second, 'XA;Y\nXB;abstain\n')).out).toContain('XB')
  expect((await enter(second, 'XA\ty\nXB\tn')).out).toContain('can be closed')
  for (const [text, why] of [
    ['XA,maybe\n', 'line 1: maybe is no answer'],
    ['XA,yes\nXA,no', 'line 2: XA is there twice'],
    ['member,answer\n', 'holds no answer'],
  ] as const) {
    const wrong = await enter(second, text)
    expect(wrong.exit).toBe(2)
    expect(wrong.err).toContain(why)
  }
  const cancelled = await comity(secretariat, 'ballots', 'cancel', id, '--reason', 'a test')
  expect(cancelled.out).toBe('Cancelled.\n')
}, 60_000)

test('a key is never written over, nor opened with another passphrase, nor kept under a short one', async () => {
  const file = join(folder, 'one.age')
  await make(file, 'state:XA')
  const run = async (env: Record<string, string>, ...words: string[]) => {
    const shell = testTerminal({ env: { XDG_CONFIG_HOME: folder, ...env }, fetch })
    return { exit: await shell.run(...words), err: shell.err() }
  }
  const again = await run(
    { COMITY_PASSPHRASE: passphrase },
    'seals',
    'make',
    file,
    '--party',
    'state:XA',
  )
  expect([again.exit, again.err]).toEqual([2, expect.stringContaining('is there already')])
  const short = await run(
    { COMITY_PASSPHRASE: 'short' },
    'seals',
    'make',
    `${file}2`,
    '--party',
    'state:XA',
  )
  expect(short.err).toContain('at least 12')
  const wrong = await run(
    { COMITY_PASSPHRASE: 'another passphrase' },
    ...['seals', 'declare', file, '--hub', hub.url, '--key', keyOf('XA')],
  )
  expect([wrong.exit, wrong.err]).toEqual([1, expect.stringContaining('cannot be opened')])
}, 60_000)

test('a wrong rule names those there are, and a wrong choice the three', async () => {
  const rule = await comity(
    '',
    'ballots',
    'open',
    '--body',
    'demo',
    '--title',
    't',
    '--rule',
    'none',
  )
  expect([rule.exit, rule.err]).toEqual([2, expect.stringContaining('unga.simple')])
  const choice = await comity('', 'ballots', 'cast', 'x', 'maybe', '--desk', 'x')
  expect([choice.exit, choice.err]).toEqual([2, expect.stringContaining('yes, no or abstain')])
})
