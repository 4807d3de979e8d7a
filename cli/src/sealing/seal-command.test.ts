import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testTerminal } from '../test-terminal.ts'
import { openDesks } from './test-desks.ts'

const { folder, at, comity: run, done } = await openDesks(['XA', 'XB', 'XC'])
const comity = (code: string, ...words: string[]) => run(code, words)

test('a file is sealed between two states, and opened by desk and recovery key with who signed it', async () => {
  writeFileSync(at('note.txt'), 'Our hospital network is under attack.')
  const sealed = at('note.txt.age')
  const desk = ['--desk', at('XA-desk')]
  const out = await done('XA', 'seal', at('note.txt'), '--to', 'state:XB', ...desk)
  expect(
    out
      .split('\n')
      .filter((text) => text.startsWith('For '))
      .toSorted(),
  ).toEqual([
    ...['For state:XA: night desk', 'For state:XA: recovery (recovery)'],
    ...['For state:XB: night desk', 'For state:XB: recovery (recovery)'],
  ])
  expect(readFileSync(sealed).includes('hospital')).toBe(false)
  expect(statSync(sealed).mode & 0o077).toBe(0)
  for (const [code, key] of [
    ['XB', 'XB-opens'],
    ['XB', 'XB-safe'],
    ['XA', 'XA-opens'],
  ] as const) {
    const into = mkdtempSync(at('out-'))
    const told = await done(code, 'unseal', sealed, '--open', at(key), '-o', into)
    expect(told).toContain('From state:XA, night desk:')
    expect(readFileSync(join(into, 'note.txt'), 'utf8')).toContain('hospital')
    const again = await comity(code, 'unseal', sealed, '--open', at(key), '-o', into)
    expect([again.exit, again.err]).toEqual([2, expect.stringContaining('not written over')])
  }
  const other = await comity('XC', 'unseal', sealed, '--open', at('XC-opens'), '-o', folder)
  expect([other.exit, other.err]).toEqual([1, expect.stringContaining('(no_key)')])
  const bytes = readFileSync(sealed)
  writeFileSync(at('cut.age'), bytes.subarray(0, bytes.length - 100))
  const cut = await comity('XB', 'unseal', at('cut.age'), '--open', at('XB-opens'), '-o', folder)
  expect([cut.exit, cut.err]).toEqual([1, expect.stringContaining('(truncated)')])
}, 60_000)

test('a root key that is not the one told, and a hub that shows another, are refused', async () => {
  writeFileSync(at('other.txt'), 'x')
  const words = ['seal', at('other.txt'), '--to', 'state:XB', '--desk', at('XA-desk')]
  const told = await comity('XA', ...words, '--root', `state:XB=${'0'.repeat(64)}`)
  expect([told.exit, told.err]).toEqual([1, expect.stringContaining('not the one that was told')])
  const { root } = JSON.parse(await done('XA', 'seals', 'show', 'state:XB', '--json'))
  await done('XA', ...words, '--root', `state:XB=${root.id}`, '-o', at('held.age'))
  const lying: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    const address = String(input instanceof Request ? input.url : input)
    if (!address.includes('/api/key-acts')) return response
    const { items } = JSON.parse(await response.text())
    // XC's keys in the place of XB's: signed, recorded and proved, and of another party.
    const others = await fetch(address.replace('state%3AXB', 'state%3AXC'), init)
    const { items: theirs } = JSON.parse(await others.text())
    expect(items).not.toEqual(theirs)
    return Response.json({ items: theirs }, { headers: response.headers })
  }
  const lied = await run('XA', [...words, '-o', at('lie.age')], { fetch: lying })
  expect([lied.exit, lied.err]).toEqual([
    1,
    expect.stringContaining('state:XB has declared no root'),
  ])
}, 60_000)

test('a key that has ended is sealed for no more, and a state without keys is named', async () => {
  writeFileSync(at('late.txt'), 'x')
  const words = ['seal', at('late.txt'), '--desk', at('XA-desk')]
  const none = await comity('XA', ...words, '--to', 'state:XD')
  expect([none.exit, none.err]).toEqual([1, expect.stringContaining('state:XD has declared no')])
  const before = await done('XA', ...words, '--to', 'state:XC', '-o', at('before.age'), '--json')
  const { recipients } = JSON.parse(before)
  const opens = recipients.find(
    (one: { party: string; label: string }) =>
      one.party === 'state:XC' && one.label === 'night desk',
  )
  await done('XC', 'seals', 'revoke', opens.key)
  const after = await comity('XA', ...words, '--to', 'state:XC', '-o', at('after.age'))
  expect([after.exit, after.err]).toEqual([1, expect.stringContaining('state:XC has certified no')])
  const into = mkdtempSync(at('out-'))
  const opened = ['unseal', at('before.age'), '--open', at('XC-opens'), '-o', into]
  expect(await done('XC', ...opened)).toContain(join(into, 'late.txt'))
}, 60_000)

test('keys are taken only for what they are for', async () => {
  for (const [words, why] of [
    [
      ['seal', at('note.txt'), '--to', 'state:XB', '--desk', at('XA-root')],
      'certified no such key',
    ],
    [
      ['seal', at('note.txt'), '--to', 'state:XB', '--desk', at('XA-opens')],
      'opens and does not sign',
    ],
    [['unseal', at('note.txt.age'), '--open', at('XA-desk')], 'signs and does not open'],
    [['seal', at('note.txt'), '--to', 'XB', '--desk', at('XA-desk')], '--to is such as'],
    [['seals', 'request', at('XA-opens'), '--for', 'sealing', '--label', 'x'], '--desk names'],
    [['seals', 'request', at('XA-desk'), '--for', 'all', '--label', 'x'], '--for is ballot'],
    [['seals', 'recovery', at('XB-safe'), '--root', at('XA-root')], 'is of state:XB'],
  ] as const) {
    const { exit, err } = await comity('XA', ...words)
    expect(exit).not.toBe(0)
    expect(err).toContain(why)
  }
}, 60_000)

test('a key that opens is made in a file of its own, post-quantum unless asked otherwise', async () => {
  const env = { XDG_CONFIG_HOME: folder, COMITY_PASSPHRASE: 'a passphrase of tests' }
  const shell = testTerminal({ env })
  const words = ['seals', 'make', at('made.age'), '--party', 'state:XA']
  expect(await shell.run(...words, '--classic')).toBe(2)
  expect(await shell.run(...words, '--opens'), shell.err()).toBe(0)
  expect(shell.err()).toContain('opens what is sealed for it')
}, 60_000)
