import type { directory } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Loaded } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { statesQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { regions } from './regions.ts'

/**
 * States as equal tiles by regional group, in the alphabet of the reader's language. No map: where
 * no border is drawn, none is wrong.
 */
export function StatesPage() {
  const { t } = useWords()
  const states = useQuery(statesQuery)
  const [text, setText] = useState('')
  return (
    <Page
      title={t('directory.states')}
      lead={t('directory.statesLead')}
      beside={
        <p>
          <Link to="/groups">{t('directory.groups')}</Link>
          {' · '}
          <Link to="/contacts">{t('contacts.title')}</Link>
        </p>
      }
    >
      <label className="field no-print">
        <span className="label">{t('directory.findState')}</span>
        <input
          type="search"
          data-filter-line
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Loaded query={states}>
        {({ items, former }) => <Regions states={items} former={former} text={text} />}
      </Loaded>
    </Page>
  )
}

function Regions(props: {
  states: readonly directory.State[]
  former: readonly directory.FormerMember[]
  text: string
}) {
  const { states, former, text } = props
  const { t, language } = useWords()
  const wanted = text.trim().toLocaleLowerCase(language)
  const matches = (state: Pick<directory.State, 'code' | 'names'>) =>
    wanted === '' ||
    state.code.toLowerCase() === wanted ||
    (nameIn(state.names, language) ?? '').toLocaleLowerCase(language).includes(wanted)
  const found = states.filter(matches)
  const past = former.filter(matches)
  if (found.length + past.length === 0) return <p role="status">{t('shell.emptyResults')}</p>
  return (
    <>
      <Region
        title={t('directory.demonstrationState')}
        states={found.filter(({ kind }) => kind === 'demonstration')}
      />
      {regions.map(([region, name]) => (
        <Region
          key={region}
          title={t(name)}
          states={found.filter((state) => state.region === region)}
        />
      ))}
      <Region
        title={t('directory.observerState')}
        states={found.filter(({ kind }) => kind === 'observer')}
      />
      {past.length > 0 && <Past members={past} />}
    </>
  )
}

function Region({ title, states }: { title: string; states: readonly directory.State[] }) {
  const { t } = useWords()
  if (states.length === 0) return null
  return (
    <section className="stack">
      <h2>
        {title}{' '}
        <span className="quiet small">{t('directory.stateCount', { count: states.length })}</span>
      </h2>
      <StateTiles states={states} />
    </section>
  )
}

/** Members of the past, each with the time in which it took part. */
function Past({ members }: { members: readonly directory.FormerMember[] }) {
  const { t, format, language } = useWords()
  return (
    <section className="stack">
      <h2>{t('directory.formerMembers')}</h2>
      <p className="quiet">{t('directory.formerMembersLead')}</p>
      <ul>
        {members.map(({ code, names, periods }) => (
          <li key={code} id={code}>
            <bdi>{nameIn(names, language) ?? code}</bdi> <span className="code quiet">{code}</span>{' '}
            <span className="quiet">
              {format.list(
                periods.map(
                  ({ from, to }) => `${format.date(from)} – ${format.date(dayBefore(to))}`,
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The last day of a time that is kept until before a day. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** One tile a state, all of one size. */
export function StateTiles({ states }: { states: readonly directory.State[] }) {
  const { language, format } = useWords()
  const named = states
    .map((state) => ({ ...state, name: nameIn(state.names, language) ?? state.code }))
    .sort((a, b) => format.compare(a.name, b.name))
  return (
    <ul className="tiles">
      {named.map(({ code, name }) => (
        <li key={code} id={code} className="tile">
          <Link to="/states/$state" params={{ state: code }} preload={false}>
            <bdi>{name}</bdi>
          </Link>{' '}
          <span className="code quiet">{code}</span>
        </li>
      ))}
    </ul>
  )
}
