import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enterAs, visit } from './browser.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

async function enterAsSecretariat(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'As the secretariat' }).click()
  await page.waitForURL('**/bodies')
}

test('the secretariat creates a body, schedules a session and postpones it', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAsSecretariat(page)
  await page.getByRole('link', { name: 'Create a body' }).click()
  await page.getByLabel('Name of the body', { exact: true }).fill('Rules group')
  await page.getByText('In the other languages: Name of the body').click()
  await page.getByLabel('العربية').first().fill('فريق القواعد')
  await page.getByLabel('Short name in addresses').fill('rules-group')
  await page.getByLabel('Everyone, without signing in').check()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Create a body' }).click()
  await page.waitForURL('**/bodies/rules-group')
  await page.locator('h1', { hasText: 'Rules group' }).waitFor()
  expect(await page.getByText('No session is set.').isVisible()).toBe(true)

  await page.getByRole('link', { name: 'Schedule a session' }).click()
  await page.locator('h1', { hasText: 'Schedule a session' }).waitFor()
  await page.getByLabel('Title of the session', { exact: true }).fill('Organizational session')
  await page.getByLabel(/^Kind/).selectOption('organizational')
  await page.getByLabel('First day').fill('2031-06-03')
  await page.getByLabel('Last day').fill('2031-06-04')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Schedule a session' }).click()
  await page.waitForURL('**/sessions/*')
  await page.locator('.session-status', { hasText: 'Planned' }).waitFor()

  // Without a reason it is refused in words, and stays as it stood.
  await page.getByLabel('Becomes').selectOption('postponed')
  await page.getByLabel('First day').fill('2031-09-08')
  await page.getByLabel('Last day').fill('2031-09-09')
  await page.getByRole('button', { name: 'Change the session' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('Give the reason')
  await page.getByLabel('Reason').fill('The building is closed')
  await page.getByRole('button', { name: 'Change the session' }).click()
  await page.locator('.session-status', { hasText: 'Postponed' }).waitFor()
  const history = page.locator('#history ~ table tbody tr')
  expect(await history.count()).toBe(2)
  expect(await history.first().textContent()).toContain('The building is closed')
  expect(await history.last().textContent()).toContain('June 2031')
  expect(await violations(page)).toEqual([])
  expect(complaints.filter((each) => !each.includes('status of 422'))).toEqual([])
})

test('who does not sign in reads it in Arabic, and finds no form', async () => {
  const { page, complaints } = await visit(browser, hub.url, { language: 'ar' })
  await arrive(page, '/bodies')
  await page.getByRole('link', { name: 'فريق القواعد' }).first().click()
  await page.locator('h1', { hasText: 'فريق القواعد' }).waitFor()
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Organizational session' }).click()
  await page.locator('.session-status').waitFor()
  expect(await page.locator('form').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a delegate asks for the floor, the secretariat gives it, and others see it come', async () => {
  const [delegate, clerk, reader] = await Promise.all([
    visit(browser, hub.url),
    visit(browser, hub.url),
    visit(browser, hub.url, { language: 'ar' }),
  ])
  await enterAs(delegate.page, 'XA')
  await enterAsSecretariat(clerk.page)
  await clerk.page.getByRole('link', { name: 'First substantive session (fictional)' }).click()
  await clerk.page.getByRole('button', { name: 'Adopt item 2' }).click()
  await clerk.page.locator('td', { hasText: 'Adopted' }).nth(1).waitFor()
  expect(await violations(clerk.page)).toEqual([])
  await clerk.page.getByRole('link', { name: 'Meeting 1' }).click()
  await clerk.page.waitForURL('**/meetings/*')
  const path = new URL(clerk.page.url()).pathname
  await arrive(reader.page, path)
  await arrive(delegate.page, path)
  await delegate.page.getByLabel('Item').selectOption({ index: 2 })
  expect(await violations(delegate.page)).toEqual([])
  await delegate.page.getByRole('button', { name: 'Request the floor' }).click()
  await delegate.page.getByRole('button', { name: /^Withdraw the request of/ }).waitFor()
  await delegate.page.getByRole('button', { name: 'Request the floor' }).click()
  await delegate.page.getByRole('alert').waitFor()
  expect(await delegate.page.getByRole('alert').textContent()).toContain('on the list already')

  await clerk.page.getByRole('button', { name: /^Give the floor to/ }).click()
  await clerk.page.locator('.floor-clock').waitFor()
  expect(await violations(clerk.page)).toEqual([])
  // Who only reads sees it by itself, and finds no button.
  await reader.page.locator('.floor-name').waitFor()
  await reader.page.locator('tr[data-status="speaking"]').waitFor()
  expect(await reader.page.locator('main button').count()).toBe(0)
  expect(await violations(reader.page)).toEqual([])
  for (const { complaints } of [delegate, clerk, reader])
    expect(complaints.filter((each) => !each.includes('status of 409'))).toEqual([])
})
