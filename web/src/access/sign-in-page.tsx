import { access } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { EnterAs } from '../front/enter-as.tsx'
import { client } from '../shell/client.ts'
import { Page } from '../shell/page.tsx'
import { startAfresh, useHub } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'

/** Name and password; the one-time code is asked for where it is enrolled. */
export function SignInPage() {
  const { t } = useWords()
  const hub = useHub()
  const { next = '/desk' } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [codeAsked, setCodeAsked] = useState(false)
  const signIn = useMutation({
    mutationFn: () =>
      client.call(access.signIn, {
        body: { signInName, password, ...(codeAsked ? { code: code.trim() } : {}) },
      }),
    onSuccess: async ({ outcome }) => {
      if (outcome === 'code_required') {
        setCodeAsked(true)
        return
      }
      await startAfresh()
      // Only an address of our own: what comes with the link is never followed elsewhere.
      await navigate({ to: /^\/(?!\/)/.test(next) ? next : '/desk' })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  return (
    <Page title={t('shell.signIn')}>
      <form className="form" onSubmit={send}>
        <label className="field">
          <span className="label">{t('access.userName')}</span>
          <input
            value={signInName}
            onChange={(event) => setSignInName(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            required
          />
        </label>
        <label className="field">
          <span className="label">{t('access.password')}</span>
          <input
            type="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            dir="ltr"
            required
          />
        </label>
        {codeAsked && (
          <label className="field">
            <span className="label">{t('access.oneTimeCode')}</span>
            <span className="hint">{t('access.oneTimeCodeHint')}</span>
            <input
              value={code}
              onChange={(event) => setCode(event.target.value)}
              autoComplete="one-time-code"
              inputMode="numeric"
              pattern="[0-9]{6}"
              dir="ltr"
              // biome-ignore lint/a11y/noAutofocus: the step appears because of what was just sent
              autoFocus
              required
            />
          </label>
        )}
        {signIn.isError && <Trouble error={signIn.error} />}
        <button type="submit" className="button" disabled={signIn.isPending}>
          {t('shell.signIn')}
        </button>
      </form>
      {hub !== undefined && hub.enterAs.length > 0 && <EnterAs states={hub.enterAs} />}
      <p className="quiet">{t('access.noAccount')}</p>
    </Page>
  )
}
