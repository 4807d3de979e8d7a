import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { visit } from './browser.ts'
import { saved, seat } from './delegations.ts'
import { agree, arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()
const folder = await mkdtemp(join(tmpdir(), 'comity-delegations-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const file = async (text: string): Promise<string> => {
  const path = join(folder, 'delegations.csv')
  await writeFile(path, text)
  return path
}
const secretariat = { role: 'secretariat' } as const

test('the secretariat creates a conference, invites by a file, and writes its programme', async () => {
  const { page, complaints } = await seat(browser, hub.url, secretariat)
  await arrive(page, '/conferences')
  await page.getByRole('link', { name: 'Create a conference' }).click()
  await page.getByLabel('Organised by').selectOption('demo-wg')
  await page.getByLabel('Title of the conference', { exact: true }).fill('Laws and networks')
  await page.getByText('In the other languages: Title of the conference').click()
  await page.getByLabel('العربية').first().fill('القوانين والشبكات')
  await page.getByLabel('Host state').selectOption('XA')
  await page.getByLabel('Time zone of the place').fill('Asia/Almaty')
  await page.getByLabel('First day').fill('2031-06-03')
  await page.getByLabel('Last day').fill('2031-06-04')
  await page.getByLabel('Everyone, without signing in').check()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Create a conference' }).click()
  await page.waitForURL('**/conferences/*-*')
  await page.locator('h1', { hasText: 'Laws and networks' }).waitFor()
  const path = new URL(page.url()).pathname

  await arrive(page, `${path}/delegations`)
  // What is wrong is told by the line, and nothing is entered.
  const choose = async (text: string) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByLabel('File', { exact: true }).click()
    await (await chooser).setFiles(await file(text))
  }
  await choose('kind,state,name\nstate,XA,\nstate,QQ,\n')
  await page.getByText('No state has this code').waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.getByRole('button', { name: 'Invite all of these' }).count()).toBe(0)
  // The same file, corrected.
  await choose('kind,state,name\nstate,XA,\nchamber,XB,"Senate, upper"\n')
  await page.getByText('2 delegations would be invited').waitFor()
  await page.getByRole('button', { name: 'Invite all of these' }).click()
  await page.getByRole('link', { name: /^Senate, upper/ }).waitFor()
  await page.getByRole('button', { name: 'Invite the 2 member states not invited yet' }).click()
  await page.locator('tbody tr').nth(3).waitFor()
  expect(await violations(page)).toEqual([])

  await arrive(page, path)
  const add = page.locator('form[aria-labelledby=slot]')
  await add.getByLabel('What takes place', { exact: true }).fill('Opening')
  await add.getByLabel('Day').selectOption('2')
  await add.getByLabel('Room').fill('Hall 1')
  await add.getByLabel(/Senate, upper/).check()
  await add.getByRole('button', { name: 'Add to the programme' }).click()
  await page.locator('th', { hasText: 'Opening' }).waitFor()
  await page.getByText('Day 2: 4 June 2031').first().waitFor()
  // The room is taken at that hour: what was written stays.
  await add.getByLabel('What takes place', { exact: true }).fill('Closing')
  await add.getByLabel('Day').selectOption('2')
  await add.getByLabel('Room').fill('Hall 1')
  await add.getByRole('button', { name: 'Add to the programme' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Hall 1')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Change: Opening' }).click()
  const change = page.locator('form[aria-labelledby=slot]')
  await change.getByLabel('Begins').fill('09:00')
  await change.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByText('09:00–11:00').waitFor()

  // Postponed, the programme moves with it.
  await page.getByLabel('Becomes').selectOption('postponed')
  await page.getByLabel('First day').fill('2031-09-08')
  await page.getByLabel('Last day').fill('2031-09-09')
  await page.getByLabel('Reason').fill('The hall is closed')
  await page.getByRole('button', { name: 'Change the conference' }).click()
  await page.locator('.session-status', { hasText: 'Postponed' }).waitFor()
  await page.getByText('Day 2: 9 September 2031').first().waitFor()
  await agree(page.getByRole('button', { name: 'Call it off: Opening' }))
  await page.locator('tr[data-status=withdrawn]').waitFor()
  expect(await violations(page)).toEqual([])
  expect(complaints.filter((each) => !each.includes('status of 409'))).toEqual([])
})

test('a delegation is registered by its own state; others read the names that it releases', async () => {
  const [own, clerk, reader] = await Promise.all([
    seat(browser, hub.url, { state: 'XA' }),
    seat(browser, hub.url, secretariat),
    visit(browser, hub.url, { language: 'ar' }),
  ])
  await arrive(own.page, '/desk')
  await own.page.locator('[data-kind=invitation] a', { hasText: 'Laws and networks' }).click()
  await own.page.locator('form[aria-labelledby=register]').waitFor()
  const path = new URL(own.page.url()).pathname
  const name = own.page.getByLabel('Name', { exact: true })
  await name.fill('A. Head')
  await own.page.getByLabel('Function').fill('Deputy Minister')
  await own.page.getByLabel(/^Let everyone/).check()
  await own.page.getByRole('button', { name: 'Add a participant' }).click()
  await name.nth(1).fill('B. Head')
  await own.page
    .getByLabel('Capacity in')
    .or(own.page.getByLabel('Capacity'))
    .nth(1)
    .selectOption('head')
  expect(await violations(own.page)).toEqual([])
  await own.page.getByRole('button', { name: 'Register the delegation' }).click()
  expect(await own.page.getByRole('alert').textContent()).toContain('one head')
  await own.page.getByLabel('Capacity').nth(1).selectOption('adviser')
  await own.page.getByRole('button', { name: 'Register the delegation' }).click()
  await own.page.locator('.session-status', { hasText: 'Registered' }).waitFor()
  expect(await own.page.locator('tbody tr').count()).toBe(2)

  await arrive(reader.page, path)
  await reader.page.locator('th', { hasText: 'A. Head' }).waitFor()
  const seen = await reader.page.locator('main').textContent()
  expect(seen).not.toContain('B. Head')
  expect(await reader.page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await reader.page.locator('main form').count()).toBe(0)
  expect(await violations(reader.page)).toEqual([])

  await arrive(clerk.page, path)
  await clerk.page.locator('th', { hasText: 'B. Head' }).waitFor()
  await clerk.page.getByLabel('Signed by').selectOption('foreign_minister')
  await clerk.page.getByLabel('Date that they bear').fill('2031-05-02')
  await clerk.page.getByRole('button', { name: 'Record how credentials were found' }).click()
  await clerk.page.locator('strong', { hasText: 'In due form' }).waitFor()
  expect(await violations(clerk.page)).toEqual([])
  await arrive(own.page, path)
  await own.page.getByRole('button', { name: 'Take participant 2 off the list' }).click()
  await own.page.getByRole('button', { name: 'Change the list' }).click()
  await own.page.getByText('changed after its credentials').waitFor()
  await own.page.locator('.trail a').last().click()
  await own.page.getByRole('link', { name: 'Delegations and participants' }).click()
  await own.page.getByRole('link', { name: /^Senate/ }).waitFor()
  expect(await violations(own.page)).toEqual([])
  const { name: called, text } = await saved(own.page, () =>
    own.page.getByRole('link', { name: 'Download CSV' }).click(),
  )
  expect(called).toBe('delegations.csv')
  expect(text).toContain('state,XA,,participant,registered,in_due_form,A. Head,Deputy Minister')
  for (const { complaints } of [own, clerk, reader])
    expect(complaints.filter((each) => !each.includes('status of 422'))).toEqual([])
})

test('an organisation applies, a state objects and takes it back; an outcome is published', async () => {
  const [own, clerk] = await Promise.all([
    seat(browser, hub.url, { state: 'XA' }),
    seat(browser, hub.url, secretariat),
  ])
  const { page } = clerk
  await arrive(page, '/conferences')
  await page.getByRole('link', { name: 'Laws and networks' }).click()
  await page.getByRole('link', { name: 'Accreditation of organisations' }).click()
  await page.getByLabel('Name of the organisation').fill('An institute')
  await page.getByLabel('Last day to object').fill('2031-05-01')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Enter an application' }).click()
  await page.locator('h2', { hasText: 'An institute' }).waitFor()
  expect(await page.getByRole('button', { name: 'Accredit: An institute' }).count()).toBe(0)

  await arrive(own.page, new URL(page.url()).pathname)
  await own.page.getByRole('button', { name: 'Object: An institute' }).click()
  const question = own.page.getByRole('alertdialog')
  await question.getByLabel('Reason').fill('Not known to us')
  expect(await violations(own.page)).toEqual([])
  await question.getByRole('button', { name: 'Object' }).click()
  await own.page.getByText('Not known to us').waitFor()
  await agree(own.page.getByRole('button', { name: 'Take the objection back: An institute' }))
  await own.page.locator('.tag', { hasText: 'Taken back' }).waitFor()
  expect(await violations(own.page)).toEqual([])

  await page.locator('.trail a').last().click()
  await page.getByLabel('Becomes').selectOption('open')
  await page.getByRole('button', { name: 'Change the conference' }).click()
  await page.getByLabel('What it is called').fill('Declaration')
  await page.getByLabel('Text', { exact: true }).fill('We met.\nWe go on.')
  await page.getByLabel('Symbol of a decision on record').fill('A/RES/73/27')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Publish an outcome' }).click()
  await page.getByRole('link', { name: 'A/RES/73/27' }).waitFor()
  expect(await violations(page)).toEqual([])
  for (const { complaints } of [own, clerk]) expect(complaints).toEqual([])
})
