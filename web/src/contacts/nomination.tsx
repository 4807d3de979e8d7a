import { nominations } from '@comity/contract'
import { useNavigate } from '@tanstack/react-router'
import { Children, useState } from 'react'
import { enterAsSecond } from '../front/enter-as.tsx'
import { Written } from '../meetings/written.tsx'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { useHub } from '../shell/queries.ts'
import { TextField } from '../shell/text-field.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Fact } from './contact-page.tsx'
import { actWords, nominationWords } from './contact-words.ts'
import { useDeskLines } from './desk-lines.ts'
import { refreshContacts } from './queries.ts'

type Item = nominations.Nomination['items'][number]

/** What a note asks for, and the second person's part in it. */
export function NominationBox({ nomination }: { nomination: nominations.Nomination }) {
  const { t, format } = useWords()
  const { note, status, items, proposedBy, proposedAt, decidedBy, reason } = nomination
  return (
    <article className="box stack" aria-labelledby={nomination.id}>
      <h3 id={nomination.id}>
        {t('contacts.noteOf', { number: note.number, date: format.date(note.date) })}{' '}
        <span className="tag">{t(nominationWords[status])}</span>
      </h3>
      <p className="small quiet">
        {t('contacts.proposedBy', { name: proposedBy })} <When at={proposedAt} />
        {decidedBy !== undefined && (
          <>
            {' · '}
            {t('contacts.decidedBy', { name: decidedBy })}
          </>
        )}
        {reason !== undefined && (
          <>
            {' · '}
            <bdi>{reason}</bdi>
          </>
        )}
      </p>
      {Children.toArray(items.map(asked))}
      {status === 'waiting' && <Decide nomination={nomination} />}
    </article>
  )
}

const asked = (item: Item) => <Asked item={item} />

/** Of a change only what would be different, with what is there now. */
function Asked({ item }: { item: Item }) {
  const { t } = useWords()
  const linesOf = useDeskLines()
  const now = item.before === undefined ? [] : linesOf(item.before)
  const lines = (item.desk === undefined ? [] : linesOf(item.desk)).map((line) => ({
    ...line,
    before: now.find(({ name }) => name === line.name)?.texts,
  }))
  const shown =
    item.act === 'change'
      ? lines.filter(({ texts, before }) => texts.join('\n') !== before?.join('\n'))
      : lines
  return (
    <div className="stack" data-gap="small">
      <p>
        <strong>{t(actWords[item.act])}</strong> <Written texts={item.names} />
      </p>
      {shown.length > 0 && (
        <dl className="facts">
          {shown.map(({ name, texts, before }) => (
            <Fact key={name} name={name}>
              <Lines texts={texts} />
              {item.act === 'change' && (
                <p className="small quiet">
                  {t('contacts.before')} {before === undefined ? '–' : <Lines texts={before} />}
                </p>
              )}
            </Fact>
          ))}
        </dl>
      )}
    </div>
  )
}

const Lines = ({ texts }: { texts: readonly string[] }) =>
  texts.map((text, at) => (
    <span key={text}>
      {at > 0 && ' · '}
      <bdi>{text}</bdi>
    </span>
  ))

function Decide({ nomination }: { nomination: nominations.Nomination }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const { can, isOwn } = nomination
  const params = { nomination: nomination.id }
  const approve = () => client.call(nominations.approveNomination, { params }).then(refreshContacts)
  const decline = () => {
    const body = reason.trim() === '' ? {} : { reason: reason.trim() }
    return client.call(nominations.declineNomination, { params, body }).then(refreshContacts)
  }
  return (
    <>
      {isOwn && <p className="note">{t('contacts.secondNeeded')}</p>}
      <div className="buttons">
        {can.approve === true && (
          <Ask
            label={t('contacts.approve')}
            name={`${t('contacts.approve')}: ${nomination.note.number}`}
            title={t('contacts.approve')}
            text={t('contacts.approveAsk')}
            kind="quiet"
            act={approve}
          />
        )}
        {isOwn && <AsSecond state={nomination.state} />}
        {can.decline === true && (
          <Ask
            label={t(isOwn ? 'contacts.takeBack' : 'contacts.decline')}
            name={`${t(isOwn ? 'contacts.takeBack' : 'contacts.decline')}: ${nomination.note.number}`}
            title={t(isOwn ? 'contacts.takeBack' : 'contacts.decline')}
            text={t('contacts.declineAsk')}
            act={decline}
          >
            <TextField label={t('contacts.reason')} value={reason} onChange={setReason} optional />
          </Ask>
        )}
      </div>
    </>
  )
}

/** On a demonstration: the other person is one click away. */
function AsSecond({ state }: { state: string }) {
  const { t } = useWords()
  const navigate = useNavigate()
  if (useHub()?.enterAs.includes(state) !== true) return null
  const enter = async () => {
    await enterAsSecond(state)
    // To another page: this one was asked for by the first person.
    await navigate({ to: '/contacts' })
  }
  return (
    <button type="button" className="button" data-kind="quiet" onClick={() => void enter()}>
      {t('contacts.seeAsSecond', { state })}
    </button>
  )
}
