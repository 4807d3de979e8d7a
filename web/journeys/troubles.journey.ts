import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleBundle } from '../src/guide/sample-bundle.ts'
import { enterAs, visit } from './browser.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

async function idOf(page: Page, alias: string): Promise<string> {
  const { items } = await (await page.request.get('/api/collections')).json()
  return items.find((each: { alias: string }) => each.alias === alias).id
}

const submit = (page: Page, collection: string) =>
  page.request.post(`/api/collections/${collection}/bundles`, {
    headers: { 'content-type': 'application/stix+json;version=2.1', origin: hub.url },
    data: JSON.stringify(sampleBundle({ now: new Date(), uuid: randomUUID })),
  })

test('what one may not see, what is not there and what failed each have a page that says so', async () => {
  const xa = await visit(browser, hub.url)
  await enterAs(xa.page, 'XA')
  const pair = await idOf(xa.page, 'pair')
  const { page } = await visit(browser, hub.url)
  await enterAs(page, 'XC')
  const nothing = '00000000-0000-7000-8000-000000000000'
  for (const [path, title] of [
    [`/collections/${pair}`, 'You may not see this'],
    [`/collections/${nothing}`, 'There is nothing here that you may see.'],
    ['/groups/nothing', 'There is nothing here that you may see.'],
    ['/no/such/page', 'There is nothing here that you may see.'],
  ] as const) {
    await arrive(page, path)
    expect([path, await page.locator('h1').textContent()]).toEqual([path, title])
    expect(await page.title()).toBe(`${title} · Comity`)
    expect(await violations(page)).toEqual([])
  }

  const failing = { status: 500, contentType: 'application/problem+json' }
  const problem = { type: '/problems/internal', title: 'x', status: 500, params: { request: 'r7' } }
  await page.route('**/api/groups/demo', (route) =>
    route.fulfill({ ...failing, body: JSON.stringify(problem) }),
  )
  await arrive(page, '/groups/demo')
  expect(await page.locator('h1').textContent()).toBe('This page cannot be shown')
  expect(await page.getByRole('alert').textContent()).toContain('number of this request: r7')
  await page.unroute('**/api/groups/demo')
  await page.getByRole('alert').locator('button').click()
  await page.locator('h1', { hasText: 'Demonstration group' }).waitFor()
})

test('a lost connection is said, and what is shown stays', async () => {
  const { page } = await visit(browser, hub.url)
  await arrive(page, '/groups')
  await page.context().setOffline(true)
  await page.locator('.strip[data-kind=offline]').waitFor()
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(5)
  await page.context().setOffline(false)
  await page.locator('.strip[data-kind=offline]').waitFor({ state: 'detached' })
})

test('what is added while one reads is announced, and moves nothing until it is asked for', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAs(page, 'XB')
  const collection = await idOf(page, 'pair')
  const xa = await visit(browser, hub.url)
  await enterAs(xa.page, 'XA')
  await submit(xa.page, collection)
  const listening = page.waitForResponse(/\/api\/events/)
  await arrive(page, `/collections/${collection}`)
  await page.locator('.objects tbody tr').nth(5).waitFor()
  await listening
  const before = await page.locator('.objects tbody').textContent()
  await submit(xa.page, collection)
  const news = page.locator('.news button')
  await expect.poll(() => news.textContent()).toMatch(/6/)
  expect(await page.locator('.objects tbody').textContent()).toBe(before)
  await news.click()
  await page.locator('.objects tbody tr').nth(11).waitFor()
  expect(complaints).toEqual([])
})

test('a view is kept under its filter line, shared by its address, and exported as it is', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAs(page, 'XA')
  const collection = await idOf(page, 'pair')
  await arrive(page, `/collections/${collection}?q=type%3Aindicator`)
  await page.locator('.objects tbody tr').first().waitFor()
  await page.locator('.views .plain-button').click()
  await arrive(page, `/collections/${collection}`)
  await page.locator('.views a').click()
  await page.waitForURL('**?q=type%3Aindicator')
  const href = await page.locator('a[download]', { hasText: 'what is found' }).getAttribute('href')
  const { objects } = await (await page.request.get(href ?? '')).json()
  const types = objects.map(({ type }: { type: string }) => type)
  expect([...new Set(types)]).toEqual(['indicator'])
  await page.locator('.views button').click()
  await page.locator('.views .plain-button').waitFor()
  await page.goBack()
  await page.waitForURL(`**/collections/${collection}`)
  expect(complaints).toEqual([])
})
