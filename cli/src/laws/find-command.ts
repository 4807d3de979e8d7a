import { type Candidate, finderOf, type Passage, queries } from '@comity/laws'
import { loadWords } from '@comity/words'
import type { Command } from 'commander'
import { usage } from '../failure.ts'
import { json, line, note, plain, type Terminal, table } from '../terminal.ts'
import { passagesOf, readStatute, type StatuteFile } from './statute-file.ts'

interface Options {
  readonly in: string
  readonly language?: string
  readonly example?: string
  readonly most: string
  readonly json?: boolean
}

/** Which provisions of a statute may answer an article, and by which words that was seen. */
export function addFind(laws: Command, terminal: Terminal, end: (exit: number) => void): void {
  laws
    .command('find')
    .argument('<article>', 'such as bc-2 (convention of 2001) or un-7 (convention of 2024)')
    .requiredOption('--in <file>', 'the statute: text, Markdown, Akoma Ntoso, XML or JSON')
    .option('--language <tag>', 'what it is in, where the file does not say: fr, pt-BR …')
    .option('--example <file>', 'JSON of provisions confirmed to answer the article elsewhere')
    .option('--most <number>', 'how many candidates', '10')
    .option('--json', 'as JSON, with the places of the words')
    .description('the provisions of a statute that may answer an article; a person decides')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity laws find bc-2 --in code-penal.md --language fr' +
        '\n\nExit: 0 found, 1 no candidate or a file that cannot be read, 2 usage.',
    )
    .action(async (article: string, options: Options) => {
      if (!queries.has(article))
        throw usage(
          `There is no query for ${article}: there are ${[...queries.keys()].join(', ')}.`,
        )
      const most = Number(options.most)
      if (!Number.isInteger(most) || most < 1) throw usage('--most takes a number from 1.')
      const statute = await readStatute(options.in, options.language)
      const passages = passagesOf(statute)
      const examples = options.example ? passagesOf(await readStatute(options.example)) : []
      const found = finderOf(passages).find(article, examples).slice(0, most)
      if (found.length === 0) end(1)
      if (options.json)
        return json(
          terminal,
          found.map((one) => rowOf(one, statute)),
        )
      if (found.length === 0) return note(terminal, `No provision of ${options.in} speaks of it.`)
      await tell(terminal, found, statute, passages)
    })
}

const provisionOf = ({ id }: Candidate, { provisions }: StatuteFile) => provisions[Number(id)]

function rowOf(candidate: Candidate, statute: StatuteFile) {
  const { id: _, ...rest } = candidate
  const { number, heading, chapter } = provisionOf(candidate, statute) ?? {}
  return { number, heading, chapter, ...rest }
}

async function tell(
  terminal: Terminal,
  found: readonly Candidate[],
  statute: StatuteFile,
  passages: readonly Passage[],
): Promise<void> {
  const { t } = await loadWords('en')
  const rows = found.map((candidate) => {
    const passage = passages[Number(candidate.id)]
    const number = provisionOf(candidate, statute)?.number ?? ''
    const seen = candidate.matches.slice(0, 4).map(({ concept, spans: [span] }) => {
      const words = passage && span ? passage[span.field].slice(span.start, span.end) : ''
      return `${t(`concepts.${concept}`)} "${words.replace(/\s+/g, ' ')}"`
    })
    const name = [number, passage?.heading].filter(Boolean).join(' ').slice(0, 60)
    return [`${candidate.rank}`, plain(name), plain(seen.join('; '))]
  })
  line(terminal, table([['', 'Provision', 'Seen by'], ...rows]))
}
