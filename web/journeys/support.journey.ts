import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from './browser.ts'
import { cast, prepareDesk, seat } from './delegations.ts'
import { arrive } from './pages.ts'
import { reword } from './proposals.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

async function post(page: Page, path: string, data: object) {
  const headers = { origin: new URL(page.url()).origin }
  const reply = await page.request.post(path, { headers, data })
  expect([path, reply.ok()]).toEqual([path, true])
  return reply.json()
}

/** Drafted and tabled by whoever sits at the page. */
async function tabled(page: Page, title: string): Promise<{ id: string; symbol: string }> {
  const text = `${title}\n\nThe group,\n\n1. Decides to keep it;\n\n2. Invites members.`
  const given = { body: 'demo-wg', title, lang: 'en', text }
  const draft = await post(page, '/api/proposals', given)
  return post(page, `/api/proposals/${draft.id}/table`, { seen: draft.text.hash })
}

const revise = (page: Page, proposal: string, seen: number, text: string) =>
  post(page, `/api/proposals/${proposal}/revisions`, {
    seen,
    edits: [{ kind: 'replace', target: 'op_2', text }],
  })

const own = (page: Page) => page.locator('section[aria-labelledby=your-support]')
const confirm = (page: Page) => page.locator('[role=alertdialog] .buttons button').first()

test('what a revision voids is seen by anybody until the state renews it', async () => {
  const proposer = await seat(browser, hub.url, { state: 'XA' })
  const { id, symbol } = await tabled(proposer.page, 'Register (fictional)')

  const sponsor = await seat(browser, hub.url, { state: 'XB' })
  await arrive(sponsor.page, '/proposals')
  await sponsor.page.getByRole('link', { name: 'Register (fictional)', exact: true }).click()
  await own(sponsor.page).getByRole('button').first().focus()
  await sponsor.page.keyboard.press('Enter')
  await confirm(sponsor.page).focus()
  await sponsor.page.keyboard.press('Enter')
  await own(sponsor.page).getByText('supports version 1').waitFor()
  // The button that was pressed is gone; whoever uses the keyboard is not sent back to the top.
  const focused = sponsor.page.locator('#your-support:focus')
  await focused.waitFor()

  await revise(proposer.page, id, 1, 'Invites members and observers.')
  const reader = await visit(browser, hub.url)
  await arrive(reader.page, `/proposals/${id}`)
  expect(await reader.page.locator('.lead').textContent()).toBe(`${symbol}/Rev.1`)
  const void1 = reader.page.locator('tr[data-standing=void]')
  expect(await void1.locator('s').textContent()).toBe('Version 1')
  expect(await void1.textContent()).toContain('The text changed: version 2')
  expect(await reader.page.locator('#versions ~ * .redline ins').allTextContents()).toEqual([
    ' and observers',
  ])
  expect(await own(reader.page).count()).toBe(0)
  expect(await violations(reader.page)).toEqual([])

  await sponsor.page.reload()
  await own(sponsor.page).getByRole('button', { name: 'Renew the support' }).click()
  await confirm(sponsor.page).click()
  await own(sponsor.page).getByText('supports version 2').waitFor()
  await reader.page.reload()
  await reader.page.locator('tr[data-standing=renewed]').first().waitFor()
  expect(await reader.page.locator('tr[data-standing=void]').count()).toBe(0)
  for (const { complaints } of [proposer, sponsor, reader]) expect(complaints).toEqual([])
})

test('nobody supports a text that changed while they were asked', async () => {
  const proposer = await seat(browser, hub.url, { state: 'XA' })
  const { id } = await tabled(proposer.page, 'Calendar (fictional)')
  const { page } = await seat(browser, hub.url, { state: 'XC' })
  await arrive(page, `/proposals/${id}`)
  await own(page).getByRole('button').first().click()
  await revise(proposer.page, id, 1, 'Invites nobody.')
  await confirm(page).click()
  await page.locator('[role=alertdialog] [role=alert]').waitFor()
  expect(await page.locator('[role=alertdialog]').textContent()).toContain(
    'Read it as it is now, then act.',
  )
  await page.keyboard.press('Escape')
  await page.locator('.paragraph', { hasText: 'Invites nobody.' }).waitFor()
  expect(await page.locator('tr', { hasText: 'State C' }).count()).toBe(0)
})

test('what is written for an amendment stays, though the voting begins meanwhile', async () => {
  const clerk = await seat(browser, hub.url, { role: 'secretariat' })
  const proposer = await seat(browser, hub.url, { state: 'XA' })
  const { id } = await tabled(proposer.page, 'Minutes (fictional)')
  const { page } = await seat(browser, hub.url, { state: 'XC' })
  await arrive(page, `/proposals/${id}/amend`)
  await reword(page, 'op_2', 'Invites everybody.')
  await page.getByRole('button', { name: 'Submit the amendment' }).click()
  for (const kind of ['introduced', 'action_opened', 'voting_began'])
    await post(clerk.page, `/api/proposals/${id}/steps`, { kind })
  await confirm(page).click()
  await page.locator('.note[role=alert]', { hasText: 'no amendment of yours now' }).waitFor()
  expect(await page.locator('.editable textarea').inputValue()).toBe('Invites everybody.')
  expect(await page.getByRole('button', { name: 'Submit the amendment' }).count()).toBe(0)
})

test('a paragraph is found by the address that it keeps', async () => {
  const { page } = await seat(browser, hub.url, { state: 'XA' })
  const { id } = await tabled(page, 'Archive (fictional)')
  await arrive(page, `/proposals/${id}#op_2`)
  await page.locator('.paragraph[data-pointed-at]#op_2').waitFor()
  await page.getByRole('link', { name: 'Paragraph op_1' }).click()
  await page.locator('.paragraph[data-pointed-at]#op_1').waitFor()
  expect(page.url()).toMatch(/#op_1$/)
})

test('once a vote held here has adopted it, it leads to that vote and to the decision', async () => {
  const secretariat = await seat(browser, hub.url, { role: 'secretariat' })
  const delegations: Page[] = []
  for (const state of ['XA', 'XB', 'XC']) {
    const { page } = await seat(browser, hub.url, { state })
    await prepareDesk(page)
    delegations.push(page)
  }
  const [proposer] = delegations
  if (proposer === undefined) throw new Error('nobody is there to propose')
  const { id, symbol } = await tabled(proposer, 'Library (fictional)')
  for (const kind of ['introduced', 'action_opened', 'voting_began'])
    await post(secretariat.page, `/api/proposals/${id}/steps`, { kind })
  const put = { body: 'demo-wg', forum: 'committee', proposal: { id, step: 'whole' }, present: 3 }
  const vote = await post(secretariat.page, '/api/votes', put)
  for (const page of delegations) {
    await arrive(page, `/ballots/${vote.id}`)
    await cast(page, 'yes')
  }
  const announced = { yes: 3, no: 0, abstain: 0 }
  await post(secretariat.page, `/api/votes/${vote.id}/close`, { announced })

  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, `/proposals/${id}`)
  await page.getByRole('link', { name: `In the public record: ${symbol}` }).click()
  await page.waitForURL(/\/votes\//)
  await page.goBack()
  await page.getByRole('link', { name: 'See the vote' }).first().click()
  await page.waitForURL(`**/ballots/${vote.id}`)
  expect(complaints).toEqual([])
})
