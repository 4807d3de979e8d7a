import type { proposals } from '@comity/contract'
import { type FormEvent, useState } from 'react'
import { useNames } from '../shell/names.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { movedEarlier } from './parts.ts'
import { Reasons } from './reasons.tsx'
import { useRecord } from './use-record.ts'

/** The order in which the chair puts several amendments, with the reasons; asked for nowhere else. */
export function OrderAmendments({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const names = useNames()
  const live = proposal.items.filter(isPut)
  const [chosen, setChosen] = useState<readonly string[]>(proposal.plan.order?.amendments ?? [])
  const [reasons, setReasons] = useState(proposal.plan.order?.reasons ?? '')
  const record = useRecord(proposal.id)
  if (live.length < 2) return null
  const there = live.map(({ id }) => id)
  // One that came since stands at the end; one that was withdrawn is left out.
  const order = [
    ...chosen.filter((id) => there.includes(id)),
    ...there.filter((id) => !chosen.includes(id)),
  ]
  const send = (event: FormEvent) => {
    event.preventDefault()
    record.mutate({ kind: 'order', amendments: order, reasons: reasons.trim() })
  }
  return (
    <section className="stack" aria-labelledby="order">
      <h2 id="order">{t('proposals.orderTitle')}</h2>
      <p className="quiet">{t('proposals.orderLead')}</p>
      <form className="form box" onSubmit={send}>
        <ol className="chairs-order">
          {order.map((id, at) => (
            <li key={id}>
              <span>
                <bdi>{id}</bdi>{' '}
                <bdi className="quiet">
                  {names(`state:${live.find((one) => one.id === id)?.by ?? ''}`)}
                </bdi>
              </span>
              <button
                type="button"
                className="button"
                data-kind="quiet"
                data-size="small"
                aria-label={t('proposals.earlierOf', { symbol: id })}
                disabled={at === 0}
                onClick={() => setChosen(movedEarlier(order, id))}
              >
                {t('proposals.earlierInOrder')}
              </button>
            </li>
          ))}
        </ol>
        <Reasons label={t('proposals.chairsReasons')} value={reasons} onChange={setReasons} />
        {record.isError && <Trouble error={record.error} />}
        <button
          type="submit"
          className="button"
          disabled={record.isPending || reasons.trim() === ''}
        >
          {t('proposals.giveOrder')}
        </button>
      </form>
    </section>
  )
}

/** Whether an amendment is put: what was withdrawn or has no place in the text is not. */
export const isPut = ({ withdrawnAt, fits }: proposals.Amendment): boolean =>
  withdrawnAt === undefined && fits
