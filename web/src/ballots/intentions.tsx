import type { ballots } from '@comity/contract'
import type { Choice } from '@comity/votes'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskKey } from '../seals/desk-key.ts'
import { deskKeyQuery, obstacleQuery, sealsQuery, standingOf } from '../seals/queries.ts'
import { Ask } from '../shell/ask.tsx'
import { Party } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { voteWord } from '../votes/vote-words.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { refreshVote } from './queries.ts'
import { fileIntention } from './signed-ballot.ts'

/** How delegations say afterwards that they had intended to vote; beside the result, never in it. */
export function Intentions({ vote }: { vote: ballots.LiveVote }) {
  const { t } = useWords()
  const { intentions, own, can } = vote
  const mayFile = can.intend === true && own !== undefined
  if (intentions.length === 0 && !mayFile) return null
  return (
    <section className="stack" aria-labelledby="intentions">
      <h2 id="intentions">{t('ballots.intentions')}</h2>
      <p>{t('ballots.intentionsLead')}</p>
      {intentions.length > 0 && (
        <Table named>
          <thead>
            <tr>
              <th scope="col">{t('votes.state')}</th>
              <th scope="col">{t('ballots.intended')}</th>
              <th scope="col">{t('votes.date')}</th>
            </tr>
          </thead>
          <tbody>
            {intentions.map(({ member, intended, at }) => (
              <tr key={member}>
                <th scope="row" className="main">
                  <Party entry={`state:${member}`} />
                </th>
                <td>{voteWord(t, intended)}</td>
                <td>
                  <When at={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {mayFile && <File vote={vote} member={own.member} />}
    </section>
  )
}

function File({ vote, member }: { vote: ballots.LiveVote; member: string }) {
  const { t } = useWords()
  const party = `state:${member}`
  const [choice, setChoice] = useState<Choice>()
  const obstacle = useQuery(obstacleQuery).data
  const desk = useQuery({ ...deskKeyQuery(party), enabled: obstacle === null }).data
  const keys = useQuery(sealsQuery(party)).data
  if (!desk || !keys || standingOf(desk, keys) !== 'certified') return null
  const file = async (by: DeskKey) => {
    if (choice === undefined) return
    await fileIntention(vote, member, choice, by)
    await refreshVote(vote.id)
  }
  return (
    <div className="buttons">
      <Ask
        label={t('ballots.fileIntention')}
        title={t('ballots.fileIntention')}
        text={t('ballots.intentionsLead')}
        kind="quiet"
        ready={choice !== undefined}
        onOpen={() => setChoice(undefined)}
        act={() => file(desk)}
      >
        <ChoiceGroup legend={t('ballots.intended')} value={choice} onChange={setChoice} />
      </Ask>
    </div>
  )
}
