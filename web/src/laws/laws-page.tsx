import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Advice } from './advice.tsx'
import { ChooseMatrix } from './choose-matrix.tsx'
import { HowToRead } from './how-to-read.tsx'
import { LawMatrix } from './law-matrix.tsx'
import { matrixQuery } from './queries.ts'
import { matrixSearchFrom } from './search.ts'

/** States by articles as the law stood on a day; what is asked for stands in the address. */
export function LawsPage() {
  const { t } = useWords()
  const asked = useSearch({ from: '/laws/' })
  const search = { reference: 'bc', ...asked }
  const navigate = useNavigate({ from: '/laws' })
  const found = useQuery(matrixQuery(search))
  return (
    <Page
      title={t('laws.title')}
      lead={t('laws.lead')}
      beside={
        <p>
          <Link to="/laws/dual" className="button">
            {t('laws.dual')}
          </Link>{' '}
          <Link to="/laws/compare">{t('laws.compare')}</Link>
        </p>
      }
    >
      <Advice />
      <ChooseMatrix
        search={search}
        choose={(given) => void navigate({ search: matrixSearchFrom(given) })}
      />
      <Loaded query={found}>{(matrix) => <LawMatrix matrix={matrix} search={search} />}</Loaded>
      <HowToRead />
    </Page>
  )
}
