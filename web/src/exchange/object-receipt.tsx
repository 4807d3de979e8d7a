import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { receiptQuery } from '../record/queries.ts'
import { TryChanging } from '../record/try-changing.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { useHub, useMe } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { representationQuery } from './queries.ts'

/** The receipt of one representation: to read, to keep, to verify here. */
export function ObjectReceipt({ index, id }: { index: number; id: string }) {
  const { t } = useWords()
  const me = useMe()
  const [verifying, setVerifying] = useState(false)
  if (me === undefined) return <p>{t('record.signInForReceipt')}</p>
  return (
    <>
      <p>{t('record.receiptMeans')}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={() => setVerifying(true)}>
          {t('record.verify')}
        </button>
        <a
          className="button"
          data-kind="quiet"
          href={`/api/receipts/${index}`}
          download={`${id}.tlog-proof`}
        >
          {t('record.downloadReceipt')}
        </a>
      </div>
      {verifying && <Verified index={index} />}
      <details>
        <summary>{t('record.showReceipt')}</summary>
        <ReceiptText index={index} />
      </details>
    </>
  )
}

function Verified({ index }: { index: number }) {
  const hub = useHub()
  const receipt = useQuery(receiptQuery(index))
  const object = useQuery(representationQuery(index))
  return (
    <Loaded query={receipt}>
      {(text) => (
        <Loaded query={object}>
          {(bytes) => (
            <TryChanging receipt={text} verifier={hub?.log.verifier ?? ''} object={bytes} />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

function ReceiptText({ index }: { index: number }) {
  const receipt = useQuery(receiptQuery(index))
  return <Loaded query={receipt}>{(text) => <pre className="raw">{text}</pre>}</Loaded>
}
