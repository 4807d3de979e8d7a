import type { laws } from '@comity/contract'
import { useWords } from '../shell/words.tsx'

/** Where a text was taken from: a link where it is public, else who published it. */
export function SourceLink({ source }: { source: laws.LawSource | undefined }) {
  const { t } = useWords()
  if (source === undefined) return null
  const isPublic = source.url !== undefined && /^https?:\/\//.test(source.url)
  return (
    <>
      {isPublic ? (
        <a href={source.url} rel="noreferrer">
          {t('laws.original')}
        </a>
      ) : (
        t('laws.source')
      )}
      : <bdi lang="en">{source.publisher}</bdi>
      {source.confidence !== undefined && ` (${t(`laws.${source.confidence}`)})`}
    </>
  )
}
