import { defectSections, type ToldDefect } from '@comity/votes'
import { loadCatalogue } from '@comity/words'
import { nameOf } from './member-names.ts'

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
export async function toldSections(
  defects: readonly ToldDefect[],
  mostNames: number,
): Promise<readonly ToldSection[]> {
  // A hub of another version may know defects that this command has no words for.
  const words = new Map<string, string>(Object.entries((await loadCatalogue('en')).imports))
  return defectSections(defects).map(({ code, count, sessions, others }) => ({
    ...{ code, count, sentence: words.get(code) ?? code },
    lines: [
      ...sessions.map((one) => `session ${one.session}: ${namesPhrase(one.defects, mostNames)}`),
      ...others
        .map((defect) => [paramsPhrase(defect), examplePhrase(defect)].filter(Boolean).join('; '))
        .filter((text) => text !== ''),
    ],
  }))
}

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
