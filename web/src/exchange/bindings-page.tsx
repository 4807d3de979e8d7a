import { type ReplyOf, record } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { SignInFirst } from '../access/sign-in-first.tsx'
import { Ask } from '../shell/ask.tsx'
import { client, queryClient } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Party, useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { meQuery } from '../shell/queries.ts'
import { Table } from '../shell/table.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { bindingsQuery } from './bindings-query.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: bindingsQuery.queryKey })
type Reply = ReplyOf<typeof record.bindings>

/** Which identities are bound to whom; one's own administrator binds, and ends a binding. */
export function BindingsPage() {
  const { t } = useWords()
  const me = useQuery(meQuery)
  return (
    <Page title={t('exchange.bindings')} lead={t('exchange.bindingsLead')}>
      <Loaded query={me}>
        {(data) => (data === null ? <SignInFirst /> : <Bindings party={data.party} />)}
      </Loaded>
    </Page>
  )
}

function Bindings({ party }: { party: string | undefined }) {
  const { t } = useWords()
  const bindings = useQuery(bindingsQuery)
  return (
    <Loaded query={bindings}>
      {({ items, ended, can }) => (
        <>
          {items.length === 0 ? (
            <div className="empty">
              <p>{t('exchange.bindingsEmpty')}</p>
            </div>
          ) : (
            <Held items={items} />
          )}
          {can.bind === true && party !== undefined && <Bind party={party} />}
          {ended.length > 0 && <Ended items={ended} />}
        </>
      )}
    </Loaded>
  )
}

function Held({ items }: { items: Reply['items'] }) {
  const { t } = useWords()
  const end = (identity: string) =>
    client.call(record.endBinding, { params: { identity } }).then(refresh)
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('exchange.identifier')}</th>
          <th scope="col">{t('exchange.boundTo')}</th>
          <th scope="col">{t('shell.from')}</th>
          <th scope="col">{t('exchange.logEntry')}</th>
          <th scope="col">
            <span className="unseen">{t('exchange.endBinding')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ identity, party, since, index, can }) => (
          <tr key={identity}>
            <th scope="row" className="code small main">
              {identity}
            </th>
            <td>
              <Party entry={party} />
            </td>
            <td className="small">
              <When at={since} />
            </td>
            <td>
              <Entry index={index} />
            </td>
            <td>
              {can.end === true && (
                <Ask
                  label={t('exchange.endBinding')}
                  name={`${t('exchange.endBinding')}: ${identity}`}
                  title={t('exchange.endBinding')}
                  text={t('exchange.endBindingAsk', { identity })}
                  size="small"
                  act={() => end(identity)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Entry({ index }: { index: number }) {
  const { format } = useWords()
  return (
    <Link to="/record/verify" search={{ index }}>
      {format.number(index)}
    </Link>
  )
}

function Bind({ party }: { party: string }) {
  const { t, format } = useWords()
  const names = useNames()
  const search = useSearch({ from: '/bindings' })
  const [identity, setIdentity] = useState(search.identity ?? '')
  const bind = useMutation({
    mutationFn: () => client.call(record.bindIdentity, { body: { identity, party } }),
    onSuccess: async () => {
      setIdentity('')
      await refresh()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    bind.mutate()
  }
  return (
    <form className="form box" onSubmit={send}>
      <h2>{t('exchange.bindIdentity')}</h2>
      <TextField
        label={t('exchange.identifier')}
        hint={t('exchange.bindHint')}
        value={identity}
        onChange={(text) => setIdentity(text.trim())}
        pattern="identity--[0-9a-f\-]{36}"
        code
      />
      {bind.isError && <Trouble error={bind.error} />}
      {bind.data !== undefined && (
        <p className="note" data-kind="done" role="status">
          {t('exchange.boundNow', { index: format.number(bind.data.index) })}
        </p>
      )}
      <button type="submit" className="button" disabled={bind.isPending}>
        {t('exchange.bindDo', { party: names(party) })}
      </button>
    </form>
  )
}

function Ended({ items }: { items: Reply['ended'] }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="ended">
      <h2 id="ended">{t('exchange.endedBindings')}</h2>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('exchange.identifier')}</th>
            <th scope="col">{t('exchange.boundTo')}</th>
            <th scope="col">{t('shell.from')}</th>
            <th scope="col">{t('exchange.boundUntil')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ identity, party, since, until }) => (
            <tr key={`${identity} ${since}`}>
              <th scope="row" className="code small main">
                {identity}
              </th>
              <td>
                <Party entry={party} />
              </td>
              <td className="small">
                <When at={since} />
              </td>
              <td className="small">
                <When at={until} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
