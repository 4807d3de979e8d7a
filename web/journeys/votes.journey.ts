import { expect, test } from 'vitest'
import { visit } from './browser.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

const text = '119 countries voted for it on 5 December 2018. All BRICS states voted for it.'

test.each(['en', 'ar'] as const)(
  'who comes from a news article finds the vote and checks what was said, signed out (%s)',
  async (language) => {
    const { page, complaints } = await visit(browser, hub.url, { language })
    await arrive(page, '/')
    const card = page.locator('.vote-card').first()
    await card.locator('button.vote-tile').first().waitFor()
    // 73/27 and 73/266 at one size, and the text of 2021.
    const cards = await page.locator('.vote-pair .vote-card').all()
    const widths = await Promise.all(cards.map((one) => one.evaluate((each) => each.clientWidth)))
    expect(new Set(widths).size).toBe(1)
    expect(await page.locator('.vote-card').count()).toBe(3)
    for (const one of cards) expect(await one.locator('button.vote-tile').count()).toBe(193)
    expect(await page.locator('main').textContent()).toContain('77')
    await card.locator('h3 a').click()
    await page.locator('#roll').waitFor()
    expect(new URL(page.url()).pathname).toBe('/votes/A/RES/73/27')
    // The rival text stands beside it there too.
    const held = page.locator('.vote-card').first().locator('button.vote-tile[data-vote="yes"]')
    await page.locator('.vote-card').nth(1).waitFor()
    expect(await held.count()).toBe(119)
    const brics = page.locator('tr', { has: page.locator('a[href="/groups/brics"]') })
    expect(await brics.textContent()).toContain(language === 'en' ? 'Brazil' : 'البرازيل')

    await arrive(page, '/votes/check')
    await page.locator('#text').fill(text)
    await page.locator('form button[type="submit"]').click()
    await page.locator('.claim').first().waitFor()
    expect(await page.locator('.marked-text blockquote').textContent()).toContain('119 countries')
    expect(await page.locator('.marked-text mark').count()).toBeGreaterThanOrEqual(3)
    const verdicts = await page
      .locator('.claim')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict')))
    expect(verdicts).toEqual(['true', 'true', 'false'])
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)

test('the example on the front page is filled in by a button, checked there and marked in place', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, '/')
  await page.locator('.check-form button[type="button"]').click()
  await page.locator('.check-form button[type="submit"]').click()
  await page.locator('.claim').first().waitFor()
  await page.locator('.mark-number').first().click()
  expect(new URL(page.url()).hash).toBe('#part-1')
  expect(await page.locator('.claim').last().textContent()).toContain('Brazil')
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test.each(['en', 'ar'] as const)(
  'the tiles are one stop of the Tab key, and read by arrow keys (%s)',
  async (language) => {
    const { page } = await visit(browser, hub.url, { language })
    await arrive(page, '/votes/A/RES/73/187')
    const tiles = page.locator('button.vote-tile')
    await tiles.first().waitFor()
    expect(await page.locator('button.vote-tile[tabindex="0"]').count()).toBe(1)
    await tiles.first().focus()
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight')
    expect(await tiles.nth(1).evaluate((tile) => tile === document.activeElement)).toBe(true)
    const name = (await tiles.nth(1).getAttribute('aria-label')) ?? ''
    const [state = ''] = name.split(',')
    expect(await page.locator('.vote-readout').textContent()).toContain(state)
    await page.keyboard.press('End')
    expect(await tiles.last().evaluate((tile) => tile === document.activeElement)).toBe(true)
  },
)

test('the roll call is printed as a table even while it is folded', async () => {
  const { page } = await visit(browser, hub.url)
  await arrive(page, '/votes/A/RES/73/27')
  const table = page.locator('.roll-table')
  await table.waitFor({ state: 'attached' })
  expect(await table.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await table.isVisible()).toBe(true)
  expect(await table.locator('tbody tr').count()).toBe(193)
})

test('an address of a decision that is not held says so', async () => {
  const { page } = await visit(browser, hub.url)
  await arrive(page, '/votes/A/RES/1/1')
  expect(await page.locator('h1').textContent()).not.toContain('A/RES/1/1')
})

test.each(['en', 'ar'] as const)(
  'decisions are narrowed, the address holds it, and a state’s record is found from there (%s)',
  async (language) => {
    const { page, complaints } = await visit(browser, hub.url, { language })
    await arrive(page, '/votes')
    await page.locator('.fold-button').press('Enter')
    await page.locator('select[name="session"]').selectOption('73')
    await page.locator('select[name="mode"]').selectOption('recorded')
    const find = page.locator('search button[type="submit"]')
    await find.press('Enter')
    await page.waitForURL('**/votes?session=73&mode=recorded')
    await page.locator('tbody tr').nth(2).waitFor()
    expect(await find.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.goBack()
    await page.waitForURL('**/votes')
    expect(await page.locator('select[name="session"]').inputValue()).toBe('')

    await arrive(page, '/directory')
    await page.locator('a[href="/states/BR"]').click()
    await page.locator('#votes').waitFor()
    await arrive(page, '/states/BR?vote=abstain&session=73')
    expect(await page.locator('[aria-labelledby="votes"] tbody tr').count()).toBe(1)
    expect(await page.locator('[aria-labelledby="votes"]').textContent()).toContain('3')
    await page.locator('a[href="/groups/brics"]').click()
    await page.locator('a[href="/groups/brics/votes"]').click()
    const founding = page.locator('tr', { has: page.locator('a[href="/votes/A/RES/73/27"]') })
    expect(await founding.last().textContent()).toContain(language === 'en' ? 'Brazil' : 'البرازيل')
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)

test('two decisions are chosen and compared; where a roll call is missing the page says so', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, '/votes/A/RES/73/27')
  await page.locator('a[href="/votes/compare?first=A%2FRES%2F73%2F27"]').click()
  await page.locator('input[name="second"]').fill('a/res/74/29')
  await page.locator('form button[type="submit"]').click()
  await page.locator('table').nth(1).waitFor()
  expect(new URL(page.url()).searchParams.get('second')).toBe('a/res/74/29')
  await page.locator('.state-list a').first().click()
  await page.waitForURL('**/states/*')
  await arrive(page, '/votes/compare?first=A/RES/73/27&second=A/RES/79/243')
  expect(await page.locator('main').textContent()).toContain('no roll call of one')
  expect(complaints).toEqual([])
})
