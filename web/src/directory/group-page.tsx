import type { directory, exchange, ReplyOf } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { collectionsQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { groupQuery } from './group-query.ts'
import { AddMember, Memberships } from './memberships.tsx'

type Reply = ReplyOf<typeof directory.group>

/** One group: its collections, its bodies, and who has been a member from when to when. */
export function GroupPage() {
  const { group } = useParams({ from: '/groups/$group' })
  const query = useQuery(groupQuery(group))
  return <LoadedPage query={query}>{(data) => <Shown group={data} />}</LoadedPage>
}

function Shown({ group }: { group: Reply }) {
  const { t, language } = useWords()
  return (
    <Page
      title={nameIn(group.names, language) ?? group.id}
      written
      lead={t('directory.memberCount', { count: group.members })}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/groups">{t('directory.groups')}</Link>
            </li>
          </ol>
        </nav>
      }
    >
      <p>
        <Link to="/groups/$group/votes" params={{ group: group.id }}>
          {t('votes.groupRecord')}
        </Link>
      </p>
      {group.exchanges && <GroupCollections group={group.id} />}
      {group.bodies.length > 0 && (
        <section className="stack" aria-labelledby="bodies">
          <h2 id="bodies">{t('directory.bodies')}</h2>
          <ul>
            {group.bodies.map((body) => (
              <li key={body.id}>
                {t('exchange.secretariatOf', { body: nameIn(body.names, language) ?? body.id })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack" aria-labelledby="members">
        <h2 id="members">{t('directory.members')}</h2>
        <Memberships group={group} />
      </section>
      {group.can.addMember === true && group.exchanges && (
        <p className="note">
          {t('directory.nextSteps')} <Link to="/people">{t('access.people')}</Link>
        </p>
      )}
      {group.can.addMember === true && <AddMember group={group} />}
    </Page>
  )
}

function GroupCollections({ group }: { group: string }) {
  const { t, format } = useWords()
  const items = useQuery(collectionsQuery).data?.items.filter((item) => item.group === group)
  if (items === undefined) return null
  const sorted: readonly exchange.Collection[] = [...items].sort((a, b) =>
    format.compare(a.title, b.title),
  )
  return (
    <section className="stack" aria-labelledby="collections">
      <h2 id="collections">{t('directory.groupCollections')}</h2>
      {sorted.length === 0 ? (
        <p className="quiet">{t('directory.groupCollectionsEmpty')}</p>
      ) : (
        <ul>
          {sorted.map(({ id, title }) => (
            <li key={id}>
              <Link to="/collections/$collection" params={{ collection: id }}>
                <bdi>{title}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
