import { seals } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { type DeskKey, type DeskObstacle, forgetDeskKey } from './desk-key.ts'
import { Fingerprint } from './fingerprint.tsx'
import { askForCertificate } from './key-acts.ts'
import { deskKeyQuery, obstacleQuery, refreshKeys, type Standing, standingOf } from './queries.ts'

const obstacleWords = {
  insecure: 'seals.insecure',
  no_ed25519: 'seals.noEd25519',
  no_storage: 'seals.noStorage',
} as const satisfies Record<DeskObstacle, string>

export const standingWords = {
  certified: 'seals.certified',
  waiting: 'seals.waiting',
  ended: 'seals.ended',
  not_asked: 'seals.notAsked',
} as const satisfies Record<Standing, string>

/** The key that this browser holds, or the way to one. */
export function Desk({ keys }: { keys: seals.SealKeys }) {
  const { t } = useWords()
  const obstacle = useQuery(obstacleQuery).data
  const desk = useQuery({ ...deskKeyQuery(keys.party), enabled: obstacle === null })
  return (
    <section className="stack" aria-labelledby="desk">
      <h2 id="desk">{t('seals.thisDesk')}</h2>
      <p>{t('seals.thisDeskLead')}</p>
      {obstacle !== null && obstacle !== undefined ? (
        <p className="note" data-kind="warn">
          {t(obstacleWords[obstacle])}
        </p>
      ) : (
        <Loaded query={desk}>
          {(held) =>
            held !== null ? (
              <HeldKey desk={held} keys={keys} />
            ) : keys.can.request === true ? (
              <MakeKey party={keys.party} />
            ) : (
              <p className="note">{t('seals.notAsDelegate')}</p>
            )
          }
        </Loaded>
      )}
    </section>
  )
}

function MakeKey({ party }: { party: string }) {
  const { t } = useWords()
  const [label, setLabel] = useState('')
  const make = useMutation({ mutationFn: () => askForCertificate(party, label.trim(), undefined) })
  const send = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <form className="form box" onSubmit={send}>
      <TextField
        label={t('seals.label')}
        hint={t('seals.labelHint')}
        value={label}
        onChange={setLabel}
      />
      {make.isError && <Trouble error={make.error} />}
      <button
        type="submit"
        className="button"
        disabled={make.isPending || label.trim() === '' || label.trim().length > 100}
      >
        {t('seals.makeKey')}
      </button>
    </form>
  )
}

function HeldKey({ desk, keys }: { desk: DeskKey; keys: seals.SealKeys }) {
  const { t } = useWords()
  const standing = standingOf(desk, keys)
  const { party, label } = desk
  const ask = useMutation({ mutationFn: () => askForCertificate(party, label, desk) })
  const request = keys.requests.find(({ keyId }) => keyId === desk.signer.key.id)
  const forget = async () => {
    if (request !== undefined)
      await client.call(seals.declineSealKey, { params: { party, request: request.id } })
    await forgetDeskKey(party)
    await refreshKeys(party)
  }
  return (
    <>
      <p
        className="note"
        data-kind={standing === 'certified' ? 'done' : 'warn'}
        data-standing={standing}
        role="status"
      >
        {t(standingWords[standing])}
      </p>
      <dl className="facts">
        <div>
          <dt>{t('seals.desk')}</dt>
          <dd>
            <bdi>{label}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('seals.fingerprint')}</dt>
          <dd className="stack" data-gap="small">
            <Fingerprint of={desk.signer.key} />
            {standing === 'waiting' && <span>{t('seals.readAloud')}</span>}
          </dd>
        </div>
      </dl>
      {keys.root === undefined && keys.can.manage !== true && (
        <p>
          {t('seals.noRoot')} {t('seals.noRootDelegate')}
        </p>
      )}
      {ask.isError && <Trouble error={ask.error} />}
      <div className="buttons">
        {standing === 'certified' && (
          <Link to="/ballots" className="button">
            {t('ballots.title')}
          </Link>
        )}
        {standing === 'not_asked' && keys.can.request === true && (
          <button
            type="button"
            className="button"
            disabled={ask.isPending}
            onClick={() => ask.mutate()}
          >
            {t('seals.askAgain')}
          </button>
        )}
        <Ask
          label={t('seals.forget')}
          title={t('seals.forget')}
          text={t('seals.forgetAsk')}
          act={forget}
        />
      </div>
    </>
  )
}
