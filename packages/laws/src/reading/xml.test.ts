import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAkomaNtoso } from './akoma-ntoso.ts'
import { readLegislationXml } from './legislation-xml.ts'
import { readLaw } from './read-law.ts'
import { type Reading, wordingIn } from './reading.ts'
import { ReadingError } from './reading-error.ts'
import { splitProvisions } from './split-provisions.ts'
import { writeAkomaNtoso } from './write-akoma-ntoso.ts'

const about = {
  uri: '/akn/xa/act/2026/14',
  country: 'xa',
  language: 'en',
  date: '2026-02-24',
  title: 'Act 14',
}

/** All that a reading says, without where in the text it stands. */
const contentOf = ({ text, levels, provisions, pieces }: Reading) => ({
  opening: pieces
    .filter(({ kind }) => kind === 'opening' || kind === 'contents')
    .map((piece) => piece.text.replaceAll(/\r+\n/g, '\n'))
    .join('')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd(),
  levels: levels.map(({ kind, label, number, heading, parent, ...place }) => ({
    ...{ kind, label, number, heading, parent, wording: wordingIn(text, place) },
  })),
  provisions: provisions.map(({ label, number, heading, level, isInserted, ...place }) => ({
    ...{ label, number, heading, level, isInserted, wording: wordingIn(text, place) },
  })),
})

const codeOf = (read: () => unknown): string | undefined => {
  try {
    read()
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
  return undefined
}

const act = (body: string) =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta/><body>${body}</body></act></akomaNtoso>`

describe('Akoma Ntoso', () => {
  test('gives levels, sections and the lines of their wording', () => {
    const { text, levels, provisions, pieces } = readAkomaNtoso(
      act(`<part><num>Part II</num><heading>Offences</heading>
        <section eId="sec_14"><num>14.</num><heading>Access</heading>
          <subsection><num>(1)</num><content><p>Whoever <term>enters</term>
            a system, and</p></content></subsection>
          <subsection><num>(2)</num><intro><p>If it is</p></intro>
            <paragraph><num>(a)</num><content><p>for gain;</p></content></paragraph></subsection>
        </section></part>`),
    )
    expect(levels).toMatchObject([{ kind: 'part', number: '2', heading: 'Offences' }])
    expect(provisions).toMatchObject([{ label: '14.', number: '14', heading: 'Access', level: 0 }])
    expect(wordingIn(text, provisions[0] ?? { bodyStart: 0, end: 0 })).toBe(
      '(1) Whoever enters a system, and\n(2) If it is\n(a) for gain;',
    )
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })

  test('takes what it quotes of another law for wording', () => {
    const { provisions } = readAkomaNtoso(
      act(`<article><num>Article 1</num><content><p>Put in:</p><quotedStructure><article><num>Article 128</num>
        <content><p>Text.</p></content></article></quotedStructure></content></article>`),
    )
    expect(provisions.map(({ number }) => number)).toEqual(['1'])
    expect(provisions[0]?.text).toContain('Article 128')
  })

  test.each([
    'PREAMBLE\n\nPART I\nGENERAL\nSection 1. Scope\n  (a) all;\n\n  (b) & <more>.\nPART II\nSection 2A\nText.\n',
    '第一编 总则\n第一章 任务\n第一条 文。\n第二百八十五条之一 文。',
    'Teil 1\nText des Teils selbst.\n§ 202a Ausspähen\r\n(1) Wer.\r\n\r\n§ 206<sup>1</sup> Muu\nText.',
    'Preamble\r\r\nof it\r\n§ 1 A\r\r\nText.',
    'Article 1 — Put in:\nArticle 128: Text.\nArticle 2 — In force.\nANNEX\nForms.',
    '1. Title\n2. Scope\n3. Access\n\nNow:\n1. Title\nIt is.\n2. Scope\nAll.\n3. Access\nText.',
  ])('written and read again is the same: %#', (text) => {
    const reading = splitProvisions(text)
    expect(reading.provisions).not.toEqual([])
    const again = readLaw(writeAkomaNtoso(reading, about))
    expect(again.format).toBe('akoma-ntoso')
    expect(contentOf(again.reading)).toEqual(contentOf(reading))
  })

  test('written and read again is the same, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'Section 14',
        'Article 3 bis',
        '§ 5a ',
        'CHAPTER II',
        '\n',
        '\r\n',
        '\n\n',
        '  ',
        '\t',
        '&',
        '<b>',
        '"',
        ']]>',
      ],
      ...[
        ' Text.',
        'Part I',
        '第二条　',
        'ANNEX\n',
        '（目的）\n',
        'المادة (٥)',
        '\r',
        ': ',
        '12.—(1) ',
        'Access',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const reading = splitProvisions(parts.join(''))
        expect(contentOf(readAkomaNtoso(writeAkomaNtoso(reading, about)))).toEqual(
          contentOf(reading),
        )
      }),
    )
  })

  test('is not written with characters that XML cannot hold', () => {
    for (const char of ['\0', '\u000b', '\ud800', '\uffff'])
      expect(codeOf(() => writeAkomaNtoso(splitProvisions(`§ 1 A\n${char}`), about))).toBe(
        'export.control-character',
      )
  })
})

describe('the XML of legislation.gov.uk', () => {
  const xml = `<?xml version="1.0"?><Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation">
    <Primary><PrimaryPrelims><Title>Example Act 2026</Title><LongTitle>An Act to make provision.</LongTitle></PrimaryPrelims>
    <Body><Part><Number>Part 1</Number><Title>Offences</Title>
      <P1group><Title>Access</Title><P1><Pnumber>1</Pnumber><P1para>
        <P2><Pnumber>1</Pnumber><P2para><Text>A person <CommentaryRef Ref="c1"/>must not</Text>
          <P3><Pnumber>a</Pnumber><P3para><Text>enter;</Text></P3para></P3></P2para></P2>
        <BlockAmendment><P1group><Title>Other</Title><P1><Pnumber>9</Pnumber><P1para><Text>New.</Text></P1para></P1></P1group></BlockAmendment>
      </P1para></P1></P1group></Part></Body>
    <Schedules><Schedule><Number>Schedule 1</Number><TitleBlock><Title>Forms</Title></TitleBlock><ScheduleBody>
      <P1><Pnumber>1</Pnumber><P1para><Text>Form.</Text></P1para></P1></ScheduleBody></Schedule></Schedules></Primary>
    <Commentaries><Commentary id="c1"><Para><Text>Amended.</Text></Para></Commentary></Commentaries></Legislation>`

  test('gives sections with the brackets of the print, and schedules as annexes', () => {
    const { text, provisions, levels, pieces } = readLegislationXml(xml)
    expect(provisions).toMatchObject([{ label: '1', number: '1', heading: 'Access', level: 0 }])
    expect(wordingIn(text, provisions[0] ?? { bodyStart: 0, end: 0 })).toBe(
      '(1) A person must not\n(a) enter;\nOther\n9 New.',
    )
    expect(levels).toMatchObject([
      { kind: 'part', number: '1', heading: 'Offences' },
      { kind: 'annex', number: '1', heading: 'Forms', parent: undefined },
    ])
    expect(text).not.toContain('Amended')
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(text.startsWith('Example Act 2026\nAn Act to make provision.')).toBe(true)
  })

  test('is told from Akoma Ntoso by its root', () => {
    expect(readLaw(xml).format).toBe('legislation-xml')
    expect(readLaw('<section> is no XML.\n§ 1 A\nText.').format).toBe('text')
  })
})

describe('XML from anybody', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><akomaNtoso><act><body><p>&b;</p></body></act></akomaNtoso>`

  test.each([
    ['a bomb of entities', bomb, 'xml.doctype'],
    [
      'a file named from outside',
      '<!DOCTYPE akomaNtoso SYSTEM "http://example.org/x.dtd"><akomaNtoso/>',
      'xml.doctype',
    ],
    ['an entity that nobody declared', act('<p>&lol;</p>'), 'xml.not-well-formed'],
    ['elements never closed', '<akomaNtoso><act>', 'xml.not-well-formed'],
    ['NUL', act('<p>\0</p>'), 'xml.not-well-formed'],
    ['nesting without end', act('<part>'.repeat(100_000)), 'xml.too-deep'],
    ['another kind of document', '<?xml version="1.0"?><html/>', 'xml.unknown-format'],
  ])('is refused: %s', (_, text, code) => {
    expect(codeOf(() => readLaw(text))).toBe(code)
  })

  test('keeps to the limits it is given', () => {
    const small = { characters: 1_000, depth: 10, elements: 20 }
    expect(codeOf(() => readAkomaNtoso(act('<p/>'.repeat(30)), small))).toBe('xml.too-large')
    expect(codeOf(() => readAkomaNtoso(act(' '.repeat(1_000)), small))).toBe('xml.too-large')
  })
})
