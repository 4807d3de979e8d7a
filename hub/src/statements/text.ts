import { canonicalHash } from '../core/canonical-hash.ts'
import { Problem } from '../core/problem.ts'
import { shown } from '../core/shown.ts'

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

/** SHA-256 in hex over the canonical form (RFC 8785) of `{"lang","text","title"}`. */
export const hashOf = ({ lang, title, text }: Words): string => canonicalHash({ lang, title, text })
