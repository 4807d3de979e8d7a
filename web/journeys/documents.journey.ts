import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from './browser.ts'
import { enter } from './delegations.ts'
import { agree, arrive } from './pages.ts'
import { openStage } from './stage.ts'
import { violations } from './violations.ts'

const { hub, browser } = await openStage()

/** Where pictures are put for whoever wants to look at them. */
const pictures = process.env.COMITY_PICTURES
const picture = async (page: Page, name: string) => {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

/** Pixels that a page is wider than a telephone. */
const tooWide = async (page: Page, width = 375) => {
  await page.setViewportSize({ width, height: 800 })
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** A PDF of these lines, without a table of its objects: readers of PDFs find them. */
function pdfOf(...lines: readonly string[]): Buffer {
  const content = lines
    .map((text, at) => `BT /F 12 Tf 72 ${700 - at * 30} Td (${text}) Tj ET`)
    .join('\n')
  const page =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>'
  const objects = [
    ...['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', page],
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const written = objects.map((object, at) => `${at + 1} 0 obj ${object} endobj`)
  return Buffer.from(`%PDF-1.4\n${written.join('\n')}\ntrailer <</Root 1 0 R>>\n%%EOF`)
}

test('a secretariat begins a document, puts in a file and a pasted translation, issues and corrects it', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enter(page, { role: 'secretariat' })
  await arrive(page, '/bodies/demo-wg')
  await page
    .getByRole('link', { name: /First substantive session/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Begin a document' }).click()
  await page.getByLabel('Symbol').fill('WG/2027/CRP.1')
  await page.getByLabel('Item', { exact: false }).selectOption({ index: 2 })
  expect(await violations(page)).toEqual([])
  await picture(page, 'new')
  await page.getByRole('button', { name: 'Begin a document' }).click()
  await page.waitForURL('**/documents/prepare/*')

  const file = pdfOf(
    ...['The working group,', 'Recalling its purpose,', '1. Decides to keep a register;'],
    '2. Requests a report.',
  )
  const put = page.locator('section[aria-labelledby="put"]')
  await put.getByLabel('Title').fill('Register of exercises')
  await put.locator('input[type="file"]').setInputFiles({
    name: 'register.pdf',
    mimeType: 'application/octet-stream',
    buffer: file,
  })
  await put.getByRole('button', { name: 'Put it in' }).click()
  await page.getByRole('button', { name: 'Paragraphs: 4' }).click()
  await page.getByText('Decides to keep a register;').waitFor()
  await put.getByLabel('In the language').selectOption('ar')
  await put.getByLabel('Title').fill('سجل التمارين')
  await put
    .getByLabel('Text as it is printed')
    .fill('إن الفريق العامل،\n\nإذ يشير إلى غرضه،\n\n1 - يقرر الاحتفاظ بسجل؛\n\n2 - يطلب تقريرا.')
  await put.getByRole('button', { name: 'Put it in' }).click()
  await page.locator('#text-ar').waitFor()
  expect(await violations(page)).toEqual([])
  await picture(page, 'prepare')
  expect(await tooWide(page)).toBe(0)
  await picture(page, 'prepare-375')
  await page.setViewportSize({ width: 1280, height: 900 })

  await agree(page.getByRole('button', { name: 'Issue', exact: true }))
  await page.waitForURL('**/documents/WG/2027/CRP.1')
  await page.getByRole('link', { name: /PDF/ }).waitFor()

  await page.getByRole('button', { name: 'Begin a further version' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('What is otherwise').fill('A paragraph was missing')
  await dialog.getByRole('button', { name: 'Begin a further version' }).click()
  await page.waitForURL('**/documents/prepare/*')
  await page
    .getByLabel('Text as it is printed')
    .fill(
      'The working group,\n\nRecalling its purpose,\n\n1. Decides to keep a register;\n\n2. Thanks the secretariat;\n\n3. Requests a report.',
    )
  await page.getByRole('button', { name: 'Put it in' }).click()
  await page.getByRole('button', { name: 'Paragraphs: 5' }).waitFor()
  await agree(page.getByRole('button', { name: 'Issue', exact: true }))
  await page.locator('.redline').waitFor()
  expect(await page.locator('.redline ins').allTextContents()).toContain('Thanks the secretariat;')
  expect(complaints).toEqual([])
})

test.each([
  ['en', 'light', '/documents/WG/2027/CRP.1?lang=en&beside=ar#op_2'],
  ['ar', 'dark', '/documents/WG/2027/CRP.1?lang=ar&beside=en#op_2'],
] as const)(
  'anybody reads it by its symbol, two languages side by side, each paragraph under its address (%s, %s)',
  async (language, theme, path) => {
    const { page, complaints } = await visit(browser, hub.url, { language, theme })
    await arrive(page, path)
    await page.locator('[id="op_2"][data-pointed-at]').waitFor()
    const pair = page.locator('[id="op_2"] > p')
    await pair.nth(1).waitFor()
    expect(await pair.evaluateAll((all) => all.map((one) => one.getAttribute('dir')))).toEqual(
      language === 'ar' ? ['rtl', 'ltr'] : ['ltr', 'rtl'],
    )
    expect(await pair.nth(language === 'ar' ? 1 : 0).textContent()).toBe('3. Requests a report.')
    expect(await violations(page)).toEqual([])
    expect(await page.locator('main form, .page-head .button').count()).toBe(0)
    await picture(page, `document-${language}`)
    expect(await tooWide(page)).toBe(0)
    expect(await violations(page)).toEqual([])
    await picture(page, `document-${language}-375`)
    await page.setViewportSize({ width: 1280, height: 900 })

    await arrive(page, '/documents/WG/2027/CRP.1?version=1')
    expect(await page.locator('[id="op_2"]').textContent()).toMatch(/2/)
    await arrive(page, '/documents?q=crp')
    expect(await page.locator('tbody tr').count()).toBe(1)
    await picture(page, `list-${language}`)
    expect(await tooWide(page)).toBe(0)
    await arrive(page, '/documents/WG/2027/CRP.9')
    expect(complaints).toEqual([])
  },
)

test('the page of the session has its documents by item', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await arrive(page, '/bodies/demo-wg')
  await page
    .getByRole('link', { name: /First substantive session/ })
    .first()
    .click()
  const section = page.locator('section[aria-labelledby="documents"]')
  await section.getByRole('link', { name: 'DEMO/WG/2027/1' }).click()
  await page.locator('h1', { hasText: 'DEMO/WG/2027/1' }).waitFor()
  await page.locator('.redline').waitFor()
  expect(await page.locator('.redline ins').allTextContents()).toEqual(['and observers '])
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a table with wrong lines is kept not at all, a right one whole', async () => {
  const { page, complaints } = await visit(browser, hub.url)
  await enter(page, { role: 'secretariat' })
  const sessions = await page.request.get('/api/body-sessions?body=demo-wg')
  const { items } = await sessions.json()
  await arrive(page, `/sessions/${items[1].id}/import`)
  const agenda = page.locator('section[aria-labelledby="import-agenda"]')
  const choose = (text: string) =>
    agenda.locator('input[type="file"]').setInputFiles(csv('agenda.csv', text))
  await choose('number,en\n1,Opening\n1,Again\n2,\n')
  await agenda.getByRole('button', { name: 'Look at it' }).click()
  await agenda.locator('tbody tr').nth(1).waitFor()
  expect(await agenda.locator('tbody th').allTextContents()).toEqual(['3', '4'])
  expect(await violations(page)).toEqual([])
  await picture(page, 'import')
  expect(await tooWide(page)).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
  await choose('number,en\n1,Opening\n2,Rules\n')
  await agenda.getByRole('button', { name: 'Look at it' }).click()
  await agenda.getByRole('button', { name: 'Keep it (2)' }).click()
  await agenda.getByText('Kept: 2').waitFor()

  const papers = page.locator('section[aria-labelledby="import-documents"]')
  await papers
    .locator('input[type="file"]')
    .setInputFiles(
      csv(
        'papers.csv',
        'symbol,kind,title,lang,date,item,text\nWG/2027/5,note,Note,en,2027-06-07,2,"1. Notes;"\n',
      ),
    )
  await papers.getByRole('button', { name: 'Look at it' }).click()
  await papers.getByRole('button', { name: 'Keep it (1)' }).click()
  await papers.getByText('Kept: 1').waitFor()
  await arrive(page, `/sessions/${items[1].id}`)
  await page.getByRole('link', { name: 'WG/2027/5' }).click()
  await page.getByRole('button', { name: 'Issue', exact: true }).waitFor()
  expect(complaints).toEqual([])
})
