import type { votes } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { nameIn, useNames } from '../shell/names.tsx'
import { usePreferences } from '../shell/preferences.ts'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { countText, voteWord } from './vote-words.ts'

/** The results of groups, with membership as of the day; who stood otherwise, and what is not certain. */
export function GroupResults({ groups }: { groups: readonly votes.GroupResult[] }) {
  const { t, format } = useWords()
  const { language } = usePreferences()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('votes.group')}</th>
          <th scope="col" className="number">
            {t('votes.members')}
          </th>
          <th scope="col">{t('votes.result')}</th>
          <th scope="col">{t('votes.otherwise')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.group}>
            <th scope="row" className="main">
              <Link to="/groups/$group" params={{ group: group.group }}>
                <bdi>{nameIn(group.names, language) ?? group.group}</bdi>
              </Link>
            </th>
            <td className="number">{format.number(group.members.length)}</td>
            <td>
              <bdi className="count">{countText(group.tally, format.number)}</bdi>
            </td>
            <td>
              <Otherwise group={group} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Who stood otherwise than most of the group, and whose membership is not certain. */
export function Otherwise({ group }: { group: votes.GroupResult }) {
  const { t, format } = useWords()
  const names = useNames()
  return (
    <>
      {group.exceptions.length === 0
        ? t('votes.asOne')
        : format.list(
            group.exceptions.map(
              ({ member, vote }) => `${names(`state:${member}`)} (${voteWord(t, vote)})`,
            ),
          )}
      <Doubts group={group} />
    </>
  )
}

/** Memberships that are not certain that day, by why; of many with one reason a few stand for all. */
function Doubts({ group }: { group: votes.GroupResult }) {
  const { t, format } = useWords()
  const names = useNames()
  const reasons = [...new Set(group.doubtful.map(({ doubt }) => doubt))]
  const someOf = (all: readonly string[]) =>
    all.length > 8
      ? `${all.slice(0, 6).join(', ')} … (${format.number(all.length)})`
      : format.list(all)
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason} className="quiet small">
          {t('votes.doubtful', {
            names: someOf(
              group.doubtful
                .filter(({ doubt }) => doubt === reason)
                .map(({ member }) => names(`state:${member}`)),
            ),
          })}
          {' · '}
          <bdi lang="en">{reason}</bdi>
        </p>
      ))}
    </>
  )
}
