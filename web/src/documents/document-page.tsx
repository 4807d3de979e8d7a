import type { documents } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { CompareTexts } from './compare-texts.tsx'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentTable, Title } from './document-table.tsx'
import { kindWords } from './document-words.ts'
import { bySymbolQuery, documentQuery } from './queries.ts'
import { Revise } from './revise.tsx'
import { Texts } from './texts.tsx'
import { Versions } from './versions.tsx'

/** A document under its symbol: an address that is cited and stays. */
export function DocumentPage() {
  const { t } = useWords()
  const { _splat: symbol = '' } = useParams({ from: '/documents/$' })
  const query = useQuery(bySymbolQuery(symbol))
  return (
    <LoadedPage query={query}>
      {({ items }) => {
        const [first, second] = items
        if (first === undefined) return <NotFoundPage />
        if (second === undefined) return <One id={first.id} />
        return (
          <Page title={symbol} lead={t('documents.several')}>
            <DocumentTable rows={items} withPlace />
          </Page>
        )
      }}
    </LoadedPage>
  )
}

function One({ id }: { id: string }) {
  const query = useQuery(documentQuery(id))
  return <LoadedPage query={query}>{(one) => <Shown one={one} />}</LoadedPage>
}

function Shown({ one }: { one: documents.Document }) {
  const { t, format } = useWords()
  const given = useSearch({ from: '/documents/$' })
  const version = one.versions.find((each) => each.version === given.version) ?? one.versions.at(-1)
  if (version === undefined) return <InPreparation one={one} />
  const isOlder = version.version < (one.versions.at(-1)?.version ?? 0)
  return (
    <Page
      title={one.symbol}
      lead={<Title titles={titlesOf(version)} />}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/documents">{t('documents.title')}</Link>
            </li>
          </ol>
        </nav>
      }
      beside={
        <p>
          {t(kindWords[one.kind])} · {format.date(version.date)}{' '}
          {one.audience === 'group' && <span className="tag">{t('statements.forMembers')}</span>}
        </p>
      }
    >
      {isOlder && (
        <p className="note" data-kind="warn">
          {t('statements.olderVersion')}{' '}
          <Link to="/documents/$" params={{ _splat: one.symbol }}>
            {t('statements.lastVersion')}
          </Link>
        </p>
      )}
      <DocumentFacts one={one} version={version} />
      <Texts one={one} version={version} />
      {one.versions.length > 1 && (
        <>
          <Versions one={one} shown={version.version} />
          <CompareTexts one={one} />
        </>
      )}
      {one.can.change === true && <Revise one={one} />}
    </Page>
  )
}

/** What was not issued yet is prepared elsewhere. */
function InPreparation({ one }: { one: documents.Document }) {
  const { t } = useWords()
  return (
    <Page title={one.symbol} lead={t('documents.inPreparationLead')}>
      <p>
        <Link to="/documents/prepare/$document" params={{ document: one.id }}>
          {t('documents.prepare')}
        </Link>
      </p>
    </Page>
  )
}

const titlesOf = ({ texts }: documents.DocumentVersion): documents.DocumentRow['titles'] =>
  Object.fromEntries(texts.map(({ lang, title }) => [lang, title]))
