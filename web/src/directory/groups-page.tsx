import type { directory } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { groupsQuery } from '../shell/queries.ts'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'

/** Organisations and groups of states, in the alphabet of the reader's language. */
export function GroupsPage() {
  const { t } = useWords()
  const groups = useQuery(groupsQuery)
  return (
    <Page
      title={t('directory.groups')}
      lead={t('directory.groupsLead')}
      beside={
        <p>
          <Link to="/directory">{t('directory.states')}</Link>
        </p>
      }
    >
      <Loaded query={groups}>
        {({ items, can }) => (
          <>
            {can.create === true && (
              <div className="buttons">
                <Link to="/found-a-group" className="button">
                  {t('directory.foundGroup')}
                </Link>
              </div>
            )}
            <Groups groups={items} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Groups({ groups }: { groups: readonly directory.Group[] }) {
  const { t, language, format } = useWords()
  const named = groups
    .map((group) => ({ ...group, name: nameIn(group.names, language) ?? group.id }))
    // Those that exchange here come first.
    .sort((a, b) => Number(b.exchanges) - Number(a.exchanges) || format.compare(a.name, b.name))
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('directory.group')}</th>
          <th scope="col">{t('directory.exchangesHere')}</th>
          <th scope="col" className="number">
            {t('directory.members')}
          </th>
        </tr>
      </thead>
      <tbody>
        {named.map(({ id, name, exchanges, members, kind }) => (
          <tr key={id}>
            <th scope="row" className="main">
              <Link to="/groups/$group" params={{ group: id }}>
                <bdi>{name}</bdi>
              </Link>{' '}
              {kind === 'demonstration' && (
                <span className="tag">{t('directory.demonstrationGroup')}</span>
              )}
            </th>
            <td>{exchanges ? t('shell.yes') : t('shell.no')}</td>
            <td className="number">{format.number(members)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
