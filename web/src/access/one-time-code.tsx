import { access } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, queryClient } from '../shell/client.ts'
import { Copy } from '../shell/copy.tsx'
import { meQuery } from '../shell/queries.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { QrCode } from './qr-code.tsx'

/** Enrols or removes the one-time code: password first, then the secret, then a first code. */
export function OneTimeCode({ enrolled }: { enrolled: boolean }) {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const refresh = () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  const begin = useMutation({
    mutationFn: () => client.call(access.beginTotp, { body: { password } }),
    onSuccess: () => setPassword(''),
  })
  const confirm = useMutation({
    mutationFn: () => client.call(access.confirmTotp, { body: { code: code.trim() } }),
    onSuccess: refresh,
  })
  const remove = useMutation({
    mutationFn: () => client.call(access.removeTotp, { body: { password } }),
    onSuccess: async () => {
      setPassword('')
      begin.reset()
      await refresh()
    },
  })
  const sends = (mutation: { mutate: () => void }) => (event: FormEvent) => {
    event.preventDefault()
    mutation.mutate()
  }
  const secret = enrolled ? undefined : begin.data
  return (
    <section className="stack" aria-labelledby="one-time-code">
      <h2 id="one-time-code">{t('access.oneTimeCode')}</h2>
      <p>{enrolled ? t('access.codeIsOn') : t('access.codeIsOff')}</p>
      {secret === undefined ? (
        <form className="form" onSubmit={sends(enrolled ? remove : begin)}>
          <TextField
            label={t('access.currentPassword')}
            value={password}
            onChange={setPassword}
            secret="current-password"
          />
          {(enrolled ? remove : begin).isError && (
            <Trouble error={(enrolled ? remove : begin).error} />
          )}
          <button type="submit" className="button" data-kind="quiet">
            {enrolled ? t('access.removeCode') : t('access.enrolCode')}
          </button>
        </form>
      ) : (
        <form className="form" onSubmit={sends(confirm)}>
          <p>{t('access.scanCode')}</p>
          <QrCode text={secret.uri} />
          <Copy text={secret.secret} name={t('access.secret')} />
          <p className="code small">{secret.uri}</p>
          <TextField
            label={t('access.oneTimeCode')}
            hint={t('access.oneTimeCodeHint')}
            value={code}
            onChange={setCode}
            code
          />
          {confirm.isError && <Trouble error={confirm.error} />}
          <button type="submit" className="button">
            {t('shell.confirm')}
          </button>
        </form>
      )}
    </section>
  )
}
