import type { Locator, Page } from 'playwright-core'
import { agree, arrive } from './pages.ts'

/** What is done with a text in its forms, from the draft up to the vote; each leaves its page open. */

/** Drafts a text before the body of the demonstration, to be decided by votes. */
export async function draft(page: Page, title: string, text: string): Promise<void> {
  await arrive(page, '/bodies/demo-wg')
  await page.getByRole('link', { name: 'Draft a text', exact: true }).click()
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel(/^Rule/).selectOption('unga.simple')
  await page.locator('.draft-input').fill(text)
  await page.locator('#as-read').waitFor()
}

/** Keeps the draft and tables it; answers the address of its page. */
export async function table(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
  await agree(page.getByRole('button', { name: 'Table it' }))
  await page.locator('.lead', { hasText: 'DEMO-WG/L.' }).waitFor()
  return new URL(page.url()).pathname
}

/** In a form for changes: other words for a paragraph, as they will be seen. */
export async function reword(page: Page, paragraph: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Other words: ${paragraph}`, exact: true }).click()
  await page.getByLabel(`New words of ${paragraph}`, { exact: true }).fill(words)
  await page.locator('#changes ~ .redline ins').first().waitFor()
}

/** Follows the meeting on the page of the secretariat, step by step. */
export async function step(page: Page, path: string, ...names: readonly string[]): Promise<void> {
  await arrive(page, `${path}/conduct`)
  for (const name of names) await agree(page.getByRole('button', { name }))
}

/** Opens the form for a division and puts each paragraph in its part. */
export async function divide(
  page: Page,
  by: string,
  parts: Readonly<Record<string, number>>,
): Promise<Locator> {
  const heading = page.getByRole('heading', { name: 'Division', exact: true })
  const form = page.locator('details', { has: heading })
  await form.locator('summary').click()
  for (const [paragraph, part] of Object.entries(parts))
    await form.getByLabel(`In which part: ${paragraph}`).selectOption(String(part))
  await form.getByLabel(/^By which state/).selectOption(by)
  return form.getByRole('button', { name: 'Enter the division' })
}

/** Opens the live vote on what is due, which must be this; answers the address of the vote. */
export async function put(page: Page, path: string, due: string): Promise<string> {
  await arrive(page, `${path}/conduct`)
  await page.locator('.put-to-vote .due', { hasText: due }).waitFor()
  await page.getByRole('button', { name: 'Open the vote' }).click()
  await page.waitForURL('**/ballots/*')
  await page.locator('#board').waitFor()
  return new URL(page.url()).pathname
}
