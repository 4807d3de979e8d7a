import { createHash } from 'node:crypto'
import { incidents } from '@comity/contract'
import { canonicalize } from '@comity/json'
import { Problem } from '../core/problem.ts'
import type { Written } from './store.ts'

/** Without what is not seen, and with times set back to what is known of them. */
export function tidied(given: Written, now: Date): Written {
  const { number, lang, title, summary, classification, marking, severities, origins } = given
  const times = Object.fromEntries(
    Object.entries(given.times).flatMap(([name, time]) =>
      time === undefined ? [] : [[name, incidents.beginningOf(time)]],
    ),
  )
  checkTimes(times, now)
  if (severities.length > new Set(severities.map(scaleOf)).size)
    throw new Problem(
      ...(['invalid', 'severity-twice'] as const),
      'Give one value in each scale: what a scale says twice, it does not say.',
    )
  return {
    ...{ number, lang, title, summary: shown(summary), times, classification },
    ...{ sectors: [...new Set(given.sectors)], severities, marking, origins },
    links: [...new Set(given.links)],
  }
}

/** SHA-256 in hex over the canonical form (RFC 8785). */
export const hashOf = (value: object): string =>
  createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(value))))
    .digest('hex')

/** As it is searched: without case, and without what stands above and below letters. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim()

/** The words that each have to be found; more than these narrow nothing. */
export const wordsOf = (text: string): string[] =>
  [...new Set(fold(text).split(' '))].filter((word) => word !== '').slice(0, 8)

/** What an incident is found by; origins and attributions are not among it, so that no search counts them. */
export const searchText = ({ number, title, summary }: Written): string =>
  ` ${fold([number, title, summary].join(' '))} `

/** A number without what is mere writing: case, spaces, wide forms. */
export const numberKey = (number: string): string =>
  number.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')

/** In texts of several lines only line ends and what can be seen. */
export const shown = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()

const scaleOf = (one: incidents.Severity): string =>
  one.scheme === 'national' ? `national ${one.name}` : one.scheme

function checkTimes(times: Written['times'], now: Date): void {
  // A clock that is a little ahead is not a time to come.
  for (const time of Object.values(times))
    if (time !== undefined && Date.parse(time.at) > now.getTime() + 300_000)
      throw new Problem('invalid', 'time-to-come', 'A time of an incident is still to come.')
  const { started, ended } = times
  if (
    started !== undefined &&
    ended !== undefined &&
    incidents.endOf(ended) <= Date.parse(started.at)
  )
    throw new Problem('invalid', 'times-turned', 'It ended before it started: correct the times.')
}
