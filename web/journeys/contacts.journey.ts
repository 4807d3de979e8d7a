import { expect, test } from 'vitest'
import { enterAs, visit } from './browser.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

test('a desk is nominated, approved by a second person, found by two letters, and the view is told', async () => {
  const [own, other] = await Promise.all([visit(browser, hub.url), visit(browser, hub.url)])
  const { page } = own
  await enterAs(page, 'XA')
  await arrive(page, '/contacts')
  await page.getByRole('link', { name: 'Nominate a point of contact' }).click()
  await page.locator('h1', { hasText: 'Nominate' }).waitFor()
  await page.getByLabel('Number of the note verbale').fill('NV/7/2026')
  await page.getByLabel('Name of the desk', { exact: true }).fill('Grid team')
  await page.getByLabel('Number or address').fill('0123')
  await page.getByLabel('Time zone').fill('Asia/Almaty')
  await page.getByLabel('Always, day and night').uncheck()
  expect(await violations(page)).toEqual([])
  // A number that cannot be called from abroad is refused in words; what was written stays.
  await page.getByRole('button', { name: 'Propose it' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('code of the country')
  await page.getByLabel('Number or address').fill('+999 555 0123')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await page.waitForURL('**/contact-nominations')
  await page.getByText('You proposed this').waitFor()
  expect(await page.getByRole('button', { name: 'Approve: NV/7/2026' }).count()).toBe(0)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Go on as the second person of XA' }).click()
  await page.getByRole('link', { name: '1 nomination waits' }).click()
  await page.getByRole('button', { name: 'Approve: NV/7/2026' }).click()
  const question = page.getByRole('alertdialog')
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Approve' }).click()
  await page.locator('.tag', { hasText: 'Approved' }).waitFor()

  await enterAs(other.page, 'XB')
  await arrive(other.page, '/contacts')
  await other.page.keyboard.press('/')
  await other.page.keyboard.type('gr')
  const found = other.page.getByRole('link', { name: 'Grid team' })
  await found.waitFor()
  expect(await violations(other.page)).toEqual([])
  expect(await other.page.locator('main').textContent()).not.toContain('0123')
  await found.click()
  await other.page.locator('h1', { hasText: 'Grid team' }).waitFor()
  expect(await other.page.locator('main').textContent()).not.toContain('0123')
  await other.page.getByRole('button', { name: 'Show how it is reached' }).click()
  await other.page.getByText('+999 555 0123').waitFor()
  expect(await other.page.getByRole('link', { name: 'Call' }).getAttribute('href')).toBe(
    'tel:+9995550123',
  )
  expect(await violations(other.page)).toEqual([])

  await arrive(page, '/contact-log')
  await page.getByRole('rowheader', { name: /\(XB\)|B/ }).waitFor()
  await page.getByRole('link', { name: /^Entry/ }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(own.complaints.filter((each) => !each.includes('status of 422'))).toEqual([])
  expect(other.complaints).toEqual([])
})

test('its own state changes hours, sees what would differ, and confirms; in Arabic all of it reads', async () => {
  const { page, complaints } = await visit(browser, hub.url, { language: 'ar' })
  await enterAs(page, 'XA')
  await arrive(page, '/contacts?q=XA')
  await page.locator('.contacts a').first().click()
  await page.locator('#channels').waitFor()
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'غيّر نقطة الاتصال هذه' }).click()
  await page.getByLabel('رقم المذكرة الشفوية').first().fill('NV/8/2026')
  await page.getByLabel('المنطقة الزمنية').fill('Asia/Tokyo')
  await page.getByRole('button', { name: 'اقترح' }).click()
  await page.waitForURL('**/contact-nominations')
  const box = page.locator('article.box').first()
  await box.waitFor()
  expect(await box.locator('.facts > div').count()).toBe(1)
  expect(await box.textContent()).toContain('Asia/Tokyo')
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('who does not sign in is shown no contact', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, '/contacts')
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
  expect(await page.locator('.contacts').count()).toBe(0)
  expect(complaints).toEqual([])
})
