import { expect, test } from 'vitest'
import { enterAs, visit } from './browser.ts'
import { arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

let path = ''

test('a delegate writes, chooses the decision, publishes and corrects', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAs(page, 'XA')
  await arrive(page, '/votes/A/RES/76/19')
  await page.getByRole('link', { name: 'Write a statement' }).click()
  await page.locator('h1', { hasText: 'Write a statement' }).waitFor()
  expect(await page.getByLabel('Decision it is made on').inputValue()).toBe('A/RES/76/19')
  await page.getByLabel('Title').fill('On the other text')
  await page.getByLabel('In whose name').selectOption({ index: 1 })
  await page.getByLabel('Text', { exact: false }).last().fill('138 states voted for it.')
  // What would stand beside it comes by itself; the text alone does not say which vote it means.
  await page.getByText('A/RES/76/19 was adopted without a vote').waitFor()
  await page.getByRole('button', { name: 'The text is about A/RES/73/266' }).click()
  await page.locator('.claim[data-verdict="true"]').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await page.waitForURL('**/statements/*')
  await page.getByText('your own delegation alone reads it').waitFor()
  path = new URL(page.url()).pathname

  const { page: other } = await visit(browser, hub.url)
  await arrive(other, path)
  expect(await other.locator('h1').textContent()).not.toContain('On the other text')

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('link', { name: 'Correct the statement' }).waitFor()
  expect(await page.locator('.marked-text mark').textContent()).toBe('138 states voted for')
  expect(await violations(page)).toEqual([])

  await page.getByRole('link', { name: 'Correct the statement' }).click()
  await page.locator('h1', { hasText: 'Correct the statement' }).waitFor()
  await page.locator('textarea').fill('138 states voted for it, and 12 against.')
  await page.getByLabel('Reason').fill('The second number was missing')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('link', { name: 'Version 2' }).waitFor()
  await page.getByRole('link', { name: 'Version 1' }).click()
  await page.getByText('This is an earlier version').waitFor()
  expect(complaints).toEqual([])
})

test('who does not sign in reads it in Arabic beside the decision, and finds no form', async () => {
  const { page, complaints } = await visit(browser, hub.url, { language: 'ar' })
  await arrive(page, '/votes/A/RES/76/19')
  await page.getByRole('link', { name: 'On the other text' }).click()
  await page.locator('h1', { hasText: 'On the other text' }).waitFor()
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  await page.locator('.claim').first().waitFor()
  expect(await page.locator('main form, main button').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await arrive(page, '/statements')
  expect(await page.locator('tbody tr').count()).toBe(1)
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('two of a delegation write at once: the second is told, sees the newer words and loses none', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enterAs(page, 'XA')
  await arrive(page, '/write-a-statement?decision=A/RES/76/19')
  await page.getByLabel('Title').fill('On working methods')
  await page.locator('textarea').fill('We thank the chair.')
  // Whoever goes away by a slip is asked first.
  await page.getByRole('link', { name: 'All statements' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay here' }).click()
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await page.waitForURL('**/statements/*-*')
  const edit = `${new URL(page.url()).pathname}/edit`

  const second = await page.context().newPage()
  await arrive(second, edit)
  await second.locator('textarea').fill('We thank the chair and the secretariat.')
  await arrive(page, edit)
  await page.locator('textarea').fill('We thank the whole bureau.')
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await page.getByText('your own delegation alone reads it').waitFor()

  await second.getByRole('button', { name: 'Keep the draft' }).click()
  const note = second.locator('.note', { hasText: 'Somebody has changed this meanwhile' })
  await note.getByText('We thank the whole bureau.').waitFor()
  expect(await second.locator('textarea').inputValue()).toBe(
    'We thank the chair and the secretariat.',
  )
  expect(await second.getByRole('button', { name: 'Keep the draft' }).isDisabled()).toBe(true)
  expect(await violations(second)).toEqual([])
  await note.getByRole('button', { name: 'Go on with what is there now' }).click()
  await second.getByRole('button', { name: 'Keep the draft' }).click()
  await second.getByText('your own delegation alone reads it').waitFor()
  await second.getByText('We thank the chair and the secretariat.').first().waitFor()
  expect(complaints.filter((each) => !each.includes('409'))).toEqual([])
})
