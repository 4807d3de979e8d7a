import { expect, test } from 'vitest'
import { keyOfEntered, openTestHub } from '../test-hub.ts'
import { testTerminal } from '../test-terminal.ts'

const { hub, keyOf } = await openTestHub()
const second = await keyOfEntered(hub.url, { state: 'XA', second: true })

async function comity(who: string, ...words: string[]) {
  const shell = testTerminal({ fetch })
  const key = ['--key', who === 'XA second' ? second : keyOf(who)]
  const exit = await shell.run('contacts', ...words, '--hub', hub.url, ...key)
  return { exit, out: shell.out(), err: shell.err() }
}

test('nominates by one person, approves by another, is found, viewed, and the view is in the log', async () => {
  const desk = [
    ...['--kind', 'technical', '--name', 'en=Grid team', '--zone', 'Asia/Almaty'],
    ...['--hours', '1-5 09:00-18:00', '--language', 'ru', '--channel', 'phone=+999 555 0123'],
  ]
  const noted = ['--note', 'NV/7/2026', '--dated', '2026-01-02']
  const proposed = await comity('XA', 'nominate', ...desk, ...noted, '--json')
  const { id } = JSON.parse(proposed.out)
  expect((await comity('XA', 'nominate', ...desk, ...noted)).err).toContain('NV/7/2026')
  const self = await comity('XA', 'approve', id)
  expect([self.exit, self.err]).toEqual([1, expect.stringContaining('another person')])
  expect((await comity('XB', 'approve', id)).exit).toBe(1)
  expect((await comity('XA second', 'nominations', '--waiting')).out).toContain(id)
  const approved = await comity('XA second', 'approve', id, '--json')
  const contact: string = JSON.parse(approved.out).items[0].contact

  const listed = await comity('XB', 'list', 'grid')
  expect(listed.out).toMatch(/XA +technical +(on duty|opens in \d+ (h|min)) +\d\d:\d\d +active +ru/)
  expect(listed.out).not.toContain('0123')
  expect((await comity('XB', 'show', contact)).out).not.toContain('0123')
  const viewed = await comity('XB', 'show', contact, '--channels')
  expect(viewed.out).toMatch(/1 +phone +- +\+999 555 0123/)
  expect(viewed.err).toContain('XA sees that you looked')
  expect((await comity('XA', 'log')).out).toMatch(new RegExp(`state:XB +view +\\d+ +${contact}`))
  expect((await comity('XB', 'log')).exit).toBe(1)

  const again = ['--note', 'NV/8/2026', '--dated', '2026-01-03']
  const change = await comity('XA', 'change', contact, '--hours', 'always', ...again, '--json')
  await comity('XA second', 'approve', JSON.parse(change.out).id)
  const shown = await comity('XA', 'confirm', contact)
  expect(shown.out).toContain('technical, active, version 2; on duty')
  expect(shown.out).toMatch(/change +\S+ +\d+ +NV\/8\/2026.*confirm/s)

  const last = ['--note', 'NV/9/2026', '--dated', '2026-01-04']
  const removal = await comity('XA', 'remove', contact, ...last, '--json')
  const { id: removalId } = JSON.parse(removal.out)
  const declined = await comity('XA second', 'decline', removalId, '--reason', 'Still there')
  expect(declined.out).toContain('Reason: Still there')
})

test('says what a desk lacks before anybody is asked, and shows desks of the demonstration', async () => {
  const bare = ['--note', 'x', '--dated', '2026-01-02', '--kind', 'technical']
  const { exit, err } = await comity('XA', 'nominate', ...bare)
  expect([exit, err]).toEqual([2, expect.stringContaining('names')])
  const hours = await comity('XA', 'nominate', ...bare, '--hours', '9 to 5')
  expect(hours.err).toContain('1-5 09:00-17:00')
  const { out } = await comity('XD', 'list', 'xb')
  expect(out).toContain('(fictional)')
  expect((await comity('XD', 'list', 'nothing-like-it')).exit).toBe(1)
})
