import { facts, type LawBook } from '@comity/laws'
import type { Command } from 'commander'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { type FromHub, heldLaws, hubOption, starter } from './held-laws.ts'
import { type Citation, citationOf, penaltyWords } from './law-words.ts'
import { stateName, stateNamed } from './starter-laws.ts'

interface Options extends FromHub {
  readonly json?: boolean
}

/** `comity laws facts` and `show`: what questions are asked in, and what is held of a state. */
export function addLawRecord(laws: Command, terminal: Terminal): void {
  laws
    .command('facts')
    .option('--json', 'as JSON')
    .description('the closed list of facts in which cases are told')
    .addHelpText('after', '\nExample:\n  $ comity laws facts\n\nExit: 0 done, 2 usage.')
    .action(({ json: asJson }: Options) => {
      const { notice } = starter()
      if (asJson) return json(terminal, { facts, notice })
      const rows = facts.map(({ id, about, text, implies }) => [
        ...[id, about],
        `Is it so that ${text.en ?? ''}?${implies ? ` If so, then also ${implies.join(', ')}.` : ''}`,
      ])
      line(terminal, table([['Fact', 'About', 'Question'], ...rows]))
      line(terminal, `\n${notice}`)
    })

  laws
    .command('show')
    .argument('<state>', 'a code such as EE, or an English name')
    .option(...hubOption)
    .option('--json', 'as JSON')
    .description('the provisions held of a state, with their sources')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity laws show EE\n\nExit: 0 done, 1 refused, 2 usage, 3 network.',
    )
    .action(async (text: string, { json: asJson, hub }: Options) => {
      const state = stateNamed(text, hub)
      const { book, notice } = await heldLaws(terminal, hub === undefined ? {} : { hub }, [state])
      const provisions = provisionsOf(book, state)
      const rules = book.laws.coopRules.filter(({ stateId }) => stateId === state)
      if (asJson) return json(terminal, { state, provisions, cooperation: rules, notice })
      line(terminal, `${state} ${stateName(state)}`)
      if (provisions.length === 0)
        line(
          terminal,
          hub === undefined
            ? `Nothing is held. Laws are held of ${book.states().join(', ')}.`
            : 'Nothing is held.',
        )
      for (const { citation, articles, penalty, note } of provisions) {
        line(terminal, `\n${plain(citation.statute)}, ${citation.section}: ${articles.join(', ')}`)
        line(terminal, `  ${citation.period}; ${penalty}`)
        if (note !== null) line(terminal, plain(`  ${note}`))
        line(terminal, plain(`  source (${citation.confidence ?? ''}): ${citation.source}`))
        if (citation.doubt !== null) line(terminal, plain(`  doubt: ${citation.doubt}`))
      }
      for (const { kind, dualCriminality, doubt } of rules)
        line(terminal, `\n${kind}: dual criminality ${dualCriminality}. ${plain(doubt ?? '')}`)
      line(terminal, `\n${notice}`)
    })
}

function provisionsOf(book: LawBook, state: string) {
  const mappings = book.laws.mappings.filter(({ stateId }) => stateId === state)
  return book.laws.versions
    .filter((version) => mappings.some(({ versionIds }) => versionIds.includes(version.id)))
    .map((version) => {
      const own = mappings.filter(({ versionIds }) => versionIds.includes(version.id))
      const penalties = book.laws.penalties.filter(({ versionId }) => versionId === version.id)
      return {
        citation: citationOf(book, version),
        articles: own.map(({ articleId }) => articleId),
        ...{ penalties, penalty: penaltyWords(penalties) },
        note: own.flatMap(({ note }) => note ?? []).join(' ') || null,
      }
    })
    .sort((a, b) => inOrder.compare(keyOf(a), keyOf(b)))
}

/** By statute, section and time; 20 after 3. */
const inOrder = new Intl.Collator('en', { numeric: true })
const keyOf = ({ citation }: { readonly citation: Citation }) =>
  `${citation.statute} ${citation.section} ${citation.period}`
