/**
 * The filter line: words and `key:value` filters, all of which must hold. It is text first; chips are
 * the same line seen another way, and `printFilter(parseFilter(x).terms)` writes it again. The hub
 * searches by the terms, and the interface shows the errors: there is one reading of a line.
 *
 * `type:indicator marking:amber by:XA creator:identity--… since:2026-01-01 value:198.51.100.1 words`
 */
export const filterKeys = ['type', 'marking', 'by', 'creator', 'since', 'until', 'value'] as const
export type FilterKey = (typeof filterKeys)[number]

export const levels = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const

/** Why a term is wrong; the page words it in the reader's language, {@link faultSentences} in English. */
export type FilterFault =
  | 'unknown_key'
  | 'value_missing'
  | 'not_a_type'
  | 'not_a_marking'
  | 'not_a_party'
  | 'not_an_identity'
  | 'not_a_date'
  | 'repeated'
  | 'quote_open'

/** What to do about each fault, for whoever is told in English: the command line, scripts. */
export const faultSentences: Readonly<Record<FilterFault, string>> = {
  unknown_key: 'There is no such filter. To search for the text itself, put it in quotation marks.',
  value_missing: 'Write a value after the colon.',
  not_a_type: 'Write a type in lower case, such as indicator.',
  not_a_marking: 'Write clear, green, amber, amber+strict or red.',
  not_a_party: 'Write the code of a state, such as XA, or a party in full, such as body:demo.',
  not_an_identity: 'Write the identifier of an identity: identity--….',
  not_a_date: 'Write a day such as 2026-01-31, or 30d for the last thirty days.',
  repeated: 'Write this filter once; several values stand with commas between them.',
  quote_open: 'Close the quotation mark.',
}

export interface FilterTerm {
  /** Undefined for free words. */
  readonly key: FilterKey | undefined
  readonly value: string
  /** Where the term stands in the line: from `start` up to, not including, `end`. */
  readonly start: number
  readonly end: number
}

export interface FilterError {
  readonly fault: FilterFault
  /** The character it is about, counted from 0. */
  readonly at: number
  readonly text: string
}

export interface Filter {
  readonly terms: readonly FilterTerm[]
  readonly errors: readonly FilterError[]
}

const forms: Readonly<Record<FilterKey, readonly [RegExp, FilterFault]>> = {
  type: [/^[a-z0-9-]{3,250}$/, 'not_a_type'],
  marking: [/^(clear|green|amber|amber\+strict|red)$/i, 'not_a_marking'],
  by: [/^([A-Z]{2}|(state|organisation|body):[A-Z0-9-]+)$/i, 'not_a_party'],
  creator: [/^identity--[0-9a-f-]{36}$/, 'not_an_identity'],
  since: [/^(\d{1,4}d|\d{4}-\d{2}(-\d{2}(T[\d:.]+Z)?)?)$/, 'not_a_date'],
  until: [/^(\d{1,4}d|\d{4}-\d{2}(-\d{2}(T[\d:.]+Z)?)?)$/, 'not_a_date'],
  value: [/./, 'value_missing'],
}

/** Reads a line. Never throws: what is wrong is in `errors`, and the other terms stand. */
export function parseFilter(line: string): Filter {
  const terms: FilterTerm[] = []
  const errors: FilterError[] = []
  for (const part of split(line)) {
    if (part.open) errors.push({ fault: 'quote_open', at: part.open - 1, text: part.raw })
    const name = /^([a-z_]+):/u.exec(part.raw)?.[1]
    const key = filterKeys.find((each) => each === name)
    const place = { start: part.start, end: part.end }
    // `http://…` and `abcd::1` are words that happen to hold a colon.
    if (name === undefined || (key === undefined && /^[a-z_]+:[:/]/u.test(part.raw))) {
      terms.push({ key: undefined, value: part.value, ...place })
      continue
    }
    if (key === undefined) {
      errors.push({ fault: 'unknown_key', at: part.start, text: name })
      continue
    }
    const value = part.value.slice(name.length + 1)
    const at = part.start + name.length + 1
    const fault = faultOf(key, value, terms)
    if (fault === 'repeated') errors.push({ fault, at: part.start, text: name })
    else if (fault !== undefined) errors.push({ fault, at, text: value })
    terms.push({ key, value, ...place })
  }
  return { terms, errors }
}

function faultOf(
  key: FilterKey,
  value: string,
  before: readonly FilterTerm[],
): FilterFault | undefined {
  if (value === '') return 'value_missing'
  const [form, fault] = forms[key]
  // Several values with commas between them: any of them.
  if (!value.split(',').every((each) => form.test(each))) return fault
  if (fault === 'not_a_date' && !value.endsWith('d') && Number.isNaN(Date.parse(value)))
    return fault
  return before.some((term) => term.key === key) ? 'repeated' : undefined
}

/** Writes terms as a line; what holds a space or looks like a filter is put in quotes. */
export function printFilter(terms: readonly Pick<FilterTerm, 'key' | 'value'>[]): string {
  return terms
    .map(({ key, value }) => {
      const quoted = needsQuotes(key, value) ? `"${value}"` : value
      return key === undefined ? quoted : `${key}:${quoted}`
    })
    .join(' ')
}

const needsQuotes = (key: FilterKey | undefined, value: string): boolean =>
  /\s/u.test(value) || value === '' || (key === undefined && /^[a-z_]+:/u.test(value))

/** The line with one filter set to a value, in the place it has or at the end; '' removes it. */
export function withFilter(line: string, key: FilterKey, value: string): string {
  const { terms } = parseFilter(line)
  if (value === '') return printFilter(terms.filter((term) => term.key !== key))
  const found = terms.some((term) => term.key === key)
  const next = terms.map((term) => (term.key === key ? { key, value } : term))
  return printFilter(found ? next : [...next, { key, value }])
}

/** The line without the term that begins at `start`. */
export const withoutTerm = (line: string, start: number): string =>
  printFilter(parseFilter(line).terms.filter((term) => term.start !== start))

interface Part {
  readonly raw: string
  /** Without its quotes. */
  readonly value: string
  readonly start: number
  readonly end: number
  /** One more than the place of a quote that is never closed; 0 where there is none. */
  readonly open: number
}

function* split(line: string): Generator<Part> {
  let at = 0
  while (at < line.length) {
    if (/\s/u.test(line.charAt(at))) {
      at += 1
      continue
    }
    const start = at
    let open = 0
    while (at < line.length && (open > 0 || !/\s/u.test(line.charAt(at)))) {
      if (line.charAt(at) === '"') open = open > 0 ? 0 : at + 1
      at += 1
    }
    const raw = line.slice(start, at)
    yield { raw, value: raw.replaceAll('"', ''), start, end: at, open }
  }
}
