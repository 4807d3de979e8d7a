import { nominations } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Written } from '../meetings/written.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Trail } from './contact-page.tsx'
import { DeskForm } from './desk-form.tsx'
import { NoteFields, today } from './note-fields.tsx'
import { useOwnState } from './own-state.ts'
import { contactQuery, refreshContacts, waitingQuery } from './queries.ts'

/** A desk that a state nominates; it takes effect once another person approved it. */
export function NominatePage() {
  const { t } = useWords()
  const state = useOwnState()
  const query = useQuery(waitingQuery)
  return (
    <LoadedPage query={query}>
      {({ can }) => (
        <Page title={t('contacts.nominate')} lead={t('contacts.nominateLead')} above={<Trail />}>
          {can.nominate === true && state !== undefined ? <DeskForm state={state} /> : <MayNot />}
        </Page>
      )}
    </LoadedPage>
  )
}

export function ChangeContactPage() {
  const { t } = useWords()
  const { contact } = useParams({ from: '/contacts/$contact/change' })
  const query = useQuery(contactQuery(contact))
  return (
    <LoadedPage query={query}>
      {(data) => (
        <Page title={t('contacts.change')} lead={<Written texts={data.names} />} above={<Trail />}>
          {data.can.change === true ? (
            <>
              <p>{t('contacts.nominateLead')}</p>
              <DeskForm key={data.id} state={data.state} changes={data} />
              <Remove contact={data.id} seen={data.version} />
            </>
          ) : (
            <MayNot />
          )}
        </Page>
      )}
    </LoadedPage>
  )
}

function Remove({ contact, seen }: { contact: string; seen: number }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [note, setNote] = useState({ number: '', date: today() })
  const remove = useMutation({
    mutationFn: () =>
      client.call(nominations.nominate, {
        body: { note, items: [{ act: 'remove', contact, seen }] },
      }),
    onSuccess: async () => {
      await refreshContacts()
      await navigate({ to: '/contact-nominations' })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    remove.mutate()
  }
  return (
    <details>
      <summary>{t('contacts.remove')}</summary>
      <form className="form" onSubmit={send}>
        <p>{t('contacts.removeLead')}</p>
        <NoteFields value={note} onChange={setNote} />
        {remove.isError && <Trouble error={remove.error} />}
        <button type="submit" className="button" data-kind="grave" disabled={remove.isPending}>
          {t('contacts.remove')}
        </button>
      </form>
    </details>
  )
}

function MayNot() {
  const { t } = useWords()
  return (
    <p className="note" data-kind="warn">
      {t('contacts.mayNot')}
    </p>
  )
}
