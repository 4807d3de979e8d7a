import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enterAs, visit } from './browser.ts'
import { arrive, everyPage } from './pages.ts'
import { openStage } from './stage.ts'
import { violations, violationsOfColour } from './violations.ts'

const { hub, browser } = await openStage()

test('axe is at work: it finds a fault that is put there', async () => {
  const { page } = await visit(browser, hub.url)
  await arrive(page, '/help')
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
  expect(await violations(page)).toEqual([expect.stringContaining('image-alt')])
})

// Each waits for its pages most of the time: they are visited side by side.
const timeout = 600_000

test.concurrent.each(['en', 'ar'])(
  'axe finds nothing on any page, and none needs sideways scrolling (%s)',
  { timeout },
  async (language) => {
    const { page, complaints } = await visit(browser, hub.url, { language })
    await enterAs(page, 'XA')
    const all = await everyPage(page)
    for (const path of language === 'en' ? all : shareOf(all, 0)) {
      await arrive(page, path)
      expect([path, await violations(page)]).toEqual([path, []])
      expect([path, await tooWide(page)]).toEqual([path, 0])
    }
    expect(complaints).toEqual([])
  },
)

test.concurrent.each(['dark', 'contrast'] as const)(
  'kinds of pages can be read in other colours (%s)',
  { timeout },
  async (theme) => {
    const { page, complaints } = await visit(browser, hub.url, { theme })
    await enterAs(page, 'XA')
    for (const path of shareOf(await everyPage(page), theme === 'dark' ? 1 : 2)) {
      await arrive(page, path)
      expect([path, await violationsOfColour(page)]).toEqual([path, []])
    }
    expect(complaints).toEqual([])
  },
)

test.concurrent('no kind of page needs sideways scrolling where words are longest (ru)', {
  timeout,
}, async () => {
  const { page, complaints } = await visit(browser, hub.url, { language: 'ru' })
  await enterAs(page, 'XA')
  for (const path of shareOf(await everyPage(page), 3)) {
    await arrive(page, path)
    expect([path, await tooWide(page)]).toEqual([path, 0])
  }
  expect(complaints).toEqual([])
})

/**
 * A quarter of the kinds of pages. Each page is visited in English; from right to left, in dark, in high
 * contrast and where words are longest they take turns, as all of it takes longer than anybody waits.
 */
const shareOf = (paths: readonly string[], turn: number): string[] =>
  paths.filter(isOfItsKind).filter((_, at) => at % 4 === turn)

/** Whether it is no page that is there already, asked for something else. */
const isOfItsKind = (path: string): boolean => !path.includes('?') || path.includes('compare')

/** Pixels that a page is wider than 320: 1280 pixels at a zoom of 400 % (WCAG 2.2 §1.4.10). */
async function tooWide(page: Page): Promise<number> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (size) await page.setViewportSize(size)
  return over
}

test.concurrent.each(['zh', 'fr', 'ru', 'es'])(
  'axe finds nothing on the pages where words are longest or shortest (%s)',
  async (language) => {
    const { page, complaints } = await visit(browser, hub.url, { language })
    await enterAs(page, 'XA')
    const all = await everyPage(page)
    const some = ['/', '/account', '/people', '/bindings', '/audit', '/groups/demo']
    for (const path of [
      ...some,
      ...all.filter((each) => /(change|submit|indicator--.*)$/.test(each)),
    ]) {
      await arrive(page, path)
      expect([path, await violations(page)]).toEqual([path, []])
    }
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(complaints).toEqual([])
  },
)

test('without signing in, every public page is readable and says whose it is not', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  const paths = [
    '/',
    '/votes',
    '/votes/A/RES/73/27',
    '/votes/A/RES/76/19',
    '/votes/compare?first=A%2FRES%2F73%2F27&second=A%2FRES%2F73%2F266',
    '/votes/check',
    '/laws',
    '/laws/compare?first=EE&second=BR&article=bc-2',
    '/laws/dual',
    '/laws/EE',
    '/laws/EE/bc-2',
    '/ballots',
    '/proposals',
    '/proposals?body=oewg-2019',
    '/documents',
    '/documents/DEMO/WG/2027/1',
    '/statements',
    '/bodies',
    '/bodies/oewg-2019',
    '/conferences',
    '/collections',
    '/objects',
    '/directory',
    '/groups',
    '/groups/un',
    '/contacts',
    '/pings',
    '/answer-a-check',
    '/incidents',
  ]
  for (const path of [...paths, '/record', '/record/verify', '/help', '/display', '/sign-in']) {
    await arrive(page, path)
    expect([path, await violations(page)]).toEqual([path, []])
    expect(await page.locator('.affiliation').textContent()).toContain('affiliated with no state')
  }
  expect(complaints).toEqual([])
})
