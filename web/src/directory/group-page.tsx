import { directory, type ReplyOf } from '@comity/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { nameIn, Party, useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'

const groupQuery = (group: string) =>
  queryOptions({
    queryKey: ['group', group],
    queryFn: ({ signal }) => client.call(directory.group, { params: { group } }, signal),
  })

type Reply = ReplyOf<typeof directory.group>

/** One group: its bodies, and who has been a member from when to when, with the source. */
export function GroupPage() {
  const { t, language } = useWords()
  const { group } = useParams({ from: '/groups/$group' })
  const query = useQuery(groupQuery(group))
  return (
    <Loaded query={query}>
      {(data) => (
        <Page
          title={nameIn(data.names, language) ?? data.id}
          lead={t('directory.memberCount', { count: data.members })}
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
          {data.bodies.length > 0 && (
            <section className="stack" aria-labelledby="bodies">
              <h2 id="bodies">{t('directory.bodies')}</h2>
              <ul>
                {data.bodies.map((body) => (
                  <li key={body.id}>
                    <bdi>{nameIn(body.names, language) ?? body.id}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="stack" aria-labelledby="members">
            <h2 id="members">{t('directory.members')}</h2>
            <Memberships memberships={data.memberships} />
          </section>
        </Page>
      )}
    </Loaded>
  )
}

function Memberships({ memberships }: { memberships: Reply['memberships'] }) {
  const { t, format } = useWords()
  const names = useNames()
  const digits = { year: 4, month: 7, day: 10 } as const
  const date = (day: string | undefined, precision: keyof typeof digits) =>
    day === undefined ? '–' : format.date(day.slice(0, digits[precision]))
  const rows = [...memberships].sort((a, b) =>
    format.compare(names(`state:${a.state}`), names(`state:${b.state}`)),
  )
  return (
    <table className="table" data-stacks>
      <thead>
        <tr>
          <th scope="col">{t('directory.state')}</th>
          <th scope="col">{t('shell.from')}</th>
          <th scope="col">{t('shell.to')}</th>
          <th scope="col">{t('directory.source')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Party entry={`state:${row.state}`} />{' '}
              {row.status === 'suspended' && (
                <span className="tag">{t('directory.suspended')}</span>
              )}
            </th>
            <td>{date(row.from, row.precision)}</td>
            <td>{date(row.to, row.precision)}</td>
            <td className="small quiet" dir="auto">
              {row.source ?? '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
