import type { laws } from '@comity/contract'
import type { TableRow } from './article-store.ts'
import { notice } from './notice.ts'

const head = [
  ...['on', 'state', 'article', 'coverage', 'held_from', 'basic_maximum', 'k', 'low', 'high'],
  ...['share_known', 'review', 'reviewers', 'sections', 'sources', 'doubt', 'notice'],
]

/** The matrix as rows of a table: one for each state and article, also where nothing is held. */
export function tableRows(
  { on, states, articles, cells }: laws.LawMatrix,
  cited: readonly TableRow[],
): readonly (readonly string[])[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.state} ${cell.article}`, cell]))
  const byMapping = new Map(cited.map((row) => [row.mapping, row]))
  const rows = states.flatMap((state) =>
    articles.map(({ id }) => {
      const cell = byPlace.get(`${state} ${id}`)
      const rests = byMapping.get(cell?.mappingId ?? '')
      return [
        ...[on, state, id, cell?.coverage ?? 'not_held', ...standing(cell)],
        ...[cell?.review ?? '', rests ? String(rests.reviewers) : ''],
        ...[rests?.sections ?? '', rests?.sources ?? '', rests?.doubts ?? '', notice],
      ]
    }),
  )
  return [head, ...rows]
}

function standing(cell: laws.MatrixCell | undefined): string[] {
  if (cell === undefined) return ['', '', '', '', '', '']
  if (cell.coverage === 'not_held') return [cell.to ?? '', '', '', '', '', '']
  const { max, k, low, high, knownShare } = cell
  return ['', ...[max, k, low, high, knownShare].map((value) => String(value ?? ''))]
}
