import { fold } from './text/fold.ts'

/**
 * A phrase of a lexicon. Written as words parted by spaces, where
 * - `acced*` is any word that begins so, `*daten` any that ends so, `*daten*` any that holds it;
 * - `(sell/offer)` is either, and `(sell/offer)*` either as the beginning of a word;
 * - `[3]` lets up to three other words stand between.
 * In languages that part no words a phrase is characters, and `[3]` lets up to three stand between.
 */
export interface Phrase {
  readonly steps: readonly Step[]
}

export interface Step {
  /** The most words (or characters) that may stand between the step before and this one. */
  readonly gap: number
  readonly choices: readonly WordPattern[]
}

export interface WordPattern {
  readonly letters: string
  readonly kind: 'whole' | 'prefix' | 'suffix' | 'infix'
}

/** @throws RangeError when a phrase cannot be read; lexicons are data of ours, and a test reads all. */
export function phraseOf(written: string): Phrase {
  const steps: Step[] = []
  let gap = 0
  for (const word of written
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .replace(/\[\d+\]/g, ' $& ')
    .trim()
    .split(/\s+/)) {
    const gapWritten = /^\[(\d+)\]$/.exec(word)?.[1]
    if (gapWritten !== undefined) {
      gap = Number(gapWritten)
      continue
    }
    const [, inside = word, star = ''] = /^\((.+)\)(\*?)$/.exec(word) ?? []
    steps.push({ gap, choices: inside.split('/').map((each) => wordPatternOf(each + star)) })
    gap = 0
  }
  if (steps.length === 0 || gap > 0) throw new RangeError(`not a phrase: "${written}"`)
  return { steps }
}

function wordPatternOf(written: string): WordPattern {
  const letters = fold(written.replace(/^\*|\*+$/g, ''))
  if (!/^[\p{L}\p{N}]+$/u.test(letters)) throw new RangeError(`not a word: "${written}"`)
  const [open, close] = [written.startsWith('*'), written.endsWith('*')]
  const kind = open ? (close ? 'infix' : 'suffix') : close ? 'prefix' : 'whole'
  return { letters, kind }
}
