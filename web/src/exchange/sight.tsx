import { Party, useNames } from '../shell/names.tsx'
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
    <table className="table" data-stacks>
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
            <th scope="row" className="main">
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

/** An entry of the audience, or those of its people who are meant: `state:XA#team`. */
export function Reader({ who }: { who: string }) {
  const { t } = useWords()
  const names = useNames()
  const [entry = '', part] = who.split('#')
  if (part === 'team') return t('exchange.teamOf', { party: names(entry) })
  if (part === 'constituents') return t('exchange.servedBy', { party: names(entry) })
  if (part === 'members') return t('exchange.othersOf', { party: names(entry) })
  if (entry === 'self' || entry === 'you') return t('exchange.yourself')
  return <Party entry={entry} />
}
