import type { proceedings } from '@comity/contract'
import { Problem } from '../core/problem.ts'

type Kind = (typeof proceedings.speakerKinds)[number]
type Status = (typeof proceedings.speakerStatuses)[number]

/** A request for the floor, as far as the order of a list needs it. */
export interface Listed {
  readonly id: string
  readonly party: string
  readonly kind: Kind
  readonly status: Status
  readonly item: string | undefined
}

/**
 * Before whom a new request comes; undefined at the end. A point of order is heard first, a right of
 * reply when all statements have been.
 */
export function placeOf(list: readonly Listed[], kind: Kind): string | undefined {
  const later: readonly Kind[] =
    kind === 'point_of_order'
      ? ['statement', 'right_of_reply']
      : kind === 'statement'
        ? ['right_of_reply']
        : []
  return list.find((one) => one.status === 'waiting' && later.includes(one.kind))?.id
}

/** General Assembly decision 34/401 (recalled): two replies on an item, of ten and of five minutes. */
const replySeconds = [600, 300] as const

/**
 * The speaking time of a new request, in seconds; undefined without a limit.
 *
 * @throws Problem `floor-requested` where the same party waits with the same already, `replies-used`
 */
export function limitOf(
  list: readonly Listed[],
  asked: Pick<Listed, 'party' | 'kind' | 'item'>,
  meetingLimit: number | undefined,
): number | undefined {
  const same = list.filter(
    ({ party, kind, item, status }) =>
      status !== 'withdrawn' && party === asked.party && kind === asked.kind && item === asked.item,
  )
  if (same.some(({ status }) => status === 'waiting'))
    throw new Problem('conflict', 'floor-requested', 'This request is on the list already.')
  if (asked.kind === 'statement') return meetingLimit
  if (asked.kind === 'point_of_order') return undefined
  const limit = replySeconds[same.length]
  if (limit === undefined)
    throw new Problem('conflict', 'replies-used', 'Two replies on an item have been made already.')
  return limit
}

/** The ids in their order after one that waits was put before another that waits, or last. */
export function reordered(
  list: readonly Listed[],
  moved: string,
  before: string | null,
): readonly string[] {
  const waits = (id: string) => list.some((one) => one.id === id && one.status === 'waiting')
  if (!waits(moved) || (before !== null && !waits(before)))
    throw new Problem('conflict', 'speaker-not-waiting', 'Only those who wait change places.')
  if (before === moved) return list.map(({ id }) => id)
  const others = list.map(({ id }) => id).filter((id) => id !== moved)
  const at = before === null ? others.length : others.indexOf(before)
  return [...others.slice(0, at), moved, ...others.slice(at)]
}

const following: Readonly<Record<Status, readonly Status[]>> = {
  waiting: ['speaking', 'withdrawn'],
  speaking: ['spoken'],
  spoken: [],
  withdrawn: [],
}

/** @throws Problem `speaker-change-impossible` */
export function checkSpeaker(from: Status, to: Status): void {
  if (following[from].includes(to)) return
  throw new Problem(
    'conflict',
    'speaker-change-impossible',
    `A speaker who is ${from} cannot become ${to}.`,
    { params: { from, to } },
  )
}
