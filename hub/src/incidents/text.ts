import { incidents } from '@comity/contract'
import { Problem } from '../core/problem.ts'
import { fold } from '../core/search-words.ts'
import { shown } from '../core/shown.ts'
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

/** What an incident is found by; origins and attributions are not among it, so that no search counts them. */
export const searchText = ({ number, title, summary }: Written): string =>
  ` ${fold([number, title, summary].join(' '))} `

/** A number without what is mere writing: case, spaces, wide forms. */
export const numberKey = (number: string): string =>
  number.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')

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
