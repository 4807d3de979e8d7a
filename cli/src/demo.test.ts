import { spawn } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { builtIn } from './demo/built-in.ts'
import { temporaryFolder } from './test-terminal.ts'

const program = fileURLToPath(new URL('../bin/comity.js', import.meta.url))

/** Runs the built program with a temporary folder of its own. */
async function comity(folder: string, ...words: string[]) {
  // The socket of a database in it has to fit into about 100 characters.
  const env = { PATH: process.env.PATH, HOME: folder, TMPDIR: folder }
  const child = spawn(process.execPath, [program, ...words], { env })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const exit = await new Promise((done) => child.once('close', done))
  return { exit, out, err }
}

test('each state receives exactly its share of a bundle, and nothing is left behind', async () => {
  const folder = temporaryFolder()
  const temporary = join(folder, 'tmp')
  await mkdir(temporary)
  const bundle = join(folder, 'bundle.json')
  const objects = builtIn.map(({ value }) => value)
  await writeFile(
    bundle,
    JSON.stringify({ type: 'bundle', id: 'bundle--1', objects }, undefined, 2),
  )
  const { exit, out, err } = await comity(temporary, 'demo', '--json', bundle)
  expect(exit, err).toBe(0)
  const report = JSON.parse(out)
  expect(report).toMatchObject({ ok: true, problems: [] })
  expect(report.pushed.at(-1)).toMatchObject({ added: 0, known: report.pushed[0].added })
  for (const share of report.shares) expect(share).toMatchObject({ missing: 0, extra: 0 })
  expect((await readdir(temporary)).filter((name) => name.startsWith('comity-demo-'))).toEqual([])
}, 60_000)
