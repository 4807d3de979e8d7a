import type { Article, Coverage, LawStanding, Spread, StateCode } from '@comity/laws'
import { line, plain, type Terminal, table } from '../terminal.ts'
import { yearsOf } from './law-words.ts'
import { stateName } from './starter-laws.ts'

/** What a table shows of one state and article. */
export interface ShownCell
  extends Pick<LawStanding, 'max' | 'k' | 'low' | 'high' | 'knownShare' | 'doubtful'> {
  readonly state: StateCode
  readonly article: string
  readonly coverage: Coverage | 'not_held'
  /** Said where nothing is held; no finding about the law. */
  readonly notHeld: string
}

export interface ShownMatrix {
  readonly on: string
  readonly states: readonly StateCode[]
  readonly articles: readonly Pick<Article, 'id' | 'title'>[]
  readonly cells: readonly ShownCell[]
  readonly sums: readonly (Spread & { readonly article: string })[]
  readonly notice: string
}

/** The matrix as a table, means beside their least and counts. */
export function tellMatrix(terminal: Terminal, matrix: ShownMatrix): void {
  const { on, states, articles, cells, sums, notice } = matrix
  line(terminal, `As the law stood on ${on}.`)
  if (states.length === 0) line(terminal, 'The group had no members on that day.')
  const isOne = articles.length === 1
  const byPlace = new Map(cells.map((cell) => [`${cell.state} ${cell.article}`, cell]))
  const rows = states.map((state) => [
    `${state} ${stateName(state)}`.slice(0, 28),
    ...articles.map(({ id }) => plain(wordsOf(byPlace.get(`${state} ${id}`), isOne))),
  ])
  const titles = articles.map(({ id, title }) => (isOne ? `${id} ${title.en ?? ''}` : id))
  line(terminal, table([['', ...titles], ...rows]))
  for (const { article, mean, minimum, known, asked } of sums)
    if (mean !== undefined && minimum !== undefined)
      line(
        terminal,
        `${article}: K of ${known} of ${asked} states, mean ${share(mean)}, least ${share(minimum)}`,
      )
  line(terminal, `\n${notice}`)
}

/** Where several articles stand beside one another, in the fewest signs. */
function wordsOf(cell: ShownCell | undefined, isOne: boolean): string {
  if (cell === undefined) return 'not held'
  const { coverage, max, k, low, high, knownShare, doubtful } = cell
  if (coverage === 'not_held') return cell.notHeld
  const percent = `${Math.round(100 * knownShare)} %`
  const interval = `[${share(low)}, ${share(high)}]`
  const years = coverage === 'not_found' ? '' : `, ${yearsOf(max)}`
  const measure = isOne
    ? `, K ${k === undefined ? 'not known' : share(k)} ${interval}, ${percent} known`
    : `, ${k === undefined ? '?' : share(k)} ${interval} ${percent}`
  return `${coverage.replace('_', ' ')}${years}${measure}${doubtful ? ' ?' : ''}`
}

const share = (number: number): string => number.toFixed(2)
