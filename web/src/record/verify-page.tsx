import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../shell/page.tsx'
import { hubQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { receiptQuery, verifierOf } from './queries.ts'
import { TryChanging } from './try-changing.tsx'

/** Checks any receipt in this browser; nothing that is entered here leaves it. */
export function VerifyPage() {
  const { t } = useWords()
  const { index, epoch } = useSearch({ from: '/record/verify' })
  const hub = useQuery(hubQuery).data
  const asked = useQuery({ ...receiptQuery(index ?? 0, epoch), enabled: index !== undefined }).data
  const [typed, setTyped] = useState<string>()
  const [key, setKey] = useState<string>()
  const [object, setObject] = useState<Uint8Array>()
  const receipt = typed ?? asked ?? ''
  const verifier = key ?? verifierOf(hub?.log, receipt)
  return (
    <Page title={t('record.verifyAReceipt')} lead={t('record.verifyLead')}>
      <div className="form">
        <label className="field" data-wide>
          <span className="label">{t('record.receipt')}</span>
          <span className="hint">{t('record.receiptHint')}</span>
          <textarea
            value={receipt}
            onChange={(event) => setTyped(event.target.value)}
            dir="ltr"
            spellCheck={false}
            rows={8}
          />
        </label>
        <label className="field">
          <span className="label">{t('record.receiptFile')}</span>
          <input
            type="file"
            onChange={(event) => void event.target.files?.[0]?.text().then(setTyped)}
          />
        </label>
        <label className="field" data-wide>
          <span className="label">{t('record.verifierKey')}</span>
          <span className="hint">{t('record.verifierKeyHint')}</span>
          <input
            value={verifier}
            onChange={(event) => setKey(event.target.value)}
            dir="ltr"
            spellCheck={false}
          />
        </label>
        <label className="field">
          <span className="label">{t('record.objectFile')}</span>
          <span className="hint">{t('record.objectFileHint')}</span>
          <input
            type="file"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file === undefined) setObject(undefined)
              else void file.arrayBuffer().then((bytes) => setObject(new Uint8Array(bytes)))
            }}
          />
        </label>
      </div>
      {receipt.trim() !== '' && (
        <section className="stack" aria-labelledby="result">
          <h2 id="result">{t('record.result')}</h2>
          <TryChanging receipt={receipt} verifier={verifier} object={object} />
        </section>
      )}
    </Page>
  )
}
