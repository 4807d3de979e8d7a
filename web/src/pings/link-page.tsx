import { pings } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Fact } from '../contacts/contact-page.tsx'
import { Written } from '../meetings/written.tsx'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { type Correction, CorrectionFields, none, sentOf } from './correction-fields.tsx'
import { Exercise } from './exercise.tsx'

/**
 * Where the link of an e-mail leads, without signing in. The token stands behind `#`, which browsers send to
 * nobody; whatever opens this page, a mail gateway too, has answered nothing until the button is pressed.
 */
export function LinkPage() {
  const { t } = useWords()
  const [token] = useState(() => window.location.hash.slice(1))
  return (
    <Page title={t('pings.linkTitle')} beside={<Exercise />}>
      {token === '' ? (
        <p className="note" data-kind="stop">
          {t('pings.linkMissing')}
        </p>
      ) : (
        <Linked token={token} />
      )}
    </Page>
  )
}

function Linked({ token }: { token: string }) {
  const query = useQuery({
    queryKey: ['ping-link', token],
    queryFn: ({ signal }) => client.call(pings.readPingLink, { body: { token } }, signal),
    retry: false,
  })
  return <Loaded query={query}>{(link) => <Asked token={token} link={link} />}</Loaded>
}

function Asked({ token, link }: { token: string; link: pings.PingLink }) {
  const { t, language } = useWords()
  const [correction, setCorrection] = useState<Correction>(none)
  const answer = useMutation({
    mutationFn: () => client.call(pings.answerPingLink, { body: { token, ...sentOf(correction) } }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    answer.mutate()
  }
  const now = answer.data ?? link
  return (
    <>
      <p>{t('pings.linkAsks', { owner: nameIn(link.ownerNames, language) ?? '' })}</p>
      <dl className="facts">
        <Fact name={t('contacts.desk')}>
          <Written texts={link.names} />
        </Fact>
        <Fact name={t('directory.state')}>
          <Written texts={link.stateNames} /> <span className="code">{link.state}</span>
        </Fact>
        <Fact name={t('pings.endsAt')}>
          <When at={link.endsAt} both />
        </Fact>
      </dl>
      {now.answeredAt !== undefined ? (
        <p className="note" data-kind="done" role="status">
          {t('pings.linkDone')} <When at={now.answeredAt} both />
        </p>
      ) : now.status !== 'running' ? (
        <p className="note">{t('pings.linkOver')}</p>
      ) : (
        <form className="form" onSubmit={send}>
          <p className="quiet">{t('pings.linkNothing')}</p>
          <CorrectionFields ways={link.ways} value={correction} onChange={setCorrection} />
          {answer.isError && <Trouble error={answer.error} />}
          <button type="submit" className="button" disabled={answer.isPending}>
            {t('pings.confirm')}
          </button>
        </form>
      )}
    </>
  )
}
