import { type DefectCode, defectSections, type ToldDefect } from '@comity/votes'
import { nameOf } from './member-names.ts'

/** What each defect is called. */
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

const words = new Map<string, string>(Object.entries(sentences))

/** All defects of one kind, in words. */
export interface ToldSection {
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
export const toldSections = (
  defects: readonly ToldDefect[],
  mostNames: number,
): readonly ToldSection[] =>
  defectSections(defects).map(({ code, count, sessions, others }) => ({
    ...{ code, count, sentence: words.get(code) ?? code },
    lines: [
      ...sessions.map((one) => `session ${one.session}: ${namesPhrase(one.defects, mostNames)}`),
      ...others
        .map((defect) => [paramsPhrase(defect), examplePhrase(defect)].filter(Boolean).join('; '))
        .filter((text) => text !== ''),
    ],
  }))

function namesPhrase(defects: readonly ToldDefect[], most: number): string {
  const named = defects.slice(0, most)
  const beyond = defects.length - named.length
  const phrase = named.map(memberPhrase).join(', ')
  return beyond === 0 ? phrase : `${phrase} and ${beyond} more`
}

function memberPhrase({ code, count, params }: ToldDefect): string {
  const name = nameOf(String(params.member))
  if (code === 'votes-lost')
    return `${name} (${params.cast} cast in ${params.decisions}, officially ${params.official_cast} in ${params.official_decisions})`
  if (code === 'official-totals-differ')
    return `${name} (${voteWord(params.vote)} ${params.counted}, officially ${params.official})`
  return `${name} (${count})`
}

const voteWord = (vote: string | number | undefined): string => String(vote).replace('_', ' ')

const paramsPhrase = ({ count, params }: ToldDefect): string => {
  const words = Object.entries(params).map(([key, value]) =>
    key === 'member' ? nameOf(String(value)) : key === 'vote' ? voteWord(value) : `${key} ${value}`,
  )
  return words.length === 0 ? '' : `${words.join(', ')} (${count})`
}

const examplePhrase = ({ examples }: ToldDefect): string => {
  const lines = examples.flatMap(({ line }) => (line === undefined ? [] : [line]))
  if (lines.length > 0) return `line ${lines.join(', ')}`
  const [first] = examples
  return first?.decision === undefined ? '' : `first ${first.decision}`
}
