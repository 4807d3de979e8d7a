import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// The folder that holds `law/texts`; without it there is nothing to compare.
const folder = join(process.env.COMITY_CONFORMANCE_DATA ?? '', 'law/texts')

/** Whether the collected laws are at hand. */
export const hasLaws = process.env.COMITY_CONFORMANCE_DATA !== undefined && existsSync(folder)

/** A provision as somebody else parted it from its statute. */
export interface CollectedProvision {
  readonly number: string
  readonly title: string
  readonly text: string
}

/** A collected law: `KEN-cmca-2018-en` is of Kenya and in English. */
export interface CollectedLaw {
  readonly name: string
  readonly language: string
  readonly provisions: readonly CollectedProvision[]
}

export const lawNamed = (name: string): CollectedLaw => ({
  ...{ name, language: name.slice(-2) },
  provisions: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).provisions,
})

/** All collected laws. */
export const collectedLaws = (): CollectedLaw[] =>
  readdirSync(folder)
    .filter((file) => file !== 'manifest.json')
    .map((file) => lawNamed(file.replace(/\.json$/, '')))

type Print = (provision: CollectedProvision) => string

/**
 * How the statutes of a state print number and title, where the collected text has lost it. The other
 * texts still open with them.
 */
const prints: Readonly<Record<string, Print>> = {
  ARE: ({ number, text }) => `المادة(${number})${text}`,
  ARG: ({ number, text }) => (text.startsWith('ART') ? text : `${number}: ${text}`),
  BRA: ({ number, title, text }) => `Art. ${number}. ${title}\n${text}`,
  CHN: ({ number, text }) => `${number}　${text}`,
  DEU: ({ number, title, text }) => `${number} ${title}\n\n${text}`,
  ESP: ({ number, title, text }) => `Artículo ${number}. ${title}.\n${text}`,
  EST: ({ number, title, text }) => `${number}. ${title}\n\n${text}`,
  FRA: ({ number, text }) => `${number}\n\n${text}`,
  GEO: ({ title, text }) => `${title}\n${text}`,
  GHA: ({ number, title, text }) => `${title}\n${number}. ${text}`,
  IND: ({ number, title, text }) => `${number}. ${title}.—${text}`,
  INT: ({ number, title, text }) => `Article ${number} – ${title}\n${text}`,
  JPN: ({ number, title, text }) =>
    title.startsWith('第')
      ? `${title}　${text}`
      : `${title}\n第${number.replace(/_|$/, '条').replace('条', number.includes('_') ? '条の' : '条')}　${text}`,
  KEN: ({ number, title, text }) => `${number}. ${title}\n${text}`,
  PER: ({ number, title, text }) => `**${number}. ${title}**\n${text}`,
  RUS: ({ number, title, text }) => `Статья ${number}. ${title}\n${text}`,
  SGP: ({ title, text }) => `${title}\n${text}`,
  TUR: ({ number, title, text }) => `${title}\nMadde ${number}- ${text}`,
  UKR: ({ title, text }) => `${title}\n${text}`,
  USA: ({ number, title, text }) => `${number}. ${title}\n${text}`,
}

/** The law as one text, and where in it each collected provision stands. */
export function printed(law: CollectedLaw): { text: string; starts: readonly number[] } {
  const print = prints[law.name.slice(0, 3)] ?? (({ text }: CollectedProvision) => text)
  const starts: number[] = []
  let text = ''
  for (const provision of law.provisions) {
    starts.push(text.length)
    text += `${print(provision)}\n\n`
  }
  return { text, starts }
}

/** The number in the form of a reading: `ARTICULO 10.` is 10, `197 bis.1` 197bis-1, `163_4` 163-4. */
export const plainNumber = (number: string): string =>
  number
    .replace(/^(?:§|art[ií]culo|article)\s*/iu, '')
    .replace(/<sup>(\d+)<\/sup>|\^(\d+)/, '-$1$2')
    .replace(/[º.]$/, '')
    .replace(/[_.]/g, '-')
    .replace(/ (bis|ter)/, '$1')
    .replace(/-(\p{L})/u, '$1')
    .replace(/ §.*/, '')
    .toLowerCase()
