import type { Decision } from '../decision.ts'
import { skipFillers } from './found.ts'
import type { Item } from './items.ts'
import { keyOf, type Token } from './tokens.ts'

/** "A resolution on countering cybercrime": the words from the preposition to what ends them. */
export function subjectAt(
  items: readonly Item[],
  tokens: readonly Token[],
  at: number,
): { words: readonly string[]; next: number } | undefined {
  const named = adjunctAt(items, at)
  if (named) return named
  const head = items[at]
  if (head?.kind !== 'text' || /^(it|this|creation|the vote)$/.test(head.key)) return undefined
  const start = skipFillers(items, at + 1, /^(is|was|which|that|are)$/)
  const link = items[start]
  const isVerb = start > at + 1 || verbs.test(link?.key ?? '')
  const isAgainst = link?.key === 'against' && /^(convention|treaty)$/.test(head.key)
  if (!isAgainst && !(isVerb ? verbs : prepositions).test(link?.key ?? '')) return undefined
  const words: string[] = []
  let next = skipFillers(items, start + 1, /^(with|to|on|the)$/)
  for (; next < items.length && words.length < 12; next++) {
    const item = items[next]
    if (item === undefined || ends(item)) break
    for (const token of tokens.slice(item.from, item.to))
      if (token.kind === 'word' && !light.has(token.key)) words.push(token.key)
  }
  return words.length === 0 ? undefined : { words, next }
}

const prepositions = /^(on|about|concerning|regarding|addressing|dealing|entitled|titled)$/
const verbs =
  /^(concerns|addresses|covers|deals|regards|relates|focuses|concerned|addressed|dealt|about|devoted|entitled|called)$/

/** "The cybercrime convention": what a text is on, said before it. */
function adjunctAt(items: readonly Item[], at: number) {
  const word = items[at]
  const head = items[at + 1]
  if (word?.kind !== 'word' || head?.kind !== 'text' || !concepts.has(word.key)) return undefined
  if (/^(it|this|creation|the vote|group)$/.test(head.key)) return undefined
  const words = concepts.has(head.key) ? [word.key, head.key] : [word.key]
  return { words, next: at + 2 }
}

function ends(item: Item): boolean {
  if (item.kind === 'mark') return item.key !== '-'
  if (item.kind === 'way') return item.key !== 'against'
  if (item.kind === 'filler')
    return /^(which|that|was|were|is|by|with|who|as|had|has)$/.test(item.key)
  return !['word', 'open', 'first', 'session', 'text', 'group', 'states', 'weighted'].includes(
    item.kind,
  )
}

/** Words that say nothing of what a text is on. */
const light = new Set(
  (
    'the a an of in on at to and or for with its their new use field context issue issues question ' +
    'questions countering combating fighting against preventing prevention developing development ' +
    'developments promoting strengthening creation establishing matters problem problems'
  ).split(' '),
)

/**
 * Words that stand for one another in the titles of these texts: each is compared as the first of its
 * row. "Cybercrime" is crime by means of technology, "infosec" the security of information.
 */
const rows: readonly (readonly string[])[] = [
  [
    'crime',
    'cybercrime',
    'criminal',
    'crimes',
    'cybercrimes',
    'criminals',
    'hacking',
    'cyberattacks',
  ],
  [
    ...['ict', 'icts', 'cyber', 'cyberspace', 'telecommunications', 'telecommunication', 'digital'],
    ...['information', 'communications', 'communication', 'technologies', 'technology', 'internet'],
  ],
  ['security', 'cybersecurity', 'infosec', 'secure', 'safety'],
  ['behaviour', 'behavior', 'conduct', 'norms', 'rules', 'responsible'],
  ['international', 'global', 'world', 'sphere'],
  ['state', 'states', 'interstate'],
  ['convention', 'treaty'],
]
const concepts = new Map(rows.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const)))

/** Whether a word names what such a text is on. */
export const isConcept = (word: string): boolean => concepts.has(word)

/** What a word stands for. Compounds stand for both of their parts. */
function conceptsOf(word: string): readonly string[] {
  const found = concepts.get(word)
  if (found === undefined) return [word]
  return /^cyber(crime|security|attack)/.test(word) ? [found, 'ict'] : [found]
}

/** A concept that many of these texts share tells none from another. */
const isGeneral = (concept: string): boolean => /^(ict|international|state)$/.test(concept)

/**
 * How far the words of a subject are in a decision's title and subjects, from 0 to 1. What tells it from
 * others counts; of a general word alone it is said that it fits.
 */
export const subjectFit = (words: readonly string[], decision: Decision): number =>
  subjectFitOf(words)(decision)

/** The same for many decisions. */
export function subjectFitOf(words: readonly string[]): (decision: Decision) => number {
  const asked = new Set(words.flatMap(conceptsOf))
  const telling = [...asked].filter((concept) => !isGeneral(concept))
  const counted = telling.length > 0 ? telling : [...asked]
  return (decision) => {
    const held = heldConcepts(decision)
    let hits = 0
    for (const concept of counted) if (held.has(concept)) hits += 1
    return counted.length === 0 ? 0 : hits / counted.length
  }
}

const cache = new WeakMap<Decision, ReadonlySet<string>>()

function heldConcepts(decision: Decision): ReadonlySet<string> {
  const known = cache.get(decision)
  if (known) return known
  const text = [decision.title, ...decision.subjects].join(' ')
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(keyOf)
  const held = new Set(words.flatMap(conceptsOf))
  cache.set(decision, held)
  return held
}
