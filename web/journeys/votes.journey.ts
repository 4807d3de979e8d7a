import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from './browser.ts'
import { type RunningHub, startHub } from './hub.ts'
import { arrive } from './pages.ts'
import { violations } from './violations.ts'

let hub: RunningHub
let browser: Browser
beforeAll(async () => {
  hub = await startHub()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hub?.stop()
})

const text = '119 countries voted for it on 5 December 2018. All BRICS states voted for it.'

test.each(['en', 'ar'] as const)(
  'who comes from a news article finds the vote and checks what was said, signed out (%s)',
  async (language) => {
    const { page, complaints } = await visit(browser, hub.url, { language })
    await arrive(page, '/')
    const card = page.locator('.vote-card').first()
    await card.locator('.vote-tile').first().waitFor()
    expect(await page.locator('.vote-card').count()).toBe(2)
    expect(await card.locator('li.vote-tile').count()).toBe(193)
    await card.locator('h3 a').click()
    await page.locator('#roll').waitFor()
    expect(new URL(page.url()).pathname).toBe('/votes/A/RES/73/27')
    expect(await page.locator('li.vote-tile[data-vote="yes"]').count()).toBe(119)
    const brics = page.locator('tr', { has: page.locator('a[href="/groups/brics"]') })
    expect(await brics.textContent()).toContain(language === 'en' ? 'Brazil' : 'البرازيل')

    await arrive(page, '/votes/check')
    await page.locator('#text').fill(text)
    await page.locator('form button[type="submit"]').click()
    await page.locator('.claim').first().waitFor()
    const verdicts = await page
      .locator('.claim')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict')))
    expect(verdicts).toEqual(['true', 'true', 'false'])
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)

test('an address of a decision that is not held says so', async () => {
  const { page } = await visit(browser, hub.url)
  await arrive(page, '/votes/A/RES/1/1')
  expect(await page.locator('h1').textContent()).not.toContain('A/RES/1/1')
})
