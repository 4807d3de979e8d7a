import { Link } from '@tanstack/react-router'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { CheckForm } from './check-form.tsx'

/** What the record says of a text, part by part. */
export function CheckPage() {
  const { t } = useWords()
  return (
    <Page
      title={t('votes.check')}
      lead={t('votes.checkLead')}
      above={
        <p>
          <Link to="/votes">{t('votes.allDecisions')}</Link>
        </p>
      }
    >
      <CheckForm full />
    </Page>
  )
}
