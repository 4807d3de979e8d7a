import { type CallOf, exchange, levels, type ReplyOf } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client, queryClient } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { collectionQuery, collectionsQuery } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { ChangePreview } from './change-preview.tsx'
import { Entries } from './entries.tsx'
import { asLevel } from './marking.tsx'

type Change = CallOf<typeof exchange.changeCollection>['body']
export type Preview = ReplyOf<typeof exchange.previewChange>

/** Changing a collection: what would change for whom is seen before it is done. */
export function ChangePage() {
  const { collection: id } = useParams({ from: '/collections/$collection/change' })
  const collection = useQuery(collectionQuery(id))
  return <LoadedPage query={collection}>{(data) => <Shown collection={data} />}</LoadedPage>
}

function Shown({ collection }: { collection: exchange.Collection }) {
  const { t } = useWords()
  return (
    <Page
      title={t('exchange.changeCollection')}
      lead={t('exchange.changeLead')}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/collections">{t('exchange.collections')}</Link>
            </li>
            <li>
              <Link to="/collections/$collection" params={{ collection: collection.id }}>
                <bdi>{collection.title}</bdi>
              </Link>
            </li>
          </ol>
        </nav>
      }
    >
      {collection.can.manage === true ? (
        <>
          <Form collection={collection} />
          <Archive collection={collection} />
        </>
      ) : (
        <p className="note" data-kind="warn">
          {t('shell.forbidden')}
        </p>
      )}
    </Page>
  )
}

function Form({ collection }: { collection: exchange.Collection }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const params = { collection: collection.id }
  const [title, setTitle] = useState(collection.title)
  const [description, setDescription] = useState(collection.description ?? '')
  const [audience, setAudience] = useState<readonly string[]>(collection.audience)
  const [writers, setWriters] = useState<readonly string[]>(collection.writers)
  const [defaultMarking, setDefaultMarking] = useState(collection.defaultMarking)
  const body: Change = {
    ...{ title, description, defaultMarking },
    ...{ audience: [...audience], writers: [...writers] },
  }
  const preview = useMutation({
    mutationFn: (wanted: Change) => client.call(exchange.previewChange, { params, body: wanted }),
  })
  const apply = useMutation({
    mutationFn: (wanted: Change) =>
      client.call(exchange.changeCollection, {
        params,
        body: { ...wanted, seen: preview.data?.seen },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['collection', collection.id] })
      await queryClient.invalidateQueries({ queryKey: collectionsQuery.queryKey })
      await navigate({ to: '/collections/$collection', params })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    preview.mutate(body)
  }
  // What was seen must be what is done: any further change asks for a new preview.
  const seen = preview.data !== undefined && same(preview.variables, body)
  return (
    <form className="form" onSubmit={send}>
      <label className="field">
        <span className="label">{t('exchange.collectionTitle')}</span>
        <input
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          required
          maxLength={200}
          dir="auto"
        />
      </label>
      <label className="field" data-wide>
        <span className="label">{t('exchange.description')}</span>
        <textarea
          className="prose-input"
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          maxLength={2000}
          dir="auto"
        />
      </label>
      <p className="note">{t('exchange.changeRule')}</p>
      <div className="grid-2">
        <Entries legend={t('exchange.whoReads')} value={audience} onChange={setAudience} />
        <Entries legend={t('exchange.whoContributes')} value={writers} onChange={setWriters} />
      </div>
      <label className="field">
        <span className="label">{t('exchange.withoutMarking')}</span>
        <select
          value={defaultMarking}
          onChange={(event) => setDefaultMarking(asLevel(event.target.value) ?? 'amber+strict')}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              TLP:{level.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      {preview.isError && <Trouble error={preview.error} />}
      {seen && <ChangePreview preview={preview.data} />}
      {apply.isError && <Trouble error={apply.error} />}
      <div className="buttons">
        {seen && preview.data.refusal === undefined ? (
          <button
            type="button"
            className="button"
            disabled={apply.isPending}
            onClick={() => apply.mutate(body)}
          >
            {t('exchange.applyChange')}
          </button>
        ) : (
          <button type="submit" className="button" disabled={preview.isPending}>
            {t('exchange.previewChange')}
          </button>
        )}
        <Link to="/collections/$collection" params={params} className="button" data-kind="quiet">
          {t('shell.cancel')}
        </Link>
      </div>
    </form>
  )
}

const same = (a: Change | undefined, b: Change): boolean => JSON.stringify(a) === JSON.stringify(b)

function Archive({ collection }: { collection: exchange.Collection }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const archive = async () => {
    await client.call(exchange.archiveCollection, {
      params: { collection: collection.id },
      body: { archived: true },
    })
    queryClient.removeQueries({ queryKey: ['collection', collection.id] })
    queryClient.removeQueries({ queryKey: ['objects'] })
    await queryClient.invalidateQueries({ queryKey: collectionsQuery.queryKey })
    await navigate({ to: '/collections' })
  }
  return (
    <section className="stack" aria-labelledby="archive">
      <h2 id="archive">{t('exchange.archive')}</h2>
      <p>{t('exchange.archiveAsk')}</p>
      <div className="buttons">
        <Ask
          label={t('exchange.archive')}
          title={collection.title}
          text={t('exchange.archiveAsk')}
          act={archive}
        />
      </div>
    </section>
  )
}
