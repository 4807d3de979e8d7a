import type { DefectCode } from './defect.ts'

/** Every kind of defect, gravest first: what is lost, then what contradicts, then what was changed. */
export const defectCodes = [
  'votes-lost',
  'rows-lost',
  'totals-differ',
  'official-totals-differ',
  'not-in-official-totals',
  'conflicting-row',
  'conflicting-decision',
  'seat-held-twice',
  'repeated-decision',
  'repeated-symbol',
  'duplicate-row',
  'decision-without-roll-call',
  'bad-date',
  'bad-total',
  'unknown-member',
  'unknown-vote',
  'row-of-no-member',
  'mixed-encodings',
  'missing-column',
  'absences-not-in-file',
  'state-recoded',
  'placeholder-date',
  'session-derived',
  'adoption-not-in-file',
] as const satisfies readonly DefectCode[]

/** A defect as a report or a hub tells it; a newer hub may know more kinds. */
export interface ToldDefect {
  readonly code: string
  readonly count: number
  readonly examples: readonly {
    readonly line?: number | undefined
    readonly decision?: string | undefined
  }[]
  readonly params: Readonly<Record<string, string | number>>
}

/** All defects of one kind. */
export interface DefectSection {
  readonly code: string
  readonly count: number
  /** Those of a session, the latest first, each with its defects, the most frequent first. */
  readonly sessions: readonly {
    readonly session: string
    readonly defects: readonly ToldDefect[]
  }[]
  /** Those of no session, the most frequent first. */
  readonly others: readonly ToldDefect[]
}

/**
 * The defects of a report by kind, gravest first, and within a kind by session.
 *
 * @example
 * const sections = defectSections([{ code: 'bad-date', count: 1, examples: [], params: {} }])
 */
export function defectSections(defects: readonly ToldDefect[]): readonly DefectSection[] {
  const order = new Map<string, number>(defectCodes.map((code, place) => [code, place]))
  const placeOf = (code: string) => order.get(code) ?? defectCodes.length
  return [...grouped(defects, ({ code }) => code)]
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([code, held]) => ({
      code,
      count: held.reduce((sum, { count }) => sum + count, 0),
      sessions: [...grouped(held.filter(hasSession), sessionOf)]
        .sort(([one], [other]) => Number.parseInt(other, 10) - Number.parseInt(one, 10))
        .map(([session, those]) => ({ session, defects: those.sort(byCount) })),
      others: held.filter((one) => !hasSession(one)).sort(byCount),
    }))
}

const hasSession = ({ params }: ToldDefect): boolean => params.session !== undefined
const sessionOf = ({ params }: ToldDefect): string => String(params.session)
const byCount = (one: ToldDefect, other: ToldDefect): number => other.count - one.count

function grouped(
  defects: readonly ToldDefect[],
  keyOf: (defect: ToldDefect) => string,
): Map<string, ToldDefect[]> {
  const groups = new Map<string, ToldDefect[]>()
  for (const defect of defects) {
    const held = groups.get(keyOf(defect))
    if (held) held.push(defect)
    else groups.set(keyOf(defect), [defect])
  }
  return groups
}
