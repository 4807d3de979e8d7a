import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestHub } from '../test-hub.ts'

const { hub, comity: run } = await openTestHub()
const comity = (who: string, ...words: string[]) => run(who, 'pings', ...words)

test('a secretariat asks, states confirm, and what came of it is told to each as it may be', async () => {
  const titled = ['--title', 'en=Autumn check', '--kind', 'technical']
  const started = await comity('secretariat', 'start', ...titled, '--remind', '24', '--json')
  const { id, results } = JSON.parse(started.out)
  expect(results).toMatchObject({ asked: 3, states: 3 })
  expect((await comity('XA', 'list')).out).toContain(id)
  expect((await comity('XD', 'show', id)).exit).toBe(1)
  expect((await comity('XD', 'list')).exit).toBe(1)

  const confirmed = await comity('XA', 'confirm', id)
  expect(confirmed.out).toMatch(/XA +hub +\d+ seconds?/)
  expect((await comity('XA', 'confirm', id)).err).toContain('No desk of your state waits')
  const corrected = await comity('XB', 'confirm', id, '--wrong', '1', '--note', 'It ends in 0101')
  expect(corrected.err).toContain('comity contacts change')
  expect((await comity('XC', 'end', id)).exit).toBe(1)

  const { out } = await comity('XC', 'show', id)
  expect(out).toMatch(/^EXERCISE /)
  expect(out).toContain('Answered: 2 of 3 (66.7%), of 3 states')
  const all = await comity('secretariat', 'results', id)
  expect(all.out).toMatch(/XB +hub .*to be corrected/)
  expect(all.out).not.toContain('0101')
  const waiting = await comity('secretariat', 'results', id, '--waiting')
  expect(waiting.out).toMatch(/XC +no answer/)
  expect(waiting.out).not.toMatch(/XA|XB/)
  expect((await comity('XC', 'results', id)).out).not.toMatch(/XA|XB/)
  const ended = await comity('secretariat', 'end', id)
  expect(ended.out).toContain('ended')

  // A demonstration writes its e-mail to files.
  const mail = join(hub.dataDir, 'mail')
  await expect.poll(async () => (await readdir(mail)).length).toBeGreaterThan(0)
  const [file = ''] = await readdir(mail)
  expect(await readFile(join(mail, file), 'utf8')).toContain('Auto-Submitted: auto-generated')
})

test('says what a check lacks before anybody is asked', async () => {
  const titled = ['--title', 'en=x']
  expect((await comity('secretariat', 'start')).exit).toBe(2)
  for (const wrong of [
    ['--by', 'pigeon'],
    ['--at', 'tomorrow'],
    ['--hours', 'two'],
  ])
    expect((await comity('secretariat', 'start', ...titled, ...wrong)).exit).toBe(2)
  const { exit, err } = await comity('secretariat', 'start', ...titled, '--hours', '0.1')
  expect([exit, err]).toEqual([1, expect.stringContaining('an hour')])
})
