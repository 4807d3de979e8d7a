import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { enterAs, visit } from './browser.ts'
import { arrive, everyPage } from './pages.ts'
import { openStage } from './stage.ts'

const { hub, browser } = await openStage()
beforeAll(async () => {
  const { page } = await visit(browser, hub.url)
  await enterAs(page, 'XA')
  await everyPage(page)
})

/** Presses Tab until what has the focus answers to the selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`The Tab key does not reach ${selector}`)
}

test('by keyboard alone: sign in, find an object, open it, verify its receipt', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, '/sign-in')
  await tabTo(page, 'input[autocomplete=username]')
  await page.keyboard.type('xb@demo.invalid')
  await page.keyboard.press('Tab')
  await page.keyboard.type(hub.passwords.get('xb@demo.invalid') ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk')
  await page.locator('main h1').waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('ministry')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/objects?q=ministry')
  await page.locator('.objects tbody a').first().waitFor()

  await page.keyboard.press('/')
  await page.locator('[data-filter-line]:focus').waitFor()
  await page.keyboard.type('ministry type:indicator')
  await page.keyboard.press('Enter')
  await page.waitForURL(/indicator/)
  await page.locator('.objects tbody a').first().waitFor()
  // Also where the page comes long after its address, its heading has the focus.
  let come = () => {}
  const late = new Promise<void>((done) => {
    come = done
  })
  await page.route('**/assets/object-page-*.js', (route) => late.then(() => route.continue()))
  await tabTo(page, '.objects tbody a')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/objects/indicator--*', { waitUntil: 'commit' })
  come()

  await page.locator('#receipt button').first().waitFor()
  await page.locator('h1:focus').waitFor()
  await tabTo(page, '#receipt button')
  await page.keyboard.press('Enter')
  await page.locator('.proof[data-proved=true]').waitFor()
  expect(complaints).toEqual([])
})

test('single-letter keys can be switched off, and the skip link leads to the content', async () => {
  const { page } = await visit(browser, hub.url)
  await arrive(page, '/')
  await page.keyboard.press('?')
  await page.getByRole('dialog').locator('.keys').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await arrive(page, '/display')
  await page.locator('input[type=checkbox]').uncheck()
  await arrive(page, '/')
  await page.keyboard.press('?')
  await page.keyboard.press('Tab')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(new URL(page.url()).pathname).toBe('/')
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#main')
})
