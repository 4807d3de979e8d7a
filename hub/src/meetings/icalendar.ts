/** iCalendar (RFC 5545): the lines of a calendar, escaped and folded. */

/** A property: name, parameters, and a value that is written as it stands. */
export interface Property {
  readonly name: string
  readonly params?: Readonly<Record<string, string>>
  readonly value: string
}

export interface Component {
  readonly name: string
  readonly properties: readonly Property[]
  readonly components?: readonly Component[]
}

/** The text of a component, each line ended by CRLF (§3.1). */
export function print({ name, properties, components = [] }: Component): string {
  return [
    line({ name: 'BEGIN', value: name }),
    ...properties.map(line),
    ...components.map(print),
    line({ name: 'END', value: name }),
  ].join('')
}

/** A value of type TEXT: its four special characters escaped, and no other control (§3.3.11). */
export const text = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll(/[\\;,]/g, (special) => `\\${special}`)
    .replaceAll('\n', '\\n')

/** A day, `YYYY-MM-DD`, as a value of type DATE (§3.3.4). */
export const date = (day: string): string => day.replaceAll('-', '')

/** A moment as a DATE-TIME in UTC (§3.3.5). */
export const utc = (moment: Date): string =>
  `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** The day after, for an end that is no longer part of it (§3.6.1). */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

function line({ name, params = {}, value }: Property): string {
  const written = Object.entries(params).map(([key, param]) => `;${key}=${param}`)
  return `${fold(`${name}${written.join('')}:${value}`)}\r\n`
}

const most = 75

/**
 * Breaks a line so that none has more than 75 octets without its end; what follows begins with a space
 * (§3.1). A character is never broken, and none parted from what combines with it as far as 75 octets allow.
 */
export function fold(whole: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const { segment } of graphemes.segment(whole))
    for (const piece of bytesOf(segment) < most ? [segment] : segment) {
      const bytes = bytesOf(piece)
      if (size + bytes > most) {
        parts.push(part)
        part = ''
        // The space counts.
        size = 1
      }
      part += piece
      size += bytes
    }
  return [...parts, part].join('\r\n ')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const bytesOf = (piece: string): number => Buffer.byteLength(piece, 'utf8')
