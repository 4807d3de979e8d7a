import type { Headings } from './choose-headings.ts'
import type { FindingLog } from './finding.ts'
import { compareNumbers, type ProvisionNumber } from './provision-number.ts'
import type { SplitProvision } from './reading.ts'

/**
 * Finds numbers that come twice, out of order or are left out, and headings without wording. Numbers may
 * start again from 1 in a new level, and what an amending law inserts has numbers of another statute.
 */
export function judgeNumbers(
  { chosen, contents }: Headings,
  provisions: readonly SplitProvision[],
  log: FindingLog,
): void {
  const [firstEntry, lastEntry] = [contents[0], contents.at(-1)]
  if (firstEntry && lastEntry)
    log.add('contents-set-apart', firstEntry.start, lastEntry.lineEnd, {
      headings: contents.length,
    })
  let used = new Set<string>()
  // The numbers of a code's parts, `L. 1` and `R. 1`, each have an order of their own.
  let lasts = new Map<string, ProvisionNumber>()
  let isNewLevel = false
  let at = 0
  for (const { candidate, is, isUncertain } of chosen) {
    if (is === 'level') {
      isNewLevel = true
      continue
    }
    const provision = provisions[at++]
    const { number, start, lineEnd, isInserted } = candidate
    if (!number || !provision) continue
    if (isUncertain) log.add('heading-uncertain', start, lineEnd, { number: number.normal })
    if (provision.text.slice(provision.bodyStart - provision.start).trim() === '')
      log.add('provision-empty', start, lineEnd, { number: number.normal })
    if (isInserted) continue
    if (isNewLevel && number.key.parts[0] === 1 && used.has(number.normal)) {
      used = new Set()
      lasts = new Map()
    }
    isNewLevel = false
    const last = lasts.get(number.key.prefix)
    const order = last ? compareNumbers(number.key, last.key) : 1
    if (used.has(number.normal))
      log.add('number-repeated', start, lineEnd, { number: number.normal })
    else if (last && order < 0)
      log.add('number-out-of-order', start, lineEnd, { number: number.normal, after: last.normal })
    else if (last && isGap(last, number))
      log.add('numbers-skipped', start, lineEnd, { from: last.normal, to: number.normal })
    used.add(number.normal)
    if (order > 0) lasts.set(number.key.prefix, number)
  }
}

/** Whether whole numbers are left out between the two. */
const isGap = (one: ProvisionNumber, other: ProvisionNumber): boolean =>
  one.key.prefix === other.key.prefix && (other.key.parts[0] ?? 0) > (one.key.parts[0] ?? 0) + 1
