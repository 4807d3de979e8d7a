import { Copy } from '../shell/copy.tsx'
import { useWords } from '../shell/words.tsx'

/** Shown this once, to be handed over; its holder chooses another at the first sign-in. */
export function FirstPassword({ password }: { password: string }) {
  const { t } = useWords()
  return (
    <div className="note" data-kind="done" role="status">
      <p>{t('access.firstPassword')}</p>
      <Copy text={password} name={t('access.password')} />
    </div>
  )
}
