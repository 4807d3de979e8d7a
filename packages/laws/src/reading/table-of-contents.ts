import type { Candidate } from './heading-candidates.ts'

/** Characters between two headings that may still be an entry of a table. */
export const mostOfEntry = 160

/** Headings at the start with next to nothing between them, of which most numbers come again. */
export function contentsOf(
  text: string,
  group: readonly Candidate[],
  levels: readonly Candidate[],
): readonly Candidate[] {
  let run = 0
  let levelAt = 0
  while (run < group.length - 1) {
    const [one, next] = [group[run], group[run + 1]]
    if (!one || !next) break
    while (levelAt < levels.length && (levels[levelAt]?.start ?? 0) <= one.start) levelAt++
    const end = Math.min(next.start, levels[levelAt]?.start ?? next.start)
    const between = end - one.lineEnd > 400 ? '.' : text.slice(one.lineEnd, end).trim()
    if (between.length > mostOfEntry || /[.;。]$/u.test(between)) break
    run++
  }
  if (run < 2) return []
  const isAgain = (one: Candidate | undefined, later: ReadonlySet<string>) =>
    one?.number !== undefined && later.has(one.number.normal)
  const later = new Set(group.slice(run).flatMap((one) => one.number?.normal ?? []))
  // The last entry has the rest of the text before the body below it.
  const afterLast = new Set(group.slice(run + 1).flatMap((one) => one.number?.normal ?? []))
  const length = isAgain(group[run], afterLast) ? run + 1 : run
  const again = group.slice(0, length).filter((one) => isAgain(one, later)).length
  return length >= 3 && again >= 0.8 * length ? group.slice(0, length) : []
}
