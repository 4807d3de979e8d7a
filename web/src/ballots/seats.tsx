import { useMutation } from '@tanstack/react-query'
import { enterAs, enterAsRole } from '../front/enter-as.tsx'
import { useHub } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'

/** On a demonstration: sit at another desk without leaving the page, so that one person can try a vote. */
export function Seats() {
  const { t } = useWords()
  const states = useHub()?.enterAs ?? []
  const take = useMutation({ mutationFn: (enter: () => Promise<void>) => enter() })
  if (states.length === 0) return null
  const seats = [
    [t('shell.seeAsSecretariat'), () => enterAsRole('secretariat')],
    [t('ballots.secondClerk'), () => enterAsRole('second-clerk')],
    ...states.map((state) => [t('shell.seeAs', { state }), () => enterAs(state)] as const),
  ] as const
  return (
    <section className="box stack seats no-print" data-gap="small" aria-labelledby="seats">
      <h2 id="seats">{t('ballots.takeSeat')}</h2>
      <p>{t('ballots.takeSeatLead')}</p>
      <div className="buttons" data-gap="small">
        {seats.map(([name, enter]) => (
          <button
            key={name}
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            disabled={take.isPending}
            onClick={() => take.mutate(enter)}
          >
            {name}
          </button>
        ))}
      </div>
      {take.isError && <Trouble error={take.error} />}
    </section>
  )
}
