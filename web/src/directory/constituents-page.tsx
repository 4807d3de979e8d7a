import { directory } from '@comity/contract'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client, queryClient } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'

const constituentsQuery = queryOptions({
  queryKey: ['constituents'],
  queryFn: ({ signal }) => client.call(directory.constituents, {}, signal),
})
const refresh = () => queryClient.invalidateQueries({ queryKey: constituentsQuery.queryKey })

/** The organisations that one's state serves; they see what is marked TLP:AMBER. */
export function ConstituentsPage() {
  const { t } = useWords()
  const constituents = useQuery(constituentsQuery)
  const end = (id: string) =>
    client.call(directory.endConstituent, { params: { id } }).then(refresh)
  return (
    <Page title={t('directory.constituents')} lead={t('directory.constituentsLead')}>
      <Loaded query={constituents}>
        {({ items, can }) => (
          <>
            {items.length === 0 ? (
              <div className="empty">
                <p>{t('directory.constituentsEmpty')}</p>
              </div>
            ) : (
              <Table named>
                <thead>
                  <tr>
                    <th scope="col">{t('directory.organisation')}</th>
                    <th scope="col">{t('shell.from')}</th>
                    <th scope="col">
                      <span className="unseen">{t('directory.endRegistration')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.id}>
                      <th scope="row" className="main">
                        <bdi>{item.name}</bdi>
                      </th>
                      <td>
                        <When at={item.since} />
                      </td>
                      <td>
                        {item.can.end === true && (
                          <Ask
                            label={t('directory.endRegistration')}
                            name={`${t('directory.endRegistration')}: ${item.name}`}
                            title={t('directory.endRegistration')}
                            text={t('directory.endRegistrationAsk', { name: item.name })}
                            size="small"
                            act={() => end(item.id)}
                          />
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            )}
            {can.register === true && <Register />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Register() {
  const { t } = useWords()
  const [name, setName] = useState('')
  const register = useMutation({
    mutationFn: () => client.call(directory.registerConstituent, { body: { name } }),
    onSuccess: async () => {
      setName('')
      await refresh()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    register.mutate()
  }
  return (
    <form className="form box" onSubmit={send}>
      <h2>{t('directory.register')}</h2>
      <TextField
        label={t('directory.organisation')}
        hint={t('directory.registerHint')}
        value={name}
        onChange={setName}
      />
      {register.isError && <Trouble error={register.error} />}
      <button type="submit" className="button" disabled={register.isPending}>
        {t('directory.register')}
      </button>
    </form>
  )
}
