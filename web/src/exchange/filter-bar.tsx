import { type FilterError, levels, parseFilter, withFilter, withoutTerm } from '@comity/contract'
import type { Words } from '@comity/words'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useWords } from '../shell/words.tsx'

const types = [
  ...['indicator', 'malware', 'attack-pattern', 'threat-actor', 'intrusion-set', 'campaign'],
  ...['vulnerability', 'report', 'observed-data', 'sighting', 'relationship', 'identity'],
  ...['ipv4-addr', 'ipv6-addr', 'domain-name', 'url', 'file', 'email-addr', 'marking-definition'],
]

/** One line of text for all filters; the chips below are the same line, seen part by part. */
export function FilterBar({ q, onQ }: { q: string; onQ: (q: string) => void }) {
  const { t } = useWords()
  const id = useId()
  const [line, setLine] = useState(q)
  useEffect(() => setLine(q), [q])
  const { terms, errors } = parseFilter(line)
  const [error] = errors
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (error === undefined) onQ(line.trim())
  }
  const set = (next: string) => {
    setLine(next)
    if (parseFilter(next).errors.length === 0) onQ(next)
  }
  return (
    <search className="filter stack" data-gap="small">
      <form onSubmit={send} className="filter-form">
        <label htmlFor={id} className="label">
          {t('exchange.filterLine')}
        </label>
        <div className="filter-line">
          <input
            id={id}
            type="search"
            data-filter-line
            value={line}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            placeholder="type:indicator marking:amber by:XA since:2026-01-01"
            aria-invalid={error !== undefined}
            aria-describedby={`${id}-error`}
            onChange={(event) => setLine(event.target.value)}
          />
          <button type="submit" className="button">
            {t('shell.search')}
          </button>
        </div>
      </form>
      <div id={`${id}-error`} aria-live="polite">
        {error !== undefined && <Fault line={line} error={error} />}
      </div>
      <div className="chips">
        {terms.map((term) => (
          <span key={term.start} className="chip" data-key={term.key}>
            <bdi className="ltr">{line.slice(term.start, term.end)}</bdi>
            <button
              type="button"
              aria-label={t('exchange.removeFilter', { filter: line.slice(term.start, term.end) })}
              onClick={() => set(withoutTerm(line, term.start))}
            >
              ×
            </button>
          </span>
        ))}
        <Choice
          name={t('exchange.filterType')}
          options={types.map((type) => [type, type])}
          onChoose={(type) => set(withFilter(line, 'type', type))}
        />
        <Choice
          name={t('exchange.filterMarking')}
          options={levels.map((level) => [level, `TLP:${level.toUpperCase()}`])}
          onChoose={(level) => set(withFilter(line, 'marking', level))}
        />
      </div>
    </search>
  )
}

/** The line again with a mark under the character that is meant. */
function Fault({ line, error }: { line: string; error: FilterError }) {
  const { t } = useWords()
  const end = Math.max(error.at + 1, error.at + error.text.length)
  return (
    <div className="fault">
      <p className="wrong">{faultText(error, t)}</p>
      <pre className="ltr" dir="ltr" aria-hidden="true">
        {line.slice(0, error.at)}
        <mark>{line.slice(error.at, end) || ' '}</mark>
        {line.slice(end)}
      </pre>
    </div>
  )
}

/** What is wrong, in words; the value that is missing and the open quote have no text to name. */
function faultText(error: FilterError, t: Words['t']): string {
  if (error.fault === 'value_missing') return t('exchange.faultValueMissing')
  if (error.fault === 'quote_open') return t('exchange.faultQuoteOpen')
  return t(faultWords[error.fault], { text: error.text })
}

const faultWords = {
  unknown_key: 'exchange.faultUnknownKey',
  not_a_type: 'exchange.faultNotAType',
  not_a_marking: 'exchange.faultNotAMarking',
  not_a_party: 'exchange.faultNotAParty',
  not_an_identity: 'exchange.faultNotAnIdentity',
  not_a_date: 'exchange.faultNotADate',
  repeated: 'exchange.faultRepeated',
} as const satisfies Partial<Record<FilterError['fault'], string>>

/** Adds a filter to the line. */
function Choice(props: {
  name: string
  options: readonly (readonly [string, string])[]
  onChoose: (value: string) => void
}) {
  return (
    <select
      className="add-filter"
      aria-label={props.name}
      value=""
      onChange={(event) => props.onChoose(event.target.value)}
    >
      <option value="">+ {props.name}</option>
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
