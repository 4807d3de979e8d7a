import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MoreButton } from '../shell/more.tsx'
import { useWords } from '../shell/words.tsx'
import { type StatementFilter, statementsQuery } from './queries.ts'
import { StatementTable } from './statement-table.tsx'

/**
 * The statements on a meeting or a decision, as a section of its page; a position that a group is said to
 * hold stands among them, beside how its members voted. Nothing where there are none and one writes none.
 */
export function StatementsOn({ on }: { on: StatementFilter }) {
  const { t } = useWords()
  const query = useInfiniteQuery(statementsQuery(on))
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap(({ items }) => items)
  const may = pages[0]?.can.write === true
  if (rows.length === 0 && !may) return null
  return (
    <section className="stack" aria-labelledby="statements">
      <h2 id="statements">{t('statements.title')}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('statements.none')}</p>
      ) : (
        <StatementTable rows={rows} />
      )}
      {rows.some(({ onBehalfOf }) => onBehalfOf !== undefined) && (
        <p className="quiet">{t('statements.positionNote')}</p>
      )}
      <MoreButton query={query} />
      {may && (
        <p className="no-print">
          <Link to="/write-a-statement" search={{ meeting: on.meeting, decision: on.decision }}>
            {t('statements.write')}
          </Link>
        </p>
      )}
    </section>
  )
}
