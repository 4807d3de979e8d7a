import type { votes } from '@comity/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from './decisions-table.tsx'
import { comparisonQuery, decisionsQuery } from './queries.ts'
import { StateLinks } from './state-link.tsx'
import { voteWord } from './vote-words.ts'

/** Who stood how in one decision against who stood how in another; both stand in the address. */
export function ComparePage() {
  const { t } = useWords()
  const { first, second } = useSearch({ from: '/votes/compare' })
  return (
    <Page
      title={t('votes.compare')}
      lead={t('votes.compareLead')}
      above={
        <p>
          <Link to="/votes">{t('votes.allDecisions')}</Link>
        </p>
      }
    >
      <Chooser first={first} second={second} />
      {first !== undefined && second !== undefined && <Comparison first={first} second={second} />}
    </Page>
  )
}

function Chooser({ first, second }: { first: string | undefined; second: string | undefined }) {
  const { t } = useWords()
  const navigate = useNavigate({ from: '/votes/compare' })
  return (
    <form
      key={`${first} ${second}`}
      className="stack no-print"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const given = (name: string) => String(form.get(name) ?? '').trim()
        void navigate({ search: { first: given('first'), second: given('second') } })
      }}
    >
      <div className="vote-filters">
        <SymbolField name="first" label={t('votes.firstDecision')} value={first} />
        <SymbolField name="second" label={t('votes.secondDecision')} value={second} />
      </div>
      <Symbols />
      <div className="buttons">
        <button type="submit" className="button">
          {t('votes.compare')}
        </button>
      </div>
    </form>
  )
}

function SymbolField(props: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <input
        name={props.name}
        dir="ltr"
        list="symbols"
        required
        maxLength={100}
        placeholder="A/RES/73/27"
        defaultValue={props.value}
      />
    </label>
  )
}

/** The latest decisions are offered; any other symbol can be written. */
function Symbols() {
  const rows = useInfiniteQuery(decisionsQuery({})).data?.pages[0]?.items ?? []
  return (
    <datalist id="symbols">
      {rows.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </datalist>
  )
}

function Comparison({ first, second }: { first: string; second: string }) {
  const found = useQuery(comparisonQuery(first, second))
  return (
    <Loaded query={found}>
      {(both) => (
        <>
          <Decisions rows={[both.first, both.second]} />
          <Cells both={both} />
        </>
      )}
    </Loaded>
  )
}

/** Those on both rolls first, by how they stood; then those on one only. */
function Cells({ both }: { both: votes.DecisionComparison }) {
  const { t, format } = useWords()
  const absent = t('votes.notOnRoll')
  const onlyOne = [
    { first: t('votes.onThisRoll'), second: absent, members: both.onlyFirst },
    { first: absent, second: t('votes.onThisRoll'), members: both.onlySecond },
  ].filter(({ members }) => members.length > 0)
  const rows = [
    ...both.cells.map(({ first, second, members }) => ({
      ...{ first: voteWord(t, first), second: voteWord(t, second), members },
    })),
    ...onlyOne,
  ]
  if (rows.length === 0) return <p>{t('votes.noRollToCompare')}</p>
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{both.first.id}</th>
          <th scope="col">{both.second.id}</th>
          <th scope="col" className="number">
            {t('votes.members')}
          </th>
          <th scope="col">{t('votes.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ first, second, members }) => (
          <tr key={`${first} ${second}`}>
            <th scope="row">{first}</th>
            <td>{second}</td>
            <td className="number">{format.number(members.length)}</td>
            <td>
              <StateLinks codes={members} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
