import type { Properties } from '../kinds.ts'
import { type VocabularyUse, vocabularyUses } from '../rules/terms.ts'
import { customObjectRows, customObservableRows, type Family } from '../tables/every-object.ts'
import { objectTables } from '../tables.ts'
import { type Check, compileRows, requiredNames } from './shape.ts'

/** Everything that is needed to check objects of one type, made once from its table. */
export interface Plan {
  readonly family: Family
  /** Section with the property table of the type. */
  readonly clause: string
  readonly rows: ReadonlyMap<string, Check>
  readonly required: readonly string[]
  readonly atLeastOne: readonly string[]
  readonly deprecated: readonly string[]
  readonly vocabularyUses: readonly VocabularyUse[]
  /** True when the type is not one of the standard's. */
  readonly custom: boolean
}

const plan = (
  family: Family,
  clause: string,
  properties: Properties,
  atLeastOne: readonly string[] = [],
  custom = false,
): Plan => ({
  family,
  clause,
  rows: compileRows(properties),
  required: requiredNames(properties),
  atLeastOne,
  deprecated: Object.keys(properties).filter((name) => properties[name]?.deprecated === true),
  vocabularyUses: vocabularyUses(properties),
  custom,
})

/** Sections that keep their table in a subsection `.1`. */
const tableClause = (clause: string): string => {
  if (clause.startsWith('5.1')) return '5.1.2'
  return /^(?:4|5|6)\./.test(clause) || clause === '7.1' ? `${clause}.1` : clause
}

export const plans: ReadonlyMap<string, Plan> = new Map(
  [...objectTables.values()].map((table) => [
    table.type,
    plan(table.family, tableClause(table.clause), table.properties, table.atLeastOne),
  ]),
)

/** For types that the standard does not define: domain objects and links, or observables. */
export const customObject = plan('sdo', '11.2.1', customObjectRows, [], true)
export const customObservable = plan('sco', '11.2.1', customObservableRows, [], true)
