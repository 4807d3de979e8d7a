import { pings } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fact } from '../contacts/contact-page.tsx'
import { directoryWords, kindWords } from '../contacts/contact-words.ts'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn, Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Exercise, Trail } from './exercise.tsx'
import { PingDesks } from './ping-desks.tsx'
import { channelWords, statusWords } from './ping-words.ts'
import { pingQuery, refreshPings } from './queries.ts'
import { Results } from './results.tsx'

/** One check: what was asked, what came of it, and at which desks of one's own. */
export function PingPage() {
  const { ping } = useParams({ from: '/pings/$ping' })
  const query = useQuery(pingQuery(ping))
  return <LoadedPage query={query}>{(data) => <Shown ping={data} />}</LoadedPage>
}

function Shown({ ping }: { ping: pings.Ping }) {
  const { t, language } = useWords()
  const hasBegun = ping.startedAt !== undefined
  return (
    <Page
      title={nameIn(ping.titles, language) ?? ping.id}
      written
      lead={
        <>
          <span className="tag">{t(statusWords[ping.status])}</span>{' '}
          <When at={ping.startedAt ?? ping.opensAt} both /> –{' '}
          <When at={ping.endedAt ?? ping.endsAt} both />
        </>
      }
      above={<Trail />}
      beside={<Exercise />}
    >
      {hasBegun ? <Results ping={ping} /> : <p className="quiet">{t('pings.notYet')}</p>}
      {hasBegun && <PingDesks ping={ping.id} whole={ping.can.desks === true} />}
      <Facts ping={ping} />
      {ping.can.end === true && <End ping={ping} />}
    </Page>
  )
}

function Facts({ ping }: { ping: pings.Ping }) {
  const { t, format } = useWords()
  const { group, directory, kind, channels, remindAfter } = ping
  return (
    <dl className="facts">
      <Fact name={t('pings.runBy')}>
        <Party entry={ping.owner} />
      </Fact>
      <Fact name={t('pings.whom')}>
        <Party entry={group === undefined ? ping.owner : `group:${group}`} />
        {kind !== undefined && ` · ${t(kindWords[kind])}`}
      </Fact>
      {directory !== undefined && (
        <Fact name={t('pings.ofDirectory')}>{t(directoryWords[directory])}</Fact>
      )}
      <Fact name={t('pings.channels')}>
        {format.list(channels.map((each) => t(channelWords[each])))}
      </Fact>
      {remindAfter.length > 0 && (
        <Fact name={t('pings.remind')}>
          {format.list(remindAfter.map((each) => format.lasting(each * 3_600)))}
        </Fact>
      )}
      {!ping.announced && <Fact name={t('pings.announced')}>{t('pings.notAnnounced')}</Fact>}
    </dl>
  )
}

function End({ ping: { id, status } }: { ping: pings.Ping }) {
  const { t } = useWords()
  const label = status === 'running' ? t('pings.end') : t('pings.cancel')
  return (
    <div className="buttons no-print">
      <Ask
        label={label}
        title={label}
        text={status === 'running' ? t('pings.endAsk') : t('pings.cancelAsk')}
        act={() => client.call(pings.endPing, { params: { ping: id } }).then(refreshPings)}
      />
    </div>
  )
}
