import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestHub } from '../test-hub.ts'
import { testTerminal } from '../test-terminal.ts'

const { comity: run, folder } = await openTestHub()
const comity = (who: string, ...words: string[]) => run(who, 'incidents', ...words)

const portal = ['--title', 'Portal out of reach', '--class', 'availability', '--type', 'ddos']
const made = async (number: string, ...more: string[]) => {
  const { out, err } = await comity('XA', 'new', '--number', number, ...portal, ...more)
  expect(err).toBe('')
  return out.split(' ')[0] ?? ''
}

test('writes, edits, shares after a preview, takes back, closes and finds an incident', async () => {
  const summary = join(folder, 'summary.txt')
  writeFileSync(summary, 'Since the morning.\nNo data left.')
  const more = ['--summary', summary, '--started', '2026-11-25T03Z', '--sector', 'energy']
  const scales = ['--severity', 'uk_ncsc:2', '--severity', 'national:Scale of XA:grave']
  const origin = ['--origin', 'address=192.0.2.7;own sensors;high']
  const id = await made('CERT 7/2026', ...more, ...scales, ...origin)
  const shown = await comity('XA', 'show', id)
  expect(shown.out).toContain('CERT 7/2026 of state:XA, open, version 1, TLP:AMBER+STRICT')
  expect(shown.out).toContain('Started: 2026-11-25T03Z')
  expect(shown.out).toContain('Severity: grave (Scale of XA)')
  expect(shown.out).toMatch(/Origin: address 192\.0\.2\.7, .*\(origin alone is not attribution\)/)
  expect(shown.out).toContain('Attribution: none was made')
  expect((await comity('XB', 'show', id)).exit).toBe(1)

  const edited = await comity('XA', 'edit', id, '--title', 'Portal back', '--marking', 'green')
  expect(edited.out).toContain('version 2, TLP:GREEN')
  expect(edited.out).toContain('  No data left.')
  expect((await comity('XA', 'edit', id, '--title', 'Late', '--seen', '1')).exit).toBe(1)

  const preview = await comity('XA', 'share', id, '--with', 'state:XB', 'group:demo')
  expect(preview.out).toContain('Would newly see it: state:XC by group:demo')
  expect(preview.err).toContain('Nothing is shared yet')
  expect((await comity('XB', 'show', id)).exit).toBe(1)
  expect((await comity('XA', 'share', id, '--with', 'state:XB', '--yes')).out).toContain(
    'Shared with: state:XB',
  )
  expect((await comity('XB', 'list', '--whose', 'others')).out).toContain('Portal back')
  expect((await comity('XB', 'close', id)).exit).toBe(1)
  expect((await comity('XA', 'withdraw', id, '--from', 'state:XB')).exit).toBe(0)
  expect((await comity('XB', 'list')).out).not.toContain('Portal back')

  const closed = await comity('XA', 'close', id, '--note', 'Service is back')
  expect(closed.out).toMatch(/status {2}closed .*Service is back/)
  expect((await comity('XA', 'list', 'cert', '--status', 'closed', '--json')).out).toContain(id)
  expect((await comity('XA', 'list', 'cert 7', '--status', 'contained')).exit).toBe(1)
})

test('hands an incident over as a STIX bundle, a sheet or JSON that another one is made of', async () => {
  const id = await made('CERT 8/2026', '--origin', 'place=A town;a provider')
  const bundle = join(folder, 'bundle.json')
  expect((await comity('XA', 'export', id, '--format', 'stix', '--out', bundle)).exit).toBe(0)
  const shell = testTerminal({ fetch })
  expect(await shell.run('check', bundle)).toBe(0)
  expect((await comity('XA', 'export', id, '--format', 'stix', '--out', bundle)).exit).toBe(2)
  const sheet = await comity('XA', 'export', '--format', 'csv', '--words', 'cert 8')
  expect(sheet.out).toContain('XA,CERT 8/2026,no,open')
  expect(sheet.out).not.toContain('A town')
  const whole = join(folder, 'whole.json')
  writeFileSync(whole, (await comity('XA', 'show', id, '--json')).out)
  const copied = await comity('XB', 'new', '--file', whole, '--exercise', '--json')
  expect(JSON.parse(copied.out)).toMatchObject({
    state: 'XB',
    number: 'CERT 8/2026',
    exercise: true,
  })
  expect(readFileSync(bundle, 'utf8')).toContain('Origin alone is not attribution')
})

test('enters and takes back an attribution, apart from the incident', async () => {
  const id = await made('CERT 9/2026')
  const words = ['--claim', 'By those it names', '--basis', 'Its file', '--made-on', '2026-11-01']
  const entered = await comity('XA', 'attribute', id, ...words)
  expect(entered.out).toContain('Attribution: state:XA on 2026-11-01: By those it names')
  const taken = await comity('XA', 'unattribute', id, '--note', 'New evidence')
  expect(taken.out).toContain('Attribution: none was made')
})

test('says what is missing or wrong before it asks the hub', async () => {
  expect((await comity('XA', 'new', '--number', '1')).err).toMatch(/Give (title|classification)/)
  const wrong = async (...words: string[]) =>
    (await comity('XA', 'new', '--number', '1', ...portal, ...words)).exit
  expect(await wrong('--started', 'yesterday')).toBe(2)
  expect(await wrong('--severity', 'uk_ncsc:9')).toBe(2)
  expect(await wrong('--origin', 'XC')).toBe(2)
  expect(await wrong('--origin', 'address=nowhere;x')).toBe(2)
  expect(await wrong('--file', '/nowhere')).toBe(2)
  expect((await comity('XA', 'status', 'x', 'over')).exit).toBe(2)
})
