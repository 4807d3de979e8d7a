import { type Finding, type Reading, wordingIn, writeAkomaNtoso } from '@comity/laws'
import { loadCatalogue } from '@comity/words'
import type { Command } from 'commander'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { type LawFile, languageNamed, lawIn, worded } from './law-file.ts'

interface Options {
  readonly language?: string
  readonly json?: boolean
  readonly akomaNtoso?: string
  readonly date?: string
}

/** `comity laws split`: the provisions of a law, and what is not certain about them. */
export function addReading(laws: Command, terminal: Terminal, end: (exit: number) => void): void {
  laws
    .command('split')
    .argument(
      '<file>',
      'plain text, Markdown, Akoma Ntoso or the XML of legislation.gov.uk; also .gz',
    )
    .option('--language <tag>', 'the language it is said to be in, held against the text')
    .option('--akoma-ntoso <address>', 'writes the law as Akoma Ntoso, such as /akn/xa/act/2026/14')
    .option('--date <day>', 'with --akoma-ntoso: the day of the law, 2026-02-24')
    .option('--json', 'provisions with their offsets, levels and findings as JSON')
    .description('part a law into its provisions, and say what is not certain; needs no hub')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity laws split act.md --language en' +
        '\n\nExit: 0 read, 1 not read or no provision found, 2 usage or a file that cannot be opened.',
    )
    .action(async (path: string, options: Options) => {
      const language = languageNamed(options.language)
      const file = await lawIn(path, language)
      if (file.reading.provisions.length === 0) end(1)
      if (options.akomaNtoso !== undefined)
        return terminal.out(await asAkomaNtoso(file, options.akomaNtoso, options))
      if (options.json) return json(terminal, jsonOf(file))
      tellProvisions(terminal, file)
      await tellFindings(terminal, file.reading)
    })
}

async function asAkomaNtoso(
  { path, reading }: LawFile,
  uri: string,
  { date, language }: Options,
): Promise<string> {
  const country = /^\/akn\/([a-z]{2})\//.exec(uri)?.[1]
  if (country === undefined)
    throw usage(
      'Write the address as /akn/, the state in two small letters, and so on: /akn/xa/act/2026/14.',
    )
  if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date))
    throw usage('Give the day of the law with --date 2026-02-24.')
  if (language === undefined) throw usage('Give the language of the law with --language.')
  const title =
    reading.text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.slice(0, 200) ?? ''
  return worded(path, () => writeAkomaNtoso(reading, { uri, country, language, date, title }))
}

const jsonOf = ({ path, format, reading }: LawFile) => ({
  ...{ file: path, format, style: reading.style ?? null },
  provisions: reading.provisions.map(({ text: _, level, ...provision }) => ({
    ...provision,
    level: level ?? null,
    wording: wordingIn(reading.text, provision),
  })),
  levels: reading.levels.map(({ number, parent, ...level }) => ({
    ...level,
    number: number ?? null,
    parent: parent ?? null,
  })),
  ...{ findings: reading.findings, findings_beyond: reading.findingsBeyond },
})

function tellProvisions(terminal: Terminal, { format, reading }: LawFile): void {
  const { provisions, levels, text } = reading
  line(terminal, `${format}: ${provisions.length} provisions in ${levels.length} levels`)
  if (provisions.length === 0) return
  const rows = provisions.map((provision) => [
    ...[plain(provision.label), provision.number, String(wordingIn(text, provision).length)],
    plain(provision.heading),
  ])
  line(terminal, table([['Label', 'Number', 'Characters', 'Heading'], ...rows]))
}

const mostLines = 8

/** By kind, with the lines of the file where they are. */
export async function tellFindings(
  terminal: Terminal,
  { findings, findingsBeyond }: Reading,
): Promise<void> {
  const words = (await loadCatalogue('en')).statutes
  const kinds = new Map<Finding['code'], Finding[]>()
  for (const finding of findings)
    kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding])
  for (const [code, list] of kinds) {
    line(terminal, `\n${words[code]}: ${list.length} (${code})`)
    for (const { line: at, params } of list.slice(0, mostLines)) {
      const said = Object.entries(params).map(([name, value]) => `${name} ${value}`)
      line(terminal, plain(`  line ${at}${said.length === 0 ? '' : `: ${said.join(', ')}`}`))
    }
    if (list.length > mostLines)
      line(terminal, `  and ${list.length - mostLines} more: --json has each`)
  }
  if (findingsBeyond > 0)
    line(terminal, `\n${findingsBeyond} more were counted, and are not kept one by one.`)
}
