import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from './browser.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

/** Where pictures of the pages are put, if somebody wants to look at them. */
const pictures = process.env.COMITY_PICTURES

async function look(page: Page, name: string): Promise<void> {
  if (pictures !== undefined)
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

const choose = (page: Page, name: string, value: string) =>
  page.locator(`select[name=${name}]`).selectOption(value)

test('a reader goes from the front page to a field of the matrix, its provision and its source', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, '/')
  await page.locator('.door').getByRole('link', { name: 'States and articles' }).click()
  await page.getByRole('heading', { name: 'Laws', level: 1 }).waitFor()
  expect(await page.locator('main').textContent()).toContain('This is no legal advice')

  await page.locator('input[name=on]').fill('2008-03-23')
  await page.getByRole('button', { name: 'Show' }).click()
  const row = page.getByRole('row', { name: /^Estonia/ })
  await row
    .getByRole('link', { name: /narrower no imprisonment/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /Estonia/, level: 1 }).waitFor()
  const column = page.getByRole('region', { name: 'The law of Estonia' })
  expect(await column.textContent()).toMatch(/coded, not reviewed by a second person.*coder-1/)
  expect(
    await column.getByRole('link', { name: 'The text where it is published' }).getAttribute('href'),
  ).toMatch(/^https:/)
  await column.getByRole('link', { name: /Karistusseadustik, 217/ }).click()
  await page.getByRole('heading', { name: 'Karistusseadustik, 217', level: 1 }).waitFor()
  expect(await page.locator('main').textContent()).toContain('In force from 1 September 2002')
  await page.getByRole('link', { name: 'In force from 24 March 2008' }).click()
  await page.getByText('In force from 24 March 2008').first().waitFor()
  expect(complaints).toEqual([])
})

test('a field of which nothing is held says so, invites, and shows no figure', async () => {
  const { page } = await visit(browser, hub.url)
  await arrive(page, '/laws/JP/bc-2')
  const text = await page.locator('main').textContent()
  expect(text).toContain('It says nothing about the law.')
  expect(text).toContain('tell whoever runs this hub')
  expect(text).not.toMatch(/K \d/)
  await arrive(page, '/laws?group=csto&on=2025-06-01')
  const armenia = page.getByRole('row', { name: /^Armenia/ })
  expect(await armenia.getByRole('link', { name: 'not held' }).count()).toBeGreaterThan(3)
})

test('two laws come closer by a law that is named', async () => {
  const { page } = await visit(browser, hub.url)
  await arrive(page, '/laws/compare')
  await choose(page, 'first', 'FR')
  await choose(page, 'second', 'BR')
  await choose(page, 'article', 'bc-2')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('by Lei 14.155/2021').first().waitFor()
  expect(page.url()).toContain('first=FR&second=BR&article=bc-2')
  expect(await page.locator('main').textContent()).toMatch(
    /Decided alike \(P\)0\.\d\d \(\d+ \/ \d+\)/,
  )
  await look(page, 'compare')
})

test('a question of dual criminality is answered step by step, and stands in no address', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, '/laws/dual')
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByRole('alert').waitFor()
  await choose(page, 'requesting', 'FR')
  await choose(page, 'requested', 'EE')
  await choose(page, 'kind', 'extradition')
  for (const fact of [
    'it was done on purpose',
    'whoever did it had no right to',
    'access to a system, or to part of it, was gained',
    'it was done to a computer system or to data in one',
  ])
    await page.getByLabel(fact).selectOption('true')
  await page.getByRole('button', { name: 'Ask' }).click()
  const answer = page.getByRole('region', { name: 'Answer' })
  await answer.waitFor()
  const text = await answer.textContent()
  expect(text).toContain('Each of these facts alone would decide:protection was overcome')
  expect(text).toContain('An offence, by the provisions held and as coded.')
  expect(text).toMatch(/by getting round security measures.*open.*The answer hangs on this/)
  expect(text).toContain('political offence; discrimination')
  expect(text).toMatch(/[0-9a-f]{64}/)
  expect(text).not.toMatch(/\byes\b/i)
  expect(new URL(page.url()).search).toBe('')
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('select[name=requesting]').isVisible()).toBe(false)
  expect(await answer.getByRole('table').first().isVisible()).toBe(true)
  await look(page, 'dual-print')
  expect(complaints).toEqual([])
})

const pages = {
  matrix: '/laws',
  wide: '/laws?reference=uncc&all=true&group=brics',
  cell: '/laws/EE/bc-2?on=2010-01-01&beside=FR',
  compare: '/laws/compare?first=FR&second=BR&article=bc-2',
  dual: '/laws/dual',
  state: '/laws/EE',
  version: `/laws/versions/${encodeURIComponent('ee-law-1-217@2008-03-24')}`,
}

test.each([
  ['en', 'light'],
  ['ar', 'dark'],
  ['ru', 'light'],
] as const)(
  'no page of laws has a fault that axe finds, or needs sideways scrolling (%s, %s)',
  { timeout: 300_000 },
  async (language, theme) => {
    const { page, complaints } = await visit(browser, hub.url, { language, theme })
    for (const [name, path] of Object.entries(pages)) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await arrive(page, path)
      expect([name, await violations(page)]).toEqual([name, []])
      await look(page, `${name}-${language}-${theme}-1280`)
      await page.setViewportSize({ width: 375, height: 800 })
      await look(page, `${name}-${language}-${theme}-375`)
      await page.setViewportSize({ width: 320, height: 640 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([name, over]).toEqual([name, 0])
    }
    expect(complaints).toEqual([])
  },
)
