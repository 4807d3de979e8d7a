import { seals } from '@comity/contract'
import { SealError } from '@comity/seal'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { nextPaint } from '../shell/next-paint.ts'
import { Table } from '../shell/table.tsx'
import { TextField } from '../shell/text-field.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { certifyRequest } from './key-acts.ts'
import { certifyWords, purposeWords } from './key-use.ts'
import { refreshKeys } from './queries.ts'

/** Who of the party waits for a certificate; compared by voice before it is given. */
export function WaitingKeys({ keys }: { keys: seals.SealKeys }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="waiting-keys">
      <h2 id="waiting-keys">{t('seals.waitingKeys')}</h2>
      {keys.requests.length === 0 ? (
        <p className="quiet">{t('seals.waitingNone')}</p>
      ) : (
        <Table named>
          <thead>
            <tr>
              <th scope="col">{t('seals.person')}</th>
              <th scope="col">{t('seals.desk')}</th>
              <th scope="col">{t('seals.fingerprint')}</th>
              <th scope="col">
                <span className="unseen">{t('seals.certify')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.requests.map((request) => (
              <RequestRow key={request.id} request={request} keys={keys} />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

function RequestRow({ request, keys }: { request: seals.KeyRequest; keys: seals.SealKeys }) {
  const { t } = useWords()
  const { party, root } = keys
  const { id, person, label, use, at, own } = request
  const decline = async () => {
    await client.call(seals.declineSealKey, { params: { party, request: id } })
    await refreshKeys(party)
  }
  return (
    <tr>
      <th scope="row" className="main">
        <bdi>{person}</bdi>
      </th>
      <td>
        <span>
          <bdi>{label}</bdi> · {t(purposeWords[use])} · <When at={at} />
        </span>
      </td>
      <td>
        <Fingerprint of={request} />
      </td>
      <td>
        <div className="buttons" data-gap="small">
          {root === undefined ? (
            <span className="small">{t('seals.noRoot')}</span>
          ) : (
            <Certify request={request} party={party} rootId={root.id} />
          )}
          <Ask
            label={own ? t('seals.takeBack') : t('seals.decline')}
            name={`${own ? t('seals.takeBack') : t('seals.decline')}: ${label}`}
            title={own ? t('seals.takeBack') : t('seals.decline')}
            text={t('seals.declineAsk', { name: person })}
            size="small"
            act={decline}
          />
        </div>
      </td>
    </tr>
  )
}

function Certify(props: { request: seals.KeyRequest; party: string; rootId: string }) {
  const { t } = useWords()
  const { request, party, rootId } = props
  // What is compared is what is certified, also where the list has changed underneath meanwhile.
  const [shown, setShown] = useState(request)
  const [compared, setCompared] = useState(false)
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<
    'seals.cannotOpen' | 'seals.otherFile' | 'seals.otherRequest'
  >()
  const [busy, setBusy] = useState(false)
  const refused = (word: typeof wrong) => {
    setWrong(word)
    throw new NotCertified()
  }
  const act = async () => {
    setWrong(undefined)
    setBusy(true)
    await nextPaint()
    try {
      const { openKeptKey } = await import('./kept-file.ts')
      const opened = await openKeptKey((await file?.text()) ?? '', passphrase).catch(
        () => undefined,
      )
      if (opened === undefined) return refused('seals.cannotOpen')
      if (opened.party !== party || opened.signer.key.id !== rootId)
        return refused('seals.otherFile')
      await certifyRequest(party, shown, opened.signer)
    } catch (error) {
      if (error instanceof SealError) return refused('seals.otherRequest')
      throw error
    } finally {
      setPassphrase('')
      setBusy(false)
    }
  }
  const name = t('seals.certifyWhat', { name: request.label })
  return (
    <Ask
      label={t('seals.certify')}
      name={name}
      title={name}
      text={t(certifyWords[request.use])}
      kind="quiet"
      size="small"
      ready={compared && file !== undefined && passphrase !== ''}
      isSilent={(error) => error instanceof NotCertified}
      onOpen={() => {
        setShown(request)
        setCompared(false)
        setPassphrase('')
        setWrong(undefined)
      }}
      act={act}
    >
      <p>
        <bdi>{shown.person}</bdi> · <bdi>{shown.label}</bdi> · {t(purposeWords[shown.use])}
      </p>
      <Fingerprint of={shown} />
      <label className="choice">
        <input
          type="checkbox"
          checked={compared}
          onChange={(event) => setCompared(event.target.checked)}
        />
        <span>{t('seals.compared')}</span>
      </label>
      <label className="field">
        <span className="label">{t('seals.keyFile')}</span>
        <input type="file" onChange={(event) => setFile(event.target.files?.[0])} />
      </label>
      <TextField
        label={t('seals.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        secret="current-password"
      />
      {busy && <p role="status">{t('seals.working')}</p>}
      {wrong !== undefined && (
        <p className="note" data-kind="stop" role="alert">
          {t(wrong)}
        </p>
      )}
    </Ask>
  )
}

/** Said in the form itself already. */
class NotCertified extends Error {
  override name = 'NotCertified'
}
