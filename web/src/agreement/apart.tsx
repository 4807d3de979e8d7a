import { useInfiniteQuery } from '@tanstack/react-query'
import { Loaded } from '../shell/loaded.tsx'
import { MoreButton } from '../shell/more.tsx'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from '../votes/decisions-table.tsx'
import type { Filters } from '../votes/filters.ts'
import { shapes, voteWord } from '../votes/vote-words.ts'
import { differencesQuery, type Pair } from './queries.ts'

/** The decisions in which the two cast otherwise. */
export function Apart({
  pair,
  filters,
  isOpposite,
  chooseOpposite,
}: {
  pair: Pair
  filters: Filters
  isOpposite: boolean
  chooseOpposite: (isOpposite: boolean) => void
}) {
  const { t } = useWords()
  const names = useNames()
  const query = useInfiniteQuery(differencesQuery(pair, filters, isOpposite))
  return (
    <section className="stack" aria-labelledby="apart">
      <h2 id="apart">{t('agreement.apart')}</h2>
      <p className="quiet">{t('agreement.apartLead')}</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={isOpposite}
          onChange={(event) => chooseOpposite(event.currentTarget.checked)}
        />{' '}
        {t('agreement.onlyOpposite')}
      </label>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) return <p>{t('agreement.noneApart')}</p>
          const column = (head: string, of: 'first' | 'second') => ({
            head,
            cell: (at: number) => {
              const vote = items[at]?.[of]
              return vote === undefined ? null : (
                <span>
                  <span aria-hidden="true">{shapes[vote]}</span> {voteWord(t, vote)}
                </span>
              )
            },
          })
          return (
            <>
              <Decisions
                rows={items.map(({ decision }) => decision)}
                more={[
                  column(names(`state:${pair.state}`), 'first'),
                  column(names(`state:${pair.other}`), 'second'),
                ]}
              />
              <MoreButton query={query} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
