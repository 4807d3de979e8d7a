import { useQuery } from '@tanstack/react-query'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { deskQuery } from './desk-query.ts'
import { Waiting } from './waiting.tsx'

/** What waits for whoever is signed in, the most urgent first. */
export function DeskPage() {
  const { t } = useWords()
  const found = useQuery(deskQuery)
  return (
    <LoadedPage query={found}>
      {({ items }) => (
        <Page title={t('desk.title')} lead={t('desk.lead')}>
          {items.length === 0 ? (
            <div className="stack" data-gap="small">
              <p>{t('desk.nothing')}</p>
              <p className="quiet">{t('desk.nothingHint')}</p>
            </div>
          ) : (
            <Waiting items={items} />
          )}
        </Page>
      )}
    </LoadedPage>
  )
}
