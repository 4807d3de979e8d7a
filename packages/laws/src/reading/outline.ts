import type { Chosen, Headings } from './choose-headings.ts'
import { titleOf } from './heading-title.ts'
import type { LevelKind } from './heading-words.ts'
import type { Level, Piece, SplitProvision } from './reading.ts'

/** The pieces of a text, and its provisions within their levels. */
export interface Outline {
  readonly pieces: readonly Piece[]
  readonly levels: readonly Level[]
  readonly provisions: readonly SplitProvision[]
}

/** Cuts a text at its headings; each piece goes on to the next heading. */
export function outline(text: string, { chosen, contents }: Headings): Outline {
  const pieces: Piece[] = []
  const levels: Level[] = []
  const provisions: SplitProvision[] = []
  const open: { kind: LevelKind; at: number }[] = []
  const cut = (kind: Piece['kind'], start: number, end: number) => {
    if (end > start) pieces.push({ kind, start, end, text: text.slice(start, end) })
  }
  const first = chosen[0]?.candidate.start ?? text.length
  const contentsAt = Math.min(contents[0]?.start ?? first, first)
  cut('opening', 0, contentsAt)
  cut('contents', contentsAt, first)
  chosen.forEach((one, at) => {
    const { candidate } = one
    const end = chosen[at + 1]?.candidate.start ?? text.length
    const { heading, bodyStart } = titleOf(text, candidate, end)
    cut(one.is, candidate.start, end)
    if (one.is === 'level') {
      const kind = kindOf(one)
      const same = open.findIndex((level) => level.kind === kind)
      if (same >= 0) open.length = same
      if (kind === 'annex') open.length = 0
      const { label, number, start } = candidate
      levels.push({
        ...{ kind, label, number: number?.normal, heading, start, end, bodyStart },
        parent: open.at(-1)?.at,
      })
      open.push({ kind, at: levels.length - 1 })
      return
    }
    provisions.push({
      ...{ label: candidate.label, number: candidate.number?.normal ?? '', heading },
      ...{ text: text.slice(candidate.start, end), start: candidate.start, end, bodyStart },
      ...{ level: open.at(-1)?.at, isInserted: candidate.isInserted },
    })
  })
  return { pieces, levels, provisions }
}

function kindOf({ candidate: { opens } }: Chosen): LevelKind {
  if (opens === 'numbered' || opens === 'sign') return 'section'
  return opens
}
