import { beforeAll, expect, test } from 'vitest'
import { visit } from './browser.ts'
import { announce, cast, prepareDesk, seat } from './delegations.ts'
import { addStates } from './more-states.ts'
import { agree, arrive } from './pages.ts'
import { divide, draft, put, step, table } from './proposals.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

/** Twenty fictional states, by codes that ISO 3166 leaves to users; XK is in use for another. */
const codes = [...'ABCDEFGHIJLMNOPQRSTU'].map((letter) => `X${letter}`)

const { hub, browser } = await openStage()
beforeAll(() => addStates(hub, codes.slice(4)))

const title = 'Twenty at once (fictional)'
const text = `${title}\n\nThe group,\n\n1. Decides to keep it;\n\n2. Invites members.`

test('twenty delegations vote at once from twenty desks on a part of a text, and the board loses none', async () => {
  const clerk = await seat(browser, hub.url, { role: 'secretariat' })
  const desks = []
  for (const state of codes) {
    const desk = await seat(browser, hub.url, { state })
    await prepareDesk(desk.page)
    desks.push(desk)
  }
  const [{ page: proposer } = clerk] = desks
  await draft(proposer, title, text)
  const proposal = await table(proposer)
  await step(clerk.page, proposal, 'It was introduced', 'Action is taken on it')
  await (await divide(clerk.page, 'XB', { op_1: 1 })).click()
  await clerk.page.getByText('Asked for by').waitFor()
  await step(clerk.page, proposal, 'The voting begins')
  const path = await put(clerk.page, proposal, 'Separate vote: op_1')
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
  await agree(clerk.page.locator('.close-vote .buttons button'))
  await reader.page.locator('.outcome[data-outcome=adopted]').waitFor()
  // Recounted by a reader who is signed out.
  await reader.page.locator('.recount .buttons button').first().click()
  await reader.page.locator('[data-recounted=true]').waitFor({ timeout: 60_000 })
  expect(await reader.page.locator('.recount .facts .fingerprint').count()).toBe(codes.length)
  for (const each of [clerk, reader, ...desks]) expect(each.complaints).toEqual([])
})
