import { seals } from '@comity/contract'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { purposeWords, revokeWords } from './key-use.ts'
import { refreshKeys } from './queries.ts'

/** All keys that were ever certified for the party, the latest first. */
export function CertifiedKeys({ keys: { party, keys } }: { keys: seals.SealKeys }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="certified">
      <h2 id="certified">{t('seals.certifiedKeys')}</h2>
      {keys.length === 0 ? (
        <p className="quiet">{t('seals.certifiedNone')}</p>
      ) : (
        <Table named>
          <thead>
            <tr>
              <th scope="col">{t('seals.desk')}</th>
              <th scope="col">{t('seals.use')}</th>
              <th scope="col">{t('seals.fingerprint')}</th>
              <th scope="col">{t('seals.standing')}</th>
              <th scope="col">
                <span className="unseen">{t('seals.revoke')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.toReversed().map((key) => (
              <KeyRow key={`${key.id} ${key.from}`} held={key} party={party} />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

function KeyRow({ held, party }: { held: seals.SealKey; party: string }) {
  const { t } = useWords()
  const { label, use, from, to, since, can } = held
  const revoke = async () => {
    await client.call(seals.revokeSealKey, { params: { party }, body: { key: held.id } })
    await refreshKeys(party)
  }
  return (
    <tr>
      <th scope="row" className="main">
        <bdi>{label}</bdi>
      </th>
      <td>{t(purposeWords[use])}</td>
      <td>
        <Fingerprint of={held} />
      </td>
      <td className="small">
        <span>
          {to === undefined ? t('seals.valid', { from }) : t('seals.endedAt', { to })}
          {' · '}
          <When at={since} />
        </span>
      </td>
      <td>
        {can.revoke === true && (
          <Ask
            label={t('seals.revoke')}
            name={t('seals.revokeWhat', { name: label })}
            title={t('seals.revokeWhat', { name: label })}
            text={t(revokeWords[use])}
            size="small"
            act={revoke}
          />
        )}
      </td>
    </tr>
  )
}
