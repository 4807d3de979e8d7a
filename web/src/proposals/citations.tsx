import { useWords } from '../shell/words.tsx'

interface Citation {
  readonly text: string
  readonly checked: boolean
}

/** Rules as they are cited, with whether each was read in its source. */
export function Citations({ cites }: { cites: readonly Citation[] }) {
  const { t } = useWords()
  if (cites.length === 0) return '–'
  return (
    <span className="small">
      {cites.map(({ text, checked }) => (
        <span key={text} className="citation">
          <bdi lang="en">{text}</bdi> ({checked ? t('ballots.seenInSource') : t('votes.recalled')})
        </span>
      ))}
    </span>
  )
}
