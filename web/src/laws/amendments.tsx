import type { lawComparison, laws } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Party } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { Citation } from './citation.tsx'
import { coverageWord, measureWord, notHeldWord } from './law-words.ts'
import { citedIn } from './material.ts'
import { TextOf } from './text-of.tsx'

type Line = Omit<lawComparison.Amendment, 'articles'> & {
  readonly articles?: lawComparison.Amendment['articles']
}

/** Changes of law in order of time, each with the act that made it and what it changed in the matrix. */
export function Amendments(props: {
  amendments: readonly Line[]
  material: laws.LawMaterial
  articles?: readonly laws.ArticleLine[]
}) {
  const { t, format } = useWords()
  if (props.amendments.length === 0) return <p>{t('laws.noChange')}</p>
  return (
    <ol className="law-timeline">
      {props.amendments.map((line) => {
        const [cited] = citedIn(props.material, [line.versionId])
        return (
          <li key={`${line.day} ${line.kind} ${line.versionId}`}>
            <p>
              <strong>{format.date(line.day)}</strong> · {t(`laws.${line.kind}`)}
              {line.changedBy !== undefined && (
                <>
                  {' '}
                  <bdi>{t('laws.byAct', { act: line.changedBy })}</bdi>
                </>
              )}
            </p>
            <p className="small">
              <Party entry={`state:${line.state}`} code={false} />:{' '}
              <Link to="/laws/versions/$version" params={{ version: line.versionId }}>
                <Citation statute={cited?.statute} label={cited?.label} />
              </Link>
            </p>
            {(line.articles ?? []).map((change) => (
              <Change
                key={change.article}
                change={change}
                article={props.articles?.find(({ id }) => id === change.article)}
              />
            ))}
          </li>
        )
      })}
    </ol>
  )
}

function Change({
  change: { before, after },
  article,
}: {
  change: lawComparison.Amendment['articles'][number]
  article: laws.ArticleLine | undefined
}) {
  const words = useWords()
  const { t } = words
  const told = (cell: laws.MatrixCell) =>
    cell.coverage === 'not_held'
      ? t('laws.not_held')
      : `${coverageWord(t, cell.coverage)}, ${measureWord(words, cell)}`
  const isSame = before.from === after.from
  return (
    <p className="small">
      <Link
        to="/laws/$state/$article"
        params={{ state: after.state, article: after.article }}
        search={{ on: after.from }}
      >
        {article?.number} <TextOf texts={article?.title ?? {}} />
      </Link>
      :{' '}
      {isSame
        ? t('laws.unchanged')
        : `${t('laws.before')}: ${told(before)}. ${t('laws.after')}: ${after.coverage === 'not_held' ? notHeldWord(words, after) : told(after)}.`}
    </p>
  )
}
