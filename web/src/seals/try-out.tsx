import type { seals } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { certifyForTrial } from './key-acts.ts'
import { deskKeyQuery, obstacleQuery, standingOf } from './queries.ts'

/** On a demonstration one person may do all of it at once; said as such. */
export function TryOut({ keys }: { keys: seals.SealKeys }) {
  const { t } = useWords()
  const { party } = keys
  const obstacle = useQuery(obstacleQuery).data
  const desk = useQuery({ ...deskKeyQuery(party), enabled: obstacle === null }).data
  const prepare = useMutation({ mutationFn: () => certifyForTrial(party, t('seals.thisDesk')) })
  if (obstacle !== null || desk === undefined) return null
  if (desk !== null && standingOf(desk, keys) === 'certified') return null
  return (
    <section className="box stack demonstration" aria-labelledby="try">
      <h2 id="try">{t('seals.tryTitle')}</h2>
      <p>{t('seals.tryLead')}</p>
      {keys.root !== undefined && <p>{t('seals.newRootEnds')}</p>}
      {prepare.isError && <Trouble error={prepare.error} />}
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={prepare.isPending}
          onClick={() => prepare.mutate()}
        >
          {t('seals.tryIt')}
        </button>
      </div>
    </section>
  )
}
