import { type Day, parseDay } from '../model/day.ts'
import type { Formula } from '../model/formula.ts'
import { LawsError } from '../model/laws-error.ts'
import { readFormula } from '../rules/read-formula.ts'
import type { Laws } from './law-book.ts'

/** A thing as plain data has it: days and formulas not looked at yet, words of closed lists as text. */
export type Plain<Thing> = Thing extends Day
  ? string
  : Thing extends Formula
    ? object
    : Thing extends string
      ? string
      : Thing extends readonly (infer Item)[]
        ? readonly Plain<Item>[]
        : Thing extends object
          ? { readonly [Key in keyof Thing]: Plain<Thing[Key]> }
          : Thing

const days: ReadonlySet<string> = new Set([
  ...['adopted', 'inForce', 'signed', 'retrieved', 'enacted'],
  ...['inForceFrom', 'inForceTo', 'validFrom', 'validTo'],
])
const formulas: ReadonlySet<string> = new Set(['holds', 'formula'])

/**
 * Takes laws from plain data, such as a file of JSON that fits `Laws`: its days are days of the calendar and its
 * formulas are over facts of the closed list. That they hold together is for `LawBook` to check.
 *
 * @throws LawsError `day.invalid`, `formula.invalid`, `fact.unknown`
 * @example
 * const book = new LawBook(readLaws(starterRecord))
 */
export function readLaws(laws: Plain<Laws>): Laws {
  check(laws)
  // Every day and formula was looked at; the other fields are as the type of the data says.
  return laws as Laws
}

function check(value: unknown): void {
  if (Array.isArray(value)) for (const part of value) check(part)
  else if (typeof value === 'object' && value !== null) checkFields(value)
}

function checkFields(value: object): void {
  for (const [key, part] of Object.entries(value)) {
    if (formulas.has(key)) readFormula(part)
    else if (days.has(key) && part !== undefined) checkDay(part)
    else check(part)
  }
}

function checkDay(part: unknown): void {
  if (typeof part !== 'string' || parseDay(part) === undefined)
    throw new LawsError('day.invalid', { day: String(part) })
}
