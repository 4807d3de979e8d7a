import type { Finding } from './finding.ts'
import type { LevelKind, ProvisionStyle } from './heading-words.ts'

/** A statute's text in pieces, with every offset in UTF-16 units of `text`. */
export interface Reading {
  readonly text: string
  /** How its provisions are numbered; `undefined` where none was found. */
  readonly style: ProvisionStyle | undefined
  readonly provisions: readonly SplitProvision[]
  readonly levels: readonly Level[]
  /** The whole text without gap or overlap: joined they are `text`. */
  readonly pieces: readonly Piece[]
  readonly findings: readonly Finding[]
  /** How many further findings were counted and not kept. */
  readonly findingsBeyond: number
}

/** A section or article of a statute. */
export interface SplitProvision {
  /** As written, `§ 206<sup>1</sup>`. */
  readonly label: string
  /** The number in one form for all ways of writing, `206-1`. */
  readonly number: string
  /** Its title without marks of layout; empty where it has none. */
  readonly heading: string
  /** All of it, label and heading included: `text.slice(start, end)`. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where the wording begins, after label and heading. */
  readonly bodyStart: number
  /** The innermost level above it, as a position in `levels`. */
  readonly level: number | undefined
  /** What an amending law puts into another statute; its number belongs to that one. */
  readonly isInserted: boolean
}

/** A part, chapter or other group of provisions: `CHAPTER II`, `第一章 总则`. */
export interface Level {
  readonly kind: LevelKind
  readonly label: string
  readonly number: string | undefined
  readonly heading: string
  readonly start: number
  readonly end: number
  /** Where what stands below the heading begins: wording of the level's own, mostly nothing. */
  readonly bodyStart: number
  /** The level it stands in, as a position in `levels`. */
  readonly parent: number | undefined
}

/** A piece of the text: what stands before all headings, a table of contents, a level's heading, a provision. */
export interface Piece {
  readonly kind: 'opening' | 'contents' | 'level' | 'provision'
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The wording of a provision or level: lines end with one character, no blank lines at either end. */
export const wordingIn = (
  text: string,
  { bodyStart, end }: { readonly bodyStart: number; readonly end: number },
): string =>
  text
    .slice(bodyStart, end)
    .replaceAll(/\r+\n/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
