import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEIds, type EId, kindOf, parentOf, parseEId } from './eid.ts'
import { readProposalText } from './read-text.ts'
import {
  checkProposalText,
  checkTranslation,
  mostBlocks,
  type ProposalText,
  proposalTextHash,
} from './text.ts'

const english = `Lanterns of the four harbours

The General Assembly,

Recalling its decision on lanterns of the harbours,
which was taken last spring,

Noting the following:
(a) lamps are lit,
(b) lamps go out,

1. Welcomes the rules of the lanterns:
1.1. Lamps shall be lit at dusk.
1.2. Lamps shall be trimmed.

2. Decides:
(a) to count the lamps:
(i) those of brass;
(ii) those of tin;
(b) to report on them;

Cooperation of the harbours

3. Requests a report.

Annex

Lamps to be counted

1. Brass lamps.
2. Tin lamps.`

const ids = (text: string, lang = 'en') =>
  readProposalText(text, lang).text.blocks.map(({ eId }) => eId)
const id = (text: string): EId => {
  const read = parseEId(text)
  if (read === undefined) throw new Error(text)
  return read
}

describe('an id of a block', () => {
  it('is read also as people cite it', () => {
    expect(parseEId('op_1.8')).toBe('op_1__para_8')
    expect(parseEId('op_2.a.ii')).toBe('op_2__para_a__para_ii')
    expect(parseEId('op_3-bis')).toBe('op_3-bis')
  })

  it('is none with a space, a capital, another word or a part of a title', () => {
    for (const text of ['op 1', 'OP_1', 'art_1', 'title_1__para_1', 'op_', 'op_1__', '__para_1'])
      expect(parseEId(text)).toBeUndefined()
  })

  it('tells what it is and what it is a part of', () => {
    expect(kindOf(id('op_1__para_8'))).toBe('para')
    expect(parentOf(id('op_2__para_a__para_ii'))).toBe('op_2__para_a')
    expect(parentOf(id('pp_2'))).toBeUndefined()
  })

  it('stands in the order of numbers, suffixes and letters', () => {
    const order = ['pp_2', 'pp_10', 'op_3', 'op_3__para_a', 'op_3__para_b', 'op_3__para_aa']
    const more = ['op_3-bis', 'op_3-ter', 'op_3-decies', 'op_3-11', 'op_4']
    const all = [...order, ...more].map(id)
    expect([...all].reverse().sort(compareEIds)).toEqual(all)
  })
})

describe('a pasted text', () => {
  it('is read into title, formula, paragraphs, their parts, headings and annexes', () => {
    expect(ids(english)).toEqual([
      ...['title_1', 'formula_1', 'pp_1', 'pp_2', 'pp_2__para_a', 'pp_2__para_b', 'op_1'],
      ...['op_1__para_1', 'op_1__para_2', 'op_2', 'op_2__para_a', 'op_2__para_a__para_i'],
      ...['op_2__para_a__para_ii', 'op_2__para_b', 'heading_1', 'op_3', 'annex_1', 'heading_2'],
      ...['annex_1__para_1', 'annex_1__para_2'],
    ])
    const { text, notes } = readProposalText(english, 'en')
    expect(notes).toEqual([])
    expect(checkProposalText(text)).toEqual([])
    expect(text.blocks[2]?.text).toMatch(/harbours, which was/)
    expect(text.blocks[8]).toEqual({
      eId: 'op_1__para_2',
      num: '1.2.',
      text: 'Lamps shall be trimmed.',
    })
  })

  it.each([
    [
      'fr',
      'L’Assemblée générale,\n\nRappelant sa décision,\n\n1. Décide :\na) De compter ;\nb) De dire.',
    ],
    ['es', 'La Asamblea General,\n\nRecordando su decisión,\n\n1. Decide:\na) Contar;\nb) Decir.'],
    [
      'ru',
      'Генеральная Ассамблея,\n\nссылаясь на решение,\n\n1. постановляет:\nа) считать;\nб) сказать.',
    ],
    ['zh', '大会，\n\n回顾其决定，\n\n1. 决定：\n(a) 计数；\n(b) 报告。'],
    [
      'ar',
      'إن الجمعية العامة،\n\nإذ تشير إلى قرارها،\n\n١ - تقرر:\n(أ) أن تعد؛\n(ب) أن تقدم تقريرا.',
    ],
  ])('has the same ids in %s', (lang, text) => {
    expect(ids(text, lang)).toEqual(['formula_1', 'pp_1', 'op_1', 'op_1__para_a', 'op_1__para_b'])
  })

  it('takes (i) for the ninth letter after (h), and for a number of its own after (a)', () => {
    const lettered = [...'abcdefghij'].map((one) => `(${one}) lamp;`).join('\n')
    expect(ids(`1. Counts:\n${lettered}`).at(-1)).toBe('op_1__para_j')
    expect(ids('1. Counts:\n(a) lamps:\n(i) brass;').at(-1)).toBe('op_1__para_a__para_i')
  })

  it('says what it could not be sure of, and leaves nothing out', () => {
    const pasted =
      '1. Counts lamps;\n\n3. Reports;\n\n3. Thanks;\n\nand goes on with a sentence that ends here.'
    const { text, notes } = readProposalText(pasted, 'en')
    expect(text.blocks.map(({ eId }) => eId)).toEqual(['op_1', 'op_3', 'op_3-2'])
    expect(text.blocks[2]?.text).toBe('Thanks;\nand goes on with a sentence that ends here.')
    expect(notes.map(({ code }) => code)).toEqual([
      ...['no_formula', 'out_of_sequence', 'number_again', 'joined'],
    ])
  })

  it('loses marks that are not seen, and says so', () => {
    const { text, notes } = readProposalText('1. Not \u202eevol\u202c lamps\u00ad;', 'en')
    expect(text.blocks[0]?.text).toBe('Not evol lamps;')
    expect(notes.map(({ code }) => code)).toContain('hidden_removed')
  })

  it('is read whatever it is, without a word lost, into a text that is right', () => {
    const piece = fc.constantFrom(
      ...[
        '1. Calls',
        '2.',
        '(a) x',
        '(i) y',
        '1.1 z',
        'Annex',
        'words,',
        'The Board,',
        '',
        'a) q',
        '٣ - س',
      ],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 14 }), (lines) => {
        const pasted = lines.join('\n')
        const { text } = readProposalText(pasted, 'en')
        const found = checkProposalText(text).filter(
          ({ code }) => code !== 'empty' && code !== 'blank',
        )
        expect(found).toEqual([])
        const letters = (from: string) =>
          [...from.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]/gu, '')].sort().join('')
        const kept = text.blocks.map((block) => `${block.num ?? ''}${block.text}`).join('')
        expect(letters(kept)).toBe(letters(pasted))
      }),
    )
  })
})

describe('a text', () => {
  const text: ProposalText = {
    lang: 'en',
    retired: [id('op_9')],
    blocks: [
      { eId: id('op_1'), num: '1.', text: 'Counts lamps.' },
      { eId: id('op_1__para_a'), num: '(a)', text: 'of brass' },
    ],
  }

  it('has the hash of its canonical form, whatever was retired', () => {
    // By sha256sum, of the bytes of:
    // {"blocks":[{"eId":"op_1","num":"1.","text":"Counts lamps."},
    // {"eId":"op_1__para_a","num":"(a)","text":"of brass"}],"lang":"en"} on one line.
    expect(proposalTextHash(text)).toBe(
      'efffd23dc643e470796feb078a9e6da28ef76564c691482515b76c528b1cf7c0',
    )
    expect(proposalTextHash({ ...text, retired: [] })).toBe(proposalTextHash(text))
    expect(proposalTextHash({ ...text, lang: 'fr' })).not.toBe(proposalTextHash(text))
  })

  it('is found wrong where an id comes twice, back, alone, or away from its paragraph', () => {
    const [first, part] = text.blocks
    const codes = (...blocks: ProposalText['blocks']) =>
      checkProposalText({ ...text, blocks }).map(({ code }) => code)
    if (first === undefined || part === undefined) throw new Error('two blocks')
    expect(codes(first, first)).toEqual(['duplicate_id'])
    expect(codes(part)).toEqual(['parent_missing'])
    expect(codes(first, { ...first, eId: id('op_2') }, part)).toEqual(['out_of_place'])
    expect(codes({ ...first, eId: id('op_9') })).toEqual(['retired_id'])
    expect(codes({ ...first, text: 'a\u202eb' })).toEqual(['hidden_characters'])
    expect(codes({ ...first, text: ' ' })).toEqual(['blank'])
    expect(codes()).toEqual(['empty'])
  })

  it('has the same blocks in a translation', () => {
    const other = readProposalText('1. Compte les lampes.\na) de laiton', 'fr').text
    expect(checkTranslation(text, other)).toEqual([])
    expect(checkTranslation(text, { ...other, blocks: other.blocks.slice(0, 1) })).toEqual([
      { code: 'missing_in_translation', eId: 'op_1__para_a' },
    ])
  })
})

describe('a text of more than anybody reads', () => {
  const lines = (count: number, line: (at: number) => string) =>
    `The working group,\n${Array.from({ length: count }, (_, at) => line(at)).join('\n')}`

  it('is read to its end and said to be too large, also where one number comes again and again', () => {
    for (const line of [
      (at: number) => `${at + 1}. a`,
      () => '1. a',
      () => 'a:',
      (at: number) => `(${at})`,
    ]) {
      const { text } = readProposalText(lines(15_000, line), 'en')
      expect(text.blocks.length).toBe(mostBlocks + 1)
      expect(checkProposalText(text).map(({ code }) => code)).toContain('too_many_blocks')
    }
  })

  it('is said to be too large by its length', () => {
    const { text } = readProposalText('The working group,\n1. Decides.', 'en')
    const [formula, decides] = text.blocks
    if (!formula || !decides) throw new Error('two blocks')
    const long = { ...text, blocks: [formula, { ...decides, text: 'x'.repeat(1_000_000) }] }
    expect(checkProposalText(long).map(({ code }) => code)).toEqual(['too_long'])
  })
})
