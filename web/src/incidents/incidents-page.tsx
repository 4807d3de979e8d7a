import { incidents } from '@comity/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { SignInFirst } from '../access/sign-in-first.tsx'
import { Fold } from '../shell/fold.tsx'
import { LoadedPages } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { meQuery } from '../shell/queries.ts'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { Choice } from '../votes/filter-form.tsx'
import { Exports } from './exports.tsx'
import { type Filters, filtersFrom } from './filters.ts'
import { IncidentTable } from './incident-table.tsx'
import { statusWords } from './incident-words.ts'
import { incidentsQuery } from './queries.ts'

/** What one's own state wrote of incidents, and what others share with it; what is looked for stands in the address. */
export function IncidentsPage() {
  const { t } = useWords()
  const me = useQuery(meQuery)
  return (
    <Page title={t('incidents.title')} lead={t('incidents.lead')}>
      {me.data === undefined ? <Waiting /> : me.data === null ? <SignInFirst /> : <List />}
    </Page>
  )
}

function List() {
  const { t } = useWords()
  const filters = useSearch({ from: '/incidents' })
  const navigate = useNavigate({ from: '/incidents' })
  const found = useInfiniteQuery(incidentsQuery(filters))
  return (
    <>
      <FilterForm
        filters={filters}
        choose={(given) => void navigate({ search: filtersFrom(given) })}
      />
      <LoadedPages query={found}>
        {(pages, { total, can }) => (
          <>
            {can.write === true && (
              <p className="no-print">
                <Link to="/write-an-incident" className="button">
                  {t('incidents.new')}
                </Link>
              </p>
            )}
            {total === 0 ? (
              <div className="empty">
                <p role="status">
                  {Object.keys(filters).length === 0
                    ? t('incidents.none')
                    : t('incidents.noneFound')}
                </p>
              </div>
            ) : (
              <>
                <IncidentTable rows={pages.flatMap(({ items }) => items)} />
                <Exports query={filters} />
              </>
            )}
          </>
        )}
      </LoadedPages>
    </>
  )
}

function FilterForm(props: {
  filters: Filters
  choose: (given: Readonly<Record<string, unknown>>) => void
}) {
  const { t } = useWords()
  const { filters, choose } = props
  const form = useRef<HTMLFormElement>(null)
  // The way back in the browser changes the address; the form stays, and with it where the focus is.
  useEffect(() => {
    const values: Readonly<Record<string, string>> = filters
    for (const field of form.current?.elements ?? [])
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = values[field.name] ?? ''
  }, [filters])
  const { q, ...narrower } = filters
  return (
    <search className="no-print">
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          choose(Object.fromEntries(new FormData(event.currentTarget)))
        }}
      >
        <label className="field">
          <span className="label">{t('incidents.find')}</span>
          <span className="hint">{t('incidents.findHint')}</span>
          <input
            name="q"
            type="search"
            data-filter-line
            dir="auto"
            maxLength={200}
            defaultValue={q}
          />
        </label>
        <Fold title={t('votes.narrow')} startsOpen={Object.keys(narrower).length > 0}>
          <fieldset className="vote-filters" aria-label={t('votes.narrow')}>
            <Choices filters={filters} />
          </fieldset>
        </Fold>
        <div className="buttons">
          <button type="submit" className="button">
            {t('shell.find')}
          </button>
          <button type="button" className="button" data-kind="quiet" onClick={() => choose({})}>
            {t('votes.showAll')}
          </button>
        </div>
      </form>
    </search>
  )
}

function Choices({ filters }: { filters: Filters }) {
  const { t } = useWords()
  return (
    <>
      <Choice
        name="status"
        label={t('incidents.status')}
        value={filters.status}
        of={incidents.incidentStatuses.map((each) => [each, t(statusWords[each])])}
      />
      <Choice
        name="class"
        label={t('incidents.class')}
        value={filters.class}
        of={incidents.rsitClasses.map((each) => [each, t(`rsit.class-${each}`)])}
      />
      <Choice
        name="sector"
        label={t('incidents.sector')}
        value={filters.sector}
        of={incidents.sectors.map((each) => [each, t(`incidents.sector_${each}`)])}
      />
      <Choice
        name="whose"
        label={t('incidents.whose')}
        value={filters.whose}
        of={[
          ['own', t('incidents.whoseOwn')],
          ['others', t('incidents.whoseOthers')],
        ]}
      />
      <Choice
        name="exercise"
        label={t('incidents.exercise')}
        value={filters.exercise}
        of={[
          ['true', t('shell.yes')],
          ['false', t('shell.no')],
        ]}
      />
    </>
  )
}
