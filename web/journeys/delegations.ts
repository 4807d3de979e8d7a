import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type VisitOptions, type Visitor, visit } from './browser.ts'
import { arrive } from './pages.ts'

/** Enters a demonstration as somebody, by the same call that its buttons make. */
export async function enter(
  page: Page,
  who: { readonly state: string } | { readonly role: string },
): Promise<void> {
  await page.goto('/help')
  const origin = new URL(page.url()).origin
  const reply = await page.request.post('/api/demonstration/sessions', {
    headers: { origin },
    data: who,
  })
  expect(reply.status()).toBe(200)
}

/** A browser of its own, where somebody has taken a seat. */
export async function seat(
  browser: Browser,
  url: string,
  who: { readonly state: string } | { readonly role: string },
  options: VisitOptions = {},
): Promise<Visitor> {
  const visitor = await visit(browser, url, options)
  await enter(visitor.page, who)
  return visitor
}

/** Makes and certifies the key of this desk in the one step that a demonstration offers. */
export async function prepareDesk(page: Page): Promise<void> {
  await arrive(page, '/keys')
  await page.locator('section[aria-labelledby=try] button').click()
  await page.locator('[data-standing=certified]').waitFor()
}

/** Casts from the page of a vote: choose, look again, sign. */
export async function cast(page: Page, choice: 'yes' | 'no' | 'abstain'): Promise<void> {
  const section = page.locator('.your-ballot')
  const change = section.locator('.own-receipt + .buttons button')
  await section.locator('.own-receipt, .ballot-choices').first().waitFor()
  if ((await change.count()) > 0) await change.click()
  await section.locator(`input[type=radio][value=${choice}]`).check()
  await section.locator('form button[type=submit]').click()
  await section.locator('.review .buttons button').first().click()
  await section.locator('.own-receipt').waitFor()
}

/** Opens a vote on the page for it; leaves the page of the vote open. */
export async function openVote(
  page: Page,
  put: {
    readonly title: string
    readonly symbol?: string
    readonly mode?: 'roll_call'
    readonly rehearsal?: boolean
  },
): Promise<string> {
  await arrive(page, '/open-a-vote')
  const form = page.locator('main form')
  await form.waitFor()
  await form.locator('select').first().selectOption('demo-wg')
  await form.locator('input[dir=auto]').fill(put.title)
  if (put.symbol !== undefined) await form.locator('input[pattern^="[A-Z"]').fill(put.symbol)
  if (put.mode !== undefined) await form.locator('input[type=radio]').nth(1).check()
  if (put.rehearsal === true) await form.locator('input[type=checkbox]').check()
  await form.locator('button[type=submit]').click()
  await page.waitForURL('**/ballots/*')
  await page.locator('#board').waitFor()
  return new URL(page.url()).pathname
}

/** What the chair announces, as the secretariat enters it. */
export async function announce(page: Page, figures: readonly [number, number, number]) {
  for (const [at, choice] of (['yes', 'no', 'abstain'] as const).entries())
    await page.locator(`input[name=announced-${choice}]`).fill(String(figures[at]))
}

/** Presses a button that hands over a file, and reads it. */
export async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const path = await download.path()
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') }
}
