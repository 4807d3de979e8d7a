import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestHub } from '../test-hub.ts'

const { comity, file, folder } = await openTestHub()
const documents = (who: string | undefined, ...words: string[]) =>
  comity(who, 'documents', ...words)

/** A PDF of one line, without a table of its objects: readers of PDFs find them. */
const pdf = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 37>> stream
BT /F 9 Tf 9 9 Td (The group,) Tj ET 
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF`

const text = 'The group,\n\nRecalling its purpose,\n\n1. Decides;\n\n2. Asks.'
const day = ['--date', '2027-06-07']

test('a secretariat begins, writes, issues and revises; everyone reads it by symbol and paragraph', async () => {
  const begun = ['begin', 'WG/2027/7', '--kind', 'report', '--body', 'demo-wg', ...day]
  expect((await documents('XA', ...begun)).exit).toBe(1)
  expect((await documents('secretariat', ...begun)).out).toContain('being prepared')
  const path = file('text.txt', text)
  const put = await documents('secretariat', 'write', 'WG/2027/7', path, '--title', 'Register')
  expect(put.out).toContain('op_1           1. Decides;')
  expect((await documents(undefined, 'show', 'WG/2027/7')).exit).toBe(2)
  expect((await documents('secretariat', 'issue', 'WG/2027/7')).out).toMatch(/issued .*, entry \d/)
  expect((await documents('secretariat', 'issue', 'WG/2027/7')).exit).toBe(2)
  const listed = await documents(undefined, 'list', '--symbol', 'wg/2027/7')
  expect(listed.out).toMatch(/WG\/2027\/7 .*v1 +report +- +en +Register/)

  const change = ['--change', 'A paragraph was missing', '--date', '2027-06-08']
  await documents('secretariat', 'revise', 'WG/2027/7', ...change)
  const more = file('more.txt', text.replace('2. Asks', '2. Thanks;\n\n3. Asks'))
  await documents('secretariat', 'write', 'WG/2027/7', more, '--title', 'Register')
  expect((await documents('secretariat', 'issue', 'WG/2027/7')).exit).toBe(0)
  const shown = await documents(undefined, 'show', 'wg/2027/7', '--lang', 'en')
  expect(shown.out).toContain('op_2           3. Asks.')
  const changes = await documents(undefined, 'show', 'WG/2027/7', '--changes', '1..2')
  expect(changes.out).toContain('op_1-bis       {+Thanks;+}')
})

test('a file is uploaded, read, and saved again byte for byte', async () => {
  const path = file('paper.pdf', pdf)
  const begun = ['begin', 'WG/2027/8', '--kind', 'letter', '--body', 'demo-wg', ...day]
  await documents('secretariat', ...begun)
  const sent = await documents('secretariat', 'upload', 'WG/2027/8', path, '--title', 'Letter')
  expect(sent.out).toContain('formula_1      The group,')
  const wrong = file('paper.docx', 'no document')
  expect((await documents('secretariat', 'upload', 'WG/2027/8', wrong)).err).toContain(
    'PDF or a Word',
  )
  await documents('secretariat', 'issue', 'WG/2027/8')
  const to = join(folder, 'fetched.pdf')
  expect((await documents(undefined, 'fetch', 'WG/2027/8', to)).exit).toBe(0)
  expect(readFileSync(to, 'latin1')).toBe(pdf)
  expect((await documents(undefined, 'fetch', 'WG/2027/8', to)).exit).toBe(2)
})

test('tables of documents and of an agenda are kept whole or not at all', async () => {
  const sessions = await comity(undefined, 'meetings', 'sessions', '--body', 'demo-wg', '--json')
  const session: string = JSON.parse(sessions.out).at(-1).id
  const agenda = file('agenda.csv', 'number,en,fr\n1,Opening,Ouverture\n1,Again,\n')
  const import1 = await comity('secretariat', 'meetings', 'import-agenda', session, agenda)
  expect([import1.exit, import1.out]).toEqual([
    1,
    'Line 3, number: repeated: 1\nNothing was kept.\n',
  ])
  const right = file('right.csv', 'number,en\n1,Opening\n2,Rules\n')
  const import2 = await comity('secretariat', 'meetings', 'import-agenda', session, right)
  expect(import2.out).toBe('2 items are proposed.\n')

  const head = 'symbol,kind,title,lang,date,item,text,file\n'
  const on = ['--session', session]
  file('letter.pdf', pdf)
  const rows = 'WG/2027/9,letter,Letter,en,2027-06-07,2,,letter.pdf\n'
  const missing = file('missing.csv', `${head}${rows.replace('letter.pdf', '../letter.pdf')}`)
  expect((await documents('secretariat', 'import', missing, ...on)).exit).toBe(2)
  const bad = file('bad.csv', `${head}${rows}WG/2027/10,speech,T,en,2027-06-07,,x,\n`)
  const found = await documents('secretariat', 'import', bad, ...on)
  expect([found.exit, found.out]).toEqual([1, 'Line 3, kind: wrong: speech\nNothing was kept.\n'])
  const good = file('good.csv', `${head}${rows}WG/2027/10,note,Note,en,2027-06-07,,"1. Notes.",\n`)
  const look = await documents('secretariat', 'import', good, ...on, '--look')
  expect(look.out).toBe('2 documents would be begun.\n')
  expect((await documents('secretariat', 'import', good, ...on)).exit).toBe(0)
  const one = await documents('secretariat', 'show', 'WG/2027/9', '--json')
  expect(JSON.parse(one.out).draft.texts[0]).toMatchObject({
    title: 'Letter',
    file: { name: 'letter.pdf' },
  })
})
