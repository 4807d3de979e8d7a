import type { FindingLog } from './finding.ts'
import { isTellable, languageOf } from './language.ts'
import { lostSpaces } from './lost-spaces.ts'

/** Finds what is wrong with a text as a whole: control characters, lost spaces, another language. */
export function examineText(text: string, language: string | undefined, log: FindingLog): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isControl =
      code < 0x20
        ? code !== 9 && code !== 10 && code !== 13 && code !== 12
        : code >= 0x7f && code < 0xa0 && code !== 0x85
    if (isControl || code === 0xfffd) log.add('control-character', at, at + 1, { code })
  }
  const lost = lostSpaces(text)
  if (lost) log.add('spaces-lost', lost.start, lost.end, { percent: lost.percent })
  if (language === undefined) return
  const tagged = language.toLowerCase().split('-')[0] ?? ''
  const found = languageOf(text)
  // A language without a list may share script and words with its neighbours.
  const isOther =
    found !== undefined &&
    !found.includes(tagged) &&
    (isTellable(tagged) || !isShared(found[0] ?? ''))
  if (isOther) log.add('language-differs', 0, text.length, { tagged, found: found[0] ?? '' })
}

const isShared = (language: string): boolean =>
  !['ka', 'hy', 'el', 'he', 'th', 'ko', 'ja', 'zh'].includes(language)
