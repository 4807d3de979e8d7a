import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from './browser.ts'
import { enter } from './delegations.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()
const { items } = await (await fetch(`${hub.url}/api/states`)).json()
const members: readonly { code: string; kind: string; alpha3: string }[] = items.filter(
  ({ kind }: { kind: string }) => kind === 'member',
)

/** A file of as many votes of a session, in which one member has a row in a few of them only. */
function fileOf(session: number, decisions: number, without: string): string {
  const rows = Array.from({ length: decisions }, (_, at) =>
    members
      .filter(({ code }) => code !== without || at < 3)
      .map(({ alpha3 }) => `${session}${at},2023-11-03,A/RES/${session}/${at + 1},${alpha3},Y`),
  )
  return ['rcid,date,unres,iso3,vote', ...rows.flat()].join('\n')
}

const totalsOf = (decisions: number) =>
  [
    'ms_code,session,yes,no,abstain,non_voting',
    ...members.map(({ alpha3 }) => `${alpha3},78,${decisions},0,0,0`),
  ].join('\n')

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** Chooses the files and sends them; waits until the hub has read them. */
async function send(page: Page, votes: string, official?: string): Promise<void> {
  await arrive(page, '/votes/imports')
  const fields = page.locator('input[type="file"]')
  await fields.nth(0).setInputFiles(csv('votes.csv', votes))
  if (official !== undefined) await fields.nth(1).setInputFiles(csv('totals.csv', official))
  await page.locator('input[name="source"]').fill('A list of votes')
  await page.locator('form button[type="submit"]').click()
  await page.waitForURL('**/votes/imports/*')
  await page.locator('#about').waitFor()
}

test.each([
  ['en', 'light', 78],
  ['ar', 'dark', 178],
] as const)(
  'a secretariat sends a file, sees who lost votes, and enters it; then everybody sees its source (%s, %s)',
  async (language, theme, session) => {
    const { page, complaints } = await visit(browser, hub.url, { language, theme })
    await enter(page, { role: 'secretariat' })
    await send(page, fileOf(session, 30, 'TR'), totalsOf(30))
    await page.locator('#defects').waitFor()
    const first = page.locator('details[data-defect]').first()
    if (session === 78) {
      expect(await first.getAttribute('data-defect')).toBe('votes-lost')
      expect(await first.textContent()).toContain('Türkiye')
    }
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })

    // By keyboard alone: the question is opened, read and confirmed.
    await page.locator('button[data-kind="grave"]').focus()
    await page.keyboard.press('Enter')
    const question = page.locator('[role="alertdialog"]')
    await question.waitFor()
    expect(await violations(page)).toEqual([])
    await question.locator('button[data-kind="grave"]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.note[data-kind="done"]').waitFor()
    expect(complaints).toEqual([])

    const reader = await visit(browser, hub.url, { language, theme })
    await arrive(reader.page, '/votes/imports')
    expect(await reader.page.locator('form input[type="file"]').count()).toBe(0)
    await reader.page.locator('tbody th a').first().click()
    await reader.page.locator('#about').waitFor()
    expect(await reader.page.locator('code').first().textContent()).toMatch(/^[0-9a-f]{64}$/)
    expect(await violations(reader.page)).toEqual([])
    await arrive(reader.page, `/votes/A/RES/${session}/1`)
    const source = reader.page.locator('a[href*="/votes/imports/"]')
    expect(await source.count()).toBe(1)
    expect(reader.complaints).toEqual([])
  },
)

test('what is not read is said in words, and a file is dropped on request', async () => {
  const { page, complaints } = await visit(browser, hub.url, { language: 'fr' })
  await enter(page, { role: 'secretariat' })
  await send(page, 'rcid,date,unres,iso3,vote\n1,2018-12-05,"A,BRA,Y\n')
  await page.locator('.note[data-kind="stop"]').waitFor()
  expect(await page.locator('.note').textContent()).toContain('guillemet ouvert à la ligne 2')
  await send(page, fileOf(79, 2, ''))
  await page.locator('#defects').waitFor()
  await page.locator('.buttons button[data-kind="quiet"]').first().click()
  await page.locator('[role="alertdialog"] button').first().click()
  await page.locator('.note[data-kind="plain"]').waitFor()
  await arrive(page, '/votes/imports')
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})
