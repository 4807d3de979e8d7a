/**
 * What is not right in a file, or was changed on the way in. The codes are stable; `words` phrases
 * them with the parameters named here.
 *
 * - `totals-differ`: the rows of a decision do not add up to its printed totals. `decision`, `vote`,
 *   `printed`, `counted`.
 * - `rows-lost`: a member of the body, by the memberships given, has no row in decisions of a
 *   session. `member`, `session`; the count is of decisions.
 * - `votes-lost`: a member cast far fewer votes in a session than officially counted. `member`,
 *   `session`, `decisions`, `cast`, `official_cast`, `official_decisions`.
 * - `official-totals-differ`: as many decisions as officially counted, other votes. `member`,
 *   `session`, `vote`, `official`, `counted`.
 * - `not-in-official-totals`: a member with votes in a session for which the official table has no
 *   row of it. `member`, `session`.
 * - `row-of-no-member`: a row for who was no member on the day. `member`, `session`.
 * - `absences-not-in-file`: the layout leaves out who did not vote; filled from memberships where
 *   they are given. `filled` is `yes` or `no`.
 * - `state-recoded`: the record's code was read as another. `from`, `to`, `reason`.
 * - `placeholder-date`: the day is not that of the vote, only near it. `before`.
 * - `session-derived`: the layout has no session; taken from the date.
 * - `adoption-not-in-file`: the layout does not say what was adopted.
 * - `duplicate-row`: the same member, decision and vote again.
 * - `conflicting-row`: the same member and decision again with another vote; the first is kept.
 *   `member`.
 * - `seat-held-twice`: two codes of one seat in one decision; the one that cast is kept. `member`.
 * - `conflicting-decision`: rows of a decision disagree on its date or symbol; the first is kept.
 * - `repeated-symbol`: a symbol that an earlier decision of the file has. `symbol`.
 * - `repeated-decision`: a whole decision again; the first is kept. `decision`.
 * - `decision-without-roll-call`: rows of a decision that the list of roll calls does not have.
 *   `decision`.
 * - `unknown-member`, `unknown-vote`: a code that is not known; the row is left out. `value`.
 * - `bad-date`: not a day of the calendar; the decision is left out. `value`.
 * - `bad-total`: a printed total that is no whole number. `value`.
 * - `mixed-encodings`: some fields are UTF-8, others are not. `encoding`.
 * - `missing-column`: a column that the layout may have and the file has not. `column`.
 */
export type DefectCode =
  | 'totals-differ'
  | 'rows-lost'
  | 'votes-lost'
  | 'official-totals-differ'
  | 'not-in-official-totals'
  | 'row-of-no-member'
  | 'absences-not-in-file'
  | 'state-recoded'
  | 'placeholder-date'
  | 'session-derived'
  | 'adoption-not-in-file'
  | 'duplicate-row'
  | 'conflicting-row'
  | 'seat-held-twice'
  | 'conflicting-decision'
  | 'repeated-symbol'
  | 'repeated-decision'
  | 'decision-without-roll-call'
  | 'unknown-member'
  | 'unknown-vote'
  | 'bad-date'
  | 'bad-total'
  | 'mixed-encodings'
  | 'missing-column'

export type DefectParams = Readonly<Record<string, string | number>>

/** One kind of defect with one set of parameters, however often it occurs. */
export interface Defect {
  readonly code: DefectCode
  /** How often: rows, or decisions where it concerns a decision as a whole. */
  readonly count: number
  /** The first few: the line of the file from 1, and the decision's key in the file if it has one. */
  readonly examples: readonly DefectExample[]
  readonly params: DefectParams
}

export interface DefectExample {
  readonly line: number | undefined
  readonly decision: string | undefined
}

/** Most kinds of defect kept one by one; those beyond are counted only. */
const mostDefects = 5_000
const mostExamples = 5

/** Gathers defects in bounded memory. */
export class DefectLog {
  readonly #held = new Map<string, { count: number; examples: DefectExample[]; defect: Defect }>()
  #beyond = 0

  add(code: DefectCode, params: DefectParams, line?: number, decision?: string, count = 1): void {
    const key = `${code} ${JSON.stringify(params)}`
    let entry = this.#held.get(key)
    if (!entry) {
      if (this.#held.size >= mostDefects) {
        this.#beyond += count
        return
      }
      const examples: DefectExample[] = []
      entry = { count: 0, examples, defect: { code, count: 0, examples, params } }
      this.#held.set(key, entry)
    }
    entry.count += count
    const isExample = line !== undefined || decision !== undefined
    if (isExample && entry.examples.length < mostExamples) entry.examples.push({ line, decision })
  }

  /** How often a defect occurred beyond the kinds that are kept. */
  get beyond(): number {
    return this.#beyond
  }

  list(): readonly Defect[] {
    return [...this.#held.values()].map(({ count, examples, defect }) => ({
      ...defect,
      count,
      examples: [...examples],
    }))
  }
}
