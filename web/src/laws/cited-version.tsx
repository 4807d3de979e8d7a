import type { laws } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'
import { Citation } from './citation.tsx'
import { periodWord } from './law-words.ts'
import type { Cited } from './material.ts'
import { PenaltyList } from './penalty-list.tsx'
import { SourceLink } from './source-link.tsx'
import { InEnglish } from './text-of.tsx'

/** A version as it is cited: statute and section, since when, from where, and what is not certain. */
export function CitedVersion({
  cited: { version, label, statute, source },
  penalties,
}: {
  cited: Cited
  penalties: readonly laws.Penalty[]
}) {
  const words = useWords()
  const { t } = words
  return (
    <div className="stack" data-gap="small">
      <h3>
        <Link to="/laws/versions/$version" params={{ version: version.id }}>
          <Citation statute={statute} label={label} />
        </Link>
      </h3>
      <p className="small">
        {periodWord(words, version)}
        {version.changedBy !== undefined && (
          <>
            {' '}
            · {t('laws.changedBy')} <bdi>{version.changedBy}</bdi>
          </>
        )}
      </p>
      <p className="small">
        <SourceLink source={source} />
      </p>
      {version.doubt !== undefined && (
        <p className="small">
          {t('laws.doubtLabel')}: <InEnglish text={version.doubt} />
        </p>
      )}
      <PenaltyList penalties={penalties.filter(({ versionId }) => versionId === version.id)} />
    </div>
  )
}
