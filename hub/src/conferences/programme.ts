import { Problem } from '../core/problem.ts'

/** Hours of one day of a conference, `09:30` to `11:00`; the first day is 1. */
export interface Hours {
  readonly day: number
  readonly starts: string
  readonly ends: string
}

export interface Placed extends Hours {
  readonly id: string
  readonly room: string | null
  readonly status: 'planned' | 'cancelled'
}

export interface Days {
  readonly from: string
  readonly to: string
}

const oneDay = 86_400_000

/** How many days these are, both counted. */
export const lengthOf = ({ from, to }: Days): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / oneDay) + 1

/** The date of a day of a conference that begins on `first`. */
export const dateOf = (first: string, day: number): string =>
  new Date(Date.parse(first) + (day - 1) * oneDay).toISOString().slice(0, 10)

/**
 * Whether a slot fits where it is put: within the days, as far as they are set, and into a room that
 * nobody has at that hour. One slot may begin when another ends.
 *
 * @throws Problem `slot-hours-wrong`, `slot-beyond-days`, `room-taken`
 */
export function checkSlot(
  slot: Omit<Placed, 'status'>,
  days: Days | undefined,
  others: readonly Placed[],
): void {
  // Of one form, so that texts compare as times do.
  if (slot.ends <= slot.starts)
    throw new Problem('invalid', 'slot-hours-wrong', 'A slot ends after it begins, on its day.')
  if (days !== undefined && slot.day > lengthOf(days))
    throw new Problem('invalid', 'slot-beyond-days', 'The conference has no such day.', {
      params: { day: slot.day, days: lengthOf(days) },
    })
  const { room } = slot
  const taken = others.find(
    (other) =>
      other.id !== slot.id &&
      other.status === 'planned' &&
      room !== null &&
      other.room === room &&
      other.day === slot.day &&
      other.starts < slot.ends &&
      slot.starts < other.ends,
  )
  if (taken && room !== null)
    throw new Problem('conflict', 'room-taken', `${room} is taken then.`, {
      params: { room, starts: taken.starts, ends: taken.ends },
    })
}

/** @throws Problem `programme-beyond-days` where the new days would leave slots without theirs */
export function checkDays(days: Days | undefined, slots: readonly Placed[]): void {
  if (days === undefined) return
  const length = lengthOf(days)
  const beyond = slots.filter(({ day, status }) => status === 'planned' && day > length).length
  if (beyond > 0)
    throw new Problem(
      'conflict',
      'programme-beyond-days',
      'Slots of the programme are on days that would be no more: move or cancel them first.',
      { params: { count: beyond } },
    )
}
