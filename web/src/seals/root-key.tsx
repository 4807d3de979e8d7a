import type { seals } from '@comity/contract'
import { useState } from 'react'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { MakeRoot } from './make-root.tsx'

/** The root key that the party has declared; its administrator makes another. */
export function RootKey({ keys }: { keys: seals.SealKeys }) {
  const { t } = useWords()
  const { root, can } = keys
  const [making, setMaking] = useState(false)
  return (
    <section className="stack" aria-labelledby="root-key">
      <h2 id="root-key">{t('seals.rootKey')}</h2>
      <p>{t('seals.rootLead')}</p>
      {root === undefined ? (
        <p className="quiet">
          {t('seals.noRoot')} {can.manage !== true && t('seals.noRootDelegate')}
        </p>
      ) : (
        <dl className="facts">
          <div>
            <dt>{t('seals.fingerprint')}</dt>
            <dd>
              <Fingerprint of={root} />
            </dd>
          </div>
          <div>
            <dt>{t('seals.standing')}</dt>
            <dd>
              {t('seals.rootSince', { index: root.index })} · <When at={root.since} />
            </dd>
          </div>
        </dl>
      )}
      {can.manage === true &&
        (making ? (
          <MakeRoot keys={keys} done={() => setMaking(false)} />
        ) : (
          <div className="buttons">
            <button
              type="button"
              className="button"
              data-kind={root === undefined ? undefined : 'quiet'}
              onClick={() => setMaking(true)}
            >
              {root === undefined ? t('seals.makeRoot') : t('seals.makeNewRoot')}
            </button>
          </div>
        ))}
    </section>
  )
}
