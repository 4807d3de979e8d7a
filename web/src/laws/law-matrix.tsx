import type { laws } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useNames } from '../shell/names.tsx'
import { Scroller } from '../shell/scroller.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { coverageSigns, coverageWord, maxWord, measureWord, notHeldWord } from './law-words.ts'
import { MatrixFiles } from './matrix-files.tsx'
import type { MatrixSearch } from './search.ts'
import { TextOf } from './text-of.tsx'

/** A row for each state and a column for each article; every field leads to what it rests on. */
export function LawMatrix({ matrix, search }: { matrix: laws.LawMatrix; search: MatrixSearch }) {
  const { t, format } = useWords()
  const names = useNames()
  const states = matrix.states
    .map((code) => ({ code, name: names(`state:${code}`) }))
    .sort((a, b) => format.compare(a.name, b.name))
  const byPlace = new Map(matrix.cells.map((cell) => [`${cell.state} ${cell.article}`, cell]))
  const day = format.date(matrix.on)
  if (matrix.articles.length === 0 || states.length === 0)
    return (
      <div className="empty">
        <p>{t('laws.noneOf')}</p>
        <p>{t('laws.invite')}</p>
      </div>
    )
  return (
    <section className="stack" aria-labelledby="matrix">
      <h2 id="matrix">
        {t('laws.on')} {day}
      </h2>
      <MatrixFiles search={search} />
      <Scroller name={t('laws.matrix')}>
        <Table named className="law-matrix">
          <thead>
            <tr>
              <th scope="col">{t('laws.state')}</th>
              {matrix.articles.map(({ id, number, title }) => (
                <th key={id} scope="col">
                  {number} <TextOf texts={title} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {states.map(({ code, name }) => (
              <tr key={code}>
                <th scope="row" className="main">
                  <Link to="/laws/$state" params={{ state: code }}>
                    <bdi>{name}</bdi>
                  </Link>
                </th>
                {matrix.articles.map(({ id }) => (
                  <td key={id}>
                    <Cell
                      place={{ state: code, article: id }}
                      cell={byPlace.get(`${code} ${id}`)}
                      on={search.on}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </Scroller>
      <Sums matrix={matrix} />
    </section>
  )
}

function Cell(props: {
  place: { readonly state: string; readonly article: string }
  cell: laws.MatrixCell | undefined
  on: string | undefined
}) {
  const words = useWords()
  const { t } = words
  const { place, cell, on } = props
  const isHeld = cell !== undefined && cell.coverage !== 'not_held'
  return (
    <Link
      to="/laws/$state/$article"
      params={place}
      search={on === undefined ? {} : { on }}
      className="law-cell"
      data-coverage={cell?.coverage ?? 'not_held'}
      preload={false}
    >
      {isHeld ? (
        <>
          <span>
            <span aria-hidden="true">{coverageSigns[cell.coverage]}</span>{' '}
            {coverageWord(t, cell.coverage)}
          </span>
          <span className="small quiet">
            {maxWord(t, cell.max)}
            {cell.doubtful && (
              <>
                {' '}
                <abbr title={t('laws.doubtMeans')}>?</abbr>
              </>
            )}
          </span>
          {cell.coverage !== 'not_coded' && (
            <span className="small quiet">{measureWord(words, cell)}</span>
          )}
        </>
      ) : (
        <span>{notHeldWord(words, cell)}</span>
      )}
    </Link>
  )
}

/** Means, never without the least and of how many. */
function Sums({ matrix }: { matrix: laws.LawMatrix }) {
  const { t, format } = useWords()
  return (
    <div className="stack" data-gap="small">
      <h3>{t('laws.sums')}</h3>
      <dl className="facts">
        {matrix.articles.map(({ id, number, title }) => {
          const sum = matrix.sums.find(({ article }) => article === id)
          const isKnown = sum?.mean !== undefined && sum.minimum !== undefined
          return (
            <div key={id}>
              <dt>
                {number} <TextOf texts={title} />
              </dt>
              <dd>
                {isKnown
                  ? t('laws.sumsLine', {
                      mean: format.fixed(sum.mean ?? 0, 2),
                      least: format.fixed(sum.minimum ?? 0, 2),
                      known: sum.known,
                      asked: sum.asked,
                    })
                  : t('laws.sumsNone')}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
