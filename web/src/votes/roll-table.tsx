import type { votes } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Fold } from '../shell/fold.tsx'
import { useNames } from '../shell/names.tsx'
import { statesQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { StateLink } from './state-link.tsx'
import { useRegionName } from './tile-grid.tsx'
import { shapes, type Vote, voteWord, ways } from './vote-words.ts'

type WithRoll = Pick<votes.Decision, 'id' | 'roll'>

/** The same roll calls as a table, for whoever reads by ear or on paper. */
export function RollTable({ decisions }: { decisions: readonly WithRoll[] }) {
  const { t, format } = useWords()
  const names = useNames()
  const regionName = useRegionName()
  const states = useQuery(statesQuery).data?.items
  const regions = new Map(states?.map(({ code, region }) => [code, region]))
  const stood = decisions.map(
    ({ roll }) =>
      new Map<string, Vote>(
        ways.flatMap((vote) => roll[vote].map((code) => [code, vote] as const)),
      ),
  )
  const rows = [...new Set(stood.flatMap((one) => [...one.keys()]))]
    .map((code) => ({ code, name: names(`state:${code}`), region: regionName(regions.get(code)) }))
    .sort((a, b) => format.compare(a.name, b.name))
  return (
    <Fold title={t('votes.asTable')}>
      <table className="table roll-table">
        <thead>
          <tr>
            <th scope="col">{t('votes.state')}</th>
            <th scope="col">{t('votes.region')}</th>
            {decisions.map(({ id }) => (
              <th key={id} scope="col">
                {decisions.length > 1 ? <bdi>{id}</bdi> : t('votes.stand')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, region }) => (
            <tr key={code}>
              <th scope="row">
                <StateLink code={code} />
              </th>
              <td>{region}</td>
              {stood.map((one, at) => {
                const vote = one.get(code)
                return (
                  <td key={decisions[at]?.id}>
                    {vote === undefined ? (
                      t('votes.notOnRoll')
                    ) : (
                      <>
                        <span aria-hidden="true">{shapes[vote]}</span> {voteWord(t, vote)}
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  )
}
