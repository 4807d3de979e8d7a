/** A word, a number or a mark of a text; offsets are in UTF-16 units, `end` the first not in it. */
export interface Token {
  readonly kind: 'word' | 'number' | 'symbol' | 'mark'
  /** Lower case, without accents, full stops and apostrophes: `U.S.` is `us`. */
  readonly key: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Longest text that is read, in UTF-16 units. */
export const longestText = 20_000

// Each branch begins with another character than the next, and repeats single characters only: the
// time taken grows with the length of the text and no faster.
const shape =
  /[A-Z]{1,2}\/[A-Za-z0-9./]{1,40}[A-Za-z0-9]|\d{1,2}\/\d{1,3}(?![\d/])|(?:\p{L}\.){2,6}|\p{L}[\p{L}\p{M}\p{Nd}]*(?:['’]\p{L}{1,3}(?![\p{L}]))?|\d+(?:[.,]\d+)*|[.!?;:,()"“”«»%–—-]|\n+/gu

/** Takes a text apart. Whatever it does not know is passed over. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const found of text.slice(0, longestText).matchAll(shape)) {
    const [whole] = found
    const start = found.index
    tokens.push({ ...read(whole), text: whole, start, end: start + whole.length })
  }
  return tokens
}

function read(whole: string): Pick<Token, 'kind' | 'key'> {
  if (/^[A-Z]{1,2}\//.test(whole)) return { kind: 'symbol', key: whole.toUpperCase() }
  // Resolutions are cited without their series as well: "resolution 73/27".
  if (/^\d+\//.test(whole)) return { kind: 'symbol', key: `A/RES/${whole}` }
  if (/^\d/.test(whole)) return { kind: 'number', key: whole }
  if (/^\p{L}/u.test(whole)) return { kind: 'word', key: keyOf(whole) }
  return { kind: 'mark', key: whole.startsWith('\n') ? '\n' : whole }
}

/** The form in which words are compared. */
export const keyOf = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[.]/g, '').replace(/’/g, "'")

/** In tokens: no sentence that a person wrote is longer, and what looks ahead within one stays cheap. */
const longestSentence = 300

/** Sentences, each a run of tokens; a full stop after a single capital or a number in it ends none. */
export function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = []
  let current: Token[] = []
  for (const [i, token] of tokens.entries()) {
    const isFull = current.length >= longestSentence
    const isNumber = current.at(-1)?.text === 'No' && /^[\d A]/.test(tokens[i + 1]?.text ?? '')
    const ends = isFull || (token.kind === 'mark' && /^[.!?;\n]$/.test(token.key) && !isNumber)
    if (!ends) {
      current.push(token)
      continue
    }
    // A question is told by its mark.
    if (current.length > 0) sentences.push(token.key === '?' ? [...current, token] : current)
    current = isFull ? [token] : []
  }
  if (current.length > 0) sentences.push(current)
  return sentences
}
