import { type Filters, filtersFrom } from '../votes/filters.ts'

/** What a comparison of two states is narrowed by, as it stands in the address. */
export type PairSearch = Filters & { readonly by?: 'year'; readonly only?: 'opposite' }

export function pairSearchFrom(given: Readonly<Record<string, unknown>>): PairSearch {
  return {
    ...filtersFrom(given),
    ...(given.by === 'year' ? { by: 'year' as const } : {}),
    ...(given.only === 'opposite' ? { only: 'opposite' as const } : {}),
  }
}

/** Whom to compare is listed by figures that rest on at least so many decisions. */
export type EachSearch = Filters & { readonly least?: number }

export function eachSearchFrom(given: Readonly<Record<string, unknown>>): EachSearch {
  const least = Number(given.least)
  const isCount = given.least !== '' && Number.isSafeInteger(least) && least > 1 && least < 100_000
  return { ...filtersFrom(given), ...(isCount ? { least } : {}) }
}
