import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withChoice } from './bundles.ts'
import { announce, cast, openVote, prepareDesk, saved, seat } from './delegations.ts'
import { agree, arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

const passphrase = 'lantern river copper seven walnut drizzle'

test('a root key is made, kept and declared, and certifies the key of a desk', async () => {
  const { page, complaints } = await seat(browser, hub.url, { state: 'XA' })
  await arrive(page, '/keys')
  // The delegate’s desk: a key that nobody can take out, and its fingerprint.
  await page.locator('section[aria-labelledby=desk] form input').fill('seat 12')
  await page.locator('section[aria-labelledby=desk] form button').click()
  await page.locator('[data-standing=waiting]').waitFor()
  const desk = await page.locator('section[aria-labelledby=desk] .fingerprint').innerText()
  const waiting = page.locator('section[aria-labelledby=waiting-keys] tbody tr')
  expect(await waiting.locator('.fingerprint').innerText()).toBe(desk)
  expect(await waiting.locator('button').count()).toBe(1)

  // The administrator’s root key: kept before it is declared.
  const root = page.locator('section[aria-labelledby=root-key]')
  await root.locator('button').click()
  const [first, again] = [root.locator('input').first(), root.locator('input').last()]
  await first.fill('password1234')
  expect(await root.locator('button[type=submit]').isDisabled()).toBe(true)
  await first.fill(passphrase)
  await again.fill(passphrase)
  expect(await violations(page)).toEqual([])
  await root.locator('button[type=submit]').click()
  await root.locator('input[type=checkbox]').waitFor({ timeout: 60_000 })
  expect(await root.locator('input[type=checkbox]').isDisabled()).toBe(true)
  const file = await saved(page, () => root.locator('.buttons button').first().click())
  expect(file.text).toContain('BEGIN AGE ENCRYPTED FILE')
  await root.locator('input[type=checkbox]').check()
  await root.locator('.buttons button').last().click()
  const dialog = page.getByRole('alertdialog')
  await dialog.locator('.buttons button').first().click()
  await dialog.waitFor({ state: 'detached' })

  // Certifying asks to compare, for the file and the passphrase; a wrong one opens nothing.
  await waiting.locator('button').first().click()
  expect(await dialog.locator('.fingerprint').innerText()).toBe(desk)
  const certify = dialog.locator('.buttons button').first()
  expect(await certify.isDisabled()).toBe(true)
  await dialog.locator('input[type=checkbox]').check()
  await dialog.locator('input[type=file]').setInputFiles(file.path)
  await dialog.locator('input[type=password]').fill('another passphrase')
  expect(await violations(page)).toEqual([])
  await certify.click()
  await dialog.getByRole('alert').waitFor({ timeout: 60_000 })
  await dialog.locator('input[type=password]').fill(passphrase)
  await certify.click()
  await page.locator('[data-standing=certified]').waitFor({ timeout: 60_000 })
  await dialog.waitFor({ state: 'detached' })
  expect(await page.locator('section[aria-labelledby=certified] .fingerprint').innerText()).toBe(
    desk,
  )

  // Revoked, it signs nothing more; a new root key says beforehand what it ends.
  await page.locator('section[aria-labelledby=certified] tbody button').click()
  await dialog.locator('.buttons button').first().click()
  await page.locator('[data-standing=ended]').waitFor()
  expect(await page.locator('section[aria-labelledby=try]').textContent()).toContain('ends every')
  expect(complaints).toEqual([])
})

test.each(['en', 'ar'] as const)(
  'a vote is opened, cast, changed, closed, recounted in the browser, and refused once tampered with (%s)',
  async (language) => {
    const clerk = await seat(browser, hub.url, { role: 'secretariat' }, { language })
    const [xa, xb, xc] = await Promise.all(
      ['XA', 'XB', 'XC'].map((state) => seat(browser, hub.url, { state }, { language })),
    )
    if (!xa || !xb || !xc) throw new Error('three delegations sit down')
    const symbol = `DEMO/L.${language === 'en' ? 1 : 2}`
    const path = await openVote(clerk.page, { title: 'Draft on rules', symbol })
    expect(await violations(clerk.page)).toEqual([])

    // Without a key, the way to one; then the same page.
    await arrive(xa.page, path)
    await xa.page.locator('.your-ballot .note a[href="/keys"]').waitFor()
    await xa.page.locator('.your-ballot section[aria-labelledby=try] button').click()
    await cast(xa.page, 'yes')
    for (const each of [xb, xc]) {
      await prepareDesk(each.page)
      await arrive(each.page, path)
    }
    await cast(xb.page, 'no')
    await cast(xc.page, 'no')
    await cast(xc.page, 'yes')
    expect(await violations(xc.page)).toEqual([])
    const receipt = await saved(xc.page, () =>
      xc.page.locator('.own-receipt button').first().click(),
    )
    expect(receipt.text).toContain('c2sp.org/tlog-proof@v1')

    // The board of the secretariat has followed, each tile in its place.
    const tile = (code: string) => clerk.page.locator(`.board-tile[data-member=${code}]`)
    await expect.poll(() => tile('XC').getAttribute('data-vote')).toBe('yes')
    expect(await tile('XA').getAttribute('data-vote')).toBe('yes')
    expect(await tile('XB').getAttribute('data-vote')).toBe('no')

    // A slip of the chair is seen side by side, and closes nothing.
    await announce(clerk.page, [3, 0, 0])
    await clerk.page.locator('.close-vote .note').waitFor()
    expect(await clerk.page.locator('.close-vote .buttons').count()).toBe(0)
    expect(await violations(clerk.page)).toEqual([])
    await announce(clerk.page, [2, 1, 0])
    await agree(clerk.page.locator('.close-vote .buttons button'))
    await clerk.page.locator('.outcome[data-outcome=adopted]').waitFor()
    // Who follows elsewhere sees it close without doing anything.
    await xb.page.locator('.outcome[data-outcome=adopted]').waitFor()
    expect(await clerk.page.locator('.reasons li').count()).toBeGreaterThan(0)
    if (language === 'ar')
      expect(await clerk.page.locator('.reasons').innerText()).not.toMatch(/voted for/)

    await clerk.page.locator('.recount .buttons button').first().click()
    await clerk.page.locator('[data-recounted=true]').waitFor()
    expect(await clerk.page.locator('.recount .steps [data-outcome=holds]').count()).toBe(8)
    expect(await clerk.page.locator('.recount .facts .fingerprint').count()).toBe(3)
    expect(await violations(clerk.page)).toEqual([])

    const bundle = await saved(clerk.page, () =>
      clerk.page.locator('.recount .buttons button').last().click(),
    )
    await recountFile(clerk.page, bundle.text)
    await clerk.page.locator('[data-recounted=true]').waitFor()
    await recountFile(clerk.page, withChoice(bundle.text, 1, 'no', 'yes'))
    await clerk.page.locator('[data-recounted=false]').waitFor()
    expect(
      await clerk.page.locator('.recount [data-outcome=fails]').getAttribute('data-step'),
    ).toBe('ballots')
    expect(await clerk.page.locator('[data-recounted=false] .note').innerText()).toContain(
      'ballots[1]',
    )

    // In the public record, with its results by group, for who is signed out.
    await clerk.page.locator(`a[href="/votes/${symbol}"]`).click()
    await clerk.page.locator('#roll').waitFor()
    await arrive(clerk.page, '/ballots')
    expect(await violations(clerk.page)).toEqual([])
    for (const each of [clerk, xa, xb, xc]) expect(each.complaints).toEqual([])
  },
)

test('a ballot that nobody acknowledged is sent again as it was, and counts once', async () => {
  const clerk = await seat(browser, hub.url, { role: 'secretariat' })
  const { page, complaints } = await seat(browser, hub.url, { state: 'XA' })
  await prepareDesk(page)
  const path = await openVote(clerk.page, { title: 'Rehearsal', rehearsal: true })
  await arrive(page, path)
  expect(await page.locator('.tag.rehearsal').count()).toBeGreaterThan(0)
  // The hub takes the first; its answer is lost on the way.
  const bodies: (string | null)[] = []
  await page.route('**/api/votes/*/ballots', async (route) => {
    bodies.push(route.request().postData())
    if (bodies.length > 1) return route.fallback()
    await route.fetch()
    await route.abort()
  })
  const section = page.locator('.your-ballot')
  await section.locator('input[value=abstain]').check()
  await section.locator('form button').click()
  await section.locator('.review button').first().click()
  await section.locator('.unanswered').waitFor()
  expect(await violations(page)).toEqual([])
  await section.locator('.unanswered button').click()
  await section.locator('.own-receipt').waitFor()
  expect(bodies).toHaveLength(2)
  expect(bodies[1]).toBe(bodies[0])
  await expect.poll(() => clerk.page.locator('.board-tile[data-vote=abstain]').count()).toBe(1)
  await clerk.page.locator('main > .band > .page > .buttons button').click()
  const dialog = clerk.page.getByRole('alertdialog')
  await dialog.locator('input').fill('Only tried')
  await dialog.locator('.buttons button').first().click()
  await page.locator('.note', { hasText: 'Only tried' }).waitFor()
  expect(complaints.filter((each) => !/ERR_FAILED/.test(each))).toEqual([])
})

test('a roll call is entered by keys by two persons, who learn only for whom they differ', async () => {
  const first = await seat(browser, hub.url, { role: 'secretariat' })
  const second = await seat(browser, hub.url, { role: 'second-clerk' })
  const path = await openVote(first.page, { title: 'By voice', mode: 'roll_call', rehearsal: true })
  await arrive(second.page, path)
  const enter = async (page: Page, keys: readonly string[]) => {
    await page.locator('.roll-line input').first().focus()
    for (const key of keys) await page.keyboard.press(key)
    await page.locator('.roll-sheet ~ button').click()
  }
  await enter(first.page, ['y', 'n', 'a'])
  await first.page.locator('.roll-standing').waitFor()
  await enter(second.page, ['y', 'y', 'a'])
  await second.page.locator('.roll-standing', { hasText: 'State B' }).waitFor()
  expect(await second.page.locator('.roll-standing').innerText()).not.toContain('State A')
  expect(await violations(second.page)).toEqual([])
  await second.page.locator('.roll-line[data-member=XB] input').first().focus()
  await second.page.keyboard.press('n')
  await second.page.locator('.roll-sheet ~ button').click()
  await second.page.locator('.roll-standing[data-kind=done]').waitFor()
  await announce(second.page, [1, 1, 1])
  await agree(second.page.locator('.close-vote .buttons button'))
  await second.page.locator('.outcome[data-outcome=tie]').waitFor()
  await second.page.locator('.recount .buttons button').first().click()
  await second.page.locator('[data-recounted=true]').waitFor()
  for (const each of [first, second]) expect(each.complaints).toEqual([])
})

async function recountFile(page: Page, text: string): Promise<void> {
  const path = join(tmpdir(), `comity-bundle-${process.pid}.json`)
  await writeFile(path, text)
  await page.locator('.recount input[type=file]').setInputFiles([])
  await page.locator('.recount input[type=file]').setInputFiles(path)
}
