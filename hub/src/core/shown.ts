import { hiddenCharacters } from '@comity/votes'

/**
 * A text of several lines as it is shown: without controls, overrides of direction and marks without
 * width, so that what is hashed is what is read; at most one empty line follows another.
 */
export const shown = (text: string): string =>
  text
    .replaceAll(everyHidden, '')
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    // Line by line: a pattern of blanks up to a line's end starts anew at each of them.
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** Line ends and tabs are controls that are seen. */
const everyHidden = new RegExp(`(?![\\t\\r])${hiddenCharacters.source}`, 'gu')
