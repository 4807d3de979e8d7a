import type { proposals } from '@comity/contract'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { namedText, paragraphsText } from './planned-vote-text.ts'
import { cited, findingText } from './proposal-words.ts'

type Props = { plan: proposals.VotingPlan }

/** What is missing in the plan, or bears on the same paragraphs: shown, and judged by the chair alone. */
export function ToSettle({ plan }: Props) {
  const words = useWords()
  const { t } = words
  const { findings } = plan
  const overlaps = plan.overlaps.filter((one) => !isFound(plan, one.amendments))
  if (findings.length === 0 && overlaps.length === 0) return null
  return (
    <div className="stack" data-gap="small">
      <h3>{t('proposals.toSettle')}</h3>
      <ul>
        {findings.map(({ code, about }) => (
          <li key={`${code} ${about}`}>{findingText(t, { code, about: cited(about) })}</li>
        ))}
        {overlaps.map(({ code, amendments, eIds }) => {
          const params = {
            amendments: namedText(words, amendments),
            paragraphs: paragraphsText(words, eIds),
          }
          return (
            <li key={`${code} ${amendments.join(' ')}`}>
              {code === 'conflict'
                ? t('proposals.overlapConflict', params)
                : t('proposals.overlapSamePlace', params)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Whether the chair has found that one of the two excludes the other. */
const isFound = ({ exclusions }: proposals.VotingPlan, amendments: readonly string[]): boolean =>
  exclusions.some(
    ({ adopted, excludes }) => amendments.includes(adopted) && amendments.includes(excludes),
  )

/** The order of the amendments and what one of them excludes, as the chair gave them, with reasons. */
export function ChairsFindings({ plan: { order, exclusions } }: Props) {
  const words = useWords()
  const { t } = words
  if (order === undefined && exclusions.length === 0) return null
  return (
    <ul>
      {order !== undefined && (
        <li>
          {t('proposals.chairsOrder', { amendments: namedText(words, order.amendments) })}
          <Reasons reasons={order.reasons} />
        </li>
      )}
      {exclusions.map(({ adopted, excludes, reasons }) => (
        <li key={`${adopted} ${excludes}`}>
          {t('proposals.exclusion', { adopted, excluded: excludes })}
          <Reasons reasons={reasons} />
        </li>
      ))}
    </ul>
  )
}

function Reasons({ reasons }: { reasons: string }) {
  const { t } = useWords()
  return <span className="small quiet below">{t('proposals.reasons', { reasons })}</span>
}

/** Which parts are voted on separately, who asked for it, and whether anybody objected. */
export function Divisions({ plan: { divisions } }: Props) {
  const words = useWords()
  const { t, format } = words
  const names = useNames()
  const nameOf = (member: string) => names(`state:${member}`)
  if (divisions.length === 0) return null
  return (
    <div className="stack" data-gap="small">
      <h3>{t('proposals.divisions')}</h3>
      {divisions.map(({ id, by, of, parts, objections }) => (
        <div key={id} className="stack" data-gap="small">
          <p>
            {t('proposals.divisionBy', { state: nameOf(by) })}
            {of !== undefined && <> · {t('proposals.divisionOf', { amendment: of })}</>}
            {' · '}
            {objections.length === 0
              ? t('proposals.noObjection')
              : t('proposals.objectedBy', { states: format.list(objections.map(nameOf)) })}
          </p>
          <ul>
            {parts.map((part, at) => (
              <li key={part.join(' ')}>
                {t('proposals.divisionPart', {
                  number: at + 1,
                  paragraphs: paragraphsText(words, part),
                })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
