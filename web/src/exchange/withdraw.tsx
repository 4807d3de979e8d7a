import { exchange } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client, queryClient } from '../shell/client.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import type { ObjectReply } from './object-page.tsx'

/** What cannot be undone asks for the object's type and the first characters of its id, typed. */
export function Withdraw({ data }: { data: ObjectReply }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const asked = data.id.slice(0, data.id.indexOf('--') + 10)
  const withdraw = useMutation({
    mutationFn: () =>
      client.call(exchange.withdrawObject, {
        params: { collection: data.collection.id, object: data.id },
      }),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: ['object', data.collection.id, data.id] })
      queryClient.removeQueries({ queryKey: ['objects'] })
      await navigate({
        to: '/collections/$collection',
        params: { collection: data.collection.id },
      })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === asked) withdraw.mutate()
  }
  return (
    <section className="stack" id="withdraw" aria-labelledby="withdraw-title">
      <h2 id="withdraw-title">{t('exchange.withdraw')}</h2>
      <p>{t('exchange.withdrawAsk')}</p>
      <form className="form" onSubmit={send}>
        <label className="field">
          <span className="label">{t('exchange.typeToConfirm')}</span>
          <code className="ltr">{asked}</code>
          <input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            dir="ltr"
            autoComplete="off"
          />
        </label>
        {withdraw.isError && <Trouble error={withdraw.error} />}
        <button
          type="submit"
          className="button"
          data-kind="grave"
          disabled={typed.trim() !== asked || withdraw.isPending}
        >
          {t('exchange.withdraw')}
        </button>
      </form>
    </section>
  )
}
