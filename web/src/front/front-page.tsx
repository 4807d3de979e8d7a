import type { hub as endpoint, ReplyOf } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Copy } from '../shell/copy.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { groupsQuery, hubQuery, statesQuery, useHub, useMe } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { Doors } from './doors.tsx'
import { EnterAs } from './enter-as.tsx'

const VotesFront = lazy(() =>
  import('./votes.tsx').then((module) => ({ default: module.VotesFront })),
)

type Hub = ReplyOf<typeof endpoint>

/** The public front: the question, what there is, and a door for each thing that exists. */
export function FrontPage() {
  const { t } = useWords()
  const hub = useQuery(hubQuery)
  return (
    <div className="front">
      <Page title={t('shell.tagline')} lead={t('shell.frontLead')} beside={<Beside />}>
        <Loaded query={hub}>
          {(data) => (
            <>
              {data.doors.includes('votes') && (
                <Suspense>
                  <VotesFront />
                </Suspense>
              )}
              <Doors doors={data.doors} />
              {data.enterAs.length > 0 && <EnterAs states={data.enterAs} />}
              <Promises />
              <Connect hub={data} />
            </>
          )}
        </Loaded>
      </Page>
    </div>
  )
}

function Beside() {
  return (
    <>
      <Begin />
      <Glance />
    </>
  )
}

/** The one thing to do first: to sign in, or to go on where one's work is. */
function Begin() {
  const { t } = useWords()
  const signedIn = useMe() !== undefined
  return (
    <div className="buttons">
      {signedIn ? (
        <Link to="/desk" className="button">
          {t('desk.title')}
        </Link>
      ) : (
        <>
          <Link to="/sign-in" search={{ next: '/desk' }} className="button">
            {t('shell.signIn')}
          </Link>
          <span className="quiet">{t('shell.publicPart')}</span>
        </>
      )}
    </div>
  )
}

/** What anyone may know of this hub, as numbers. */
function Glance() {
  const { t, format } = useWords()
  const hub = useHub()
  const states = useQuery(statesQuery).data?.items
  const groups = useQuery(groupsQuery).data?.items
  const real = states?.filter(({ kind }) => kind !== 'demonstration').length
  const facts = [
    [t('directory.states'), real],
    [t('directory.groups'), groups?.length],
    [t('record.entries'), hub?.log.size],
  ] as const
  return (
    <dl className="glance" aria-label={t('shell.atAGlance')}>
      {facts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count === undefined ? '–' : format.number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Promises() {
  const { t } = useWords()
  const promises = [
    [t('shell.promiseShare'), t('shell.promiseShareLead')],
    [t('shell.promiseKept'), t('shell.promiseKeptLead')],
  ] as const
  return (
    <section className="grid-2 promises">
      {promises.map(([title, lead]) => (
        <div key={title} className="stack" data-gap="small">
          <h2>{title}</h2>
          <p>{lead}</p>
        </div>
      ))}
    </section>
  )
}

function Connect({ hub }: { hub: Hub }) {
  const { t } = useWords()
  return (
    <section className="grid-2 promises">
      <div className="stack" data-gap="small">
        <h2>{t('shell.prove')}</h2>
        <p>{t('shell.proveLead')}</p>
        <Copy text={hub.log.verifier} name={t('record.verifierKey')} />
      </div>
      <div className="stack" data-gap="small">
        <h2>{t('shell.connect')}</h2>
        <p>{t('shell.connectLead')}</p>
        <Copy text={new URL(hub.taxii, location.origin).href} name={t('shell.taxiiAddress')} />
        <p className="small quiet">{t('shell.connectKey')}</p>
      </div>
    </section>
  )
}
