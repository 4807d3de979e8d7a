import { pings } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { Entry, Fact } from '../contacts/contact-page.tsx'
import { Written } from '../meetings/written.tsx'
import { client } from '../shell/client.ts'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { type Correction, CorrectionFields, none, placesIn, sentOf } from './correction-fields.tsx'
import { Answer, Letters } from './ping-desks.tsx'
import { refreshPings } from './queries.ts'

/** A desk of one's own state: how it answered, or the button by which it does. */
export function OwnDesk({ ping, desk }: { ping: string; desk: pings.PingDesk }) {
  const { t, format } = useWords()
  const id = useId()
  const { own, seconds, answeredAt, contact } = desk
  return (
    <article className="box stack" aria-labelledby={id}>
      <h3 id={id}>
        <Link to="/contacts/$contact" params={{ contact }}>
          <Written texts={desk.names} />
        </Link>
      </h3>
      <dl className="facts">
        <Fact name={t('pings.answer')}>
          <Answer desk={desk} />
          {own?.person !== undefined && (
            <>
              {' · '}
              <bdi>{own.person}</bdi>
            </>
          )}
        </Fact>
        {answeredAt !== undefined && seconds !== undefined && (
          <Fact name={t('pings.took')}>
            {format.lasting(seconds)} · <When at={answeredAt} both />
          </Fact>
        )}
        {own !== undefined && own.wrong.length > 0 && (
          <Fact name={t('pings.wrong')}>{format.list(placesIn(own.ways, own.wrong, t))}</Fact>
        )}
        {own?.note !== undefined && (
          <Fact name={t('pings.note')}>
            <bdi>{own.note}</bdi>
          </Fact>
        )}
        <Fact name={t('pings.letters')}>
          <Letters letters={desk.letters} />
        </Fact>
        {own?.entry !== undefined && (
          <Fact name={t('contacts.entry')}>
            <Entry index={own.entry} epoch={own.epoch} />
          </Fact>
        )}
      </dl>
      {desk.can.answer === true && own !== undefined && (
        <Confirm ping={ping} contact={contact} ways={own.ways} />
      )}
      {desk.isWrong && desk.can.change === true && (
        <div className="buttons no-print">
          <Link to="/contacts/$contact/change" params={{ contact }} className="button">
            {t('pings.correct')}
          </Link>
        </div>
      )}
    </article>
  )
}

function Confirm(props: { ping: string; contact: string; ways: pings.PingLink['ways'] }) {
  const { t } = useWords()
  const { ping, contact, ways } = props
  const [correction, setCorrection] = useState<Correction>(none)
  const answer = useMutation({
    mutationFn: () =>
      client.call(pings.answerPing, { params: { ping, contact }, body: sentOf(correction) }),
    onSuccess: refreshPings,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    answer.mutate()
  }
  return (
    <form className="form no-print" onSubmit={send}>
      <p className="quiet">{t('pings.confirmLead')}</p>
      <CorrectionFields ways={ways} value={correction} onChange={setCorrection} />
      {answer.isError && <Trouble error={answer.error} />}
      <button type="submit" className="button" disabled={answer.isPending}>
        {t('pings.confirm')}
      </button>
    </form>
  )
}
