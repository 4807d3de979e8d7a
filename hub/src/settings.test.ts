import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, variables } from './settings.ts'

test('listens on this machine only unless told otherwise', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 8020,
    dataDir: resolve('data'),
    publicUrl: 'http://127.0.0.1:8020',
    demo: true,
    logLevel: 'info',
  })
  expect(settings.databaseUrl).toBeUndefined()
})

test('takes an empty variable for one that is not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ', PUBLIC_URL: '' }).port).toBe(8020)
})

test.each([
  ['0', false],
  ['false', false],
  ['1', true],
  ['yes', true],
])('reads COMITY_DEMO=%s', (value, demo) => {
  expect(readSettings({ COMITY_DEMO: value }).demo).toBe(demo)
})

test('names the hub as people reach it', () => {
  expect(readSettings({ HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:8020')
  expect(readSettings({ HOST: '::1', PORT: '80' }).publicUrl).toBe('http://[::1]:80')
  expect(readSettings({ PUBLIC_URL: 'https://hub.example/' }).publicUrl).toBe('https://hub.example')
})

test('knows the networks of its proxies', () => {
  const { trustedProxy } = readSettings({ TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' })
  expect(trustedProxy.check('10.1.2.3')).toBe(true)
  expect(trustedProxy.check('fd12::1', 'ipv6')).toBe(true)
  expect(trustedProxy.check('192.0.2.1')).toBe(false)
})

test.each([
  ['PORT', 'eighty', 'The setting PORT is "eighty": it should be a number from 0 to 65535'],
  ['PORT', '70000', 'it should be a number from 0 to 65535'],
  ['HOST', 'two words', 'it should be an address or host name'],
  ['COMITY_DEMO', 'maybe', 'it should be 1 for the demonstration states, or 0 to start empty'],
  ['LOG_LEVEL', 'loud', 'it should be one of fatal, error, warn, info, debug, trace, silent'],
  ['PUBLIC_URL', 'hub.example', 'it should be the address that people use, without a path'],
  ['PUBLIC_URL', 'https://hub.example/path', 'without a path'],
  ['TRUSTED_PROXY', '10.0.0.0/40', 'it should be addresses or networks divided by commas'],
  [
    'SMTP_URL',
    'mail.example',
    'it should be an address such as smtps://user:password@mail.example',
  ],
  ['SMTP_URL', 'smtp://mail.example/?tls.rejectUnauthorized=false', 'an address such as smtps://'],
  ['MAIL_FROM', 'Hub <hub@hub.example>', 'it should be one address, such as comity@hub.example'],
  ['SMTP_URL', 'smtps://mail.example', 'The setting MAIL_FROM is "": it should be given together'],
  ['METRICS_TOKEN', 'short', 'it should be a secret of at least 16 characters'],
])('says the mend for %s=%s', (name, value, sentence) => {
  expect(() => readSettings({ [name]: value })).toThrow(sentence)
})

test('does not repeat the password of a wrong address', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://me:hunter2@host' })).toThrow(
    /^The setting DATABASE_URL is not right: it should be an address such as postgres:/,
  )
})

test('speaks of every wrong setting at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*\n.*LOG_LEVEL/)
})

test('explains every setting in a sentence', () => {
  for (const [name, field] of Object.entries(variables.shape)) {
    expect([name, field.description]).toEqual([name, expect.stringMatching(/\.$/)])
  }
})
