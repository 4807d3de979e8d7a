import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, testTerminal } from '../test-terminal.ts'

async function laws(...words: string[]) {
  const { run, out, err } = testTerminal()
  const exit = await run('laws', ...words)
  return { exit, out: out(), err: err() }
}

function fileOf(name: string, text: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

const french = `# Loi sur les machines

## Chapitre I Des chiens

Article 1
Celui qui laisse courir son chien est puni d’une amende.

## Chapitre II Des systèmes

Article 2
Quiconque, sans autorisation, accède à un système informatique est puni d’emprisonnement.

Article 3
Celui qui entrave le fonctionnement d’un système informatique est puni d’emprisonnement.
`

describe('comity laws find', () => {
  it('names the provision that answers, and the words by which it was seen', async () => {
    const { exit, out } = await laws(
      'find',
      'bc-2',
      '--in',
      fileOf('loi.md', french),
      '--language',
      'fr',
    )
    expect(exit).toBe(0)
    expect(out).toMatch(/^1 +Article 2 .*computer system "système informatique"/m)
    expect(out).not.toContain('Article 1 ')
  })

  it('gives the places of the words as JSON, in the wording of the provision', async () => {
    const path = fileOf('loi.md', french)
    const { out } = await laws('find', 'un-10', '--in', path, '--language', 'fr', '--json')
    const [first] = JSON.parse(out)
    expect(first).toMatchObject({ number: 'Article 3', rank: 1 })
    const match = first.matches.find((one: { concept: string }) => one.concept === 'hinder')
    const wording = 'Celui qui entrave le fonctionnement d’un système informatique'
    expect(wording.slice(match.spans[0].start, match.spans[0].end)).toBe('entrave')
  })

  it('takes provisions as JSON, and examples beside the article', async () => {
    const fixture = JSON.parse(
      readFileSync(new URL('../../../fixtures/laws/find.json', import.meta.url), 'utf8'),
    )
    const provisionsOf = (language: string, wanted: (id: string) => boolean) => {
      const law = fixture.laws.find((one: { language: string }) => one.language === language)
      const provisions = law.passages
        .filter(({ id }: { id: string }) => wanted(id))
        .map(({ id, ...rest }: { id: string }) => ({ number: id, ...rest }))
      return fileOf('law.json', JSON.stringify({ language, provisions }))
    }
    const example = provisionsOf('ru', (id) => id === 'bc-5')
    const law = provisionsOf('zh', () => true)
    const { out } = await laws(
      'find',
      'bc-5',
      '--in',
      law,
      '--example',
      example,
      '--most',
      '1',
      '--json',
    )
    expect(JSON.parse(out)).toMatchObject([{ number: 'bc-5', rank: 1 }])
  })

  it('says so where no provision speaks of the article', async () => {
    const path = fileOf('loi.md', french)
    const { exit, out, err } = await laws('find', 'bc-24', '--in', path, '--language', 'fr')
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain('No provision')
  })

  it.each([
    ['an article without a query', 'bc-1', ['--language', 'fr'], 'There is no query for bc-1'],
    ['a text of no language', 'bc-2', [], 'Say which language'],
    ['a language without a lexicon', 'bc-2', ['--language', 'xx'], 'There is no lexicon for xx'],
    ['no number of candidates', 'bc-2', ['--language', 'fr', '--most', '0'], '--most takes'],
  ])('refuses %s', async (_, article, options, sentence) => {
    const { exit, err } = await laws('find', article, '--in', fileOf('loi.md', french), ...options)
    expect([exit, err]).toEqual([2, expect.stringContaining(sentence)])
  })

  it.each([
    ['a file that is not there', '/no/such/folder/none.md', 2, 'There is no file'],
    ['JSON without provisions', '{"language":"fr"}', 1, 'has no list "provisions"'],
    ['JSON that breaks off', '{"language":', 1, 'loi.json'],
    [
      'a provision without text',
      '{"language":"fr","provisions":[{}]}',
      1,
      'provision 1 has no "text"',
    ],
  ])('refuses %s', async (_, given, code, sentence) => {
    const path = given.startsWith('{') ? fileOf('loi.json', given) : given
    const { exit, err } = await laws('find', 'bc-2', '--in', path, '--language', 'fr')
    expect([exit, err]).toEqual([code, expect.stringContaining(sentence)])
  })
})

describe('comity laws evaluate', () => {
  function folderOf(csv: string): string {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'texts'))
    writeFileSync(join(folder, 'provisions.csv'), csv)
    const provisions = french
      .split(/\n(?=Article)/)
      .slice(1)
      .map((text) => ({ number: text.slice(0, 9), text: text.slice(10) }))
    const statute = { iso3: 'XAA', language: 'fr', provisions }
    writeFileSync(join(folder, 'texts', 'XAA-loi-fr.json'), JSON.stringify(statute))
    return folder
  }
  const head = 'iso3,instrument_article,section,confidence\n'

  it('measures by language and article, and says what could not be asked', async () => {
    const folder = folderOf(
      `${head}XAA,bc-2,2,high\nXAA,bc-5,3,high\nXBB,bc-2,9,high\nXAA,bc-3,1,low\n`,
    )
    const { exit, out } = await laws('evaluate', folder)
    expect(exit).toBe(0)
    expect(out).toMatch(/^all +2 +1\.00 +1\.00/m)
    expect(out).toMatch(/^fr +2 /m)
    expect(out).toContain('1 mappings were not asked')
  })

  it('gives each question as JSON, also with the examples of other states', async () => {
    const folder = folderOf(`${head}XAA,bc-2,2,high\n`)
    const { out } = await laws('evaluate', folder, '--examples', '--json')
    expect(JSON.parse(out)).toMatchObject({
      all: { questions: 1, mrr: 1 },
      found: [{ state: 'XAA', article: 'bc-2', rank: 1, passages: 3 }],
    })
  })

  it('says where a table cannot be read', async () => {
    const { exit, err } = await laws('evaluate', folderOf('iso3,section\nXAA,2\n'))
    expect([exit, err]).toEqual([1, expect.stringContaining('no column "instrument_article"')])
  })
})
