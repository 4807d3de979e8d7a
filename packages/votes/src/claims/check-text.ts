import type { Decision } from '../decision.ts'
import { checkClaim } from './check-claim.ts'
import type { Claim, StoodClaim } from './claim.ts'
import {
  bySymbol,
  type FoundDecision,
  findBySymbol,
  findDecision,
  fittingDecisions,
} from './find-decision.ts'
import type { ReadClaim, ReadSentence } from './found.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { readSentence } from './read.ts'
import { sentencesOf, type Token, tokensOf } from './tokens.ts'
import type { Checked, CheckedPart, ClaimRecord, FoundBy } from './verdict.ts'
import { readAs } from './wording.ts'

const mostSentences = 200

export interface CheckOptions {
  /** A symbol of the decision that the text is about, where it does not say. */
  readonly on?: string | undefined
}

/**
 * Checks a sentence or a pasted paragraph in English against the record, part by part. Each part says
 * how it was read and which decision it was taken to be about. What cannot be read, or not be decided
 * by votes, is `needs-definition`; nothing is guessed. Of a text only the first 20,000 UTF-16 units and 200 sentences are read.
 *
 * The time taken grows with the length of the text times the number of decisions.
 *
 * @throws RangeError where `on` names no decision of the record
 *
 * @example
 * const checked = checkText('119 states voted for it', record, { on: 'A/RES/73/27' })
 * const words = checked.parts.map((part) => part.verdict)
 */
export function checkText(text: string, record: ClaimRecord, options: CheckOptions = {}): Checked {
  const steps = checkInSteps(text, record, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same in steps, each the time of one sentence at most: whoever has something else to do meanwhile
 * does it between two of them.
 *
 * @throws RangeError where `on` names no decision of the record
 */
export function* checkInSteps(
  text: string,
  record: ClaimRecord,
  options: CheckOptions = {},
): Generator<void, Checked> {
  const given = options.on === undefined ? undefined : bySymbol(options.on, record.decisions)
  if (options.on !== undefined && !given)
    throw new RangeError(`no decision ${options.on} on record`)
  const read = yield* readInSteps(text, record)
  const whole = given ? { decision: given, by: 'given' as const } : foundIn(read, record)
  let last: FoundDecision = whole
  const parts: CheckedPart[] = []
  for (const sentence of read) {
    const about = aboutOf(sentence, given, last, whole, record)
    if (about.decision) last = about
    const year = yearOf(sentence, read, about.decision)
    for (const claim of sentence.claims) {
      const own = claim.symbol === undefined ? about : findBySymbol(claim.symbol, record.decisions)
      parts.push(partOf(text, sentence.tokens, claim, own, year, record))
    }
    yield
  }
  return { ...summary(parts), parts }
}

/**
 * The decisions that a text may be about, by what it says of counts, days and subjects: the one that fits
 * best first, `most` of them. In steps, as `checkInSteps`.
 */
export function* fittingInSteps(
  text: string,
  record: ClaimRecord,
  most: number,
): Generator<void, readonly FittingDecision[]> {
  const read = yield* readInSteps(text, record)
  return fittingDecisions(read, record.decisions)
    .slice(0, most)
    .map(({ decision, by }) => ({ decision: decision.id, by }))
}

export interface FittingDecision {
  /** Its id. */
  readonly decision: string
  readonly by: FoundBy
}

interface Sentence extends ReadSentence {
  readonly tokens: readonly Token[]
}

function* readInSteps(text: string, record: ClaimRecord): Generator<void, readonly Sentence[]> {
  const lexicon = lexiconFor(record)
  let said: StoodClaim | undefined
  const read: Sentence[] = []
  for (const tokens of sentencesOf(tokensOf(text)).slice(0, mostSentences)) {
    const sentence = readSentence(tokens, lexicon, said)
    said = sentence.last
    read.push({ tokens, ...sentence })
    yield
  }
  return read
}

const lexicons = new WeakMap<readonly unknown[], Lexicon>()

function lexiconFor(record: ClaimRecord): Lexicon {
  const known = lexicons.get(record.members)
  if (known) return known
  const made = lexiconOf(record.members, record.groups)
  lexicons.set(record.members, made)
  return made
}

function foundIn(read: readonly ReadSentence[], record: ClaimRecord): FoundDecision {
  const found = findDecision(read, record.decisions)
  const [only] = record.decisions
  return !found.decision && only && record.decisions.length === 1
    ? { decision: only, by: 'only_one' }
    : found
}

/** A sentence's own decision where it names one by symbol; else the text's, carried on. */
function aboutOf(
  sentence: ReadSentence,
  given: Decision | undefined,
  last: FoundDecision,
  whole: FoundDecision,
  record: ClaimRecord,
): FoundDecision {
  const compared = sentence.claims.some(({ claim }) => claim.kind === 'more' && claim.than.decision)
  if (sentence.symbols.length > 0) {
    const own =
      compared && sentence.symbols.length === 1
        ? undefined
        : findDecision([sentence], record.decisions)
    if (own) return own
  }
  if (given) return { decision: given, by: 'given' }
  if (last.decision) return last === whole ? whole : { decision: last.decision, by: 'before' }
  return whole
}

/** The year that "next year" is reckoned from: one said before, else that of the decision. */
function yearOf(
  sentence: ReadSentence,
  all: readonly ReadSentence[],
  decision: Decision | undefined,
): number | undefined {
  const before = all.slice(0, all.indexOf(sentence) + 1).flatMap((one) => one.dates)
  const said = before.map((date) => date.year).filter((year) => year !== undefined)
  return said.at(-1) ?? (decision ? Number(decision.date.slice(0, 4)) : undefined)
}

function partOf(
  text: string,
  tokens: readonly Token[],
  { claim, from, to, years }: ReadClaim,
  about: FoundDecision,
  year: number | undefined,
  record: ClaimRecord,
): CheckedPart {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const dated = withYear(claim, years, year)
  const checked = checkClaim(dated, about.decision, record)
  const why = !about.decision && checked.reason === 'no-decision' ? { reason: about.why } : {}
  return {
    ...{ start, end, text: text.slice(start, end), claim: dated, read_as: readAs(dated, record) },
    decision: about.decision?.id,
    found_by: foundBy(about),
    ...checked,
    ...why,
  }
}

const foundBy = (about: FoundDecision): FoundBy | undefined =>
  about.decision ? about.by : undefined

function withYear(claim: Claim, years: number | undefined, year: number | undefined): Claim {
  if (claim.kind !== 'meeting' || claim.year !== undefined) return claim
  if (years === undefined || year === undefined) return claim
  return { ...claim, year: year + years }
}

/** All true, or one false, or not decided; "mixed" where the parts differ. */
function summary(parts: readonly CheckedPart[]): Omit<Checked, 'parts'> {
  const codes = new Set(parts.map((part) => part.verdict))
  const [only] = parts
  const verdict = codes.has('false')
    ? 'false'
    : codes.has('needs-definition') || !only
      ? 'needs-definition'
      : 'true'
  const telling = parts.find((part) => part.verdict === verdict)
  const counts = new Map<string, number>()
  for (const { decision } of parts)
    if (decision) counts.set(decision, (counts.get(decision) ?? 0) + 1)
  const [decision] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return {
    verdict,
    reason: codes.size > 1 ? 'mixed' : only ? telling?.reason : 'not_read',
    read_as: parts.map((part) => part.read_as).join('; '),
    decision,
    numbers: telling?.numbers,
  }
}
