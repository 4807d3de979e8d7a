import type { seals } from '@comity/contract'
import { type Signer, seedSigner } from '@comity/seal'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { nextPaint } from '../shell/next-paint.ts'
import { saveFile } from '../shell/save-file.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { declare } from './key-acts.ts'
import { type Strength, strengthOf } from './passphrase.ts'

interface Made {
  readonly signer: Signer
  readonly file: string
}

const strengthWords = {
  weak: 'seals.weak',
  fair: 'seals.fair',
  strong: 'seals.strong',
} as const satisfies Record<Strength, string>

/** Makes a root key in three steps: lock it into a file, keep the file, declare the key. */
export function MakeRoot({ keys, done }: { keys: seals.SealKeys; done: () => void }) {
  const [made, setMade] = useState<Made>()
  return (
    <div className="box stack">
      {made === undefined ? (
        <ChoosePassphrase party={keys.party} onMade={setMade} />
      ) : (
        <KeepAndDeclare keys={keys} made={made} done={done} />
      )}
    </div>
  )
}

function ChoosePassphrase(props: { party: string; onMade: (made: Made) => void }) {
  const { t } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const strength = strengthOf(passphrase)
  const lock = useMutation({
    mutationFn: async (): Promise<Made> => {
      const { keepKey } = await import('./kept-file.ts')
      await nextPaint()
      const seed = crypto.getRandomValues(new Uint8Array(32))
      return { signer: seedSigner(seed), file: await keepKey(props.party, seed, passphrase) }
    },
    onSuccess: props.onMade,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    lock.mutate()
  }
  const differ = again !== '' && again !== passphrase
  return (
    <form className="form" onSubmit={send}>
      <TextField
        label={t('seals.passphrase')}
        hint={t('seals.passphraseHint')}
        value={passphrase}
        onChange={setPassphrase}
        secret="new-password"
      />
      <p className="small strength" data-strength={strength} role="status">
        {passphrase !== '' && t(strengthWords[strength])}
      </p>
      <TextField
        label={t('seals.passphraseAgain')}
        value={again}
        onChange={setAgain}
        secret="new-password"
      />
      {differ && <p className="small">{t('seals.passphrasesDiffer')}</p>}
      {lock.isPending && <p role="status">{t('seals.working')}</p>}
      {lock.isError && <Trouble error={lock.error} />}
      <button
        type="submit"
        className="button"
        disabled={lock.isPending || strength === 'weak' || again !== passphrase}
      >
        {t('seals.lockFile')}
      </button>
    </form>
  )
}

function KeepAndDeclare(props: { keys: seals.SealKeys; made: Made; done: () => void }) {
  const { t } = useWords()
  const { party, root } = props.keys
  const { signer, file } = props.made
  const [saved, setSaved] = useState(false)
  const [kept, setKept] = useState(false)
  const act = async () => {
    await declare(party, signer)
    props.done()
  }
  const save = () => {
    saveFile(`comity-root-key-${party.replace(':', '-')}-${signer.key.id.slice(0, 8)}.age`, file)
    setSaved(true)
  }
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('seals.fingerprint')}</dt>
          <dd>
            <Fingerprint of={signer.key} />
          </dd>
        </div>
      </dl>
      <p>{t('seals.keptFirst')}</p>
      <div className="buttons">
        <button
          type="button"
          className="button"
          data-kind={saved ? 'quiet' : undefined}
          onClick={save}
        >
          {t('seals.downloadFile')}
        </button>
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={kept}
          disabled={!saved}
          onChange={(event) => setKept(event.target.checked)}
        />
        <span>{t('seals.keptIt')}</span>
      </label>
      {root !== undefined && (
        <p className="note" data-kind="warn">
          {t('seals.newRootEnds')}
        </p>
      )}
      {kept && (
        <div className="buttons">
          <Ask
            label={t('seals.declareRoot')}
            title={t('seals.declareRoot')}
            text={root === undefined ? t('seals.rootLead') : t('seals.newRootEnds')}
            kind={root === undefined ? 'quiet' : 'grave'}
            act={act}
          />
        </div>
      )}
    </>
  )
}
