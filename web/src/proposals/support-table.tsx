import type { proposals } from '@comity/contract'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { StateLink } from '../votes/state-link.tsx'
import { Members } from './members.tsx'
import { isOpen, standingWords } from './proposal-words.ts'

/** All support there was: what stands, and struck through, with the reason, what does not any more. */
export function SupportTable({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { support, toRenew, stage } = proposal
  return (
    <section className="stack" aria-labelledby="support">
      <h2 id="support">{t('proposals.support')}</h2>
      <p className="quiet">{t('proposals.supportLead')}</p>
      {isOpen(stage) && toRenew.length > 0 && (
        <div className="note" data-kind="warn">
          <p>{t('proposals.toRenewCount', { count: toRenew.length })}</p>
          <Members codes={toRenew} />
        </div>
      )}
      {support.length === 0 ? (
        <p className="quiet">{t('proposals.supportNone')}</p>
      ) : (
        <Table named>
          <thead>
            <tr>
              <th scope="col">{t('proposals.member')}</th>
              <th scope="col">{t('proposals.forVersion')}</th>
              <th scope="col">{t('proposals.since')}</th>
              <th scope="col">{t('proposals.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {support.map((one) => (
              <SupportRow
                key={`${one.member} ${one.version} ${one.from}`}
                one={one}
                isProposer={proposal.proposers.includes(one.member)}
              />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

function SupportRow({ one, isProposer }: { one: proposals.Support; isProposer: boolean }) {
  const { t } = useWords()
  const { standing, version, from, voided, withdrawnAt } = one
  const supported = t('proposals.versionNumber', { version })
  return (
    <tr data-standing={standing}>
      <th scope="row" className="main">
        <StateLink code={one.member} />{' '}
        {isProposer && <span className="tag">{t('proposals.proposer')}</span>}
      </th>
      <td className="tight">
        {standing === 'standing' ? <span>{supported}</span> : <s>{supported}</s>}
      </td>
      <td>
        <When at={from} />
      </td>
      <td>
        <span>
          <strong>{t(standingWords[standing])}</strong>
          {voided !== undefined && (
            <span className="small quiet below">
              {t('proposals.voidedBy', { version: voided.by })} · <When at={voided.at} />
            </span>
          )}
          {withdrawnAt !== undefined && (
            <span className="small quiet below">
              {t('proposals.standingWithdrawn')}: <When at={withdrawnAt} />
            </span>
          )}
        </span>
      </td>
    </tr>
  )
}
