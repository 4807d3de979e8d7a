import type { proposals } from '@comity/contract'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { paragraphsText } from './planned-vote-text.ts'
import { cited, findingText } from './proposal-words.ts'

type Props = { plan: proposals.VotingPlan }

/** What is missing in the plan, or bears on the same paragraphs: shown, and judged by the chair alone. */
export function ToSettle({ plan }: Props) {
  const words = useWords()
  const { t, format } = words
  const { findings, overlaps } = plan
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
            amendments: format.list(amendments),
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

/** The order of the amendments and what one of them excludes, as the chair gave them, with reasons. */
export function ChairsFindings({ plan: { order, exclusions } }: Props) {
  const { t, format } = useWords()
  if (order === undefined && exclusions.length === 0) return null
  return (
    <ul>
      {order !== undefined && (
        <li>
          {t('proposals.chairsOrder', { amendments: format.list(order.amendments) })}{' '}
          <bdi>{t('proposals.reasons', { reasons: order.reasons })}</bdi>
        </li>
      )}
      {exclusions.map(({ adopted, excludes, reasons }) => (
        <li key={`${adopted} ${excludes}`}>
          {t('proposals.exclusion', { adopted, excluded: excludes })}{' '}
          <bdi>{t('proposals.reasons', { reasons })}</bdi>
        </li>
      ))}
    </ul>
  )
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
