import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, testTerminal } from './test-terminal.ts'

const id = '01a20bc8-0b27-7507-8e30-9da55a226651'
const collection = {
  ...{ id, group: 'demo', alias: 'group', title: 'Group exchange', defaultMarking: 'green' },
  ...{ audience: ['group:demo'], writers: ['group:demo'], can: {} },
  taxii: `https://hub.example/taxii2/demo/collections/${id}/`,
}

/** A hub that takes objects while `isOpen` says so. */
function hub(isOpen: (post: number) => boolean) {
  const posted: string[][] = []
  const answer = (status: number, value: object) => new Response(JSON.stringify(value), { status })
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.pathname === '/api/collections') return answer(200, { items: [collection], can: {} })
    if (url.pathname === '/taxii2/demo/')
      return answer(200, { title: '', max_content_length: 9999 })
    if (!isOpen(posted.length)) {
      return answer(403, { type: '/problems/forbidden', title: 'Not allowed', status: 403 })
    }
    const { objects } = JSON.parse(new TextDecoder().decode(init.body as Uint8Array))
    const ids: string[] = objects.map((object: { id: string }) => object.id)
    posted.push(ids)
    const outcomes = ids.map((each, position) => ({
      ...{ position, id: each, outcome: each.endsWith('7') ? 'refused' : 'added' },
      ...(each.endsWith('7') ? { code: 'not_valid', message: 'it ends in 7' } : {}),
    }))
    const counts = { total: ids.length, success: 0, failure: 0, requestedAt: '' }
    return answer(202, { id, collection: id, ...counts, outcomes })
  }
  return { fetch: fetch as typeof globalThis.fetch, posted }
}

function bundleOf(count: number): string {
  const objects = Array.from({ length: count }, (_, i) => ({ id: `mutex--${i}`, type: 'mutex' }))
  const file = join(temporaryFolder(), 'bundle.json')
  writeFileSync(file, JSON.stringify({ type: 'bundle', id: 'bundle--1', objects }))
  return file
}

const words = (file: string) =>
  ['push', '--hub', 'https://hub.example', '--collection', 'group', file] as const

test('sends envelopes within the limits of the hub, and names what was refused', async () => {
  const { fetch, posted } = hub(() => true)
  const shell = testTerminal({ fetch })
  expect(await shell.run(...words(bundleOf(1201)))).toBe(1)
  expect(posted.flat()).toEqual(Array.from({ length: 1201 }, (_, i) => `mutex--${i}`))
  expect(Math.max(...posted.map((ids) => ids.length))).toBeLessThanOrEqual(500)
  expect(shell.out()).toContain('1081 added, 0 known already, 120 refused')
  expect(shell.out()).toContain('object 7 mutex--7: it ends in 7 (not_valid)')
})

test('goes on where it broke off, and reports the whole in the end', async () => {
  const file = bundleOf(1201)
  const broken = hub((post) => post < 2)
  const shell = testTerminal({ fetch: broken.fetch })
  expect(await shell.run(...words(file))).toBe(1)
  expect(shell.err()).toContain('You may not do this.')
  const sent = broken.posted.flat().length
  expect(sent).toBeGreaterThan(0)

  const mended = hub(() => true)
  const again = testTerminal({ fetch: mended.fetch, env: shell.terminal.env })
  expect(await again.run(...words(file), '--json')).toBe(1)
  expect(again.err()).toContain(`going on after ${sent} of 1201 objects`)
  expect(mended.posted.flat()[0]).toBe(`mutex--${sent}`)
  const lines = again.out().trimEnd().split('\n')
  expect(lines).toHaveLength(1201 - sent)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ position: sent, id: `mutex--${sent}` })

  const fresh = testTerminal({ fetch: hub(() => true).fetch, env: shell.terminal.env })
  await fresh.run(...words(file))
  expect(fresh.err()).toBe('')
})
