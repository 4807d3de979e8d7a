import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { temporaryFolder, testTerminal } from '../test-terminal.ts'

const act =
  'AN ACT\n\nPART I - OFFENCES\n\nSection 1. Scope\nThis is an Act under\nSection 9 of another.\n\nSection 2. Access\nWhoever enters by breach of a measure is liable to 1 year.\n'

async function laws(command: string, texts: readonly (string | Uint8Array)[], ...words: string[]) {
  const folder = temporaryFolder()
  const files = texts.map((text, at) => {
    const file = join(folder, `law-${at}`)
    writeFileSync(file, text)
    return file
  })
  const { run, out, err } = testTerminal()
  const exit = await run('laws', command, ...files, ...words)
  return { exit, out: out(), err: err() }
}

test('parts a law into provisions', async () => {
  const { exit, out } = await laws('split', [act], '--language', 'en')
  expect(exit).toBe(0)
  expect(out).toContain('text: 2 provisions in 1 levels\n')
  expect(out).toMatch(/Section 2 +2 +58 +Access\n/)
})

test('says what is not certain with its line, and gives all of it as JSON', async () => {
  const text = act.replace('Section 2.', 'Section 1.')
  expect((await laws('split', [text])).out).toContain(
    'Numbers that come more than once: 1 (number-repeated)\n  line 9: number 1\n',
  )
  const { out } = await laws('split', [gzipSync(text)], '--json')
  const read = JSON.parse(out)
  expect(read).toMatchObject({ format: 'text', style: 'section', findings_beyond: 0 })
  expect(read.provisions[1]).toMatchObject({ label: 'Section 1', heading: 'Access', level: 0 })
  expect(read.findings).toMatchObject([{ code: 'number-repeated', line: 9 }])
})

test('writes Akoma Ntoso that it reads again', async () => {
  const about = ['--akoma-ntoso', '/akn/xa/act/2026/14', '--date', '2026-02-24', '--language', 'en']
  const { exit, out } = await laws('split', [act], ...about)
  expect([exit, out]).toEqual([
    0,
    expect.stringContaining('<num xml:space="preserve">Section 2</num>'),
  ])
  const again = JSON.parse((await laws('split', [out], '--json')).out)
  expect(again).toMatchObject({
    format: 'akoma-ntoso',
    provisions: [{ number: '1' }, { number: '2' }],
  })
  expect((await laws('split', [act], '--akoma-ntoso', 'x')).exit).toBe(2)
})

test.each([
  ['no provision', 'Only text.', 'nothing-found'],
  ['a document type', '<!DOCTYPE akomaNtoso []><akomaNtoso/>', 'xml.doctype'],
  ['another kind of XML', '<?xml version="1.0"?><html/>', 'xml.unknown-format'],
  ['bytes that are no UTF-8', Uint8Array.of(0xff, 0xfe, 0x41), 'UTF-8'],
])('exits with 1 for %s', async (_, text, told) => {
  const { exit, out, err } = await laws('split', [text])
  expect([exit, out + err]).toEqual([1, expect.stringContaining(told)])
})

test('refuses a language that is none and a file that is not there', async () => {
  expect((await laws('split', [act], '--language', 'not a tag')).exit).toBe(2)
  expect(await testTerminal().run('laws', 'split', '/no/such/file')).toBe(2)
})

test('sets two language versions side by side', async () => {
  const french =
    'Article 1. Champ\nCeci est une loi.\nArticle 2. Accès\nQuiconque accède, access, 1 an.\n'
  const { exit, out } = await laws('align', [act, french], '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(out).pairs).toMatchObject([
    { left: 'Section 1', right: 'Article 1' },
    { left: 'Section 2', right: 'Article 2' },
  ])
  const russian = 'Статья 1. Область\nЭто закон.\nСтатья 2. Доступ\nНаказывается.\n'
  expect((await laws('align', [act, russian])).out).toContain('paired by numbers and lengths')
})

test('shows what changed between versions by word', async () => {
  const later = act.replace(' by breach of a measure', '').replace('1 year', '4 years')
  const { exit, out } = await laws('diff', [act, later], '--language', 'en', '--exit-code')
  expect(exit).toBe(1)
  expect(out).toContain('1 of 2 provisions changed.')
  expect(out).toContain(
    'enters [-by breach of a measure -]is liable to [-1-]{+4+} [-year-]{+years+}.',
  )
  expect((await laws('diff', [act, act], '--language', 'en', '--exit-code')).exit).toBe(0)
  expect((await laws('diff', [act, act])).exit).toBe(2)
})

test('marks what two laws share', async () => {
  const model = 'Article 4. Whoever enters by breach of a measure is liable to a fine.'
  const { exit, out } = await laws('reuse', [act, model], '--language', 'en', '--json')
  expect(exit).toBe(0)
  const { closeness, spans } = JSON.parse(out)
  expect(closeness.shared).toBe(6)
  expect(spans).toMatchObject([{ words: 10 }])
})
