import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { access, createClient, hub as hubRoute } from '@comity/contract'
import { afterAll, expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { envelope, taxiiType } from './cast.ts'
import { tool } from './objects.ts'
import { run } from './program.ts'

const folder = await mkdtemp(join(tmpdir(), 'comity-full-'))
const small = mounted(folder)
afterAll(async () => {
  if (small) execFileSync('umount', ['--lazy', folder])
  await rm(folder, { recursive: true, force: true })
})

/** A file system of 220 MB, for root on a machine that lets it mount one. */
function mounted(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=220m,mode=755', 'tmpfs', at], {
      stdio: 'ignore',
    })
    return true
  } catch {
    console.log('This machine mounts no small file system: nothing was filled.')
    return false
  }
}

test('a full disk is told, half-stores nothing, and is over once there is room', {
  timeout: 180_000,
}, async () => {
  if (!small) return
  const ballast = join(folder, 'ballast')
  await writeFile(ballast, Buffer.alloc(60 * 1024 * 1024))
  const dataDir = join(folder, 'data')
  const hub = run(await bundle('src/main.ts'), [], {
    ...{ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
  })
  const url = (await hub.line()).replace(/^.* at /, '')
  const { signIns } = JSON.parse(await readFile(join(dataDir, 'demonstration.json'), 'utf8'))
  const post = () =>
    fetch(`${url}/taxii2/demo/collections/group/objects/`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': taxiiType, accept: taxiiType },
        authorization: `Bearer ${signIns[0].key}`,
      },
      body: envelope(Array.from({ length: 200 }, () => tool('x'.repeat(5_000), 'green'))),
    })
  const entered = await createClient({ url }).open(access.enterDemonstration, {
    body: { role: 'operator' },
  })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const sendVotes = () =>
    fetch(`${url}/api/votes/imports?file=votes.csv&source=test`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/csv' },
      body: 'x'.repeat(50_000_000),
    })
  let accepted = 0
  let refused = await post()
  for (; refused.status === 202; refused = await post()) accepted += 200
  expect(accepted).toBeGreaterThan(0)
  expect([503, 507]).toContain(refused.status)
  expect(refused.headers.get('content-type')).toContain('application/taxii+json')
  expect(await refused.json()).toMatchObject({ title: expect.any(String) })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)

  const votes = await sendVotes()
  expect([503, 507]).toContain(votes.status)
  expect(await votes.json()).toMatchObject({ title: expect.any(String) })
  expect(await readdir(join(dataDir, 'imports')).catch(() => [])).toEqual([])

  await rm(ballast)
  while ((await fetch(`${url}/readyz`)).status !== 200) await pause(100)
  let again = await post()
  while (again.status === 503) {
    await pause(100)
    again = await post()
  }
  expect(again.status).toBe(202)
  // Whole envelopes only; of the one that was refused, all or nothing may have been committed.
  const { log } = await createClient({ url }).call(hubRoute, {})
  expect([accepted + 200, accepted + 400]).toContain(log.size)
  hub.process.kill('SIGTERM')
  expect(await hub.ended).toBe(0)
})
