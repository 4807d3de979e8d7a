import type { delegations } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { capacityWords } from './conference-words.ts'

/** Names with what each is, as a list of participants has them. */
export function ParticipantList({ of }: { of: readonly delegations.Participant[] }) {
  const { t } = useWords()
  if (of.length === 0) return <>–</>
  return (
    <ol className="participant-list">
      {of.map((each) => (
        <li key={each.name}>
          <bdi>{each.name}</bdi>
          {each.function !== undefined && (
            <>
              {' · '}
              <bdi>{each.function}</bdi>
            </>
          )}{' '}
          <span className="quiet">({t(capacityWords[each.capacity])})</span>
        </li>
      ))}
    </ol>
  )
}
