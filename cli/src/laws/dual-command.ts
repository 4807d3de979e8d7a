import {
  type Article,
  facts as allFacts,
  askDual,
  type Conduct,
  type CooperationKind,
  type DualAnswer,
  type DualResult,
  type LawBook,
  LawsError,
  type Leaf,
  type PenaltyMax,
  readConduct,
  type StateCode,
  type StateOutcome,
} from '@comity/laws'
import type { Command } from 'commander'
import { usage } from '../failure.ts'
import { readBytes } from '../stix-file.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { articleNamed, type FromHub, heldLaws, hubOption } from './held-laws.ts'
import { type Citation, citationOf, cited, notHeldWords, yearsOf } from './law-words.ts'
import { dayNamed, stateName, stateNamed } from './starter-laws.ts'

interface Options extends FromHub {
  readonly requesting: string
  readonly requested: string
  readonly article: string
  readonly facts: string
  readonly kind: string
  readonly on?: string
  readonly json?: boolean
}

const kinds = ['extradition', 'mla', 'preservation', 'surrender', 'interception'] as const

/** `comity laws dual`: whether conduct is an offence in both states, with every reason. */
export function addDual(laws: Command, terminal: Terminal): void {
  laws
    .command('dual')
    .requiredOption('--requesting <state>', 'who asks for help')
    .requiredOption('--requested <state>', 'who is asked')
    .requiredOption('--article <id>', 'such as bc-2')
    .requiredOption('--facts <file>', 'JSON of fact to true, false or "unknown": see `laws facts`')
    .option('--kind <kind>', kinds.join(', '), 'mla')
    .option('--on <day>', 'as the laws stood on that day; otherwise today')
    .option(...hubOption)
    .option('--json', 'as JSON')
    .description('whether conduct is an offence in both states, step by step; a person decides')
    .addHelpText(
      'after',
      '\nThe law of the requested state is asked as though the conduct had happened there. ' +
        'An answer hangs on the steps marked *. The facts stay on this machine: a hub that is named gives its laws, and is not told of the case.' +
        '\n\nExample:\n  $ comity laws dual --requesting FR --requested EE --article bc-2 --facts case.json' +
        '\n\nExit: 0 whatever the answer, 1 refused, 2 usage or a file that cannot be read, 3 network.',
    )
    .action(async (options: Options) => {
      const states = [options.requesting, options.requested].map((one) =>
        stateNamed(one, options.hub),
      )
      const facts = await conductIn(options.facts)
      const held = await heldLaws(terminal, options, states)
      const [{ book, notice }, article] = [held, articleNamed(held, options.article)]
      const result = ask(book, article, options, states, facts)
      const citations = citationsIn(book, result)
      if (options.json) return json(terminal, { ...result, citations, notice })
      tell(terminal, book, article, result)
      line(terminal, `\n${notice}`)
    })
}

function ask(
  book: LawBook,
  article: Article,
  options: Options,
  [requesting, requested]: readonly StateCode[],
  facts: Conduct,
): DualResult {
  if (requesting === undefined || requested === undefined || requesting === requested)
    throw usage('Name two states.')
  return askDual(book, {
    ...{ requesting, requested: [requested], date: dayNamed(options.on), facts },
    ...{ kind: kindNamed(options.kind), articleIds: [article.id] },
    referenceId: article.referenceId,
  })
}

function kindNamed(text: string): CooperationKind {
  const kind = kinds.find((one) => one === text)
  if (kind === undefined) throw usage(`There is no kind ${text}: there are ${kinds.join(', ')}.`)
  return kind
}

async function conductIn(path: string): Promise<Conduct> {
  const text = new TextDecoder().decode(await readBytes(path))
  try {
    return readConduct(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) throw usage(`${path} is not JSON.`)
    if (!(error instanceof LawsError)) throw error
    const { fact = '', other = '' } = error.params
    if (error.code === 'fact.contradiction')
      throw usage(`${path}: ${fact} and ${other} contradict one another.`)
    throw usage(
      `${path}: ${plain(String(fact))} is no fact that is true, false or "unknown". There are ` +
        `${allFacts.map(({ id }) => id).join(', ')}.`,
    )
  }
}

function tell(terminal: Terminal, book: LawBook, article: Article, result: DualResult): void {
  const { requesting, answers, query } = result
  line(terminal, `${article.id} ${article.title.en ?? ''}; ${query.kind}; as of ${query.date}.`)
  const outcomes = [requesting, ...answers.map(({ requested }) => requested)]
  for (const [at, outcome] of outcomes.entries())
    tellOutcome(terminal, book, article, outcome, at === 0 ? 'requesting' : 'requested', result)
  for (const answer of answers) tellAnswer(terminal, book, answer)
  line(terminal, `\nInputs ${result.inputsHash}, rules ${result.rulesetVersion}.`)
}

const outcomeWords = {
  offence: 'an offence, by the provisions held and as coded',
  not: 'no offence under the provisions held, as coded',
  needs_person: 'open: a person has to say',
} as const

function tellOutcome(
  terminal: Terminal,
  book: LawBook,
  article: Article,
  outcome: StateOutcome,
  part: string,
  { query }: DualResult,
): void {
  const { stateId, path, penalty, reasons: hangsOn } = outcome
  line(terminal, `\n${stateId} ${stateName(stateId)} (${part}): ${outcomeWords[outcome.outcome]}`)
  if (outcome.mappingIds.length === 0)
    line(terminal, `  ${notHeldWords(book, stateId, article, query.date)}`)
  for (const leaf of path)
    line(
      terminal,
      plain(`  ${hangsOn.includes(leaf) ? '*' : ' '}${stepWords(book, article, leaf)}`),
    )
  if (outcome.mappingIds.length > 0) line(terminal, `  maximum: ${penaltyWords(penalty)}`)
  const seen = new Set<string>()
  for (const id of outcome.mappingIds) {
    const mapping = book.mapping(id)
    for (const one of mapping?.versionIds.map((version) => citation(book, version)) ?? [])
      if (one?.doubt) seen.add(`doubt: ${one.doubt}`)
    for (const text of [mapping?.note, mapping?.doubt]) if (text !== undefined) seen.add(text)
  }
  for (const text of seen) line(terminal, plain(`  ${text}`))
}

/** Leaves of exclusions are told as they are: that one holds takes the conduct out. */
function stepWords(
  book: LawBook,
  article: Article,
  { element, fact, reason, truth, basis, mappingId }: Leaf,
) {
  const sign = { true: 'so', false: 'not so', unclear: 'open' }[truth]
  const found = article.elements.find(({ id }) => id === element)
  const text = found?.text.en ?? requirementText(book, mappingId, element)
  const by = fact ?? (reason === undefined ? 'the law has none of it' : reasonWords(reason))
  const takesOut = found?.kind === 'exclusion' ? ' (takes out, where so)' : ''
  const rests =
    basis.kind === 'quote'
      ? `"${basis.span.quote}"`
      : basis.versionIds
          .flatMap((id) => citation(book, id) ?? [])
          .map(cited)
          .join('; ')
  return `[${sign}] ${text}${takesOut}: ${by}${rests === '' ? '' : `. ${rests}`}`
}

function requirementText(book: LawBook, mappingId: string, id: string): string {
  const mapping = book.mapping(mappingId)
  const extra = mapping?.extraRequirements.find((one) => one.id === id)
  if (extra) return `the law also asks for ${extra.text}`
  const exclusion = mapping?.exclusions.find((one) => one.id === id)
  return exclusion ? `the law takes out ${exclusion.text} (takes out, where so)` : id
}

const reasons = new Map([
  ['status.partly', 'met in part: a person has to say whether the case is in that part'],
  ['status.absent', 'the law has none of it, and may reach further'],
  ['status.not_found', 'not found in the texts held, which is no finding'],
  ['status.unclear', 'unclear in the law'],
  ['formula.missing', 'no fact tells it'],
])
const reasonWords = (reason: string): string => reasons.get(reason) ?? 'no fact tells it'

const penaltyWords = ({ years, open }: PenaltyMax): string =>
  `${yearsOf(years)} in the basic form${open ? ', or more: not everything is known' : ''}`

function tellAnswer(terminal: Terminal, book: LawBook, answer: DualAnswer): void {
  const { condition, dualCriminality, thresholds, refusalGroundsToCheck } = answer
  const told = {
    met: 'the conduct is an offence in both, as coded: to be confirmed by a person',
    not_met: 'the conduct is no offence in one of the two, under the provisions held',
    needs_person: 'open: a person has to say',
    not_asked: 'not asked for this kind of help',
  }[condition]
  const words = { mandatory: 'has to be there', ground: 'may be a ground of refusal' }
  const asked =
    dualCriminality === 'mandatory' || dualCriminality === 'ground'
      ? `; it ${words[dualCriminality]}`
      : dualCriminality === 'not_held'
        ? '; no rule on it is held'
        : ''
  line(terminal, `\nDual criminality: ${told}${asked}.`)
  for (const { neededYears, bothStates, reached } of thresholds) {
    const so = { true: 'reached', false: 'not reached', unclear: 'open' }[reached]
    const where = bothStates ? 'both states' : 'the requested state'
    line(terminal, `Threshold: a maximum of ${neededYears} y in ${where}: ${so}.`)
  }
  line(terminal, `Grounds of refusal to check: ${refusalGroundsToCheck.join(', ')}.`)
  for (const id of answer.ruleIds) {
    const rule = book.laws.coopRules.find((one) => one.id === id)
    if (rule) line(terminal, plain(`Rule ${id}: ${rule.doubt ?? ''}`))
  }
  if (answer.unknownsThatWouldDecide.length > 0)
    line(
      terminal,
      `Each of these alone would decide: ${answer.unknownsThatWouldDecide.join(', ')}.`,
    )
  else if (answer.unknowns.length > 0)
    line(terminal, `Open, none alone decides: ${answer.unknowns.join(', ')}.`)
}

function citation(book: LawBook, id: string): Citation | undefined {
  const version = book.version(id)
  return version === undefined ? undefined : citationOf(book, version)
}

function citationsIn(book: LawBook, { requesting, answers }: DualResult) {
  const all = [requesting, ...answers.map(({ requested }) => requested)].flatMap(({ path }) => path)
  const ids = all.flatMap(({ basis }) => (basis.kind === 'quote' ? [] : basis.versionIds))
  return Object.fromEntries([...new Set(ids)].map((id) => [id, citation(book, id)]))
}
