import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { ObjectList } from './object-list.tsx'

/** Every object one may see, in all collections. */
export function ObjectsPage() {
  const { t } = useWords()
  const { q = '' } = useSearch({ from: '/objects' })
  const navigate = useNavigate({ from: '/objects' })
  return (
    <Page title={t('exchange.allObjects')} lead={t('exchange.allObjectsLead')}>
      <ObjectList q={q} onQ={(next) => void navigate({ search: next === '' ? {} : { q: next } })} />
    </Page>
  )
}
