import type { voteImports } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { type Vote, voteWord } from './vote-words.ts'

const mostRows = 50

/** What the record has otherwise than a file; neither is called right. */
export function Differences(props: {
  differences: readonly voteImports.Difference[]
  all: number
}) {
  const { t, format } = useWords()
  const names = useNames()
  const rows = props.differences.flatMap(rowsOf).slice(0, mostRows)
  const shown = new Set(rows.map(({ decision }) => decision)).size
  const word = (vote: Vote | undefined) =>
    vote === undefined ? t('imports.noRow') : voteWord(t, vote)
  return (
    <section className="stack" aria-labelledby="differences">
      <h2 id="differences">{t('imports.differences')}</h2>
      <p>{t('imports.differencesLead')}</p>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('votes.symbol')}</th>
            <th scope="col">{t('votes.state')}</th>
            <th scope="col">{t('imports.onRecord')}</th>
            <th scope="col">{t('imports.inFile')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.decision} ${row.member ?? ''}`}>
              <th scope="row" className="main">
                <Link to="/votes/$" params={{ _splat: row.decision }}>
                  <bdi>{row.decision}</bdi>
                </Link>
              </th>
              <td>
                <bdi>
                  {row.member === undefined ? t('imports.day') : names(`state:${row.member}`)}
                </bdi>
              </td>
              <td>{row.date ? format.date(row.date.record) : word(row.record)}</td>
              <td>{row.date ? format.date(row.date.file) : word(row.file)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {props.all > shown && (
        <p className="quiet">{t('imports.beyond', { count: props.all - shown })}</p>
      )}
    </section>
  )
}

interface Row {
  readonly decision: string
  readonly member?: string
  readonly date?: NonNullable<voteImports.Difference['date']>
  readonly record?: Vote | undefined
  readonly file?: Vote | undefined
}

const rowsOf = ({ decision, date, members }: voteImports.Difference): Row[] => [
  ...(date ? [{ decision, date }] : []),
  ...members.map((member) => ({ decision, ...member })),
]
