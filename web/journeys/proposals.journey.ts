import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { visit } from './browser.ts'
import { withByte, withChoice } from './bundles.ts'
import { announce, cast, prepareDesk, saved, seat } from './delegations.ts'
import { agree, arrive } from './pages.ts'
import { divide, draft, put, reword, step, table } from './proposals.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()
const folder = await mkdtemp(join(tmpdir(), 'comity-proposals-journey-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const title = 'Points of contact (fictional)'
const text = `${title}

The working group,

Recalling its purpose,

1. Decides to keep a list of points of contact;

2. Invites members to name one each;

3. Requests a report within a year.`

test('a text is drafted, tabled, sponsored, amended, revised, divided, voted on, corrected and recounted', async () => {
  const clerk = await seat(browser, hub.url, { role: 'secretariat' })
  const [xa, xb, xc] = await Promise.all(
    ['XA', 'XB', 'XC'].map((state) => seat(browser, hub.url, { state })),
  )
  if (!xa || !xb || !xc) throw new Error('three delegations sit down')
  const reader = await visit(browser, hub.url)
  for (const { page } of [xa, xb, xc]) await prepareDesk(page)

  // XA drafts and tables; XB sponsors; XC amends.
  await draft(xa.page, title, text)
  expect(await xa.page.locator('#as-read ~ .addressed li').count()).toBe(6)
  expect(await violations(xa.page)).toEqual([])
  const path = await table(xa.page)
  await arrive(xb.page, '/proposals')
  await xb.page.getByRole('link', { name: title, exact: true }).click()
  await agree(xb.page.getByRole('button', { name: 'Sponsor it' }))
  await xb.page.getByText('supports version 1').waitFor()
  await arrive(xc.page, path)
  await xc.page.getByRole('link', { name: 'Submit an amendment' }).click()
  await reword(xc.page, 'op_2', 'Invites members to name two each;')
  expect(await violations(xc.page)).toEqual([])
  await agree(xc.page.getByRole('button', { name: 'Submit the amendment' }))
  await xc.page.locator('article', { hasText: 'State C' }).locator('ins').waitFor()

  // XA revises: the support of XB is void for all to see, until XB renews it.
  await arrive(xa.page, path)
  await xa.page.getByRole('link', { name: 'Change the text' }).click()
  await reword(xa.page, 'op_1', 'Decides to keep and to publish a list of points of contact;')
  expect(await xa.page.locator('main .note').first().textContent()).toContain('State B')
  expect(await violations(xa.page)).toEqual([])
  await agree(xa.page.getByRole('button', { name: 'Enter the change' }))
  await xa.page.locator('.lead', { hasText: '/Rev.1' }).waitFor()
  await arrive(reader.page, path)
  expect(await reader.page.locator('tr[data-standing=void]').textContent()).toContain('version 2')
  await arrive(xb.page, '/desk')
  await xb.page.locator('li[data-kind=renew] a').click()
  await agree(xb.page.getByRole('button', { name: 'Renew the support' }))
  await xb.page.getByText('supports version 2').waitFor()
  await arrive(reader.page, path)
  expect(await reader.page.locator('tr[data-standing=void]').count()).toBe(0)

  // The secretariat divides it, and puts it to the vote part by part.
  await step(clerk.page, path, 'It was introduced', 'Action is taken on it')
  const enter = await divide(clerk.page, 'XB', { op_1: 1, op_3: 2 })
  expect(await violations(clerk.page)).toEqual([])
  await enter.click()
  await clerk.page.getByText('Asked for by').waitFor()
  await step(clerk.page, path, 'The voting begins')
  const everybody = [xa.page, xb.page, xc.page]
  await put(clerk.page, path, 'Amendment DEMO-WG/L.')
  await castAll(everybody, ['no', 'no', 'yes'])
  await close(clerk.page, [1, 2, 0], 'not_adopted')
  await put(clerk.page, path, 'Separate vote: op_1')
  await castAll(everybody, ['yes', 'yes', 'no'])
  await close(clerk.page, [2, 1, 0], 'adopted')
  await put(clerk.page, path, 'Separate vote: op_3')
  await castAll(everybody, ['no', 'no', 'yes'])
  await close(clerk.page, [1, 2, 0], 'not_adopted')

  // On what was approved XC changes its ballot before the close, and files after it what it had intended.
  const vote = await put(clerk.page, path, 'What was approved, as a whole')
  await castAll(everybody, ['yes', 'yes', 'no'])
  await cast(xc.page, 'abstain')
  await clerk.page.locator('.board-tile[data-member=XC][data-vote=abstain]').waitFor()
  await close(clerk.page, [2, 0, 1], 'adopted')
  await xc.page
    .getByRole('button', { name: 'File how your delegation had intended to vote' })
    .click()
  const dialog = xc.page.getByRole('alertdialog')
  await dialog.locator('input[type=radio][value=no]').check()
  await dialog.locator('.buttons button').first().click()
  await dialog.waitFor({ state: 'detached' })
  await xc.page.locator('#intentions ~ * tbody tr', { hasText: 'State C' }).waitFor()

  // Who only reads goes from the text to its vote and back, and takes the bundle away.
  await arrive(reader.page, '/ballots')
  await reader.page.locator(`tr:has(a[href="${vote}"])`).getByText('See the proposal').click()
  await reader.page.waitForURL(`**${path}`)
  await reader.page.locator('.proposal-stage[data-stage=adopted]').first().waitFor()
  const paragraph = (id: string) => reader.page.locator(`.paragraph#${id}`)
  expect(await paragraph('op_2').textContent()).toContain('name one each')
  expect(await paragraph('op_3').count()).toBe(0)
  await reader.page.locator(`.plan-table a[href="${vote}"]`).click()
  await reader.page.getByRole('link', { name: 'See the proposal' }).waitFor()
  const command = await reader.page.locator('.recount .copy code').innerText()
  const bundle = await saved(reader.page, () =>
    reader.page.getByRole('button', { name: 'Download the bundle' }).click(),
  )
  for (const { complaints } of [clerk, xa, xb, xc, reader]) expect(complaints).toEqual([])

  // The hub is no more: the command that its page gave recounts from the file alone.
  await hub.stop()
  await copyFile(bundle.path, join(folder, bundle.name))
  const held = await recount(command)
  expect([held.exit, held.out]).toEqual([0, expect.stringContaining('Everything holds.')])
  expect(held.out).toMatch(/Yes +2 .*\nAbstain +1 /)
  expect(held.out).toMatch(/^XC filed later that it had intended: No$/m)
  expect(held.out).toContain('4 ballots were cast.')
  const tampered = withChoice(bundle.text, 3, 'abstain', 'no')
  for (const [changed, item] of [
    [tampered, 'ballots[3]'],
    [withByte(tampered, 1), 'ballots[1]'],
  ] as const) {
    await writeFile(join(folder, bundle.name), changed)
    const refused = await recount(command)
    expect([refused.exit, refused.out]).toEqual([
      ...[1, expect.stringContaining(`Does not hold: ${item}\n`)],
    ])
  }
})

/** Each opens the vote from its own desk and casts, all at once. */
async function castAll(pages: readonly Page[], choices: readonly ('yes' | 'no' | 'abstain')[]) {
  await Promise.all(
    pages.map(async (page, at) => {
      await arrive(page, '/desk')
      await page.locator('li[data-kind=ballot] a').click()
      await cast(page, choices[at] ?? 'abstain')
    }),
  )
}

async function close(page: Page, figures: readonly [number, number, number], outcome: string) {
  await announce(page, figures)
  await agree(page.locator('.close-vote .buttons button'))
  await page.locator(`.outcome[data-outcome=${outcome}]`).waitFor()
}

/** Runs the command as the page gives it, where the file was put, and with nothing kept of any hub. */
function recount(command: string): Promise<{ readonly exit: number; readonly out: string }> {
  const [, file = '', key = ''] = /^npx comity verify vote (\S+) --key '(.+)'$/.exec(command) ?? []
  const words = [program, 'verify', 'vote', file, '--key', key]
  const env = { ...process.env, XDG_CONFIG_HOME: folder }
  return new Promise((done) => {
    const child = execFile(process.execPath, words, { cwd: folder, env }, (_, out) =>
      done({ exit: child.exitCode ?? -1, out }),
    )
  })
}

const program = fileURLToPath(new URL('../../cli/bin/comity.js', import.meta.url))
