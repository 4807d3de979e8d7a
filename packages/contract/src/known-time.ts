import { z } from 'zod'

/** How far a time is known; what is finer than that says nothing. */
export const timePrecisions = ['year', 'month', 'day', 'hour', 'minute'] as const
export const KnownTime = z.object({
  /** In UTC; what is finer than the precision is set back to its beginning. */
  at: z.iso.datetime({ offset: true }),
  precision: z.enum(timePrecisions),
})
export type KnownTime = z.output<typeof KnownTime>

/** As many characters of `2026-11-25T03:15` as are known. */
const lengths: Readonly<Record<KnownTime['precision'], number>> = {
  ...{ year: 4, month: 7, day: 10, hour: 13, minute: 16 },
}

/** The beginning of the year, month, day, hour or minute in UTC that a time is known to fall in. */
export function beginningOf({ at, precision }: KnownTime): KnownTime {
  const known = new Date(at).toISOString().slice(0, lengths[precision])
  return { at: `${known}${'0000-01-01T00:00:00.000Z'.slice(known.length)}`, precision }
}

/** The moment, in milliseconds of Unix time, before which it must have been. */
export function endOf(time: KnownTime): number {
  const begun = new Date(beginningOf(time).at)
  switch (time.precision) {
    case 'year':
      return begun.setUTCFullYear(begun.getUTCFullYear() + 1)
    case 'month':
      return begun.setUTCMonth(begun.getUTCMonth() + 1)
    case 'day':
      return begun.setUTCDate(begun.getUTCDate() + 1)
    case 'hour':
      return begun.setUTCHours(begun.getUTCHours() + 1)
    case 'minute':
      return begun.setUTCMinutes(begun.getUTCMinutes() + 1)
  }
}

/** Only as much of it as is known, as ISO 8601 writes it: `2026-11`, `2026-11-25T03Z`, `2026-11-25T03:15Z`. */
export function knownText(time: KnownTime): string {
  const text = beginningOf(time).at.slice(0, lengths[time.precision])
  return time.precision === 'hour' || time.precision === 'minute' ? `${text}Z` : text
}

/** What `knownText` writes, read again; undefined for any other text and for days that no calendar has. */
export function knownTimeOf(text: string): KnownTime | undefined {
  const found = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d)?Z)?)?)?$/.test(text)
  const precision = timePrecisions.find((each) => lengths[each] === text.replace(/Z$/, '').length)
  if (!found || precision === undefined) return undefined
  const known = text.replace(/Z$/, '')
  const at = `${known}${'0000-01-01T00:00:00.000Z'.slice(known.length)}`
  const moment = new Date(at)
  // JavaScript makes the first of March of the 30th of February.
  if (Number.isNaN(moment.getTime()) || moment.toISOString() !== at) return undefined
  return { at, precision }
}
