import { Party } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import type { ObjectReply } from './object-page.tsx'

/** Why a reader may or may not see an object: the policy's codes, worded. */
const reasons = {
  marking_allows: 'exchange.reasonMarkingAllows',
  own_contribution: 'exchange.reasonOwnContribution',
  not_signed_in: 'exchange.reasonNotSignedIn',
  not_in_audience: 'exchange.reasonNotInAudience',
  marking_withholds: 'exchange.reasonMarkingWithholds',
  marking_unresolved: 'exchange.reasonMarkingUnresolved',
} as const

const isReason = (code: string): code is keyof typeof reasons => code in reasons

export function SightTable({ sight }: { sight: ObjectReply['sight'] }) {
  const { t } = useWords()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('exchange.reader')}</th>
          <th scope="col">{t('exchange.sees')}</th>
          <th scope="col">{t('exchange.why')}</th>
        </tr>
      </thead>
      <tbody>
        {sight.map(({ who, sees, reason }) => (
          <tr key={who}>
            <th scope="row">
              <Reader who={who} />
            </th>
            <td className="tight">
              <span aria-hidden="true">{sees ? '● ' : '○ '}</span>
              {sees ? t('shell.yes') : t('shell.no')}
            </td>
            <td>{isReason(reason) ? t(reasons[reason]) : <code>{reason}</code>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** An entry of the audience, or oneself. */
export function Reader({ who }: { who: string }) {
  const { t } = useWords()
  if (who === 'self' || who === 'you') return t('exchange.yourself')
  return <Party entry={who} />
}
