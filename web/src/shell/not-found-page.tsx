import { Link } from '@tanstack/react-router'
import { Page } from './page.tsx'
import { useWords } from './words.tsx'

export function NotFoundPage() {
  const { t } = useWords()
  return (
    <Page title={t('shell.notFound')} lead={t('shell.notFoundLead')}>
      <p>
        <Link to="/">{t('shell.home')}</Link>
      </p>
    </Page>
  )
}
