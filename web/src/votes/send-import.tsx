import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { queryClient } from '../shell/client.ts'
import { FileField } from '../shell/file-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { type ImportFiles, uploadAll } from './upload.ts'

const kinds = '.csv,.gz,text/csv,application/gzip'
const formats = ['undl', 'voeten-raw', 'voeten-matrix', 'voeten-long', 'unvotes'] as const

type Chosen = { readonly [Kind in keyof ImportFiles]?: File | undefined }

/** Sends a file to be read; what was found of it is shown on a page of its own. */
export function SendImport() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [files, setFiles] = useState<Chosen>({})
  const [format, setFormat] = useState('')
  const [share, setShare] = useState<number>()
  const [error, setError] = useState<unknown>()
  const stopping = useRef<AbortController>(null)
  useEffect(() => () => stopping.current?.abort(), [])
  const { votes } = files
  const send = async (source: string) => {
    if (votes === undefined) return
    stopping.current = new AbortController()
    setError(undefined)
    setShare(0)
    try {
      const all = { votes, rollCalls: files.rollCalls, official: files.official }
      const of = { source: source.trim() || votes.name, format }
      const { id } = await uploadAll(all, of, setShare, stopping.current.signal)
      await queryClient.invalidateQueries({ queryKey: ['imports'] })
      await navigate({ to: '/votes/imports/$import', params: { import: id } })
    } catch (reason) {
      setShare(undefined)
      if (stopping.current?.signal.aborted !== true) setError(reason)
    }
  }
  return (
    <section className="stack" aria-labelledby="new">
      <h2 id="new">{t('imports.newTitle')}</h2>
      <p>{t('imports.newLead')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void send(String(new FormData(event.currentTarget).get('source') ?? ''))
        }}
      >
        <FileField
          accept={kinds}
          label={t('imports.file')}
          hint={t('imports.fileHint')}
          file={votes}
          onFile={(file) => setFiles({ ...files, votes: file })}
        />
        <label className="field" data-wide>
          <span className="label">{t('imports.source')}</span>
          <input name="source" maxLength={300} autoComplete="off" />
          <span className="hint">{t('imports.sourceHint')}</span>
        </label>
        <label className="field">
          <span className="label">{t('imports.format')}</span>
          <select value={format} onChange={(event) => setFormat(event.target.value)}>
            <option value="">{t('imports.byHeader')}</option>
            {formats.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <FileField
          accept={kinds}
          label={t('imports.official')}
          hint={t('imports.officialHint')}
          file={files.official}
          onFile={(file) => setFiles({ ...files, official: file })}
        />
        {(format === '' || format === 'unvotes') && (
          <FileField
            accept={kinds}
            label={t('imports.rollCalls')}
            hint={t('imports.rollCallsHint')}
            file={files.rollCalls}
            onFile={(file) => setFiles({ ...files, rollCalls: file })}
          />
        )}
        {error !== undefined && <Trouble error={error} />}
        <Sending share={share} ready={votes !== undefined} stop={() => stopping.current?.abort()} />
      </form>
    </section>
  )
}

function Sending(props: { share: number | undefined; ready: boolean; stop: () => void }) {
  const { t, format } = useWords()
  const { share } = props
  if (share === undefined)
    return (
      <div className="buttons">
        <button type="submit" className="button" disabled={!props.ready}>
          {t('imports.send')}
        </button>
      </div>
    )
  return (
    <div className="stack" data-gap="small">
      <p role="status">
        {t('imports.sending', { percent: `${format.number(Math.round(share * 100))} %` })}
      </p>
      <progress value={share} max={1} aria-label={t('imports.send')} />
      <div className="buttons">
        <button type="button" className="button" data-kind="quiet" onClick={props.stop}>
          {t('shell.cancel')}
        </button>
      </div>
    </div>
  )
}
