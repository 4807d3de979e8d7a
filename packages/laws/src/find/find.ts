import type { Candidate, Passage } from './passage.ts'
import { queries } from './queries.ts'
import { type RankSettings, rank, settings } from './rank.ts'
import { type PassageReading, readPassage } from './reading.ts'

/** Passages that have been read, to be searched for one article after the other. */
export interface Finder {
  /**
   * The passages that may answer an article, the most likely first; empty where none speaks of what
   * the article is about.
   *
   * @throws RangeError for an article that is not in `queries`.
   */
  find(article: string): Candidate[]
}

/** Reads passages once. Their order does not matter; their ids tell them apart. */
export function finderOf(passages: readonly Passage[], set: RankSettings = settings): Finder {
  const byLanguage = new Map<string, PassageReading[]>()
  for (const reading of passages.map(readPassage)) push(byLanguage, reading)
  return {
    find(article) {
      const query = queries.get(article)
      if (query === undefined) throw new RangeError(`no query for the article "${article}"`)
      return rank(query, [...byLanguage.values()], set)
    },
  }
}

function push(groups: Map<string, PassageReading[]>, reading: PassageReading): void {
  const group = groups.get(reading.language)
  if (group === undefined) groups.set(reading.language, [reading])
  else group.push(reading)
}
