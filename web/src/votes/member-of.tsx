import type { directory, ReplyOf } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { nameIn } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'

const digits = { year: 4, month: 7, day: 10 } as const

/** The groups that a state is or was in, each from when to when, and with what is not certain. */
export function MemberOf({ state }: { state: ReplyOf<typeof directory.state> }) {
  const { t, format, language } = useWords()
  const date = (day: string | undefined, precision: keyof typeof digits) =>
    day === undefined ? '–' : format.date(day.slice(0, digits[precision]))
  const rows = state.memberships
    .map((row) => ({ ...row, name: nameIn(row.names, language) ?? row.group }))
    .sort((a, b) => format.compare(a.name, b.name))
  return (
    <section className="stack" aria-labelledby="member-of">
      <h2 id="member-of">{t('votes.memberOf')}</h2>
      <p className="quiet">{t('votes.memberOfLead')}</p>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('votes.group')}</th>
            <th scope="col">{t('shell.from')}</th>
            <th scope="col">{t('shell.to')}</th>
            <th scope="col">{t('directory.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="main">
                <Link to="/groups/$group" params={{ group: row.group }}>
                  <bdi>{row.name}</bdi>
                </Link>{' '}
                {row.status === 'suspended' && (
                  <span className="tag">{t('directory.suspended')}</span>
                )}
              </th>
              <td>{date(row.from, row.precision)}</td>
              <td>{date(row.to, row.precision)}</td>
              <td className="small quiet">
                <bdi lang="en">{row.source ?? '–'}</bdi>
                {row.doubt !== undefined && (
                  <p>
                    {t('votes.notCertain')}: <bdi lang="en">{row.doubt}</bdi>
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
