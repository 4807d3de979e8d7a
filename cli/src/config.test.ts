import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, remember, writeConfig } from './config.ts'
import { connect, hubUrl } from './connection.ts'
import { advance, endJournal, freshJournal, readJournal, writeJournal } from './journal.ts'
import { temporaryFolder, testTerminal } from './test-terminal.ts'

test('keys are readable by their owner alone, also in a file that was open to all', async () => {
  const env = { XDG_CONFIG_HOME: temporaryFolder() }
  await writeConfig(env, { hubs: {} })
  const file = join(env.XDG_CONFIG_HOME, 'comity', 'config.json')
  writeFileSync(file, '{"hubs":{}}', { mode: 0o644 })
  await remember(env, 'https://hub.example', { key: 'secret' })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await readConfig(env)).hubs['https://hub.example']).toEqual({ key: 'secret' })
})

test('options come before the environment, and that before what is kept', async () => {
  const { terminal } = testTerminal()
  await writeConfig(terminal.env, {
    hub: 'https://kept.example',
    hubs: { 'https://kept.example': { key: 'k' } },
  })
  expect(await connect(terminal, {})).toMatchObject({ url: 'https://kept.example', key: 'k' })
  const set = { ...terminal, env: { ...terminal.env, COMITY_HUB: 'https://set.example' } }
  expect(await connect(set, {})).toMatchObject({ url: 'https://set.example', key: undefined })
  const named = { hub: 'https://named.example', key: 'n' }
  expect(await connect(set, named)).toMatchObject({ url: 'https://named.example', key: 'n' })
})

test.each([
  ['localhost:8020', 'http://localhost:8020'],
  ['hub.example', 'https://hub.example'],
  ['https://hub.example/taxii2/', 'https://hub.example'],
])('takes %s for the hub at %s', (given, url) => {
  expect(hubUrl(given)).toBe(url)
})

test('a journal lasts until its work is through, and is of that work alone', async () => {
  const env = { XDG_CONFIG_HOME: temporaryFolder() }
  const work = { hub: 'h', collection: 'c', remark: undefined, bytes: new Uint8Array([1]) }
  const refused = {
    position: 3,
    outcome: 'refused' as const,
    id: 'x',
    code: 'not_valid',
    message: 'm',
  }
  const journal = advance(freshJournal, 500, [{ position: 0, outcome: 'added' }, refused])
  await writeJournal(env, work, journal)
  expect(await readJournal(env, work)).toEqual({
    done: 500,
    added: 1,
    known: 0,
    refused: [refused],
  })
  for (const other of [
    { ...work, collection: 'd' },
    { ...work, bytes: new Uint8Array([2]) },
  ]) {
    expect(await readJournal(env, other)).toEqual(freshJournal)
  }
  await endJournal(env, work)
  expect(await readJournal(env, work)).toEqual(freshJournal)
  expect(existsSync(join(env.XDG_CONFIG_HOME, 'comity', 'journal'))).toBe(true)
})
