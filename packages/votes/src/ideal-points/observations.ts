import type { Decision } from '../decision.ts'
import type { MemberCode } from '../vote.ts'

/** A member in a session: what an ideal point belongs to. */
export interface PointLabel {
  readonly member: MemberCode
  readonly session: string
}

/** One vote of one member on one item. */
export interface Observation {
  /** Place in `points`. */
  readonly point: number
  /** From 0. Repetitions of one question are one item, which is what ties sessions together. */
  readonly item: number
  readonly vote: 'yes' | 'abstain' | 'no'
}

/** What ideal points are estimated from. */
export interface Observations {
  /** Member after member, and each member's sessions in order of time. */
  readonly points: readonly PointLabel[]
  readonly items: number
  readonly observations: readonly Observation[]
}

/**
 * Makes observations of decisions. Unanimous ones, which say nothing of positions, are left out. Of
 * decisions that put the same question again, `itemOf` names the same item, such as the id of the
 * first: without any, sessions are tied together by the members' own steadiness alone.
 */
export function observationsOf(
  decisions: Iterable<Pick<Decision, 'id' | 'roll' | 'session' | 'date'>>,
  itemOf: (decision: Pick<Decision, 'id'>) => string = ({ id }) => id,
): Observations {
  const held = [...decisions].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  )
  const items = new Map<string, number>()
  const points = new Map<string, { readonly label: PointLabel; readonly order: number }>()
  const cast: {
    readonly key: string
    readonly item: number
    readonly vote: Observation['vote']
  }[] = []
  for (const [order, decision] of held.entries()) {
    const votes = [...decision.roll].flatMap(([member, vote]) =>
      vote === 'yes' || vote === 'abstain' || vote === 'no' ? [{ member, vote }] : [],
    )
    if (new Set(votes.map(({ vote }) => vote)).size < 2) continue
    const name = itemOf(decision)
    const item = items.get(name) ?? items.size
    items.set(name, item)
    for (const { member, vote } of votes) {
      const key = `${member} ${decision.session}`
      if (!points.has(key)) points.set(key, { label: { member, session: decision.session }, order })
      cast.push({ key, item, vote })
    }
  }
  const sorted = [...points].sort(([, one], [, other]) =>
    one.label.member === other.label.member
      ? one.order - other.order
      : one.label.member < other.label.member
        ? -1
        : 1,
  )
  const places = new Map(sorted.map(([key], place) => [key, place]))
  return {
    points: sorted.map(([, { label }]) => label),
    items: items.size,
    observations: cast.map(({ key, item, vote }) => ({ point: places.get(key) ?? 0, item, vote })),
  }
}
