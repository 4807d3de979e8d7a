import type { DefectCode } from '@comity/votes'
import { nameOf } from './member-names.ts'

/** What each defect is called, gravest first: what is lost, then what contradicts, then what was changed. */
const sentences: Readonly<Record<DefectCode, string>> = {
  'votes-lost': 'Members with far fewer votes cast than officially counted',
  'rows-lost': 'Members of the day without a row',
  'totals-differ': 'Rows that do not add up to the totals printed beside them',
  'official-totals-differ': 'Members with other votes than officially counted',
  'not-in-official-totals': 'Votes of members that the official count does not have',
  'conflicting-row': 'The same member and decision again with another vote; the first is kept',
  'conflicting-decision': 'Rows that disagree on date or symbol of a decision; the first is kept',
  'seat-held-twice': 'Two codes of one seat in one decision; the one that cast is kept',
  'repeated-decision': 'A whole decision again; the first is kept',
  'repeated-symbol': 'A symbol that an earlier decision has',
  'duplicate-row': 'The same row again',
  'decision-without-roll-call': 'Rows of a decision that is not among the roll calls; left out',
  'bad-date': 'No day of the calendar; the decision is left out',
  'bad-total': 'A printed total that is no whole number',
  'unknown-member': 'A code of no known member; the row is left out',
  'unknown-vote': 'A vote that is not known; the row is left out',
  'row-of-no-member': 'Rows of who was no member on the day',
  'mixed-encodings': 'Some fields are UTF-8, others are not',
  'missing-column': 'A column that the layout may have and the file has not',
  'absences-not-in-file': 'The layout leaves out who did not vote',
  'state-recoded': 'Codes read as another',
  'placeholder-date': 'Days that only stand near that of the vote',
  'session-derived': 'Sessions taken from the date, as the layout has none',
  'adoption-not-in-file': 'The layout does not say what was adopted',
}

const order = new Map(Object.keys(sentences).map((code, place) => [code, place]))
const words = new Map<string, string>(Object.entries(sentences))

/** A defect of the importer's or of a hub's report; a newer hub may know more of them. */
export interface Defect {
  readonly code: string
  readonly count: number
  readonly examples: readonly {
    readonly line?: number | undefined
    readonly decision?: string | undefined
  }[]
  readonly params: Readonly<Record<string, string | number>>
}

/** All defects of one code. */
export interface DefectSection {
  readonly code: string
  readonly sentence: string
  readonly count: number
  /** One line each: by session, the latest first, or by parameters, the most frequent first. */
  readonly lines: readonly string[]
}

/**
 * The defects of a report in words, gravest first.
 *
 * @param mostNames how many members are named for one session; the others are counted
 */
export function defectSections(
  defects: readonly Defect[],
  mostNames: number,
): readonly DefectSection[] {
  const byCode = new Map<string, Defect[]>()
  for (const defect of defects) added(byCode, defect.code, defect)
  return [...byCode]
    .sort(([one], [other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
    .map(([code, held]) => ({
      code,
      sentence: words.get(code) ?? code,
      count: held.reduce((sum, { count }) => sum + count, 0),
      lines: linesOf(held, mostNames),
    }))
}

function linesOf(defects: readonly Defect[], mostNames: number): readonly string[] {
  const sessions = new Map<string, Defect[]>()
  const others: Defect[] = []
  for (const defect of defects) {
    const { session } = defect.params
    if (session === undefined) others.push(defect)
    else added(sessions, String(session), defect)
  }
  const bySession = [...sessions]
    .sort(([one], [other]) => Number.parseInt(other, 10) - Number.parseInt(one, 10))
    .map(([session, held]) => `session ${session}: ${namesPhrase(held, mostNames)}`)
  const rest = others
    .sort((one, other) => other.count - one.count)
    .map((defect) => [paramsPhrase(defect), examplePhrase(defect)].filter(Boolean).join('; '))
    .filter((text) => text !== '')
  return [...bySession, ...rest]
}

function namesPhrase(defects: readonly Defect[], most: number): string {
  const named = [...defects].sort((one, other) => other.count - one.count).slice(0, most)
  const beyond = defects.length - named.length
  const phrase = named.map(memberPhrase).join(', ')
  return beyond === 0 ? phrase : `${phrase} and ${beyond} more`
}

function memberPhrase({ code, count, params }: Defect): string {
  const name = nameOf(String(params.member))
  if (code === 'votes-lost')
    return `${name} (${params.cast} cast in ${params.decisions}, officially ${params.official_cast} in ${params.official_decisions})`
  if (code === 'official-totals-differ')
    return `${name} (${voteWord(params.vote)} ${params.counted}, officially ${params.official})`
  return `${name} (${count})`
}

const voteWord = (vote: string | number | undefined): string => String(vote).replace('_', ' ')

const paramsPhrase = ({ count, params }: Defect): string => {
  const words = Object.entries(params).map(([key, value]) =>
    key === 'member' ? nameOf(String(value)) : key === 'vote' ? voteWord(value) : `${key} ${value}`,
  )
  return words.length === 0 ? '' : `${words.join(', ')} (${count})`
}

const examplePhrase = ({ examples }: Defect): string => {
  const lines = examples.flatMap(({ line }) => (line === undefined ? [] : [line]))
  if (lines.length > 0) return `line ${lines.join(', ')}`
  const [first] = examples
  return first?.decision === undefined ? '' : `first ${first.decision}`
}

function added<Key>(map: Map<Key, Defect[]>, key: Key, defect: Defect): void {
  const held = map.get(key)
  if (held) held.push(defect)
  else map.set(key, [defect])
}
