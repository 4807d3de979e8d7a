import { isInForce } from '../law/in-force.ts'
import type { LawBook } from '../law/law-book.ts'
import type { CoopRule, DualCriminality, DualQuery, RefusalGround } from '../model/cooperation.ts'
import type { StateCode } from '../model/text.ts'

/**
 * The rules by which a requested state answers a question: its own on that kind of help, in force on the
 * date, and those of the reference that the question relies on.
 */
export function applyingRules(
  book: LawBook,
  requested: StateCode,
  { kind, date, referenceId }: DualQuery,
): readonly CoopRule[] {
  return book.laws.coopRules.filter((rule) => {
    if (rule.kind !== kind) return false
    if (rule.stateId === '*') return referenceId !== undefined && rule.referenceId === referenceId
    if (rule.stateId !== requested) return false
    if (rule.referenceId !== undefined && rule.referenceId !== referenceId) return false
    const version = rule.versionId === undefined ? undefined : book.version(rule.versionId)
    return version === undefined || isInForce(version, date)
  })
}

/**
 * What dual criminality is for the help asked for. A state’s own rule goes before that of the reference, and
 * of several the strictest counts. Preservation asks for none unless a rule says otherwise.
 */
export function dualCriminalityOf(
  rules: readonly CoopRule[],
  kind: CoopRule['kind'],
): DualCriminality {
  const own = rules.filter(({ stateId }) => stateId !== '*')
  const said = (own.length > 0 ? own : rules).map(({ dualCriminality }) => dualCriminality)
  const strictest = (['mandatory', 'ground', 'excluded'] as const).find((each) =>
    said.includes(each),
  )
  return strictest ?? (kind === 'preservation' ? 'excluded' : 'not_held')
}

/** Grounds that the rules name, and those that a person checks whatever they name. */
export function groundsToCheck(rules: readonly CoopRule[]): readonly RefusalGround[] {
  return [...new Set([...always, ...rules.flatMap(({ refusalGrounds }) => refusalGrounds)])]
}

const always: readonly RefusalGround[] = [
  'political_offence',
  'discrimination',
  'human_rights',
  'conformity',
]
