import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { enterAs, visit } from './browser.ts'
import { enter } from './delegations.ts'
import { agree, arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

/** The link of the last letter that the demonstration wrote for an address. */
async function linkFor(to: string): Promise<string> {
  const folder = join(hub.folder, 'mail')
  let found = ''
  await expect
    .poll(async () => {
      const files = (await readdir(folder).catch(() => [])).filter((each) => each.endsWith('.eml'))
      const texts = await Promise.all(files.map((each) => readFile(join(folder, each), 'utf8')))
      const letter = texts.findLast((each) => each.includes(`To: ${to}`)) ?? ''
      found = /\/answer-a-check#\S+/.exec(letter.replaceAll('=\n', ''))?.[0] ?? ''
      return found
    })
    .not.toBe('')
  return found
}

test('a secretariat asks; a desk answers here and says what is wrong, another by its e-mail; all see the whole', async () => {
  const [clerk, officer, mailbox, reader] = await Promise.all([
    visit(browser, hub.url),
    visit(browser, hub.url),
    visit(browser, hub.url, { language: 'es' }),
    visit(browser, hub.url, { language: 'ar' }),
  ])
  const { page } = clerk
  await enter(page, { role: 'secretariat' })
  await arrive(page, '/pings')
  await page.getByText('EXERCISE').waitFor()
  await page.getByRole('link', { name: 'Schedule a check' }).click()
  await page.getByLabel('What it is called', { exact: true }).fill('Autumn check')
  await page.getByLabel('Kind').selectOption('technical')
  await page.getByLabel('Reminders').fill('12, 24')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Schedule' }).click()
  await page.locator('h1', { hasText: 'Autumn check' }).waitFor()
  await page.getByRole('rowheader').nth(2).waitFor()
  expect(await violations(page)).toEqual([])
  const address = new URL(page.url()).pathname

  // At a desk of XA: what waits is on its own page, and is answered there.
  await enterAs(officer.page, 'XA')
  await arrive(officer.page, '/desk')
  await officer.page.getByText('confirm that the desk is reached').waitFor()
  await officer.page.locator('[data-kind="ping"] a').click()
  await officer.page.getByText('EXERCISE').waitFor()
  await officer.page.locator('summary', { hasText: 'something is not right' }).click()
  await officer.page.getByLabel('1. Telephone').check()
  await officer.page.getByLabel('What should be changed').fill('It ends in 0101')
  expect(await violations(officer.page)).toEqual([])
  await officer.page.getByRole('button', { name: 'This desk is reached' }).click()
  await officer.page.getByText('To be corrected', { exact: true }).first().waitFor()
  await officer.page.getByRole('link', { name: 'Correct this desk' }).click()
  await officer.page.getByLabel('Number of the note verbale').first().waitFor()

  // In the mailbox of a desk of XB: opening the link answers nothing, the button does.
  const link = await linkFor('duty@xb.example')
  for (let opened = 0; opened < 2; opened++) {
    await arrive(mailbox.page, '/help')
    await arrive(mailbox.page, link)
    await mailbox.page.getByText('EJERCICIO').waitFor()
    await mailbox.page
      .getByText('(XB)')
      .or(mailbox.page.getByText('XB', { exact: true }))
      .waitFor()
  }
  expect(await violations(mailbox.page)).toEqual([])
  await page.reload()
  await page.getByText('1 · 33.3%').waitFor()
  await mailbox.page.getByRole('button', { name: 'Se llega a esta oficina' }).click()
  await mailbox.page.getByRole('status').filter({ hasText: 'Respondido' }).waitFor()
  await mailbox.page.reload()
  await mailbox.page.getByRole('status').filter({ hasText: 'Respondido' }).waitFor()

  // Whoever runs it sees each desk, and not what was written; another state sees the whole.
  await page.reload()
  await page.getByText('2 · 66.7%').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('0101')
  await page.getByLabel('Only those that have not answered').check()
  await expect.poll(() => page.getByRole('rowheader').count()).toBe(1)
  await enterAs(reader.page, 'XC')
  await arrive(reader.page, address)
  await reader.page.getByText('66.7').waitFor()
  expect(await reader.page.locator('article.box').count()).toBe(1)
  expect(await violations(reader.page)).toEqual([])

  await agree(page.getByRole('button', { name: 'End this check' }))
  await page.locator('.tag', { hasText: 'Ended' }).waitFor()
  for (const { complaints } of [clerk, officer, mailbox, reader]) expect(complaints).toEqual([])
})

test('a link that is not whole, and one that this hub did not write, say so', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, '/answer-a-check')
  await page.getByText('not whole').waitFor()
  expect(await violations(page)).toEqual([])
  await arrive(page, '/help')
  await arrive(page, '/answer-a-check#made-up')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('button', { name: 'This desk is reached' }).count()).toBe(0)
  expect(complaints).toEqual([])
})
