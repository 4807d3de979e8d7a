import { access } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { startAfresh } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'

/** Signs in to a demonstration hub as one of its fictional states. */
export async function enterAs(state: string): Promise<void> {
  await client.call(access.enterDemonstration, { body: { state } })
  await startAfresh()
}

/** As the second person of a state, who approves what the first proposed. */
export async function enterAsSecond(state: string): Promise<void> {
  await client.call(access.enterDemonstration, { body: { state, second: true } })
  await startAfresh()
}

export async function enterAsRole(
  role: 'operator' | 'secretariat' | 'second-clerk',
): Promise<void> {
  await client.call(access.enterDemonstration, { body: { role } })
  await startAfresh()
}

/** On a demonstration hub: one click to see it as a fictional state sees it. */
export function EnterAs({ states }: { states: readonly string[] }) {
  const { t } = useWords()
  const names = useNames()
  const navigate = useNavigate()
  const enter = useMutation({
    mutationFn: enterAs,
    onSuccess: () => navigate({ to: '/collections' }),
  })
  const operate = useMutation({
    mutationFn: enterAsRole,
    onSuccess: (_, role) => navigate({ to: role === 'operator' ? '/groups' : '/bodies' }),
  })
  return (
    <section className="box demonstration" aria-labelledby="demonstration">
      <div className="stack" data-gap="small">
        <h2 id="demonstration">{t('shell.demonstrationTitle')}</h2>
        <p>{t('shell.demonstrationLead')}</p>
      </div>
      <div className="buttons">
        {states.map((state) => (
          <button
            key={state}
            type="button"
            className="button"
            data-kind="quiet"
            disabled={enter.isPending}
            title={names(`state:${state}`)}
            onClick={() => enter.mutate(state)}
          >
            {t('shell.seeAs', { state })}
          </button>
        ))}
        <button
          type="button"
          className="plain-button"
          disabled={operate.isPending}
          onClick={() => operate.mutate('secretariat')}
        >
          {t('shell.seeAsSecretariat')}
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={operate.isPending}
          onClick={() => operate.mutate('operator')}
        >
          {t('shell.seeAsOperator')}
        </button>
      </div>
      <div className="guide-door">
        <Link to="/guide" className="button">
          {t('shell.guide')}
        </Link>
        <p className="quiet">{t('shell.guideLead')}</p>
      </div>
      {enter.isError && <Trouble error={enter.error} />}
      {operate.isError && <Trouble error={operate.error} />}
    </section>
  )
}
