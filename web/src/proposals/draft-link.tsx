import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'
import { mayDraftQuery } from './may-draft.ts'

/** The way to a new text before a body, for those who may draft there; under a title where one is given. */
export function DraftLink(props: { body: string; title?: string; size?: 'small' }) {
  const { t } = useWords()
  const { body, title, size } = props
  const may = useQuery(mayDraftQuery(body)).data
  if (may !== true) return null
  return (
    <div className="buttons">
      <Link
        to="/bodies/$body/draft"
        params={{ body }}
        search={title === undefined ? {} : { title }}
        className="button"
        data-kind="quiet"
        data-size={size}
        aria-label={title === undefined ? undefined : `${t('proposals.draftTitle')}: ${title}`}
      >
        {t('proposals.draftTitle')}
      </Link>
    </div>
  )
}
