import { access } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client, queryClient } from '../shell/client.ts'
import { Page } from '../shell/page.tsx'
import { hubQuery, startAfresh, useHub } from '../shell/queries.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'

/** The first administrator of a hub that started empty, with the code that the hub printed. */
export function SetUpPage() {
  const { t } = useWords()
  const hub = useHub()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const setUp = useMutation({
    mutationFn: () => client.call(access.setUp, { body: { code, name, signInName, password } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: hubQuery.queryKey })
      await startAfresh()
      await navigate({ to: '/people' })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setUp.mutate()
  }
  if (hub?.needsSetup === false)
    return (
      <Page title={t('access.setUp')}>
        <p>{t('access.setUpDone')}</p>
      </Page>
    )
  return (
    <Page title={t('access.setUp')} lead={t('access.setUpLead')}>
      <form className="form" onSubmit={send}>
        <TextField
          label={t('access.setUpCode')}
          hint={t('access.setUpCodeHint')}
          value={code}
          onChange={setCode}
          code
        />
        <TextField label={t('access.yourName')} value={name} onChange={setName} />
        <TextField label={t('access.userName')} value={signInName} onChange={setSignInName} code />
        <TextField
          label={t('access.password')}
          hint={t('access.passwordHint')}
          value={password}
          onChange={setPassword}
          secret="new-password"
        />
        {setUp.isError && <Trouble error={setUp.error} />}
        <button type="submit" className="button" disabled={setUp.isPending}>
          {t('access.setUp')}
        </button>
      </form>
    </Page>
  )
}
