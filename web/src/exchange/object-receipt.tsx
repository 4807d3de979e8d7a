import { address, record } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { receiptQuery, verifierOf } from '../record/queries.ts'
import { TryChanging } from '../record/try-changing.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { useHub, useMe } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { representationQuery } from './queries.ts'

interface Place {
  readonly index: number
  /** Of the log, where it is not the open one. */
  readonly epoch?: number | undefined
}

/** The receipt of one representation: to read, to keep, to verify here. */
export function ObjectReceipt({ id, ...place }: Place & { readonly id: string }) {
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
          href={address(record.receipt.path, { index: place.index }, { epoch: place.epoch })}
          download={`${id}.tlog-proof`}
        >
          {t('record.downloadReceipt')}
        </a>
      </div>
      {verifying && <Verified {...place} />}
      <details>
        <summary>{t('record.showReceipt')}</summary>
        <ReceiptText {...place} />
      </details>
    </>
  )
}

function Verified({ index, epoch }: Place) {
  const hub = useHub()
  const receipt = useQuery(receiptQuery(index, epoch))
  const object = useQuery(representationQuery(index, epoch))
  return (
    <Loaded query={receipt}>
      {(text) => (
        <Loaded query={object}>
          {(bytes) => (
            <TryChanging receipt={text} verifier={verifierOf(hub?.log, text)} object={bytes} />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

function ReceiptText({ index, epoch }: Place) {
  const receipt = useQuery(receiptQuery(index, epoch))
  return <Loaded query={receipt}>{(text) => <pre className="raw">{text}</pre>}</Loaded>
}
