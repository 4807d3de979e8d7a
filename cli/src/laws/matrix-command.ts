import {
  type Article,
  basicMax,
  compliance,
  coverageOf,
  type Day,
  groupCompliance,
  type StateCode,
} from '@comity/laws'
import { csvRow } from '@comity/votes'
import type { Command } from 'commander'
import { usage } from '../failure.ts'
import { json, line, note, plain, type Terminal, table } from '../terminal.ts'
import { citationOf, notHeldWords, yearsOf } from './law-words.ts'
import {
  articleNamed,
  dayNamed,
  membersOf,
  notice,
  offences,
  starterLaws,
  stateName,
} from './starter-laws.ts'

interface Options {
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
    .option('--csv', 'as CSV, one line for each state and article')
    .option('--json', 'as JSON, with sources and doubts')
    .description('states by articles: coverage, basic maximum, compliance K with its interval')
    .addHelpText(
      'after',
      '\nK is what of an article was found in a law: [low, high] takes what is unknown as wanting and as there; the ' +
        'share known follows. "?" at the end marks a day or source that is not certain.' +
        '\n\nExample:\n  $ comity laws matrix --article bc-2 --group CSTO --on 2020-01-01' +
        '\n\nExit: 0 done, 2 usage.',
    )
    .action((options: Options) => {
      if (options.csv && options.json) throw usage('Choose one of --csv and --json.')
      const day = dayNamed(options.on)
      const articles = options.article === undefined ? offences() : [articleNamed(options.article)]
      const states =
        options.group === undefined ? starterLaws().states() : membersOf(options.group, day)
      const cells = states.flatMap((state) => articles.map((one) => cellOf(state, one, day)))
      if (options.csv) return tellCsv(terminal, cells, day)
      const sums = articles.map((one) => sumOf(states, one, day))
      if (options.json) return json(terminal, { on: day, cells, articles: sums, notice })
      tell(terminal, { states, articles, cells, day })
      for (const { article, mean, minimum, known, asked } of sums)
        if (mean !== null && minimum !== null)
          line(
            terminal,
            `${article}: K of ${known} of ${asked} states, mean ${share(mean)}, least ${share(minimum)}`,
          )
      line(terminal, `\n${notice}`)
    })
}

function cellOf(stateId: StateCode, article: Article, day: Day) {
  const book = starterLaws()
  const { k, low, high, knownShare, mappingId } = compliance(book, stateId, article, day)
  const mapping = book.mappingsOn(stateId, article.id, day).find(({ id }) => id === mappingId)
  const place = { state: stateId, article: article.id }
  if (mapping === undefined)
    return { ...place, coverage: 'not_held' as const, words: notHeldWords(stateId, article, day) }
  const citations = book.versionsOf(mapping).map(citationOf)
  return {
    ...{ ...place, coverage: coverageOf(article, mapping) },
    ...{ basic_maximum: basicMax(book.penaltiesOf(mapping)) ?? null },
    ...{ k: k ?? null, low, high, share_known: knownShare },
    ...{ review: mapping.state, mapping_doubt: mapping.doubt ?? null, note: mapping.note ?? null },
    ...{ doubtful: citations.some(({ doubt }) => doubt !== null), citations },
  }
}

type Cell = ReturnType<typeof cellOf>

function sumOf(states: readonly StateCode[], article: Article, day: Day) {
  const { mean, minimum, known, asked } = groupCompliance(starterLaws(), states, article, day)
  return { article: article.id, mean: mean ?? null, minimum: minimum ?? null, known, asked }
}

interface Matrix {
  readonly states: readonly StateCode[]
  readonly articles: readonly Article[]
  readonly cells: readonly Cell[]
  readonly day: Day
}

function tell(terminal: Terminal, { states, articles, cells, day }: Matrix): void {
  line(terminal, `As the law stood on ${day}.`)
  if (states.length === 0) line(terminal, 'The group had no members on that day.')
  const isOne = articles.length === 1
  const rows = states.map((state) => [
    `${state} ${stateName(state)}`.slice(0, 28),
    ...articles.map((article) => {
      const cell = cells.find((one) => one.state === state && one.article === article.id)
      return cell === undefined ? '' : plain(wordsOf(cell, isOne))
    }),
  ])
  const titles = articles.map(({ id, title }) => (isOne ? `${id} ${title.en ?? ''}` : id))
  line(terminal, table([['', ...titles], ...rows]))
}

/** Where several articles stand beside one another, in the fewest signs. */
function wordsOf(cell: Cell, isOne: boolean): string {
  if (cell.coverage === 'not_held') return cell.words
  const { coverage, basic_maximum: most, k, low, high, share_known: known, doubtful } = cell
  const percent = `${Math.round(100 * known)} %`
  const interval = `[${share(low)}, ${share(high)}]`
  const years = coverage === 'not_found' ? '' : `, ${yearsOf(most ?? undefined)}`
  const measure = isOne
    ? `, K ${k === null ? 'not known' : share(k)} ${interval}, ${percent} known`
    : `, ${k === null ? '?' : share(k)} ${interval} ${percent}`
  return `${coverage.replace('_', ' ')}${years}${measure}${doubtful ? ' ?' : ''}`
}

const share = (number: number): string => number.toFixed(2)

const columns = [
  ...['on', 'state', 'article', 'coverage', 'basic_maximum', 'k', 'low', 'high', 'share_known'],
  ...['doubt', 'sections', 'sources', 'review'],
] as const

function tellCsv(terminal: Terminal, cells: readonly Cell[], day: Day): void {
  terminal.out(csvRow(columns))
  for (const cell of cells) {
    const place = [day, cell.state, cell.article, cell.coverage]
    const rest =
      cell.coverage === 'not_held'
        ? ['', '', '', '', '', cell.words, '', '', '']
        : [
            ...[cell.basic_maximum ?? '', cell.k ?? '', cell.low, cell.high, cell.share_known],
            cell.citations.map(({ doubt }) => doubt ?? '').join(' '),
            cell.citations.map(({ statute, section }) => `${statute}, ${section}`).join('; '),
            cell.citations.map(({ source }) => source).join('; '),
            'one coder, not reviewed',
          ]
    terminal.out(csvRow([...place, ...rest].map((value) => plain(String(value)))))
  }
  note(terminal, notice)
}
