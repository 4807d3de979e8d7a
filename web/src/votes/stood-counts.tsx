import type { votes } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { shapes, voteWord, ways } from './vote-words.ts'

/** In how many decisions it stood how: never without the number of those it is counted in. */
export function StoodCounts({
  counts,
  base,
  name,
}: {
  counts: votes.StateRecord['counts']
  base: number
  name: string
}) {
  const { t, format } = useWords()
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0)
  return (
    <div className="stack" data-gap="small">
      <p>
        <bdi>{name}</bdi>: {t('votes.onRoll', { count, base })}
      </p>
      <ul className="vote-legend">
        {ways
          .filter((vote) => counts[vote] > 0)
          .map((vote) => (
            <li key={vote}>
              <span className="vote-mark" data-vote={vote} aria-hidden="true">
                {shapes[vote]}
              </span>{' '}
              {voteWord(t, vote)} <strong>{format.number(counts[vote])}</strong>
            </li>
          ))}
      </ul>
    </div>
  )
}
