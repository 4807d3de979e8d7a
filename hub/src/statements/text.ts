import { createHash } from 'node:crypto'
import { canonicalize } from '@comity/json'
import { hiddenCharacters } from '@comity/votes'
import { Problem } from '../core/problem.ts'

/** What somebody wrote, as it stands in a version. */
export interface Words {
  readonly lang: string
  readonly title: string
  readonly text: string
}

/**
 * As it is shown: without controls, overrides of direction and marks without width, so that what is
 * hashed is what is read.
 *
 * @throws Problem `statement-empty`
 */
export function cleaned<W extends Words>(words: W): W {
  const title = shown(words.title).replaceAll('\n', ' ')
  const text = shown(words.text)
  if (title === '' || text === '')
    throw new Problem('invalid', 'statement-empty', 'Write a title and a text that can be seen.')
  return { ...words, title, text }
}

/** Without what is not seen; at most one empty line follows another. */
export const shown = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(everyHidden, '')
    // Line by line: a pattern of blanks up to a line's end starts anew at each of them.
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const everyHidden = new RegExp(hiddenCharacters, 'gu')

/** SHA-256 in hex over the canonical form (RFC 8785) of `{"lang","text","title"}`. */
export const hashOf = ({ lang, title, text }: Words): string =>
  createHash('sha256').update(canonicalize({ lang, title, text })).digest('hex')
