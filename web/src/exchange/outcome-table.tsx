import type { exchange } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../shell/words.tsx'
import { Marking } from './marking.tsx'

const kinds = ['all', 'refused', 'findings', 'added', 'known'] as const
const kindWords = {
  all: 'exchange.allOutcomes',
  refused: 'exchange.refused',
  findings: 'exchange.withFindings',
  added: 'exchange.wasAdded',
  known: 'exchange.known',
} as const

/** Remarks on what is accepted, worded; others are shown by their code. */
const remarks = {
  default_marking: 'exchange.noMarking',
  conflict: 'exchange.conflictMeans',
} as const
const isRemark = (code: string): code is keyof typeof remarks => code in remarks

/** Each object's outcome with its findings; those that need a look can be singled out. */
export function OutcomeTable(props: {
  outcomes: readonly exchange.ObjectOutcome[]
  collection?: string
  before?: boolean
}) {
  const { t } = useWords()
  const [kind, setKind] = useState<(typeof kinds)[number]>('all')
  const [text, setText] = useState('')
  const [shown, setShown] = useState(100)
  const rows = props.outcomes.filter((row) => ofKind(row, kind) && holds(row, text.trim()))
  return (
    <div className="stack">
      <div className="buttons">
        <label className="field">
          <span className="label">{t('exchange.outcome')}</span>
          <select
            value={kind}
            onChange={(event) =>
              setKind(kinds.find((each) => each === event.target.value) ?? 'all')
            }
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(kindWords[each])} ({props.outcomes.filter((row) => ofKind(row, each)).length})
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{t('exchange.textFilter')}</span>
          <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      </div>
      {rows.length === 0 ? (
        <p>{t('shell.emptyResults')}</p>
      ) : (
        <table className="table outcomes" data-stacks>
          <thead>
            <tr>
              <th scope="col">{t('exchange.object')}</th>
              <th scope="col">{t('exchange.marking')}</th>
              <th scope="col">{t('exchange.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <OutcomeRow
                key={row.position}
                row={row}
                collection={props.collection}
                before={props.before === true}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown && (
        <div className="buttons">
          <button
            type="button"
            className="button"
            data-kind="quiet"
            onClick={() => setShown(shown + 500)}
          >
            {t('shell.more')}
          </button>
        </div>
      )}
    </div>
  )
}

function OutcomeRow(props: {
  row: exchange.ObjectOutcome
  collection: string | undefined
  before: boolean
}) {
  const { t } = useWords()
  const { row, collection } = props
  const words = {
    added: 'exchange.wasAdded',
    known: 'exchange.known',
    refused: 'exchange.refused',
  } as const
  const id = row.id ?? t('exchange.objectAt', { position: row.position + 1 })
  const link = collection !== undefined && row.id !== undefined && row.outcome !== 'refused'
  return (
    <tr>
      <th scope="row" className="code small main">
        {link ? (
          <Link
            to="/collections/$collection/objects/$object"
            params={{ collection, object: row.id ?? '' }}
          >
            {id}
          </Link>
        ) : (
          id
        )}
      </th>
      <td>{row.level !== undefined && <Marking level={row.level} />}</td>
      <td>
        <div className="stack" data-gap="small">
          <p>
            <strong>
              {props.before && row.outcome === 'added'
                ? t('exchange.willBeAdded')
                : t(words[row.outcome])}
            </strong>{' '}
            {row.message !== undefined && row.findings === undefined && (
              <span lang="en" dir="ltr">
                {row.message}
              </span>
            )}{' '}
            {row.code !== undefined && <Remark code={row.code} />}
          </p>
          {row.findings?.map((finding) => (
            <p key={`${finding.code} ${finding.path}`} className="small finding">
              <strong>
                {finding.level === 'error' ? t('exchange.error') : t('exchange.warning')}
              </strong>{' '}
              <span lang="en" dir="ltr">
                {finding.message}
              </span>{' '}
              <code className="ltr quiet">
                {finding.path} · {finding.clause} · {finding.code}
              </code>
            </p>
          ))}
        </div>
      </td>
    </tr>
  )
}

function Remark({ code }: { code: string }) {
  const { t } = useWords()
  if (isRemark(code)) return <span className="small quiet">{t(remarks[code])}</span>
  return <code className="ltr small quiet">{code}</code>
}

function ofKind(row: exchange.ObjectOutcome, kind: (typeof kinds)[number]): boolean {
  if (kind === 'all') return true
  if (kind === 'findings') return (row.findings?.length ?? 0) > 0
  return row.outcome === kind
}

function holds(row: exchange.ObjectOutcome, text: string): boolean {
  if (text === '') return true
  const all = [row.id, row.code, row.message, ...(row.findings ?? []).flatMap(Object.values)]
  return all.some((each) => each?.toString().toLowerCase().includes(text.toLowerCase()))
}
