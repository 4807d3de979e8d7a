import type { proposals } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Party, useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Citations } from './citations.tsx'
import { happenedFacts } from './happened-text.ts'
import { happenedText } from './proposal-words.ts'

/** All that happened to a proposal, the latest first, each with its entry in the log. */
export function History({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  if (proposal.history.length === 0) return null
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('proposals.history')}</h2>
      <p className="quiet">{t('proposals.historyLead')}</p>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('proposals.what')}</th>
            <th scope="col">{t('proposals.who')}</th>
            <th scope="col">{t('proposals.when')}</th>
            <th scope="col">{t('ballots.rule')}</th>
            <th scope="col">{t('proposals.receipt')}</th>
          </tr>
        </thead>
        <tbody>
          {[...proposal.history.entries()].reverse().map(([at, act]) => (
            <tr key={at}>
              <th scope="row" className="main">
                <What act={act} plan={proposal.plan} />
              </th>
              <td>
                <Party entry={act.party} />
              </td>
              <td>
                <When at={act.at} />
              </td>
              <td>{act.cites === undefined ? '–' : <Citations cites={[act.cites]} />}</td>
              <td className="tight">
                <Receipt entry={act.entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function What({ act, plan }: { act: proposals.ProposalAct; plan: proposals.VotingPlan }) {
  const words = useWords()
  const names = useNames()
  const { t } = words
  const nameOf = (member: string) => names(`state:${member}`)
  const facts = happenedFacts({ words, plan, nameOf }, act)
  const { live } = act.facts
  return (
    <>
      {happenedText(t, act.kind)}
      {facts.length > 0 && (
        <span className="small quiet below" dir="auto">
          {facts.join(' · ')}
        </span>
      )}
      {live !== undefined && (
        <span className="small below">
          <Link to="/ballots/$vote" params={{ vote: live }}>
            {t('proposals.seeVote')}
          </Link>
        </span>
      )}
    </>
  )
}

/** The way to the proof that an act is in the log; what was there from the start is in none. */
function Receipt({ entry }: { entry: number | undefined }) {
  const { t } = useWords()
  if (entry === undefined) return <span className="quiet">{t('proposals.notInLog')}</span>
  return (
    <Link to="/record/verify" search={{ index: entry }}>
      {t('ballots.entry', { index: entry })}
    </Link>
  )
}
