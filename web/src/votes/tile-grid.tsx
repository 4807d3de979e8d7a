import type { votes } from '@comity/contract'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { type Vote, voteWord, ways } from './vote-words.ts'

/** A shape for each way, so that no meaning hangs on colour alone. */
const shapes: Readonly<Record<Vote, string>> = {
  yes: '●',
  no: '▲',
  abstain: '◆',
  not_voting: '○',
  suspended: '□',
}

/** How the members stood: tiles of one size for each way, since states are equal and borders are not drawn. */
export function TileGrid({ roll, small }: { roll: votes.Decision['roll']; small?: boolean }) {
  const { t, format } = useWords()
  const names = useNames()
  return (
    <div className="vote-grid" data-small={small}>
      {ways
        .filter((vote) => roll[vote].length > 0)
        .map((vote) => (
          <section key={vote} className="vote-way" aria-label={voteWord(t, vote)}>
            <p className="vote-legend">
              <span className="vote-tile" data-vote={vote} aria-hidden="true">
                {shapes[vote]}
              </span>{' '}
              {voteWord(t, vote)} <strong>{format.number(roll[vote].length)}</strong>
            </p>
            <ul className="vote-tiles">
              {roll[vote].map((code) => (
                <li
                  key={code}
                  className="vote-tile"
                  data-vote={vote}
                  title={names(`state:${code}`)}
                >
                  <abbr title={names(`state:${code}`)}>{code}</abbr>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

/** The same as a table, for whoever reads by ear or on paper. */
export function RollTable({ roll }: { roll: votes.Decision['roll'] }) {
  const { t, format } = useWords()
  const names = useNames()
  const rows = ways
    .flatMap((vote) => roll[vote].map((code) => ({ vote, code, name: names(`state:${code}`) })))
    .sort((a, b) => format.compare(a.name, b.name))
  return (
    <details className="stack" data-gap="small">
      <summary>{t('votes.asTable')}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('votes.state')}</th>
            <th scope="col">{t('votes.stand')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, vote }) => (
            <tr key={code}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{voteWord(t, vote)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
