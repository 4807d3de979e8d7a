import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from './browser.ts'
import { announce, cast, openVote, prepareDesk, seat } from './delegations.ts'
import { type RunningHub, startHub } from './hub.ts'
import { addStates } from './more-states.ts'
import { arrive } from './pages.ts'
import { violations } from './violations.ts'

/** Twenty fictional states, by codes that ISO 3166 leaves to users; XK is in use for another. */
const codes = [...'ABCDEFGHIJLMNOPQRSTU'].map((letter) => `X${letter}`)

let hub: RunningHub
let browser: Browser
beforeAll(async () => {
  hub = await startHub()
  browser = await openBrowser()
  await addStates(hub, codes.slice(4))
})
afterAll(async () => {
  await browser?.close()
  await hub?.stop()
})

test('twenty delegations vote at once from twenty desks, and the board loses none', async () => {
  const clerk = await seat(browser, hub.url, { role: 'secretariat' })
  const desks = []
  for (const state of codes) {
    const desk = await seat(browser, hub.url, { state })
    await prepareDesk(desk.page)
    desks.push(desk)
  }
  const path = await openVote(clerk.page, { title: 'Twenty at once', symbol: 'DEMO/L.20' })
  const reader = await visit(browser, hub.url)
  await arrive(reader.page, path)
  const tiles = reader.page.locator('.board-tile')
  expect(await tiles.count()).toBe(codes.length)
  const places = () =>
    tiles.evaluateAll((all) =>
      all.map((tile) => {
        const { left, top, width, height } = tile.getBoundingClientRect()
        return `${tile.getAttribute('data-member')} ${left} ${top} ${width} ${height}`
      }),
    )
  const before = await places()
  for (const { page } of desks) await page.goto(path)

  // Fourteen yes, four no, two abstentions; all sign at the same moment.
  const choiceOf = (at: number) => (at < 14 ? 'yes' : at < 18 ? 'no' : 'abstain')
  await Promise.all(desks.map(({ page }, at) => cast(page, choiceOf(at))))
  for (const [way, count] of [
    ['yes', 14],
    ['no', 4],
    ['abstain', 2],
  ] as const)
    await expect
      .poll(() => reader.page.locator(`.board-tile[data-vote=${way}]`).count(), { timeout: 20_000 })
      .toBe(count)
  expect(await places()).toEqual(before)
  expect(await violations(reader.page)).toEqual([])

  await announce(clerk.page, [14, 4, 2])
  await clerk.page.locator('.close-vote .buttons button').click()
  await clerk.page.getByRole('alertdialog').locator('.buttons button').first().click()
  await reader.page.locator('.outcome[data-outcome=adopted]').waitFor()
  // Recounted by a reader who is signed out.
  await reader.page.locator('.recount .buttons button').first().click()
  await reader.page.locator('[data-recounted=true]').waitFor({ timeout: 60_000 })
  expect(await reader.page.locator('.recount .facts .fingerprint').count()).toBe(codes.length)
  for (const each of [clerk, reader, ...desks]) expect(each.complaints).toEqual([])
})
