import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { temporaryFolder, testTerminal } from './test-terminal.ts'

const identity = {
  ...{ type: 'identity', spec_version: '2.1', name: 'An invented body' },
  id: 'identity--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f',
  ...{ created: '2026-01-31T12:00:00.000Z', modified: '2026-01-31T12:00:00.000Z' },
  identity_class: 'organization',
}
const nameless = { ...identity, name: undefined }
const warned = { ...identity, identity_class: 'Bad Class' }
const bundle = (...objects: object[]) => ({
  ...{ type: 'bundle', id: 'bundle--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f', objects },
})

function file(content: object | string | Uint8Array): string {
  const path = join(temporaryFolder(), 'some.json')
  const isText = typeof content === 'string' || content instanceof Uint8Array
  writeFileSync(path, isText ? content : JSON.stringify(content))
  return path
}

async function verdict(content: Parameters<typeof file>[0], ...options: string[]) {
  const shell = testTerminal()
  const path = file(content)
  const exit = await shell.run('check', '--json', ...options, path)
  return { exit, path, ...JSON.parse(shell.out()) }
}

test('one line of JSON for each file, with exactly these members', async () => {
  const shell = testTerminal()
  const [good, bad] = [file(identity), file(nameless)]
  expect(await shell.run('check', '--json', good, bad)).toBe(1)
  const lines = shell.out().trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { file: good, valid: true, findings: [] },
    {
      file: bad,
      valid: false,
      findings: [
        {
          ...{ code: 'required-property', level: 'error', path: '/name' },
          ...{ clause: expect.any(String), message: expect.any(String) },
        },
      ],
    },
  ])
  expect(shell.err()).toBe('')
})

test.each([
  ['a bundle', bundle(identity, nameless), '/objects/1/name'],
  ['an envelope', { objects: [identity, nameless] }, '/objects/1/name'],
  ['a list', [identity, nameless], '/1/name'],
  ['a single object', nameless, '/name'],
  ['gzip', gzipSync(JSON.stringify(bundle(nameless))), '/objects/0/name'],
])('finds the place in %s', async (_, content, path) => {
  const { exit, findings } = await verdict(content)
  expect(exit).toBe(1)
  expect(findings.map((found: { path: string }) => found.path)).toEqual([path])
})

test('warnings count only when strict', async () => {
  expect(await verdict(warned)).toMatchObject({ exit: 0, valid: true })
  expect(await verdict(warned, '--strict')).toMatchObject({ exit: 1, valid: false })
})

test('a faulty object of a bundle is named once, and spoils no other', async () => {
  const text = JSON.stringify(bundle(identity)).replace(']}', ',{"a":1,"a":2}]}')
  const { findings } = await verdict(text)
  expect(findings).toMatchObject([{ code: 'json-duplicate-key', path: '/objects/1/a' }])
})

test('what is not JSON is not valid; what cannot be read is an error of usage', async () => {
  expect(await verdict('{')).toMatchObject({ exit: 1, findings: [{ code: 'json-syntax' }] })
  const shell = testTerminal()
  expect(await shell.run('check', '/nowhere/at-all.json', file(identity))).toBe(2)
  expect(shell.err()).toContain('There is no file /nowhere/at-all.json')
  expect(shell.out()).toContain('valid')
})

test('the reference profile has options of its own', async () => {
  const reference = ['--profile', 'reference'] as const
  const { findings } = await verdict(warned, ...reference)
  const fewer = await verdict(warned, ...reference, '--disable', 'identity-class')
  expect(findings.length).toBeGreaterThan(0)
  expect(fewer.findings.length).toBeLessThan(findings.length)
  const shell = testTerminal()
  expect(await shell.run('check', '--disable', '401', file(identity))).toBe(2)
  expect(shell.err()).toContain('--profile reference')
})
