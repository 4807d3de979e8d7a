import { access } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, queryClient } from '../shell/client.ts'
import { meQuery } from '../shell/queries.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'

/** Changes one's password; sessions elsewhere end. */
export function Password() {
  const { t } = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => client.call(access.changePassword, { body: { current, next } }),
    onSuccess: async () => {
      setCurrent('')
      setNext('')
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <section className="stack" aria-labelledby="password">
      <h2 id="password">{t('access.password')}</h2>
      <form className="form" onSubmit={send}>
        <TextField
          label={t('access.currentPassword')}
          value={current}
          onChange={setCurrent}
          secret="current-password"
        />
        <TextField
          label={t('access.newPassword')}
          hint={t('access.passwordHint')}
          value={next}
          onChange={setNext}
          secret="new-password"
        />
        {change.isError && <Trouble error={change.error} />}
        {change.isSuccess && (
          <p className="note" data-kind="done" role="status">
            {t('access.passwordChanged')}
          </p>
        )}
        <button type="submit" className="button" data-kind="quiet" disabled={change.isPending}>
          {t('access.changePassword')}
        </button>
      </form>
    </section>
  )
}
