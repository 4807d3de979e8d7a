import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Choice, FilterForm } from '../votes/filter-form.tsx'
import { Apart } from './apart.tsx'
import { ChooseOther } from './choose-other.tsx'
import { Measures } from './measures.tsx'
import { OverTime } from './over-time.tsx'
import { pairQuery } from './queries.ts'
import { pairSearchFrom } from './search.ts'

const here = '/states/$state/with/$other'

/** How alike two states voted: over all, from window to window, and where they did not. */
export function PairPage() {
  const { t } = useWords()
  const pair = useParams({ from: here })
  const { by, only, ...filters } = useSearch({ from: here })
  const navigate = useNavigate({ from: here })
  const names = useNames()
  const [first, second] = [names(`state:${pair.state}`), names(`state:${pair.other}`)]
  const window = by ?? 'session'
  const found = useQuery(pairQuery(pair, filters, window))
  const windowName = window === 'year' ? t('agreement.byYear') : t('agreement.bySession')
  return (
    <Page
      title={t('agreement.title', { first, second })}
      lead={t('agreement.lead')}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            {[pair.state, pair.other].map((code) => (
              <li key={code}>
                <Link to="/states/$state" params={{ state: code }}>
                  <bdi>{names(`state:${code}`)}</bdi>
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      }
    >
      <ChooseOther state={pair.state} other={pair.other} />
      {pair.state === pair.other ? (
        <p>{t('agreement.differentTwo')}</p>
      ) : (
        <>
          <FilterForm
            filters={filters}
            choose={(given) => void navigate({ search: pairSearchFrom({ ...given, only }) })}
          >
            <Choice
              name="by"
              label={t('agreement.by')}
              value={by}
              none={t('agreement.bySession')}
              of={[['year', t('agreement.byYear')]]}
            />
          </FilterForm>
          <Loaded query={found}>
            {({ windows, ...all }) =>
              all.votes === 0 ? (
                <p>
                  {t('agreement.noneCommon')} {t('agreement.noneCommonHint')}
                </p>
              ) : (
                <>
                  <Measures pair={all} />
                  <OverTime windows={windows} by={windowName} />
                  <Apart
                    pair={pair}
                    filters={filters}
                    isOpposite={only === 'opposite'}
                    chooseOpposite={(isOpposite) =>
                      void navigate({
                        search: (before) =>
                          pairSearchFrom({ ...before, only: isOpposite ? 'opposite' : undefined }),
                        resetScroll: false,
                      })
                    }
                  />
                </>
              )
            }
          </Loaded>
        </>
      )}
    </Page>
  )
}
