import { expect, test } from 'vitest'
import { enterAs, visit } from './browser.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

test('an incident is written, shared with those the preview names, changed by two people, taken back and closed', async () => {
  const [own, other] = await Promise.all([visit(browser, hub.url), visit(browser, hub.url)])
  const { page } = own
  await enterAs(page, 'XA')
  await enterAs(other.page, 'XB')
  await arrive(page, '/incidents')
  await page.getByRole('link', { name: 'Write an incident' }).click()
  await page.locator('h1', { hasText: 'Write an incident' }).waitFor()
  await page.getByLabel('Number', { exact: false }).first().fill('CERT 7/2026')
  await page.getByLabel('Title', { exact: true }).fill('Mail of a ministry read')
  await page.getByRole('combobox', { name: 'Class', exact: true }).selectOption('intrusions')
  await page.getByRole('combobox', { name: 'Type', exact: true }).selectOption('system-compromise')
  await page.getByLabel('Summary').fill('One mail server was entered.')
  await page.getByLabel('Started', { exact: true }).fill('2026-11-20T03:15')
  await page.getByRole('combobox', { name: 'Known to the (Started)' }).selectOption('day')
  await page.getByRole('button', { name: 'Add a value' }).click()
  await page.getByRole('combobox', { name: 'Scale', exact: true }).selectOption('national')
  await page.getByLabel('Name of the scale').fill('Scale of XA')
  await page.getByRole('textbox', { name: 'Value' }).fill('grave')
  await page.getByRole('button', { name: 'Add an origin' }).click()
  await page.getByRole('textbox', { name: 'Value' }).last().fill('192.0.2.300')
  await page.getByLabel('Source', { exact: true }).fill('Own sensors')
  expect(await violations(page)).toEqual([])
  // What is no address is refused in words; what was written stays.
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('textbox', { name: 'Value' }).last().fill('192.0.2.30')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('h1', { hasText: 'Mail of a ministry read' }).waitFor()
  await page.getByText('Origin alone is not attribution.').waitFor()
  await page.getByText('None was made.').waitFor()
  await page.getByText('Your state alone.').waitFor()
  expect(await page.locator('.facts').first().textContent()).toContain('2026-11-20')
  expect(await violations(page)).toEqual([])
  const address = new URL(page.url()).pathname

  // Nobody else sees it, not even that it is there.
  await arrive(other.page, '/incidents?q=ministry')
  await other.page.getByText('Nothing matches').waitFor()
  await arrive(other.page, address)
  expect(await other.page.locator('main').textContent()).not.toContain('ministry')

  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  expect(await dialog.getByRole('button', { name: 'Share' }).isDisabled()).toBe(true)
  await dialog.getByLabel('Single states').selectOption('XB')
  await dialog.getByText('1 state newly sees it').waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Share' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Take back from/ }).waitFor()

  await arrive(other.page, '/incidents?whose=others&q=ministry')
  await other.page.getByRole('link', { name: 'Mail of a ministry read' }).click()
  await other.page.locator('h1', { hasText: 'Mail of a ministry read' }).waitFor()
  expect(await other.page.getByRole('link', { name: 'Change the incident' }).count()).toBe(0)
  expect(await other.page.locator('#history').count()).toBe(0)
  expect(await violations(other.page)).toEqual([])

  // A second person of XA is first: what the first has written is kept, and told of.
  await page.getByRole('link', { name: 'Change the incident' }).click()
  await page.getByText('What you save is read by').waitFor()
  await page.getByLabel('Summary').fill('Two mail servers were entered.')
  const incident = address.split('/').at(-1) ?? ''
  const one = await (await page.request.get(`/api/incidents/${incident}`)).json()
  const { number, lang, times, classification, severities, marking } = one
  const made = await page.request.post(`/api/incidents/${incident}/versions`, {
    headers: { origin: new URL(page.url()).origin },
    data: {
      number,
      lang,
      times,
      classification,
      severities,
      marking,
      title: 'By the other',
      seen: 1,
    },
  })
  expect(made.status()).toBe(201)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('By the other').waitFor()
  expect(await page.getByLabel('Summary').inputValue()).toBe('Two mail servers were entered.')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /take up|go on/i }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('h1', { hasText: 'Mail of a ministry read' }).waitFor()
  await page.getByRole('link', { name: 'Version 2' }).waitFor()

  await page.getByRole('button', { name: /^Take back from/ }).click()
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await page.getByText('Your state alone.').waitFor()
  await arrive(other.page, address)
  expect(await other.page.locator('main').textContent()).not.toContain('mail server')

  await page.getByRole('button', { name: 'Close it' }).click()
  await dialog.getByLabel('Note for your own state').fill('All is back')
  await dialog.getByRole('button', { name: 'Close it' }).click()
  await page.locator('.page-head .tag', { hasText: 'Closed' }).waitFor()
  await page.getByText('All is back').waitFor()
  expect(await violations(page)).toEqual([])
  const refusals = (each: string) => !/status of (404|412|422)/.test(each)
  expect(own.complaints.filter(refusals)).toEqual([])
  expect(other.complaints.filter(refusals)).toEqual([])
})

test('a delegate enters an attribution apart from the origins, and takes it back; the bundle is to be had', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAs(page, 'XA')
  await arrive(page, '/incidents?status=contained')
  await page.getByRole('link', { name: 'Tax portal out of reach (fictional)' }).click()
  await page.locator('#attribution').waitFor()
  await page.getByRole('button', { name: 'Enter an attribution' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('Claim').fill('By a group that it names')
  await dialog.getByLabel('On what it rests').fill('Its own file')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Enter an attribution' }).click()
  await page.getByText('By a group that it names').waitFor()
  expect(await page.getByText('Origin alone is not attribution.').count()).toBe(2)
  await page.getByRole('button', { name: 'Take the attribution back' }).click()
  await dialog.getByLabel('Reason').fill('New evidence')
  await dialog.getByRole('button', { name: 'Take the attribution back' }).click()
  await page.getByText('None was made.').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'STIX 2.1' }).click()
  expect((await download).suggestedFilename()).toMatch(/^incident-.*\.stix\.json$/)
  expect(complaints).toEqual([])
})

test('in Arabic all of it reads, an exercise is marked, and a page that holds something unsaved asks', async () => {
  const { page, complaints } = await visit(browser, hub.url, { language: 'ar' })
  await enterAs(page, 'XA')
  await arrive(page, '/incidents?exercise=true')
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await violations(page)).toEqual([])
  await page.locator('main .table a').first().click()
  await page.locator('.page-head .exercise', { hasText: 'تمرين' }).waitFor()
  expect(await violations(page)).toEqual([])
  await arrive(page, '/write-an-incident')
  await page.getByLabel('العنوان', { exact: true }).fill('حادث')
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'الحوادث' }).first().click()
  await page.getByRole('alertdialog').waitFor()
  await page.getByRole('alertdialog').getByRole('button').first().click()
  expect(await page.getByLabel('العنوان', { exact: true }).inputValue()).toBe('حادث')
  expect(complaints).toEqual([])
})
