import { incidents } from '@comity/contract'

const whose = ['own', 'others'] as const
const exercise = ['true', 'false'] as const

/** What the list is narrowed by, as it stands in the address. No origin is among it. */
export type Filters = {
  readonly q?: string
  readonly status?: incidents.IncidentStatus
  readonly class?: incidents.RsitClass
  readonly sector?: incidents.Sector
  readonly whose?: (typeof whose)[number]
  readonly exercise?: (typeof exercise)[number]
}

/** Reads filters from an address or a form; what is empty or means nothing is left out. */
export function filtersFrom(given: Readonly<Record<string, unknown>>): Filters {
  const one = <T extends string>(name: string, of: readonly T[]): { [name: string]: T } => {
    const found = of.find((each) => each === given[name])
    return found === undefined ? {} : { [name]: found }
  }
  const q = typeof given.q === 'string' || typeof given.q === 'number' ? String(given.q).trim() : ''
  return {
    ...(q === '' ? {} : { q: q.slice(0, 200) }),
    ...one('status', incidents.incidentStatuses),
    ...one('class', incidents.rsitClasses),
    ...one('sector', incidents.sectors),
    ...one('whose', whose),
    ...one('exercise', exercise),
  }
}
