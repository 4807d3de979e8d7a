import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostText, splitProvisions } from './split-provisions.ts'
import { read } from './test-reading.ts'

describe('references in running text', () => {
  test.each([
    [
      'Section 1. Scope\nAs said under\nSection 14 of this Act, and\nSection 2(1) applies.\nSection 2. Access\nText.',
      ['1', '2'],
    ],
    ['§ 1 Zweck\nEr gilt nach\n§ 202a Abs. 2 und\n§ 5.\n\n§ 2 Begriffe\nText.', ['1', '2']],
    ['Article 1\nLe texte prévu à\nArticle 5 du code.\nArticle 2\nTexte.', ['1', '2']],
    ['第一条 依照本法\n第三条第一款和\n第五条规定处罚。\n第二条 处罚。', ['1', '2']],
    ['المادة 1\nنص.\nالمادة 5 من هذا القانون.\nالمادة 2\nنص.', ['1', '2']],
    ['1. Scope\nThis applies to:\n1. letters,\n2. numbers;\n2. Access\n(1) Text.', ['1', '2']],
  ])('are not headings: %#', (text, numbers) => {
    expect(read(text).numbers).toEqual(numbers)
  })

  test('a number of doubtful form counts only as the next one, and is told', () => {
    const found = read(
      'Article 1\nText that goes on\nand on, as has the\nArticle 2\nText that goes on\nand on, as has the\nArticle 9\nText.',
    )
    expect(found.numbers).toEqual(['1', '2'])
    expect(found.codes).toEqual(['heading-uncertain'])
  })
})

describe('levels', () => {
  test('hold provisions, and lists of sections inside parts start no new section', () => {
    const { levels, provisions } = read(
      'PART I\nGENERAL\nCHAPTER 1 - Scope\nArticle 1\nText.\nCHAPTER 2\nArticle 2\nText.\nPART II\nArticle 3\nText.',
    )
    expect(
      levels.map(({ kind, number, heading, parent }) => [kind, number, heading, parent]),
    ).toEqual([
      ['part', '1', 'GENERAL', undefined],
      ['chapter', '1', 'Scope', 0],
      ['chapter', '2', '', 0],
      ['part', '2', '', undefined],
    ])
    expect(provisions.map(({ level }) => level)).toEqual([1, 2, 3])
  })

  test('a section is a level where articles are the provisions', () => {
    const { style, levels, numbers } = read(
      'Section 1 – Offences\nTitle 1 – Data\nArticle 1 – Access\nText.\nArticle 2 – Data\nText.\nSection 2 – Powers\nArticle 3 – Scope\nText.',
    )
    expect([style, numbers]).toEqual(['article', ['1', '2', '3']])
    expect(levels.map(({ label }) => label)).toEqual(['Section 1', 'Title 1', 'Section 2'])
  })

  test.each([
    ['第一编 总则\n第一章 任务\n第一条 文。', ['book', 'chapter']],
    ['BİRİNCİ BÖLÜM\nMadde 1- Metin.', ['chapter']],
    ['13. peatükk\n1. jagu\n§ 1. Ala\nTekst.', ['chapter', 'section']],
    ['Раздел IX\nГлава 28. Преступления\nСтатья 272. Доступ\nТекст.', ['title', 'chapter']],
    ['الباب الأول\nالفصل الثاني\nالمادة 1\nنص.', ['chapter', 'chapter']],
  ])('in their languages: %#', (text, kinds) => {
    const { levels, numbers } = read(text)
    expect(levels.map(({ kind }) => kind)).toEqual(kinds)
    expect(numbers).toHaveLength(1)
  })
})

describe('findings', () => {
  test('a table of contents is set apart', () => {
    const { numbers, pieces, codes } = read(
      'AN ACT\n1. Title\n2. Scope\n3. Access\n\nBe it enacted:\n1. Title\nThis is it.\n2. Scope\nAll.\n3. Access\nText.',
    )
    expect(numbers).toEqual(['1', '2', '3'])
    expect(pieces.map(({ kind }) => kind)).toEqual([
      'opening',
      'contents',
      'provision',
      'provision',
      'provision',
    ])
    expect(codes).toEqual(['contents-set-apart'])
  })

  test('repeated, disordered and skipped numbers have their line', () => {
    const { findings } = read('§ 1 A\nT.\n§ 1 B\nT.\n§ 4 C\nT.\n§ 3 D\nT.\n§ 5 E\n')
    expect(findings.map(({ code, line, params }) => [code, line, params])).toEqual([
      ['number-repeated', 3, { number: '1' }],
      ['numbers-skipped', 5, { from: '1', to: '4' }],
      ['number-out-of-order', 7, { number: '3', after: '4' }],
    ])
  })

  test('what an amending law inserts keeps its numbers and disturbs no order', () => {
    const { provisions, codes } = read(
      'Article 1 — The following is put for articles 128 and 129:\nArticle 128: Text.\nArticle 129: Text.\nArticle 2 — In force at once.',
    )
    expect(provisions.map(({ number, isInserted }) => [number, isInserted])).toEqual([
      ['1', false],
      ['128', true],
      ['129', true],
      ['2', false],
    ])
    expect(codes).toEqual([])
  })

  test('says so where nothing is found, a heading is empty or a character is none of a text', () => {
    expect(read('Only text.').codes).toEqual(['nothing-found'])
    expect(read('§ 1\n§ 2 Zweck\nText.').codes).toEqual(['provision-empty'])
    expect(read('§ 1 Zweck\nA\0B').findings).toMatchObject([
      { code: 'control-character', start: 11, line: 2, params: { code: 0 } },
    ])
  })

  test('tells another language by script and common words, and lost spaces by words too long', () => {
    const german = `§ 1 Zweck\n${'Wer die Daten und den Zugang von der Stelle mit dem Code zu sich nimmt, wird nach dem Gesetz. '.repeat(4)}`
    expect(read(german, 'de').codes).toEqual([])
    expect(read(german, 'fr').findings).toMatchObject([
      { code: 'language-differs', params: { tagged: 'fr', found: 'de' } },
    ])
    expect(
      read('第一条 为了保障网络安全，维护网络空间主权和国家安全、社会公共利益，制定本法。', 'ru')
        .codes,
    ).toEqual(['language-differs'])
    expect(
      read(
        `المادة 1\n${[...'أبتثجحخدذرزسش'].map((one) => `يعاقب بالحبسوالغرامةالتي${one}لاتقلعن كلمناخترقموقعا${one}`).join(' ')}`,
      ).codes,
    ).toEqual(['spaces-lost'])
  })
})

describe('bills as they are printed', () => {
  test('what explains a bill after it is no part of its numbering', () => {
    const { numbers, levels } = read(
      '1. (1) This is an Act.\n\n2. Access\nWhoever enters.\n\nEXPLANATORY STATEMENT\n\n1. Clause 1 names it.\n\n2. Clause 2 says.\n\n3. It costs nothing.',
    )
    expect(numbers).toEqual(['1', '2'])
    expect(levels.map(({ kind }) => kind)).toEqual(['annex'])
  })

  test('a number alone that is marked or printed otherwise is found where it is left out, and told', () => {
    const { numbers, codes } = read(
      '1. Scope\nAll.\n### 2. Access\nWhoever enters.\n**3.** Whoever stays.\n4 Costs\nNone.\n5. End\nText.',
    )
    expect(numbers).toEqual(['1', '2', '3', '4', '5'])
    expect(codes).toEqual(['heading-uncertain'])
  })

  test('the title of a level may stand below a blank line', () => {
    const { levels, headings } = read(
      'PART I\n\nPRELIMINARY\n\n1. (1) This is an Act.\n\n2. (1) It binds all.',
    )
    expect(levels).toMatchObject([{ label: 'PART I', heading: 'PRELIMINARY' }])
    expect(headings).toEqual(['', ''])
  })

  test('one heading for several repealed provisions has the number of the first', () => {
    const { labels, numbers } = read('§ 11 A\nT.\n§§ 12 bis 15 (weggefallen)\n\n§ 16 B\nT.')
    expect(labels).toEqual(['§ 11', '§§ 12 bis 15', '§ 16'])
    expect(numbers).toEqual(['11', '12', '16'])
  })

  test('the parts of a code each have an order of their own', () => {
    expect(
      read('Article L1\nA.\nArticle L2\nB.\nArticle R1\nC.\nArticle L3\nD.\nArticle R2\nE.').codes,
    ).toEqual([])
  })

  test('one number without a full stop is no provision', () => {
    expect(read('The coin weighs\n18 Grams of gold.').codes).toEqual(['nothing-found'])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'Section 14',
      'Article 3 bis',
      '§ 5a ',
      '第二条　',
      '3. ',
      '12.—(1) ',
      'CHAPTER II',
      '\n',
      '\r\n',
      '\ufeff',
      '\u200f',
    ],
    ...[
      'المادة (٥)',
      'Madde 2- ',
      '（目的）',
      ' of this Act',
      'Text.',
      ': ',
      '“',
      '\0',
      '**',
      '## ',
      '^',
      '<sup>1</sup>',
      ' ',
      '𠮷',
      '\ud800',
    ],
  )

  test('is the sum of its pieces, and every provision is where it says', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const { pieces, provisions, levels } = splitProvisions(text)
        expect(pieces.map((one) => one.text).join('')).toBe(text)
        for (const one of provisions) {
          expect(one.text).toBe(text.slice(one.start, one.end))
          expect(one.bodyStart).toBeGreaterThanOrEqual(one.start)
          expect(one.bodyStart).toBeLessThanOrEqual(one.end)
          expect(one.level ?? 0).toBeLessThan(Math.max(1, levels.length))
        }
      }),
    )
  })

  test('a byte order mark, line ends of two characters and marks of direction change no number', () => {
    const text = '§ 1 Zweck\nText.\n§ 2 Begriffe\nText.'
    for (const other of [
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('§', '\u200f§\u200e'),
    ])
      expect(read(other).numbers).toEqual(['1', '2'])
  })

  test('is refused beyond its limit', () => {
    expect(() => splitProvisions(' '.repeat(mostText + 1))).toThrow('text.too-large')
  })
})
