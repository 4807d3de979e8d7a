import type { proposals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Loaded } from '../shell/loaded.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { useWords } from '../shell/words.tsx'
import { redlineQuery } from './queries.ts'
import { Redline, RedlineLegend } from './redline.tsx'

/** Two versions against each other; which two stands in the address, the last two where it says none. */
export function CompareVersions({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const given = useSearch({ from: '/proposals/$proposal' })
  const there = proposal.versions.map(({ version }) => version)
  const known = (version: number | undefined): number | undefined =>
    version !== undefined && there.includes(version) ? version : undefined
  const from = known(given.from) ?? proposal.version - 1
  const to = known(given.to) ?? proposal.version
  const options = there.map(
    (version) => [String(version), t('proposals.versionNumber', { version })] as const,
  )
  const choose = (search: { from: number; to: number }) =>
    void navigate({
      ...{ to: '/proposals/$proposal', params: { proposal: proposal.id }, search },
      ...{ replace: true, resetScroll: false },
    })
  return (
    <div className="stack">
      <h3 id="compare">{t('proposals.compare')}</h3>
      <div className="proposal-filter no-print">
        <SelectField
          label={t('proposals.earlier')}
          value={String(from)}
          options={options}
          onChange={(chosen) => choose({ from: Number(chosen), to })}
        />
        <SelectField
          label={t('proposals.later')}
          value={String(to)}
          options={options}
          onChange={(chosen) => choose({ from, to: Number(chosen) })}
        />
      </div>
      {from === to ? (
        <p className="quiet">{t('proposals.compareSame')}</p>
      ) : (
        <Changes proposal={proposal} from={from} to={to} />
      )}
    </div>
  )
}

function Changes(props: { proposal: proposals.Proposal; from: number; to: number }) {
  const { t } = useWords()
  const { proposal, from, to } = props
  const [onlyChanges, setOnlyChanges] = useState(true)
  const query = useQuery(redlineQuery(proposal.id, from, to))
  return (
    <Loaded query={query}>
      {({ items }) => {
        const changed = items.filter(({ change, moved }) => change !== 'same' || moved)
        if (changed.length === 0) return <p className="quiet">{t('proposals.noDifference')}</p>
        return (
          <>
            <RedlineLegend />
            <label className="choice no-print">
              <input
                type="checkbox"
                checked={onlyChanges}
                onChange={({ target }) => setOnlyChanges(target.checked)}
              />
              {t('proposals.onlyChanges')}
            </label>
            <Redline blocks={onlyChanges ? changed : items} lang={proposal.lang} />
          </>
        )
      }}
    </Loaded>
  )
}
