import { documents } from '@comity/contract'
import { type Language, languageNames, languages } from '@comity/words'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { useWords } from '../shell/words.tsx'
import { kindWords } from './document-words.ts'
import { PreparedText } from './prepared-text.tsx'
import { documentQuery, refreshDocuments, showDocument } from './queries.ts'
import { TextForm } from './text-form.tsx'

/** Putting in the texts and files of a version, looking them over, and issuing it. */
export function PreparePage() {
  const { document } = useParams({ from: '/documents/prepare/$document' })
  const query = useQuery(documentQuery(document))
  return <LoadedPage query={query}>{(one) => <Prepare one={one} />}</LoadedPage>
}

function Prepare({ one }: { one: documents.Document }) {
  const { t, language, format } = useWords()
  const { draft } = one
  const [chosen, setChosen] = useState<Language>(language)
  const above = (
    <nav aria-label={t('shell.trail')}>
      <ol className="trail">
        <li>
          <Link to="/documents">{t('documents.title')}</Link>
        </li>
        {one.session !== undefined && (
          <li>
            <Link to="/sessions/$session" params={{ session: one.session.id }}>
              {t('documents.ofSession')}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  )
  if (draft === undefined || one.can.change !== true)
    return (
      <Page title={one.symbol} above={above} lead={t('documents.nothingPrepared')}>
        <p>
          <Link to="/documents/$" params={{ _splat: one.symbol }}>
            <bdi className="ltr">{one.symbol}</bdi>
          </Link>
        </p>
      </Page>
    )
  return (
    <Page
      title={one.symbol}
      above={above}
      lead={t('documents.prepareLead')}
      beside={
        <p>
          <span className="tag">{t('documents.inPreparation')}</span> {t(kindWords[one.kind])} ·{' '}
          {t('statements.version', { number: format.number(draft.version) })} ·{' '}
          {format.date(draft.date)}
        </p>
      }
    >
      {draft.change !== undefined && (
        <p className="quiet">
          {t('documents.change')}: <bdi>{draft.change}</bdi>
        </p>
      )}
      {draft.texts.map(({ lang }) => (
        <PreparedText key={lang} document={one.id} version={draft.version} lang={lang} />
      ))}
      <section className="box stack" aria-labelledby="put">
        <h2 id="put">{t('documents.putIn')}</h2>
        <SelectField
          label={t('documents.inLanguage')}
          value={chosen}
          options={languages.map((lang) => [lang, languageNames[lang]] as const)}
          onChange={setChosen}
        />
        <TextForm
          key={chosen}
          document={one.id}
          lang={chosen}
          held={draft.texts.find(({ lang }) => lang === chosen)}
        />
      </section>
      <Decide one={one} draft={draft} />
    </Page>
  )
}

function Decide(props: { one: documents.Document; draft: documents.DocumentVersion }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { one, draft } = props
  const params = { document: one.id }
  const issue = async () => {
    const body = { seen: draft.hash }
    await showDocument(await client.call(documents.issueDocument, { params, body }))
    await navigate({ to: '/documents/$', params: { _splat: one.symbol } })
  }
  const discard = async () => {
    await client.call(documents.discardDocument, { params })
    await navigate(
      one.status === 'draft'
        ? { to: '/documents' }
        : { to: '/documents/$', params: { _splat: one.symbol } },
    )
    await refreshDocuments()
  }
  return (
    <div className="buttons">
      {draft.texts.length > 0 && (
        <Ask
          label={t('documents.issue')}
          title={t('documents.issueAsk')}
          text={t('documents.issueText')}
          kind="grave"
          act={issue}
        />
      )}
      <Ask
        label={t('documents.discard')}
        title={t('documents.discardAsk')}
        text={t('documents.discardText')}
        kind="quiet"
        act={discard}
      />
    </div>
  )
}
