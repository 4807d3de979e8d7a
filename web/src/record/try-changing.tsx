import { useState } from 'react'
import { useWords } from '../shell/words.tsx'
import { ProofSteps } from './proof-steps.tsx'
import { prove } from './prove.ts'
import { changeObject, changeReceipt, type Tampering, tamperings } from './tamper.ts'

const tamperingWords = {
  object: 'record.changeObject',
  statement: 'record.changeStatement',
  proof: 'record.changeProof',
  root: 'record.changeRoot',
  signature: 'record.changeSignature',
} as const satisfies Record<Tampering, string>

export interface Proved {
  readonly receipt: string
  readonly verifier: string
  readonly object?: Uint8Array | undefined
}

/** Verifies in this browser, and lets the reader change one byte to see which step notices. */
export function TryChanging({ receipt, verifier, object }: Proved) {
  const { t } = useWords()
  const [part, setPart] = useState<Tampering | undefined>()
  const parts = tamperings.filter((each) =>
    each === 'object' ? object !== undefined : changeReceipt(receipt, each) !== receipt,
  )
  const text = part === undefined || part === 'object' ? receipt : changeReceipt(receipt, part)
  const bytes = part === 'object' && object !== undefined ? changeObject(object) : object
  return (
    <div className="stack">
      <ProofSteps steps={prove(text, verifier, bytes)} />
      <fieldset className="box">
        <legend>{t('record.changeOneByte')}</legend>
        <label className="choice">
          <input type="radio" checked={part === undefined} onChange={() => setPart(undefined)} />
          <span>{t('record.changeNothing')}</span>
        </label>
        {parts.map((each) => (
          <label key={each} className="choice">
            <input type="radio" checked={part === each} onChange={() => setPart(each)} />
            <span>{t(tamperingWords[each])}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
