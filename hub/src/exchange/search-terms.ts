import type { JsonObject, JsonValue } from '@comity/json'
import { isJsonObject } from '@comity/json'

const mostTerms = 600
const longestTerm = 256
const longestText = 20_000

/**
 * What an object can be found by: its words in lower case, and each value without spaces as a whole
 * (an address, a hash, an id). Chinese has no spaces: there each pair of neighbours is a term.
 */
export function termsOf(value: JsonObject): string[] {
  const terms = new Set<string>()
  collect(value, terms)
  return [...terms].slice(0, mostTerms)
}

function collect(item: JsonValue, terms: Set<string>): void {
  if (terms.size >= mostTerms) return
  if (typeof item === 'string') addTerms(item, terms)
  else if (Array.isArray(item)) for (const each of item) collect(each, terms)
  else if (isJsonObject(item))
    for (const key of Object.keys(item)) collect(item[key] ?? null, terms)
}

/** Adds the terms of one text. */
export function addTerms(text: string, terms: Set<string>): void {
  const cut = text.length > longestText ? text.slice(0, longestText) : text
  // Most texts are ASCII, and looking for letters among all of Unicode takes several times as long.
  if (ascii.test(cut)) addAscii(cut.toLowerCase().replace(/[\t\n\r]/g, ' '), terms)
  else addAny(cut, terms)
}

// Of the controls only those of ordinary text, which are made spaces as all others are.
const ascii = /^[\t\n\r -~]*$/

function addAscii(folded: string, terms: Set<string>): void {
  addValues(folded, terms)
  for (const found of folded.match(/[a-z0-9]+/g) ?? [])
    if (found.length <= longestTerm) terms.add(found)
}

/** What `addTerms` adds, for text of any script. */
export function addAny(text: string, terms: Set<string>): void {
  const folded = fold(text)
  addValues(folded, terms)
  for (const [found] of folded.matchAll(word)) if (found.length <= longestTerm) terms.add(found)
  for (const [run] of folded.matchAll(han)) for (const pair of pairsOf(run)) terms.add(pair)
}

function addValues(folded: string, terms: Set<string>): void {
  if (folded.length <= longestTerm && !/\s/.test(folded) && folded !== '') terms.add(folded)
  // The constants of a pattern are values of their own.
  if (!folded.includes("'")) return
  for (const [, inner] of folded.matchAll(quoted)) if (inner) terms.add(inner)
}

const word = /[\p{L}\p{N}\p{M}]+/gu
const han = /\p{Script=Han}{2,}/gu
const quoted = /'((?:[^'\\]|\\.){1,256})'/g

// The database's text holds no NUL, a cut may leave half a pair behind, and two other controls part
// terms and objects from each other on their way there.
const unstorable = /\p{Cc}|\p{Surrogate}/gu

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(unstorable, ' ')

function pairsOf(run: string): string[] {
  const letters = [...run]
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}

/** A query of PostgreSQL's text search: all words, each as a beginning; values exactly. */
export function tsqueryOf(words: readonly string[], values: readonly string[]): string | undefined {
  const quote = (term: string) => `'${term.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`
  const parts = [
    ...words.flatMap((text) =>
      [...fold(text).matchAll(word)].map(([whole]) => {
        // No term is longer, and PostgreSQL refuses a query with one of more than 2 KiB.
        const w = whole.slice(0, longestTerm)
        const pairs = [...w.matchAll(han)].flatMap(([run]) => pairsOf(run))
        return pairs.length > 0 ? pairs.map(quote).join(' & ') : `${quote(w)}:*`
      }),
    ),
    ...values.map((value) => quote(fold(value).slice(0, longestTerm))),
  ]
  return parts.length === 0 ? undefined : parts.join(' & ')
}
