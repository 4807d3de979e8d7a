import { type Region, regions } from '../directory/regions.ts'
import { type Vote, ways } from './vote-words.ts'

/** Those of one regional group who stood one way, in the order in which they are shown. */
export interface Run {
  readonly vote: Vote
  readonly codes: readonly string[]
}

export interface RegionRuns {
  /** None for those of no regional group on record: an observer, a state that is no more. */
  readonly region: Region | undefined
  readonly runs: readonly Run[]
}

export type Roll = Readonly<Record<Vote, readonly string[]>>

/** A roll call by regional group, in each of them by vote, in the order of `compare`. */
export function byRegion(
  roll: Roll,
  regionOf: (code: string) => string | undefined,
  compare: (a: string, b: string) => number,
): readonly RegionRuns[] {
  const known = new Set<string>(regions.map(([region]) => region))
  const placeOf = (code: string) => {
    const region = regionOf(code)
    return region !== undefined && known.has(region) ? region : undefined
  }
  return [...regions.map(([region]) => region), undefined]
    .map((region) => ({
      region,
      runs: ways
        .map((vote) => ({
          vote,
          codes: roll[vote].filter((code) => placeOf(code) === region).sort(compare),
        }))
        .filter(({ codes }) => codes.length > 0),
    }))
    .filter(({ runs }) => runs.length > 0)
}
