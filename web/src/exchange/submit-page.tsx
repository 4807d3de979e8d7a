import { levels } from '@comity/contract'
import { JsonError } from '@comity/json'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { collectionQuery } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { BundleSource } from './bundle-source.tsx'
import { asLevel, type Level, Marking } from './marking.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import { type ReadBundle, readBundle } from './parcels.ts'
import { previewAll } from './preview.ts'
import type { Preview } from './preview-sum.ts'
import { SendPanel } from './send-panel.tsx'
import { Reader } from './sight.tsx'

interface Source {
  readonly name: string
  readonly bundle: ReadBundle
}

/** Submitting in three steps: a bundle, what would become of it and who would see it, sending. */
export function SubmitPage() {
  const { t, format } = useWords()
  const { collection: id } = useParams({ from: '/collections/$collection/submit' })
  const collection = useQuery(collectionQuery(id))
  const [source, setSource] = useState<Source>()
  const [wrong, setWrong] = useState<string>()
  const take = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
    try {
      setSource({ name, bundle: readBundle(bytes) })
      setWrong(undefined)
    } catch (error) {
      setSource(undefined)
      setWrong(error instanceof JsonError ? `${error.code}: ${error.message}` : String(error))
    }
  }
  return (
    <LoadedPage query={collection}>
      {(data) => (
        <Page
          title={t('exchange.submitBundle')}
          lead={t('exchange.submitLead')}
          above={
            <nav aria-label={t('shell.trail')}>
              <ol className="trail">
                <li>
                  <Link to="/collections">{t('exchange.collections')}</Link>
                </li>
                <li>
                  <Link to="/collections/$collection" params={{ collection: id }}>
                    <bdi>{data.title}</bdi>
                  </Link>
                </li>
              </ol>
            </nav>
          }
        >
          {data.can.write === false ? (
            <p className="note" data-kind="warn">
              {t('exchange.mayNotSubmit')}
            </p>
          ) : (
            <BundleSource onBytes={take} />
          )}
          {wrong !== undefined && (
            <div className="note" data-kind="stop" role="alert">
              <p>
                <strong>{t('exchange.notABundle')}</strong>
              </p>
              <p className="code">{wrong}</p>
            </div>
          )}
          {source !== undefined && (
            <section className="stack" data-gap="large" aria-labelledby="source">
              <h2 id="source">
                <bdi>{source.name}</bdi>{' '}
                <span className="quiet small">
                  {t('exchange.objectCount', { count: source.bundle.objects })} ·{' '}
                  {format.bytes(source.bundle.bytes)}
                </span>
              </h2>
              <Previewed key={source.name + source.bundle.bytes} collection={id} source={source} />
            </section>
          )}
        </Page>
      )}
    </LoadedPage>
  )
}

function Previewed({ collection, source }: { collection: string; source: Source }) {
  const { t } = useWords()
  const [remark, setRemark] = useState<Level>()
  const [done, setDone] = useState(0)
  const [sent, setSent] = useState(false)
  const preview = useQuery({
    queryKey: ['preview', collection, source, remark],
    queryFn: ({ signal }) => previewAll(collection, source.bundle, remark, setDone, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  if (preview.isError) return <Trouble error={preview.error} retry={() => void preview.refetch()} />
  if (preview.data === undefined)
    return (
      <div role="status" className="stack" data-gap="small">
        <p>{t('exchange.checking', { done, total: source.bundle.objects })}</p>
        <progress value={done} max={source.bundle.objects} aria-label={t('exchange.check')} />
      </div>
    )
  return (
    <>
      {!sent && <Foreseen preview={preview.data} remark={remark} onRemark={setRemark} />}
      <SendPanel
        collection={collection}
        bundle={source.bundle}
        remark={remark}
        acceptable={preview.data.acceptable}
        onSending={() => setSent(true)}
      />
      {!sent && (
        <section className="stack" aria-labelledby="objects">
          <h3 id="objects">{t('exchange.objects')}</h3>
          <OutcomeTable outcomes={preview.data.outcomes} before />
        </section>
      )}
    </>
  )
}

function Foreseen(props: {
  preview: Preview
  remark: Level | undefined
  onRemark: (level: Level | undefined) => void
}) {
  const { t, format } = useWords()
  const { preview } = props
  return (
    <>
      <div className="note" data-kind={preview.refused > 0 ? 'warn' : 'done'} role="status">
        <p>
          <strong>{t('exchange.willAccept', { count: preview.acceptable })}</strong>
        </p>
        {preview.refused > 0 && <p>{t('exchange.willRefuse', { count: preview.refused })}</p>}
      </div>
      <div className="grid-2">
        <section className="stack" aria-labelledby="who">
          <h3 id="who">{t('exchange.whoWillSee')}</h3>
          <table className="table sight">
            <thead>
              <tr>
                <th scope="col">{t('exchange.reader')}</th>
                <th scope="col" className="number">
                  {t('exchange.objects')}
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.sight.map(({ who, objects }) => (
                <tr key={who}>
                  <th scope="row">
                    <Reader who={who} />
                  </th>
                  <td className="number">{format.number(objects)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section className="stack" aria-labelledby="levels">
          <h3 id="levels">{t('exchange.markings')}</h3>
          <table className="table">
            <tbody>
              {preview.byLevel.map(({ level, objects }) => (
                <tr key={level}>
                  <th scope="row">
                    <Marking level={level} />
                  </th>
                  <td className="number">{t('exchange.objectCount', { count: objects })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <label className="field">
            <span className="label">{t('exchange.markOnImport')}</span>
            <select
              value={props.remark ?? ''}
              onChange={(event) => props.onRemark(asLevel(event.target.value))}
            >
              <option value="">{t('exchange.asTheCollection')}</option>
              {levels.map((level) => (
                <option key={level} value={level}>
                  TLP:{level.toUpperCase()}
                </option>
              ))}
            </select>
            <span className="hint">{t('exchange.markOnImportHint')}</span>
          </label>
        </section>
      </div>
    </>
  )
}
