import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { wordFile, wordFileOf, wordParagraph, wordPart } from '../../../test/files.ts'
import { readingLimits } from './limits.ts'
import { readWordFile } from './word-file.ts'

const read = (bytes: Uint8Array) => readWordFile(bytes, readingLimits)
const codeOf = (bytes: Uint8Array, limits = readingLimits) => {
  try {
    readWordFile(bytes, limits)
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return 'read'
}

const numbering = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
  </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`,
)
const at = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`

describe('the text of a Word file', () => {
  it('has the numbers that Word prints by itself', () => {
    const body = [
      ...[wordParagraph('Recalling,'), wordParagraph('Decides:', at(0))],
      ...[
        wordParagraph('names;', at(1)),
        wordParagraph('deep;', at(2)),
        wordParagraph('desks;', at(1)),
      ],
      ...[wordParagraph('Invites;', '<w:pStyle w:val="Op"/>'), wordParagraph('again:', at(1))],
    ].join('')
    const styles = wordPart(
      'styles',
      `<w:style w:styleId="Base"><w:pPr>${at(0)}</w:pPr></w:style>
       <w:style w:styleId="Op"><w:basedOn w:val="Base"/></w:style>`,
    )
    const file = wordFile(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles })
    expect(read(file).text.split('\n\n')).toEqual([
      ...['Recalling,', '1. Decides:', '(a) names;', '(i) deep;', '(b) desks;', '2. Invites;'],
      '(a) again:',
    ])
  })

  it('is what stands with tracked changes accepted, and says that there were some', () => {
    const body = `<w:p><w:r><w:t>All </w:t></w:r><w:del><w:r><w:t>no </w:t><w:delText>old </w:delText></w:r></w:del>
      <w:ins><w:r><w:t>members</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    expect(read(wordFile(body))).toEqual({
      text: 'All members',
      notes: [
        { code: 'tracked_changes', count: 3 },
        { code: 'footnotes_left_out', count: 1 },
      ],
    })
  })

  it('is read in any script, from tables and boxes as well, what is said twice once', () => {
    const markup = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
    const body = `<w:tbl><w:tr><w:tc>${wordParagraph('يقرر')}</w:tc></w:tr></w:tbl>
      <mc:AlternateContent xmlns:mc="${markup}"><mc:Choice>${wordParagraph('决定')}</mc:Choice>
      <mc:Fallback>${wordParagraph('决定')}</mc:Fallback></mc:AlternateContent>`
    expect(read(wordFile(body)).text).toBe('يقرر\n\n决定')
    expect(read(wordFile(''))).toEqual({ text: '', notes: [{ code: 'no_text' }] })
  })
})

describe('a hostile or broken file', () => {
  it('is refused where it says it unpacks to too much', () => {
    const bomb = wordFile('', { 'word/document.xml': ' '.repeat(2_000_000) })
    expect(bomb.length).toBeLessThan(5_000)
    expect(codeOf(bomb, { ...readingLimits, unpackedBytes: 1_000_000 })).toBe('file-too-much')
  })

  it('never unpacks to more than it says', () => {
    const bomb = wordFile('', { 'word/document.xml': 'x'.repeat(2_000_000) })
    const lying = Buffer.from(bomb)
    const real = Buffer.alloc(4)
    real.writeUInt32LE(2_000_000)
    for (let from = lying.indexOf(real); from >= 0; from = lying.indexOf(real, from + 1))
      lying.writeUInt32LE(10, from)
    expect(codeOf(lying)).toBe('file-broken')
  })

  it('is refused with entities, with macros, with parts without end, and cut off', () => {
    const entities = `<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>`
    expect(codeOf(wordFile('', { 'word/document.xml': entities }))).toBe('file-broken')
    const macros = { '[Content_Types].xml': '<Types>document.macroEnabled.main+xml</Types>' }
    expect(codeOf(wordFile('', macros))).toBe('file-not-document')
    const parts = Object.fromEntries(Array.from({ length: 50 }, (_, nth) => [`p${nth}`, '']))
    expect(codeOf(wordFile('', parts), { ...readingLimits, parts: 20 })).toBe('file-too-much')
    const whole = wordFileOf('One.')
    expect(codeOf(whole.slice(0, whole.length - 30))).toBe('file-broken')
    expect(codeOf(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe('file-not-document')
    const deep = '<w:tbl>'.repeat(1_000) + '</w:tbl>'.repeat(1_000)
    expect(codeOf(wordFile(deep))).toBe('file-broken')
  })

  it('is refused where it has too many paragraphs or too much text', () => {
    const file = wordFileOf('One.', 'Two.', 'Three.')
    expect(codeOf(file, { ...readingLimits, paragraphs: 2 })).toBe('file-too-much')
    expect(codeOf(file, { ...readingLimits, text: 9 })).toBe('file-too-much')
  })
})
