import { ballots } from '@comity/contract'
import type { Choice } from '@comity/votes'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client, queryClient } from '../shell/client.ts'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { recordKey } from '../votes/queries.ts'
import { voteWord } from '../votes/vote-words.ts'
import { choices } from './choice-group.tsx'
import { liveVoteQuery, refreshVote } from './queries.ts'

type Announced = Readonly<Record<Choice, string>>
const nothing: Announced = { yes: '', no: '', abstain: '' }

/** Closes a vote with the figures that the chair announces; where they differ, nothing is closed. */
export function CloseVote({ vote, board }: { vote: ballots.LiveVote; board: ballots.Board }) {
  const { t, format } = useWords()
  const [announced, setAnnounced] = useState(nothing)
  const isComplete = choices.every((choice) => /^\d{1,5}$/.test(announced[choice]))
  const differs = choices.filter(
    (choice) => announced[choice] !== '' && Number(announced[choice]) !== board.tally[choice],
  )
  const close = async () => {
    const figures = {
      yes: Number(announced.yes),
      no: Number(announced.no),
      abstain: Number(announced.abstain),
    }
    const params = { vote: vote.id }
    const closed = await client.call(ballots.closeVote, { params, body: { announced: figures } })
    queryClient.setQueryData(liveVoteQuery(vote.id).queryKey, closed)
    // Of a public body it is now in the record, too.
    await Promise.all([
      refreshVote(vote.id),
      queryClient.invalidateQueries({ queryKey: [recordKey] }),
    ])
  }
  return (
    <section className="stack close-vote" aria-labelledby="close">
      <h2 id="close">{t('ballots.close')}</h2>
      <p>{t('ballots.closeLead')}</p>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('votes.stand')}</th>
            <th scope="col">{t('ballots.announced')}</th>
            <th scope="col" className="number">
              {t('ballots.onBoard')}
            </th>
            <th scope="col">
              <span className="unseen">{t('ballots.differs')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {choices.map((choice) => (
            <tr key={choice} data-differs={differs.includes(choice)}>
              <th scope="row" className="main">
                {voteWord(t, choice)}
              </th>
              <td>
                <input
                  className="figure"
                  inputMode="numeric"
                  pattern="\d{1,5}"
                  dir="ltr"
                  autoComplete="off"
                  name={`announced-${choice}`}
                  aria-label={`${t('ballots.announced')}: ${voteWord(t, choice)}`}
                  value={announced[choice]}
                  onChange={(event) =>
                    setAnnounced({ ...announced, [choice]: event.target.value.trim() })
                  }
                />
              </td>
              <td className="number">{format.number(board.tally[choice])}</td>
              <td>
                {announced[choice] !== '' &&
                  (differs.includes(choice) ? (
                    <strong>≠ {t('ballots.differs')}</strong>
                  ) : (
                    <span>= {t('ballots.same')}</span>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div role="status">
        {differs.length > 0 && (
          <p className="note" data-kind="stop">
            {t('ballots.figuresDiffer')}
          </p>
        )}
      </div>
      {isComplete && differs.length === 0 && (
        <div className="buttons">
          <Ask
            label={t('ballots.close')}
            title={t('ballots.close')}
            text={t('ballots.closeAsk')}
            kind="quiet"
            act={close}
          />
        </div>
      )}
    </section>
  )
}
