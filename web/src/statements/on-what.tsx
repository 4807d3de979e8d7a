import type { statements } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { useWords } from '../shell/words.tsx'

/** The decision, the meeting and the item that a statement is on. */
export function OnWhat({ row }: { row: statements.StatementRow }) {
  const { t, format } = useWords()
  const { decision, meeting, item } = row
  return (
    <ul className="statement-places">
      {decision !== undefined && (
        <li>
          <Link to="/votes/$" params={{ _splat: decision }}>
            <bdi>{decision}</bdi>
          </Link>
        </li>
      )}
      {meeting && (
        <li>
          <Link to="/meetings/$meeting" params={{ meeting: meeting.id }}>
            {t('statements.inMeeting', { number: format.number(meeting.number) })}
          </Link>
        </li>
      )}
      {item && (
        <li>
          <Link to="/sessions/$session" params={{ session: item.session }}>
            {t('statements.inItem', { number: item.number })}
          </Link>
          {': '}
          <Written texts={item.titles} />
        </li>
      )}
    </ul>
  )
}
