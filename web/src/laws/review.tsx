import type { laws } from '@comity/contract'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { InEnglish } from './text-of.tsx'

/** Who coded and reviewed what is said of a law, when, what is not certain, and what the state says. */
export function Review({
  mapping,
  recorded,
}: {
  mapping: laws.LawMapping
  recorded: string | undefined
}) {
  const { t } = useWords()
  const by = 'person' in mapping.proposedBy ? mapping.proposedBy.person : t('laws.byFinder')
  return (
    <dl className="pairs law-review">
      <div>
        <dt>{t('laws.review')}</dt>
        <dd>{t(`laws.${mapping.state}`)}</dd>
      </div>
      <div>
        <dt>{t('laws.codedBy')}</dt>
        <dd>
          <bdi>{by}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t('laws.reviewers')}</dt>
        <dd>
          {mapping.reviewers.length === 0 ? (
            t('laws.nobody')
          ) : (
            <bdi>{mapping.reviewers.join(', ')}</bdi>
          )}
        </dd>
      </div>
      {recorded !== undefined && (
        <div>
          <dt>{t('laws.recorded')}</dt>
          <dd>
            <When at={recorded} />
          </dd>
        </div>
      )}
      <Said name={t('laws.reply')} text={mapping.stateReply} />
      <Said name={t('laws.note')} text={mapping.note} />
      <Said name={t('laws.doubtLabel')} text={mapping.doubt} />
    </dl>
  )
}

function Said({ name, text }: { name: string; text: string | undefined }) {
  if (text === undefined) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd className="law-said">
        <InEnglish text={text} />
      </dd>
    </div>
  )
}
