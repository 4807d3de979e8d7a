import type { Outcome, PenaltyMax, StateOutcome } from '../model/cooperation.ts'
import type { Truth } from '../model/formula.ts'
import type { Penalty } from '../model/statute.ts'

/** The highest maximum in the basic form among the penalties of several offences. */
export function penaltyMax(
  outcome: Outcome,
  offences: readonly (readonly Penalty[])[],
): PenaltyMax {
  const maxima = offences.map(basicMax)
  const known = maxima.filter((years) => years !== undefined)
  const years = known.includes('life')
    ? 'life'
    : known.reduce<number | undefined>(
        (most, each) => (each === 'life' ? most : Math.max(most ?? 0, each)),
        undefined,
      )
  const open = outcome === 'needs_person' || known.length < maxima.length
  return years === undefined ? { open } : { years, open }
}

/** Years of deprivation of liberty in the basic form; 0 where there is none; `undefined` where not known. */
export function basicMax(penalties: readonly Penalty[]): number | 'life' | undefined {
  const basic = penalties.filter(({ tier }) => tier === 'basic')
  if (basic.length === 0) return undefined
  const maxima = basic.map(({ kind, max }) => (depriving.has(kind) ? max : 0))
  if (maxima.includes('life')) return 'life'
  if (maxima.includes(undefined)) return undefined
  return Math.max(...maxima.map((max) => (typeof max === 'number' ? max : 0)))
}

/** Whether what conduct is punished with reaches a threshold in years: not, where it is no offence. */
export function reachesYears(needed: number, { outcome, penalty }: StateOutcome): Truth {
  const { years, open } = penalty
  if (outcome === 'not') return 'false'
  if (outcome === 'needs_person') return 'unclear'
  if (years === 'life' || (years !== undefined && years >= needed)) return 'true'
  return open ? 'unclear' : 'false'
}

const depriving: ReadonlySet<Penalty['kind']> = new Set(['imprisonment', 'arrest'])
