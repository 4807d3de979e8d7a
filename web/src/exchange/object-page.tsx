import { address, exchange, type ReplyOf } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Loaded, LoadedPage } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { BoundTo } from './bound-to.tsx'
import { Conflicts } from './conflicts.tsx'
import { defang, isLive } from './defang.ts'
import { Fields } from './fields.tsx'
import { FindingList } from './finding-list.tsx'
import { Marking } from './marking.tsx'
import { ObjectReceipt } from './object-receipt.tsx'
import { asObject, epochOf, objectQuery, representationQuery } from './queries.ts'
import { SightTable } from './sight.tsx'
import { Versions } from './versions.tsx'
import { Withdraw } from './withdraw.tsx'

export type ObjectReply = ReplyOf<typeof exchange.object>

/** One object: what it says, how it is marked, its versions, its receipt, who can see it and why. */
export function ObjectPage() {
  const { collection, object } = useParams({ from: '/collections/$collection/objects/$object' })
  const query = useQuery(objectQuery(collection, object))
  return <LoadedPage query={query}>{(data) => <Shown data={data} />}</LoadedPage>
}

function Shown({ data }: { data: ObjectReply }) {
  const { t } = useWords()
  const search = useSearch({ from: '/collections/$collection/objects/$object' })
  const index = search.index ?? data.currentIndex
  const version = data.versions.find((each) => each.index === index)
  const title = isLive(data.type, 'value') ? defang(data.label) : data.label
  return (
    <Page
      title={title}
      written
      above={<Head data={data} level={version?.level ?? data.level} />}
      beside={version && <Contribution version={version} />}
    >
      {index !== data.currentIndex && <OtherVersion data={data} />}
      <div className="with-aside">
        <div className="stack" data-gap="large">
          <Section id="fields" title={t('exchange.fields')}>
            <ShownFields data={data} index={index} />
          </Section>
          <Section id="markings" title={t('exchange.markings')}>
            <Markings notes={data.markings} />
          </Section>
          <Section id="sight" title={t('exchange.whoCanSee')}>
            <SightTable sight={data.sight} />
          </Section>
          <Conflicts versions={data.versions} />
          <Section id="versions" title={t('exchange.versions')}>
            <Versions data={data} />
          </Section>
          <Section id="receipt" title={t('exchange.receipt')}>
            <ObjectReceipt index={index} epoch={version?.epoch} id={data.id} />
          </Section>
          {data.findings.length > 0 && (
            <Section id="findings" title={t('exchange.findings')}>
              <FindingList findings={data.findings} />
            </Section>
          )}
          {data.type === 'identity' && <BoundTo identity={data.id} />}
          {data.can.withdraw === true && <Withdraw data={data} />}
        </div>
        <OnThisPage data={data} />
      </div>
    </Page>
  )
}

function Head({ data, level }: { data: ObjectReply; level: string }) {
  const { t } = useWords()
  return (
    <>
      <nav aria-label={t('shell.trail')}>
        <ol className="trail">
          <li>
            <Link to="/collections">{t('exchange.collections')}</Link>
          </li>
          <li>
            <Link to="/collections/$collection" params={{ collection: data.collection.id }}>
              <bdi>{data.collection.title}</bdi>
            </Link>
          </li>
        </ol>
      </nav>
      <p className="badges">
        <Marking level={level} large /> <span className="tag code">{data.type}</span>
      </p>
    </>
  )
}

function Contribution({ version }: { version: exchange.Version }) {
  const { t } = useWords()
  return (
    <dl className="pairs">
      <div>
        <dt>{t('exchange.contributor')}</dt>
        <dd>
          <Party entry={version.contributor} />
        </dd>
      </div>
      <div>
        <dt>{t('exchange.added')}</dt>
        <dd>
          <When at={version.dateAdded} both />
        </dd>
      </div>
    </dl>
  )
}

function OtherVersion({ data }: { data: ObjectReply }) {
  const { t } = useWords()
  return (
    <div className="note" data-kind="warn">
      <p>{t('exchange.notTheLast')}</p>
      <p>
        <Link
          to="/collections/$collection/objects/$object"
          params={{ collection: data.collection.id, object: data.id }}
        >
          {t('exchange.latest')}
        </Link>
      </p>
    </div>
  )
}

/** The version asked for: the last one comes with the reply, another in its own bytes. */
function ShownFields({ data, index }: { data: ObjectReply; index: number }) {
  const { t } = useWords()
  const epoch = epochOf(data, index)
  const other = useQuery({
    ...representationQuery(index, epoch),
    enabled: index !== data.currentIndex,
  })
  const collection = data.collection.id
  const raw = (
    <p>
      <a
        href={address(exchange.representation.path, { index }, { epoch })}
        download={`${data.id}.json`}
      >
        {t('exchange.rawBytes')}
      </a>
    </p>
  )
  if (index === data.currentIndex)
    return (
      <>
        <Fields value={data.current} collection={collection} />
        {raw}
      </>
    )
  return (
    <Loaded query={other}>
      {(bytes) => (
        <>
          <Fields value={asObject(bytes)} collection={collection} />
          {raw}
        </>
      )}
    </Loaded>
  )
}

function Markings({ notes }: { notes: ObjectReply['markings'] }) {
  const { t } = useWords()
  if (notes.length === 0) return <p>{t('exchange.noMarking')}</p>
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('exchange.marking')}</th>
          <th scope="col">{t('exchange.markingWhere')}</th>
          <th scope="col">{t('exchange.countedAs')}</th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <tr key={`${note.marking} ${note.where}`}>
            <td>
              <span className="code">{note.marking}</span>
            </td>
            <td>
              <span className="code">{note.where}</span>
            </td>
            <td>
              <Marking level={note.countedAs} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Section(props: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="stack" id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.children}
    </section>
  )
}

function OnThisPage({ data }: { data: ObjectReply }) {
  const { t } = useWords()
  const places = [
    ['fields', t('exchange.fields')],
    ['markings', t('exchange.markings')],
    ['sight', t('exchange.whoCanSee')],
    ...(data.versions.some((version) => version.conflictsWith.length > 0)
      ? [['conflicts', t('exchange.conflicts')] as const]
      : []),
    ['versions', t('exchange.versions')],
    ['receipt', t('exchange.receipt')],
    ...(data.findings.length > 0 ? [['findings', t('exchange.findings')] as const] : []),
    ...(data.can.withdraw === true ? [['withdraw', t('exchange.withdraw')] as const] : []),
  ] as const
  return (
    <nav className="aside-nav" aria-labelledby="on-this-page">
      <h2 id="on-this-page">{t('shell.onThisPage')}</h2>
      <ul>
        {places.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
