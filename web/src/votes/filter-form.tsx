import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Fold } from '../shell/fold.tsx'
import { useWords } from '../shell/words.tsx'
import { useBodyName } from './body-name.ts'
import type { Filters, StateFilters } from './filters.ts'
import { valuesQuery } from './queries.ts'

/** Narrows a list of decisions; `choose` gets all fields of the form, as they are. */
export function FilterForm({
  filters,
  choose,
  children,
}: {
  filters: StateFilters
  choose: (given: Readonly<Record<string, unknown>>) => void
  children?: ReactNode
}) {
  const { t } = useWords()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  // The way back in the browser changes the address; the form stays, and with it where the focus is.
  useEffect(() => {
    if (form.current !== null) fillIn(form.current, filters)
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
        <div className="stack" data-gap="small">
          <label htmlFor={`${id}q`}>{t('votes.find')}</label>
          <input
            id={`${id}q`}
            name="q"
            type="search"
            data-filter-line
            defaultValue={q}
            aria-describedby={`${id}hint`}
            maxLength={200}
          />
          <p id={`${id}hint`} className="quiet">
            {t('votes.findHint')}
          </p>
        </div>
        <Fold title={t('votes.narrow')} startsOpen={Object.keys(narrower).length > 0}>
          <fieldset className="vote-filters" aria-label={t('votes.narrow')}>
            <Choices filters={filters} />
            {children}
            <Day name="from" label={t('shell.from')} value={filters.from} />
            <Day name="to" label={t('shell.to')} value={filters.to} />
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

function fillIn(form: HTMLFormElement, filters: Readonly<Record<string, string>>): void {
  for (const field of form.elements)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = filters[field.name] ?? ''
}

function Choices({ filters }: { filters: Filters }) {
  const { t, format } = useWords()
  const bodyName = useBodyName()
  const values = useQuery(valuesQuery).data
  const modes = [
    ['recorded', t('votes.modeRecorded')],
    ['roll_call', t('votes.modeRollCall')],
    ['not_recorded', t('votes.modeNotRecorded')],
    ['without_vote', t('votes.withoutVote')],
  ] as const
  const counted = (name: string, count: number) => `${name} (${format.number(count)})`
  const sessions = values?.sessions.map(
    ({ session, decisions }) => [session, counted(session, decisions)] as const,
  )
  const bodies = values?.bodies.map(
    ({ body, decisions }) => [body, counted(bodyName(body), decisions)] as const,
  )
  return (
    <>
      <Choice name="session" label={t('votes.session')} value={filters.session} of={sessions} />
      <Choice name="body" label={t('votes.body')} value={filters.body} of={bodies} />
      <Choice name="mode" label={t('votes.mode')} value={filters.mode} of={modes} />
    </>
  )
}

/** One of several, or all; a value from an address that the record has nothing of stays offered. */
export function Choice(props: {
  name: string
  label: string
  value: string | undefined
  of: readonly (readonly [value: string, name: string])[] | undefined
  /** What it means to choose none of them, where that is not all. */
  none?: string
}) {
  const { t } = useWords()
  const { of = [], value = '' } = props
  const isOffered = value === '' || of.some(([one]) => one === value)
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      {/* Filled in anew when what can be chosen arrives. */}
      <select key={of.length} name={props.name} defaultValue={value}>
        <option value="">{props.none ?? t('votes.all')}</option>
        {!isOffered && <option value={value}>{value}</option>}
        {of.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Day({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input type="date" name={name} className="day" defaultValue={value} />
    </label>
  )
}
