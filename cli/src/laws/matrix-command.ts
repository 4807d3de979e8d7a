import {
  type Article,
  type Day,
  groupCompliance,
  type LawBook,
  type StateCode,
  standingOn,
} from '@comity/laws'
import { csvRow } from '@comity/votes'
import type { Command } from 'commander'
import { usage } from '../failure.ts'
import { json, note, plain, type Terminal } from '../terminal.ts'
import { articleNamed, type FromHub, hubOption, starter } from './held-laws.ts'
import { hubMatrix } from './hub-matrix.ts'
import { citationOf, notHeldWords } from './law-words.ts'
import { dayNamed, membersOf } from './starter-laws.ts'
import { tellMatrix } from './tell-matrix.ts'

interface Options extends FromHub {
  readonly article?: string
  readonly group?: string
  readonly on?: string
  readonly csv?: boolean
  readonly json?: boolean
}

/** `comity laws matrix`: states by articles. */
export function addMatrix(laws: Command, terminal: Terminal): void {
  laws
    .command('matrix')
    .option('--article <id>', 'one article, such as bc-2; otherwise all that laws are held on')
    .option('--group <id>', 'the members of a group as of the day, such as CSTO')
    .option('--on <day>', 'as the law stood on that day; otherwise today')
    .option(...hubOption)
    .option('--csv', 'as CSV, one line for each state and article')
    .option('--json', 'as JSON, with sources and doubts')
    .description('states by articles: coverage, basic maximum, compliance K with its interval')
    .addHelpText(
      'after',
      '\nK is what of an article was found in a law: [low, high] takes what is unknown as wanting and as there; the ' +
        'share known follows. "?" at the end marks a day or source that is not certain.' +
        '\n\nExample:\n  $ comity laws matrix --article bc-2 --group CSTO --on 2020-01-01' +
        '\n\nExit: 0 done, 1 refused, 2 usage, 3 network.',
    )
    .action(async (options: Options) => {
      const { hub, csv, json: asJson, article, group, on } = options
      if (csv && asJson) throw usage('Choose one of --csv and --json.')
      const day = dayNamed(on)
      if (hub !== undefined) return hubMatrix(terminal, { ...options, hub }, day)
      const held = starter()
      const { book, notice } = held
      const articles = article === undefined ? held.articles : [articleNamed(held, article)]
      const states = group === undefined ? book.states() : membersOf(group, day)
      const cells = states.flatMap((state) => articles.map((one) => cellOf(book, state, one, day)))
      if (csv) return tellCsv(terminal, cells, day, notice)
      const sums = articles.map((one) => ({
        article: one.id,
        ...groupCompliance(book, states, one, day),
      }))
      if (asJson)
        return json(terminal, {
          on: day,
          cells: cells.map(plainCell),
          articles: sums.map(plainSum),
          notice,
        })
      tellMatrix(terminal, { on: day, states, articles, cells, sums, notice })
    })
}

function cellOf(book: LawBook, state: StateCode, article: Article, day: Day) {
  const standing = standingOn(book, state, article, day)
  const mapping = standing.mappingId === undefined ? undefined : book.mapping(standing.mappingId)
  const versions = mapping === undefined ? [] : book.versionsOf(mapping)
  return {
    ...{ state, article: article.id, ...standing, mapping },
    notHeld: mapping === undefined ? notHeldWords(book, state, article, day) : '',
    citations: versions.map((version) => citationOf(book, version)),
  }
}

type Cell = ReturnType<typeof cellOf>

function plainCell({ state, article, coverage, mapping, citations, doubtful, ...cell }: Cell) {
  if (mapping === undefined) return { state, article, coverage, words: cell.notHeld }
  const { max, k, low, high, knownShare } = cell
  return {
    ...{ state, article, coverage, basic_maximum: max ?? null },
    ...{ k: k ?? null, low, high, share_known: knownShare },
    ...{ review: mapping.state, mapping_doubt: mapping.doubt ?? null, note: mapping.note ?? null },
    ...{ doubtful, citations },
  }
}

const plainSum = (sum: { article: string } & ReturnType<typeof groupCompliance>) => ({
  ...{ article: sum.article, mean: sum.mean ?? null, minimum: sum.minimum ?? null },
  ...{ known: sum.known, asked: sum.asked },
})

const columns = [
  ...['on', 'state', 'article', 'coverage', 'basic_maximum', 'k', 'low', 'high', 'share_known'],
  ...['doubt', 'sections', 'sources', 'review'],
] as const

function tellCsv(terminal: Terminal, cells: readonly Cell[], day: Day, notice: string): void {
  terminal.out(csvRow(columns))
  for (const { state, article, coverage, citations, ...cell } of cells) {
    const rest =
      coverage === 'not_held'
        ? ['', '', '', '', '', cell.notHeld, '', '', '']
        : [
            ...[cell.max ?? '', cell.k ?? '', cell.low, cell.high, cell.knownShare],
            citations.map(({ doubt }) => doubt ?? '').join(' '),
            citations.map(({ statute, section }) => `${statute}, ${section}`).join('; '),
            citations.map(({ source }) => source).join('; '),
            'one coder, not reviewed',
          ]
    terminal.out(
      csvRow([day, state, article, coverage, ...rest].map((value) => plain(String(value)))),
    )
  }
  note(terminal, notice)
}
