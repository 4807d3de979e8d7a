import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleBundle } from '../src/guide/sample-bundle.ts'
import { enterAs, type Visitor, visit } from './browser.ts'
import { openStage } from './stage.ts'

const { hub, browser } = await openStage()

const label = 'Invented sign-in page that imitates a ministry'

test.each(['en', 'ar'])('three states, one bundle under mixed markings (%s)', async (language) => {
  const bundle = sampleBundle({ now: new Date(), uuid: randomUUID })
  const indicator = bundle.objects.find(({ type }) => type === 'indicator')?.id ?? ''

  const xa = await visit(browser, hub.url, { language })
  expect(await xa.page.goto('/').then((reply) => reply?.status())).toBe(200)
  await enterAs(xa.page, 'XA')
  expect(await xa.page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
  const collection = await submit(xa.page, JSON.stringify(bundle))

  const xb = await visit(browser, hub.url, { language })
  await enterAs(xb.page, 'XB')
  await xb.page.goto(collection)
  await xb.page.locator('.objects tbody tr').first().waitFor()
  for (const object of bundle.objects)
    expect(await xb.page.locator(`.objects a[href*="${object.id}"]`).count()).toBe(1)
  await xb.page.locator(`.objects a[href*="${indicator}"]`).click()
  await verify(xb.page)

  const xc = await visit(browser, hub.url, { language })
  await enterAs(xc.page, 'XC')
  await seesNothing(xc, collection, indicator)

  for (const { complaints } of [xa, xb, xc]) expect(complaints).toEqual([])
})

/** Pastes a bundle into the collection of XA and XB, sees the preview, sends; answers its address. */
async function submit(page: Page, bundle: string): Promise<string> {
  await page.locator('.card a', { hasText: 'XA' }).first().click()
  await page.waitForURL('**/collections/*')
  const collection = new URL(page.url()).pathname
  await page.locator('a.button[href$="/submit"]').first().click()
  await page.locator('textarea').fill(bundle)
  await page.locator('form button[type=submit]').click()
  await page.locator('.sight tbody tr').first().waitFor()
  expect(await page.locator('.outcomes tbody tr').count()).toBe(6)
  await page.locator('section > .buttons > button.button').last().click()
  await page.locator('.note[data-kind=done] a[href^="/submissions/"]').waitFor()
  return collection
}

/** The receipt holds; with one byte of the object changed it visibly does not, in that very step. */
async function verify(page: Page): Promise<void> {
  await page.locator('#receipt button').first().click()
  await page.locator('.proof[data-proved=true]').waitFor()
  expect(await page.locator('.steps [data-outcome=holds]').count()).toBe(5)
  await page.locator('#receipt fieldset input').nth(1).check()
  await page.locator('.proof[data-proved=false]').waitFor()
  expect(await page.locator('[data-step=object]').getAttribute('data-outcome')).toBe('fails')
  expect(await page.locator('.steps [data-outcome=fails]').count()).toBe(1)
}

async function seesNothing(xc: Visitor, collection: string, object: string): Promise<void> {
  const { page } = xc
  const id = collection.split('/').at(-1) ?? ''
  expect(await page.locator(`.card a[href*="${id}"]`).count()).toBe(0)
  await page.goto('/objects?q=invented')
  await page.locator('.empty, .objects').first().waitFor()
  expect(await page.locator(`a[href*="${object}"]`).count()).toBe(0)
  expect(await page.content()).not.toContain(label)
  for (const address of [collection, `${collection}/objects/${object}`]) {
    await page.goto(address)
    await page.getByRole('alert').waitFor()
    expect(await page.content()).not.toContain(label)
  }
  // That the group has a collection is no secret inside it (403); what it holds is (404).
  const refused = [
    `/api${collection}`,
    `/api${collection}/statistics`,
    `/api${collection}/bundle`,
    `/api${collection}/objects/${object}`,
  ]
  for (const path of refused) {
    const reply = await page.request.get(path)
    expect([403, 404]).toContain(reply.status())
    expect(await reply.text()).not.toMatch(/invented|XA and XB/i)
  }
  const asked = [
    ...[0, 1, 2, 3, 4, 5].map((index) => `/api/representations/${index}`),
    ...[0, 1, 2, 3, 4, 5].map((index) => `/api/receipts/${index}`),
  ]
  for (const path of asked) {
    const reply = await page.request.get(path)
    expect([path, reply.status()]).toEqual([path, 404])
    expect(await reply.text()).not.toContain(label)
  }
  const counted = await page.request.get(`/api/objects?collection=${id}`)
  if (counted.ok()) expect(await counted.json()).toEqual({ items: [] })
}

test('the guided path shows it in four steps', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await page.goto('/guide')
  for (const step of [1, 2, 3]) {
    await page.locator('.guide [data-open=true] button').click()
    await page.locator(`.guide a.button[href*="step=${step + 1}"]`).click()
  }
  await page.locator('.proof[data-proved=true]').waitFor()
  await page.goto('/guide?step=3')
  await page.locator('.attempts').waitFor()
  const found = await page.locator('.attempts tbody td.number').allTextContents()
  expect(found).toEqual(['0', '0', '0', '0', '0'])
  expect(complaints).toEqual([])
})
