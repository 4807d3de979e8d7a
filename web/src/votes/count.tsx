import type { votes } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { countText } from './vote-words.ts'

/** The result in one line: the count, or that there was none. */
export function Result({ row }: { row: votes.DecisionRow }) {
  const { t, format } = useWords()
  if (row.mode === 'without_vote') return <>{t('votes.withoutVote')}</>
  if (!row.tally) return <>–</>
  return <bdi className="count">{countText(row.tally, format.number)}</bdi>
}

/** The yes votes over each of the three things that they can be a share of. */
export function Bases({ figures }: { figures: votes.Figures }) {
  const { t } = useWords()
  return (
    <div className="stack" data-gap="small">
      <p className="quiet">{t('votes.threeBases', { count: figures.part })}</p>
      <Shares figures={figures} />
    </div>
  )
}

/** One count over each of them. */
export function Shares({ figures }: { figures: votes.Figures }) {
  const { t, format } = useWords()
  const { members, recorded, present_and_voting: voting } = figures.over
  const rows = [
    [members, t('votes.ofMembers', { whole: members.whole })],
    [recorded, t('votes.ofRecorded', { whole: recorded.whole })],
    [voting, t('votes.ofVoting', { whole: voting.whole })],
  ] as const
  return (
    <dl className="bases">
      {rows.map(([share, name]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{share.whole === 0 ? '–' : format.percent(share.part / share.whole)}</dd>
          <dd className="bar" aria-hidden="true">
            <span
              style={{
                inlineSize: `${share.whole === 0 ? 0 : (100 * share.part) / share.whole}%`,
              }}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
