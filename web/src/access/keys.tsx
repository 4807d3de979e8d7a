import { access } from '@comity/contract'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client, queryClient } from '../shell/client.ts'
import { Copy } from '../shell/copy.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { useHub } from '../shell/queries.ts'
import { Table } from '../shell/table.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'

type Scope = access.Key['scopes'][number]
const scopeWords = {
  read: 'access.scopeRead',
  write: 'access.scopeWrite',
  manage: 'access.scopeManage',
} as const satisfies Record<Scope, string>
const scopes: readonly Scope[] = ['read', 'write', 'manage']

const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => client.call(access.keys, {}, signal),
})

/** API keys for TAXII clients, the command line and scripts; a secret is shown once. */
export function Keys() {
  const { t } = useWords()
  const keys = useQuery(keysQuery)
  return (
    <section className="stack" aria-labelledby="keys">
      <h2 id="keys">{t('access.apiKeys')}</h2>
      <p>{t('access.apiKeysLead')}</p>
      <Loaded query={keys}>
        {({ items, can }) => (
          <>
            {items.length > 0 && <KeyTable items={items} />}
            {can.create === true && <CreateKey />}
          </>
        )}
      </Loaded>
    </section>
  )
}

function KeyTable({ items }: { items: readonly access.Key[] }) {
  const { t, format } = useWords()
  const revoke = (id: string) =>
    client
      .call(access.revokeKey, { params: { id } })
      .then(() => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey }))
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('access.keyName')}</th>
          <th scope="col">{t('access.person')}</th>
          <th scope="col">{t('access.keyMay')}</th>
          <th scope="col">{t('access.expires')}</th>
          <th scope="col">{t('access.lastUsed')}</th>
          <th scope="col">
            <span className="unseen">{t('access.revokeKey')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((key) => (
          <tr key={key.id}>
            <th scope="row" className="main">
              <bdi>{key.name}</bdi> <span className="code quiet small">{key.id}</span>
            </th>
            <td>
              <bdi>{key.person.name}</bdi>
            </td>
            <td>{format.list(key.scopes.map((scope) => t(scopeWords[scope])))}</td>
            <td className="small">
              {key.expiresAt === undefined ? t('access.never') : <When at={key.expiresAt} />}
            </td>
            <td className="small">
              {key.usedAt === undefined ? t('access.never') : <When at={key.usedAt} />}
            </td>
            <td>
              <Ask
                label={t('access.revokeKey')}
                name={t('access.revokeWhat', { name: key.name })}
                title={t('access.revokeWhat', { name: key.name })}
                text={t('access.revokeAsk', { name: key.name })}
                size="small"
                act={() => revoke(key.id)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function CreateKey() {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>(['read'])
  const [days, setDays] = useState('365')
  const create = useMutation({
    mutationFn: () =>
      client.call(access.createKey, {
        body: { name, scopes: [...chosen], ...(days === '' ? {} : { days: Number(days) }) },
      }),
    onSuccess: async () => {
      setName('')
      await queryClient.invalidateQueries({ queryKey: keysQuery.queryKey })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <>
      {create.data !== undefined && <FreshKey secret={create.data.secret} />}
      <form className="form box" onSubmit={send}>
        <h3>{t('access.createKey')}</h3>
        <TextField
          label={t('access.keyName')}
          hint={t('access.keyNameHint')}
          value={name}
          onChange={setName}
        />
        <fieldset>
          <legend>{t('access.keyMay')}</legend>
          {scopes.map((scope) => (
            <label key={scope} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(scope)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked
                      ? [...chosen, scope]
                      : chosen.filter((each) => each !== scope),
                  )
                }
              />
              <span>{t(scopeWords[scope])}</span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span className="label">{t('access.expires')}</span>
          <select value={days} onChange={(event) => setDays(event.target.value)}>
            {[30, 90, 365].map((count) => (
              <option key={count} value={count}>
                {t('access.inDays', { count })}
              </option>
            ))}
            <option value="">{t('access.never')}</option>
          </select>
        </label>
        {create.isError && <Trouble error={create.error} />}
        <button type="submit" className="button" disabled={create.isPending || chosen.length === 0}>
          {t('access.createKey')}
        </button>
      </form>
    </>
  )
}

/** The secret, this once, with lines that are ready to be run. */
function FreshKey({ secret }: { secret: string }) {
  const { t } = useWords()
  const hub = useHub()
  const taxii = new URL(hub?.taxii ?? '/taxii2/', location.origin).href
  return (
    <div className="note" data-kind="done" role="status">
      <p>
        <strong>{t('access.keyShownOnce')}</strong>
      </p>
      <Copy text={secret} name={t('access.apiKey')} />
      <h4>curl</h4>
      <Copy
        text={`curl -H 'Accept: application/taxii+json;version=2.1' -H 'Authorization: Bearer ${secret}' ${taxii}`}
        name="curl"
      />
      <h4>taxii2-client</h4>
      <Copy text={`Server('${taxii}', user='key', password='${secret}')`} name="taxii2-client" />
      <h4>comity</h4>
      <Copy text={`npx comity login --hub ${location.origin} --key ${secret}`} name="comity" />
    </div>
  )
}
