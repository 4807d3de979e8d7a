import type { directory, Names, ReplyOf } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { regions } from '../directory/regions.ts'
import { nameIn } from '../shell/names.tsx'
import { statesQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { byRegion, type RegionRuns, type Roll } from './by-region.ts'
import { nextTile } from './next-tile.ts'
import { StateLink } from './state-link.tsx'
import { shapes, type Vote, voteWord, ways } from './vote-words.ts'

interface Chosen {
  readonly code: string
  readonly vote: Vote
}

/** Members of the past have a name and no regional group. */
const knownOf = (states: ReplyOf<typeof directory.states> | undefined) =>
  new Map<string, { readonly names: Names; readonly region?: string | undefined }>([
    ...(states?.former ?? []).map((one) => [one.code, one] as const),
    ...(states?.items ?? []).map((one) => [one.code, one] as const),
  ])

/**
 * How the members stood: one tile a state, all of one size, since states are equal and borders are
 * not drawn; by regional group, and by vote within it. One stop of the Tab key, arrow keys within.
 * By ear it is a list for each group and vote, and the table beside it says the same in rows.
 */
export function TileGrid({ roll, small }: { roll: Roll; small?: boolean }) {
  const { t, format, language, direction } = useWords()
  const states = useQuery(statesQuery).data
  const [chosen, setChosen] = useState<Chosen>()
  const known = useMemo(() => knownOf(states), [states])
  const nameOf = (code: string) => nameIn(known.get(code)?.names, language) ?? code
  const grouped = useMemo(() => {
    const name = (code: string) => nameIn(known.get(code)?.names, language) ?? code
    return byRegion(
      roll,
      (code) => known.get(code)?.region,
      (a, b) => format.compare(name(a), name(b)),
    )
  }, [roll, known, language, format])
  const stop = chosen?.code ?? grouped[0]?.runs[0]?.codes[0]
  return (
    <div className="vote-grid" data-small={small}>
      <ul className="vote-legend">
        {ways
          .filter((vote) => roll[vote].length > 0)
          .map((vote) => (
            <li key={vote}>
              <span className="vote-mark" data-vote={vote} aria-hidden="true">
                {shapes[vote]}
              </span>{' '}
              {voteWord(t, vote)} <strong>{format.number(roll[vote].length)}</strong>
            </li>
          ))}
      </ul>
      <div
        className="vote-regions"
        role="none"
        onKeyDown={(event) => follow(event, direction === 'rtl')}
      >
        {grouped.map((group) => (
          <Region
            key={group.region ?? ''}
            group={group}
            stop={stop}
            nameOf={nameOf}
            choose={setChosen}
          />
        ))}
      </div>
      <p className="vote-readout no-print" data-chosen={chosen !== undefined}>
        {chosen === undefined ? (
          <span className="quiet">{t('votes.tileHint')}</span>
        ) : (
          <>
            <span className="vote-mark" data-vote={chosen.vote} aria-hidden="true">
              {shapes[chosen.vote]}
            </span>{' '}
            <StateLink code={chosen.code} />: {voteWord(t, chosen.vote)}
          </>
        )}
      </p>
    </div>
  )
}

function Region(props: {
  group: RegionRuns
  stop: string | undefined
  nameOf: (code: string) => string
  choose: (chosen: Chosen) => void
}) {
  const { t, format } = useWords()
  const { group, stop, nameOf, choose } = props
  return (
    <fieldset className="vote-region">
      <legend>{useRegionName()(group.region)}</legend>
      <div className="vote-runs">
        {group.runs.map(({ vote, codes }) => (
          <div key={vote} className="vote-run">
            <span className="vote-run-mark" aria-hidden="true">
              {shapes[vote]} {format.number(codes.length)}
            </span>
            <ul
              className="vote-tiles"
              aria-label={`${voteWord(t, vote)}: ${format.number(codes.length)}`}
            >
              {codes.map((code) => {
                const here = () => choose({ code, vote })
                return (
                  <li key={code}>
                    <button
                      type="button"
                      className="vote-tile"
                      data-vote={vote}
                      tabIndex={code === stop ? 0 : -1}
                      aria-label={`${nameOf(code)}, ${code}: ${voteWord(t, vote)}`}
                      onFocus={here}
                      onPointerEnter={here}
                      onClick={here}
                    >
                      {code}
                    </button>
                  </li>
                )
              })}
            </ul>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** Moves among the tiles of one grid. */
function follow(event: KeyboardEvent<HTMLElement>, isRightToLeft: boolean): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const tiles = [...event.currentTarget.querySelectorAll('button')]
  const at = tiles.findIndex((tile) => tile.matches(':focus'))
  if (at < 0) return
  const places = tiles.map((tile) => tile.getBoundingClientRect())
  const next = nextTile(places, at, event.key, isRightToLeft)
  if (next === undefined) return
  event.preventDefault()
  tiles[next]?.focus()
}

export function useRegionName(): (region: string | undefined) => string {
  const { t } = useWords()
  return (region) => {
    const key = regions.find(([one]) => one === region)?.[1]
    return key === undefined ? t('votes.noRegion') : t(key)
  }
}
