import { expect, test } from 'vitest'
import { splitProvisions } from './split-provisions.ts'

const lines = (line: (at: number) => string) => (count: number) =>
  Array.from({ length: count }, (_, at) => line(at)).join('')
const long = (text: string) => lines(() => `${text.slice(0, 300)}\n`)

/** Texts made to be read slowly: of many headings, of doubtful ones, of what patterns may try again and again. */
const hostile: Readonly<Record<string, (count: number) => string>> = {
  'headings in order': lines((at) => `Section ${at + 1}. Title\nText.\n`),
  'numbers alone': lines((at) => `${at + 1}. Title\nText.\n`),
  'lists that start again': lines((at) => `${(at % 50) + 1}. Title\nText.\n`),
  'doubtful headings': lines((at) => `text that\nSection ${at + 1} Title\n`),
  'falling numbers': lines((at) => `§ ${900_000 - at} Title\n`),
  'one number again and again': lines(() => 'Article 5 bis\nText.\n'),
  'a table of contents': (count) => lines((at) => `Section ${(at % (count / 2)) + 1}\n`)(count),
  'levels alone': lines((at) => `Part ${at + 1}\n`),
  'three styles at once': lines((at) => `Art. ${at}\n§ ${at + 1} T\nSection ${at} T\n`),
  'titles alone': lines(() => 'Title\n'.repeat(10)),
  'insertions alone': lines((at) => `put in:\n“Article ${at} Text.\n`),
  'brackets never closed': long(`Section 1 ${'('.repeat(300)}`),
  'raised numbers never closed': long(`§ 1${'<sup>1'.repeat(60)}`),
  'numbers of many parts': long(`1${'-1'.repeat(150)}`),
  'full stops': long('1.'.repeat(150)),
  'Chinese numerals': long(`第${'一'.repeat(300)}`),
  'Japanese titles never closed': long(`（${'（ '.repeat(150)}`),
  'marks of Markdown': long('#*_'.repeat(100)),
  'marks of direction': long('\u200f\u202b'.repeat(150)),
  NUL: (count) => '\0'.repeat(count * 100),
  spaces: (count) => ' '.repeat(count * 300),
  'line ends': (count) => '\r\n'.repeat(count * 100),
  'one word': (count) => 'a'.repeat(count * 300),
}

/** Processor time of one run in microseconds, over as many as can be measured. */
function effort(work: () => void): number {
  const before = process.cpuUsage()
  for (let runs = 1; ; runs++) {
    work()
    const { user, system } = process.cpuUsage(before)
    if (user + system >= measurable) return (user + system) / runs
  }
}

/** Below this the clock of the processor tells nothing, in microseconds. */
const measurable = 20_000
const small = 500
const times = 16

test.each(Object.entries(hostile))(
  'sixteen times %s cost no sixty-four times as much',
  (_, make) => {
    const [text, large] = [make(small), make(small * times)]
    splitProvisions(text)
    splitProvisions(large)
    const once = effort(() => splitProvisions(text))
    const again = effort(() => splitProvisions(large))
    // What grows with the square would cost 256 times as much.
    expect(again / once).toBeLessThan(64)
  },
)

test('100,000 headings in a text of ten million characters are all found', () => {
  const text = lines(
    (at) => `Section ${at + 1}. Title\n${'Whoever enters a system. '.repeat(4)}\n`,
  )(100_000)
  expect(text.length).toBeGreaterThan(10_000_000)
  const { provisions, findings, findingsBeyond } = splitProvisions(text, { language: 'en' })
  expect([provisions.length, provisions.at(-1)?.number, findings, findingsBeyond]).toEqual([
    100_000,
    '100000',
    [],
    0,
  ])
})

test('findings without end are counted and not kept', () => {
  const { findings, findingsBeyond } = splitProvisions(`§ 1 A\n${'\0'.repeat(5_000)}`)
  expect([findings.length, findingsBeyond]).toEqual([1_000, 4_000])
})

test('mixed scripts, line ends, marks of direction and a byte order mark part as they should', () => {
  const text = '\ufeff\u202bالمادة (١)\u202c\r\nنص Text 文.\r\u0000\r\n\u200fالمادة (٢)\r\nנוסח.'
  const { provisions, pieces, findings } = splitProvisions(text)
  expect(provisions.map(({ number }) => number)).toEqual(['1', '2'])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(findings.map(({ code }) => code)).toEqual(['control-character'])
})
