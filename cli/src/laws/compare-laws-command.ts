import {
  type Article,
  basicMax,
  compliance,
  coverageOf,
  type Day,
  type LawBook,
  type Mapping,
  type StateCode,
  sameReach,
  scenarios,
} from '@comity/laws'
import type { Command } from 'commander'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { articleNamed, type FromHub, heldLaws, hubOption } from './held-laws.ts'
import { citationOf, cited, mappingOn, notHeldWords, penaltyWords } from './law-words.ts'
import { dayNamed, stateName, stateNamed } from './starter-laws.ts'

interface Options extends FromHub {
  readonly article: string
  readonly on?: string
  readonly json?: boolean
}

/** `comity laws compare`: two laws on one article, element by element and case by case. */
export function addCompareLaws(laws: Command, terminal: Terminal): void {
  laws
    .command('compare')
    .argument('<state>', 'a code such as EE, or an English name')
    .argument('<other>', 'another')
    .requiredOption('--article <id>', 'such as bc-2')
    .option('--on <day>', 'as the laws stood on that day; otherwise today')
    .option(...hubOption)
    .option('--json', 'as JSON')
    .description('two laws on one article: elements, requirements, penalties, and what they reach')
    .addHelpText(
      'after',
      '\nSame reach P: of the cases that both laws decide, how many they decide alike. D: how many are an offence in ' +
        'both, which is what co-operation needs. Neither says how far a law has what the article asks for: K does.' +
        '\n\nExample:\n  $ comity laws compare FR EE --article bc-2 --on 2010-01-01\n\nExit: 0 done, 1 refused, 2 usage, 3 network.',
    )
    .action(async (first: string, second: string, options: Options) => {
      const day = dayNamed(options.on)
      const states = [stateNamed(first, options.hub), stateNamed(second, options.hub)] as const
      const held = await heldLaws(terminal, options, states)
      const [{ book, notice }, article] = [held, articleNamed(held, options.article)]
      const sides = states.map((state) => sideOf(book, state, article, day))
      const reach = sameReach(book, states, article.id, day, scenarios)
      if (options.json)
        return json(terminal, { on: day, article: article.id, states: sides, reach, notice })
      line(terminal, `${article.id} ${article.title.en ?? ''}, as the laws stood on ${day}.`)
      line(terminal, '')
      line(terminal, table(elementRows(article, sides)))
      for (const side of sides) tellSide(terminal, side)
      tellReach(terminal, states, reach)
      line(terminal, `\n${notice}`)
    })
}

function sideOf(book: LawBook, state: StateCode, article: Article, day: Day) {
  const mapping = mappingOn(book, state, article, day)
  if (mapping === undefined)
    return { state, held: false as const, why: notHeldWords(book, state, article, day) }
  const penalties = book.penaltiesOf(mapping)
  return {
    ...{ state, held: true as const, coverage: coverageOf(article, mapping) },
    elements: mapping.elementStatus,
    requirements: mapping.extraRequirements.map(requirementOf),
    exclusions: mapping.exclusions.map(({ id, text }) => ({ id, text })),
    ...{ basic_maximum: basicMax(penalties) ?? null, penalties: penaltyWords(penalties) },
    compliance: compliance(book, state, article, day),
    citations: book.versionsOf(mapping).map((version) => citationOf(book, version)),
    ...{ note: mapping.note ?? null, doubt: mapping.doubt ?? null, review: mapping.state },
  }
}

type Side = ReturnType<typeof sideOf>

const requirementOf = ({ id, text, allowedOption }: Mapping['extraRequirements'][number]) => ({
  ...{ id, text, allowed_by: allowedOption ?? null },
})

function elementRows({ elements }: Article, sides: readonly Side[]): string[][] {
  const head = ['Element', ...sides.map(({ state }) => state), '']
  const rows = elements.map(({ id, kind, text }) => [
    `${id} (${kind})`,
    ...sides.map((side) => statusWords(side, id, kind)),
    text.en ?? '',
  ])
  return [head, ...rows]
}

function statusWords(side: Side, id: string, kind: string): string {
  if (!side.held) return 'not held'
  const status = side.elements[id]
  if (kind !== 'option') return (status ?? 'not coded').replace('_', ' ')
  if (side.requirements.some((one) => one.allowed_by === id)) return 'in use'
  return status === undefined ? 'not in use' : status === 'met' ? 'in use' : status
}

function tellSide(terminal: Terminal, side: Side): void {
  line(terminal, `\n${side.state} ${stateName(side.state)}`)
  for (const one of side.held ? heldWords(side) : [side.why]) line(terminal, plain(`  ${one}`))
}

function heldWords(side: Extract<Side, { held: true }>): string[] {
  const { k, low, high, knownShare } = side.compliance
  const measure = k === undefined ? 'K not known' : `K ${k.toFixed(2)}`
  return [
    `${side.coverage.replace('_', ' ')}; ${side.penalties}`,
    `${measure} [${low.toFixed(2)}, ${high.toFixed(2)}], ${Math.round(100 * knownShare)} % known`,
    ...side.requirements.map(
      ({ text, allowed_by: by }) =>
        `asks besides for ${text} (${by === null ? 'not allowed by the article' : `allowed by ${by}`})`,
    ),
    ...side.exclusions.map(({ text }) => `takes out ${text}`),
    ...side.citations.flatMap((one) => [
      `${cited(one)}: ${one.source}`,
      ...(one.doubt === null ? [] : [`doubt: ${one.doubt}`]),
    ]),
    ...[side.note, side.doubt].flatMap((one) => one ?? []),
  ]
}

function tellReach(
  terminal: Terminal,
  [first, second]: readonly [StateCode, StateCode],
  reach: ReturnType<typeof sameReach>,
): void {
  const { asked, decided, alike, offenceInBoth, p, d, onlyFirst, onlySecond } = reach
  line(terminal, `\n${asked} cases; both laws decide ${decided}.`)
  if (p !== undefined && d !== undefined)
    line(
      terminal,
      `Same reach P ${p.toFixed(2)} (${alike} of ${decided}); offence in both D ${d.toFixed(2)} (${offenceInBoth} of ${decided}).`,
    )
  for (const [state, ids] of [[first, onlyFirst] as const, [second, onlySecond] as const])
    for (const id of ids)
      line(
        terminal,
        `  an offence in ${state} only: ${scenarios.find((one) => one.id === id)?.text.en ?? id}`,
      )
}
