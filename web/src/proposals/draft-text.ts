import { proposals } from '@comity/contract'
import {
  checkProposalText,
  type ProposalText,
  type ReadNote,
  readProposalText,
  type TextFinding,
} from '@comity/votes'

/** What a pasted text is read as, with what was not certain and what is wrong. */
export interface ReadDraft {
  readonly text: ProposalText
  readonly notes: readonly ReadNote[]
  readonly findings: readonly TextFinding[]
}

/** Reads a draft as the hub will; `undefined` where nothing is written, or more than is taken. */
export function readDraft(pasted: string, lang: string): ReadDraft | undefined {
  if (pasted.trim() === '' || pasted.length > proposals.draftLimit) return undefined
  const { text, notes } = readProposalText(pasted, lang)
  return { text, notes, findings: checkProposalText(text) }
}

/** What a file holds is not text in UTF-8, or far more than is taken. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}

/** The text of a file, of Markdown without its marks. @throws UnreadableFile */
export async function textOfFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>) {
  if (file.size > 4 * proposals.draftLimit) throw new UnreadableFile()
  const bytes = await file.arrayBuffer()
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new UnreadableFile(undefined, { cause })
  }
  if (text.includes('\0')) throw new UnreadableFile()
  return /\.(md|markdown)$/i.test(file.name) ? withoutMarks(text) : text
}

/** Headings and emphasis are not words of a text; a number keeps its point. */
export const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/^#{1,6}\s+(.*?)[ \t]*#*$/gm, '$1')
    .replace(/^(\d+)\\([.)])/gm, '$1$2')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, '$2')
