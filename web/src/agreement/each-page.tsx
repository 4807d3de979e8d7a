import type { agreement } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { FilterForm } from '../votes/filter-form.tsx'
import { ChooseOther } from './choose-other.tsx'
import { Figure } from './measures.tsx'
import { eachQuery } from './queries.ts'
import { eachSearchFrom } from './search.ts'

const here = '/states/$state/alike'
type Item = agreement.StateAgreements['items'][number]

/** How alike one state and each other voted, the most alike beyond chance first. */
export function EachPage() {
  const { t } = useWords()
  const { state } = useParams({ from: here })
  const { least, ...filters } = useSearch({ from: here })
  const navigate = useNavigate({ from: here })
  const names = useNames()
  const name = names(`state:${state}`)
  const found = useQuery(eachQuery(state, filters))
  return (
    <Page
      title={t('agreement.eachTitle', { name })}
      lead={t('agreement.eachLead')}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/states/$state" params={{ state }}>
                <bdi>{name}</bdi>
              </Link>
            </li>
          </ol>
        </nav>
      }
    >
      <ChooseOther state={state} />
      <FilterForm
        filters={filters}
        choose={(given) => void navigate({ search: eachSearchFrom(given) })}
      >
        <label className="field">
          <span className="label">{t('agreement.fewest')}</span>
          <input
            type="number"
            name="least"
            min={1}
            max={99999}
            defaultValue={least}
            aria-describedby="fewest"
          />
          <span id="fewest" className="quiet small">
            {t('agreement.fewestHint')}
          </span>
        </label>
      </FilterForm>
      <Loaded query={found}>
        {({ items }) => <Each state={state} items={items.filter(restsOn(least ?? 1))} />}
      </Loaded>
    </Page>
  )
}

const restsOn = (least: number) => (item: Item) => item.votes >= least

function Each({ state, items }: { state: string; items: readonly Item[] }) {
  const { t, format } = useWords()
  const names = useNames()
  if (items.length === 0)
    return (
      <p>
        {t('agreement.noneCommon')} {t('agreement.noneCommonHint')}
      </p>
    )
  const beyond = ({ kappaLinear = Number.NEGATIVE_INFINITY }: Item) => kappaLinear
  const sorted = [...items].sort((a, b) => beyond(b) - beyond(a) || b.votes - a.votes)
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('votes.state')}</th>
          <th scope="col" className="number">
            {t('agreement.decisions')}
          </th>
          <th scope="col" className="number">
            {t('agreement.agreement')}
          </th>
          <th scope="col" className="number">
            {t('agreement.kappa')}
          </th>
          <th scope="col" className="number">
            {t('agreement.opposite')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => (
          <tr key={one.member}>
            <th scope="row">
              <Link
                to="/states/$state/with/$other"
                params={{ state, other: one.member }}
                preload={false}
              >
                <bdi>{names(`state:${one.member}`)}</bdi>
              </Link>
            </th>
            <td className="number">{format.number(one.votes)}</td>
            <td className="number">
              <Figure value={one.agreement} />
            </td>
            <td className="number">
              <Figure value={one.kappaLinear} />
            </td>
            <td className="number">{format.number(one.opposite)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
