import type { IdealPoint } from './estimate.ts'

/** How two positions stand, where their 90 % intervals allow to say so. */
export type PositionOrder = 'before' | 'after' | 'not-told-apart'

/**
 * The order of two positions on the scale. Intervals that touch are not told apart, however far
 * apart their means are.
 */
export function positionOrder(
  one: Pick<IdealPoint, 'low' | 'high'>,
  other: Pick<IdealPoint, 'low' | 'high'>,
): PositionOrder {
  if (one.high < other.low) return 'before'
  return other.high < one.low ? 'after' : 'not-told-apart'
}

export interface RankedPoint {
  readonly point: IdealPoint
  /** The places it may have, counted from the low end from 1; one place only where none overlaps. */
  readonly from: number
  readonly to: number
}

/** The places that the intervals leave open: no member is ranked above another it overlaps. */
export function rankRanges(points: readonly IdealPoint[]): readonly RankedPoint[] {
  const lows = points.map(({ low }) => low).sort((a, b) => a - b)
  const highs = points.map(({ high }) => high).sort((a, b) => a - b)
  return points.map((point) => ({
    point,
    from: 1 + countBelow(highs, point.low),
    to: countUpTo(lows, point.high),
  }))
}

const countBelow = (sorted: readonly number[], value: number): number =>
  sorted.filter((one) => one < value).length

const countUpTo = (sorted: readonly number[], value: number): number =>
  sorted.filter((one) => one <= value).length
