import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleBundle } from '../src/guide/sample-bundle.ts'
import { enterAs, visit } from './browser.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

/** Presses a button that asks, sees the question pass axe, and says yes. */
async function agree(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click()
  const dialog = page.getByRole('alertdialog')
  await dialog.waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.locator('.buttons button').first().click()
  await dialog.waitFor({ state: 'detached' })
}

async function enterAsOperator(page: Page): Promise<void> {
  await arrive(page, '/')
  await page.locator('.demonstration .plain-button').last().click()
  await page.waitForURL('**/groups')
}

const memberRow = (page: Page, code: string) =>
  page.locator('section[aria-labelledby=members] tbody tr', { hasText: code })

test.each(['en', 'ar'])(
  'the operator founds a group and sets up a member (%s)',
  async (language) => {
    const { page, complaints } = await visit(browser, hub.url, { language })
    await enterAsOperator(page)
    await page.locator('a.button[href="/found-a-group"]').click()
    await page.waitForURL('**/found-a-group')
    const fields = page.locator('form input')
    await fields.nth(0).fill('CERT circle')
    await fields.nth(1).fill(`circle-${language}`)
    await page.locator('fieldset select').selectOption('XA')
    await page.locator('fieldset select').selectOption('XD')
    await page.locator('input[type=date]').fill('2026-01-31')
    await page.locator('form button[type=submit]').click()
    await page.waitForURL(`**/groups/circle-${language}`)
    expect(await memberRow(page, 'XA').textContent()).toMatch(/2026/)

    // Adding with a day and a source; ending asks first, and leaves the dates.
    await page.locator('form select').selectOption('XB')
    await page.locator('form input[type=date]').fill('2026-02-28')
    await page.locator('form input').last().fill('Decision 2')
    await page.locator('form button[type=submit]').click()
    await memberRow(page, 'XB').waitFor()
    expect(await memberRow(page, 'XB').textContent()).toContain('Decision 2')
    await agree(page, 'section[aria-labelledby=members] tr:has-text("XB") button')
    await expect
      .poll(async () => (await memberRow(page, 'XB').textContent())?.match(/2026/g)?.length)
      .toBe(2)
    expect(await memberRow(page, 'XB').locator('button').count()).toBe(0)

    // The first administrator of a member: only what the operator may give is offered.
    await page.locator('main a[href="/people"]').click()
    await page.waitForURL('**/people')
    const form = page.locator('form.box')
    await form.waitFor()
    expect(await form.locator('input[type=checkbox]').count()).toBe(1)
    await form.locator('select').selectOption('XD')
    const signInName = `admin-${language}@xd.invalid`
    await form.locator('input[dir=auto]').fill('Administrator of XD')
    await form.locator('input[dir=ltr]').fill(signInName)
    await form.locator('button[type=submit]').click()
    const first = (await form.locator('.note code').textContent()) ?? ''

    // Whoever has a first password is led to where it is changed.
    const fresh = await visit(browser, hub.url, { language })
    await arrive(fresh.page, '/sign-in')
    await fresh.page.locator('input[autocomplete=username]').fill(signInName)
    await fresh.page.locator('input[autocomplete=current-password]').fill(first)
    await fresh.page.locator('form button[type=submit]').click()
    await fresh.page.waitForURL('**/account')
    await fresh.page.locator('.note[data-kind=warn]').waitFor()
    const own = 'a password of one’s own'
    await fresh.page.locator('input[autocomplete=current-password]').fill(first)
    await fresh.page.locator('input[autocomplete=new-password]').fill(own)
    await fresh.page.locator('section[aria-labelledby=password] button').click()
    await fresh.page.locator('.note[data-kind=done]').waitFor()
    await fresh.page.locator('.note[data-kind=warn]').waitFor({ state: 'detached' })
    await arrive(fresh.page, '/collections')
    expect(new URL(fresh.page.url()).pathname).toBe('/collections')
    for (const each of [complaints, fresh.complaints]) expect(each).toEqual([])
  },
)

test('a collection is opened, widened after a preview, archived and opened again', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAs(page, 'XA')
  await page.locator('details.box summary').click()
  const form = page.locator('details.box form')
  await form.locator('input').first().fill('For two')
  const groups = form.locator('select').first()
  await groups.selectOption('demo')
  const tick = (set: number, name: string) =>
    form.locator('fieldset').nth(set).locator('label', { hasText: name }).first().click()
  await tick(0, '(XA)')
  await tick(1, '(XA)')
  await form.locator('button[type=submit]').click()
  await page.waitForURL('**/collections/*-*')
  const collection = new URL(page.url()).pathname
  const bundle = sampleBundle({ now: new Date(), uuid: randomUUID })
  await page.request.post(`/api${collection}/bundles`, {
    headers: { 'content-type': 'application/stix+json;version=2.1', origin: hub.url },
    data: JSON.stringify(bundle),
  })

  await page.locator(`a[href="${collection}/change"]`).click()
  await page.waitForURL('**/change')
  await page.locator('fieldset').first().locator('label', { hasText: '(XB)' }).click()
  await page.locator('form button[type=submit]').click()
  const preview = page.locator('.change-preview')
  await preview.waitFor()
  expect(await preview.locator('ul').first().locator('li').allTextContents()).toEqual([
    expect.stringMatching(/Team of: Demonstration State B.*6 objects/),
    expect.stringMatching(/served by: Demonstration State B.*4 objects/),
    expect.stringMatching(/Other people of: Demonstration State B.*2 objects/),
  ])
  expect(await violations(page)).toEqual([])
  // A change of mind asks for a new preview before anything is done.
  await page.locator('fieldset').first().locator('label', { hasText: '(XC)' }).click()
  await preview.waitFor({ state: 'detached' })
  await page.locator('fieldset').first().locator('label', { hasText: '(XC)' }).click()
  await preview.waitFor()
  await page.locator('form .buttons button').first().click()
  await page.waitForURL(`**${collection}`)
  await page.locator('.pairs', { hasText: '(XB)' }).waitFor()

  // What others have given is not shown to more: said in words before it is tried.
  const xb = await visit(browser, hub.url)
  await enterAs(xb.page, 'XB')
  expect((await xb.page.request.get(`/api${collection}`)).status()).toBe(200)

  await page.goto(`${collection}/change`)
  await agree(page, 'section[aria-labelledby=archive] button')
  await page.waitForURL('**/collections')
  expect((await xb.page.request.get(`/api${collection}`)).status()).toBe(404)
  await page.locator('section[aria-labelledby=archived] button', { hasText: 'Open again' }).click()
  await page.locator(`.card a[href="${collection}"]`).waitFor()
  expect((await xb.page.request.get(`/api${collection}`)).status()).toBe(200)
  expect(complaints).toEqual([])
})

test('an identity is bound from its own page, seen by others, and its binding ended', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAs(page, 'XA')
  await page.locator('.card a', { hasText: 'Group exchange' }).click()
  await page.waitForURL('**/collections/*-*')
  const collection = new URL(page.url()).pathname
  const bundle = sampleBundle({ now: new Date(), uuid: randomUUID })
  await page.request.post(`/api${collection}/bundles`, {
    headers: { 'content-type': 'application/stix+json;version=2.1', origin: hub.url },
    data: JSON.stringify(bundle),
  })
  const identity = bundle.objects.find(({ type }) => type === 'identity')?.id ?? ''
  await arrive(page, `${collection}/objects/${identity}`)
  await page.locator('section[aria-labelledby=bound] a').click()
  await page.waitForURL('**/bindings?identity=*')
  await page.locator('form.box button').click()
  await page.locator('.note[data-kind=done]').waitFor()

  const xc = await visit(browser, hub.url)
  await enterAs(xc.page, 'XC')
  await arrive(xc.page, '/bindings')
  const row = (of: Page) => of.locator('tr', { hasText: identity })
  await row(xc.page).waitFor()
  expect(await row(xc.page).locator('button').count()).toBe(0)

  await agree(page, `tr:has-text("${identity}") button`)
  await page.locator('section[aria-labelledby=ended] tr', { hasText: identity }).waitFor()
  await arrive(xc.page, '/bindings')
  await xc.page.locator('section[aria-labelledby=ended] tr', { hasText: identity }).waitFor()
  await arrive(page, '/audit')
  expect(await page.locator('section[aria-labelledby=acts]').textContent()).toContain(
    'Ended a binding',
  )
  for (const each of [complaints, xc.complaints]) expect(each).toEqual([])
})

test('a person’s roles change, the password is given anew, the account closed and reopened', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAs(page, 'XB')
  await arrive(page, '/people')
  const form = page.locator('form.box')
  await form.locator('input[dir=auto]').fill('Ana Example')
  await form.locator('input[dir=ltr]').fill('ana@xb.invalid')
  await form.locator('button[type=submit]').click()
  const row = page.locator('tr', { hasText: 'ana@xb.invalid' })
  await row.waitFor()
  await row.locator('button', { hasText: 'Change the roles' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.locator('label', { hasText: 'Delegate' }).click()
  await dialog.locator('label', { hasText: 'Analyst' }).click()
  await dialog.locator('.buttons button').first().click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => row.locator('td').nth(1).textContent()).toBe('Delegate')
  await agree(page, 'tr:has-text("ana@xb.invalid") button:has-text("first password")')
  await row.locator('.note code').waitFor()
  await agree(page, 'tr:has-text("ana@xb.invalid") button:has-text("Close the account")')
  await row.locator('.tag').waitFor()
  await row.locator('button', { hasText: 'Reopen' }).click()
  await row.locator('.tag').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
