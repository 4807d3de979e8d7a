import { isJsonObject, type JsonObject, type JsonValue } from '@comity/json'
import type { TlpLevel } from './tlp.ts'

/** The level that something looks like, or `tlp` where it names TLP without a level known here. */
export type TlpLikeness = TlpLevel | 'tlp'

/**
 * Tells whether a marking definition without one of the TLP ids looks like TLP all the same. Such
 * objects are common: products write levels that STIX 2.1 lacks as statements, invent values of
 * `definition_type`, or make definitions of their own. To ignore one would be to lose a restriction.
 */
export function tlpLikenessOf(definition: JsonObject): TlpLikeness | undefined {
  return (
    likenessOfFields(definition) ??
    likenessOfFields(objectOr(definition.definition)) ??
    firstOf(Object.values(objectOr(definition.extensions)), (extension) =>
      likenessOfFields(objectOr(extension)),
    ) ??
    firstOf(labelsOf(definition), likenessOfText) ??
    (/^\s*tlp/i.test(textOr(definition.definition_type).normalize('NFKC')) ? 'tlp' : undefined) ??
    (/^\s*tlp\s*:/i.test(textOr(definition.name).normalize('NFKC')) ? 'tlp' : undefined)
  )
}

const separators = '[\\s:_+-]*'
const levelWords = `(WHITE|CLEAR|GREEN|AMBER${separators}STRICT|AMBER|RED)(?![A-Z0-9])`
const labelled = new RegExp(`(?<![A-Z0-9])TLP${separators}${levelWords}`, 'g')
const bare = new RegExp(`^${separators}${levelWords}${separators}$`)

/** A property whose name says that its value is a TLP level, as in the TLP 2.0 extension and IEP. */
function likenessOfFields(fields: JsonObject): TlpLikeness | undefined {
  for (const [name, value] of Object.entries(fields)) {
    if (!/^(x_.*_)?tlp(_2_0|_level|_marking)?$/i.test(name)) continue
    return (typeof value === 'string' ? likenessOfText(value) : undefined) ?? 'tlp'
  }
  return undefined
}

function labelsOf(definition: JsonObject): string[] {
  const { name, definition_type, x_opencti_definition, x_opencti_definition_type } = definition
  const statement = objectOr(definition.definition).statement
  const values = [
    name,
    definition_type,
    definition.definition,
    statement,
    x_opencti_definition,
    x_opencti_definition_type,
  ]
  return values.filter((value) => typeof value === 'string')
}

/** The most restrictive of the labels `TLP:…` in a text, or the level when the text is just that. */
function likenessOfText(text: string): TlpLikeness | undefined {
  // NFKC folds full-width letters; the separators are those that have been seen in the wild.
  const upper = text.normalize('NFKC').toUpperCase()
  const words = [...upper.matchAll(labelled)].map((match) => match[1] ?? '')
  const alone = bare.exec(upper)?.[1]
  if (alone !== undefined) words.push(alone)
  const order: readonly TlpLevel[] = ['red', 'amber+strict', 'amber', 'green', 'clear']
  const levels = new Set(words.map(levelOfWord))
  return order.find((level) => levels.has(level))
}

function levelOfWord(word: string): TlpLevel {
  if (word === 'WHITE' || word === 'CLEAR') return 'clear'
  if (word === 'GREEN') return 'green'
  if (word === 'RED') return 'red'
  return word === 'AMBER' ? 'amber' : 'amber+strict'
}

function firstOf<T, R>(items: readonly T[], ask: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const answer = ask(item)
    if (answer !== undefined) return answer
  }
  return undefined
}

const objectOr = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {})
const textOr = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '')
