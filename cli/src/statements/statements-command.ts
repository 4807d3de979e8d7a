import { readFile } from 'node:fs/promises'
import { meetings, statements } from '@comity/contract'
import type { Command } from 'commander'
import { type ConnectedOptions, connected } from '../connected.ts'
import { connect } from '../connection.ts'
import { everyPage } from '../every-page.ts'
import { usage } from '../failure.ts'
import { json, line, type Terminal } from '../terminal.ts'
import { exits, statementTable, tellPreview, tellStatement } from './tell.ts'

interface WordOptions extends ConnectedOptions {
  readonly title?: string
  readonly lang?: string
  readonly about?: string
}

/** Statements: what is public without a key, what one's own state or body says with one. */
export function addStatements(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const command = program
    .command('statements')
    .description('statements on meetings and decisions, each claim beside what the record says')
  const sub = (name: string, description: string, example: string) =>
    connected(command.command(name), 'an API key, else COMITY_KEY; what is public needs none')
      .description(description)
      .addHelpText('after', `\nExample:\n  $ comity statements ${example}${exits}`)
  const withWords = (one: Command) =>
    one
      .option('--title <title>', 'what it is called')
      .option('--lang <language>', 'the language it is in: ar, zh, en, fr, ru or es')
      .option('--about <symbol>', 'the decision its claims are about, where the text does not say')

  const tell = (options: ConnectedOptions, one: statements.Statement) =>
    options.json ? json(terminal, one) : tellStatement(terminal, one)

  sub('list', 'the statements that you may see, the latest first', 'list --decision A/RES/73/27')
    .option('--decision <symbol>', 'on this decision alone')
    .option('--meeting <id>', 'in this meeting alone')
    .option('--by <party>', 'of this party alone, such as state:XA')
    .option('--on-behalf-of <group>', 'on behalf of this group alone')
    .option('--kind <kind>', `one of ${statements.statementKinds.join(', ')}`)
    .action(
      async (
        options: ConnectedOptions & {
          decision?: string
          meeting?: string
          by?: string
          onBehalfOf?: string
          kind?: string
        },
      ) => {
        const { client } = await connect(terminal, options)
        const { decision, meeting, by: party, onBehalfOf } = options
        const kind = options.kind === undefined ? undefined : kindOf(options.kind)
        const { items } = await everyPage((cursor) => {
          const query = { decision, meeting, party, onBehalfOf, kind, cursor, limit: 200 }
          return client.call(statements.statements, { query })
        })
        if (items.length === 0) end(1)
        if (options.json) return json(terminal, items)
        line(terminal, statementTable(items))
      },
    )

  sub('show', 'one statement: its words and each claim, then and now', 'show 0193a000-…')
    .argument('<statement>', 'its id')
    .option('--version <number>', 'this version instead of the last', Number)
    .action(async (statement: string, options: ConnectedOptions & { version?: number }) => {
      const { client } = await connect(terminal, options)
      const query = { version: options.version }
      tell(options, await client.call(statements.statement, { params: { statement }, query }))
    })

  withWords(
    sub(
      'write',
      'drafts a statement, or changes a draft; it tells what would stand beside it',
      'write text.txt --title "On the vote" --decision A/RES/73/27',
    ),
  )
    .argument('<file>', 'the text')
    .option('--draft <id>', 'another text for this draft')
    .option('--decision <symbol>', 'the decision it is made on')
    .option('--meeting <id>', 'the meeting it is made in')
    .option('--item <id>', 'the item of the agenda')
    .option('--kind <kind>', `one of ${statements.statementKinds.join(', ')}`, 'statement')
    .option('--audience <audience>', 'public, or group for the members of the body', 'public')
    .option('--on-behalf-of <group>', 'a group for which your state speaks as well')
    .option('--replies-to <id>', 'the statement that a right of reply answers')
    .action(
      async (
        file: string,
        options: WordOptions & {
          draft?: string
          decision?: string
          meeting?: string
          item?: string
          kind: string
          audience: string
          onBehalfOf?: string
          repliesTo?: string
        },
      ) => {
        const { client } = await connect(terminal, options)
        const text = await textOf(file)
        if (options.draft !== undefined) {
          const params = { statement: options.draft }
          const old = await client.call(statements.statement, { params })
          const body = { ...wordsOf(options, old), text, seen: old.hash }
          return told(await client.call(statements.editStatement, { params, body }))
        }
        if (options.title === undefined) throw usage('Say what it is called: --title.')
        const { title, decision, meeting, item, onBehalfOf, repliesTo } = options
        const made = await client.call(statements.writeStatement, {
          body: {
            ...wordsOf(options, { title, lang: 'en' }),
            ...{ text, decision, meeting, item, onBehalfOf, repliesTo },
            ...{ kind: kindOf(options.kind), audience: audienceOf(options.audience) },
          },
        })
        return told(made)

        async function told(draft: statements.Statement): Promise<void> {
          tell(options, draft)
          if (options.json) return
          const { lang, about, decision } = draft
          const body = { lang, text: draft.text, about, decision }
          tellPreview(terminal, await client.call(statements.previewStatement, { body }))
        }
      },
    )

  sub('publish', 'publishes a draft as it is now; its text then stays', 'publish 0193a000-…')
    .argument('<statement>', 'its id')
    .option('--seen <hash>', 'the text you have read, by its hash; else the present one')
    .action(async (statement: string, options: ConnectedOptions & { seen?: string }) => {
      const { client } = await connect(terminal, options)
      const params = { statement }
      const seen =
        options.seen ?? (await client.call(statements.statement, { params })).versions[0]?.hash
      if (seen === undefined) throw usage('There is nothing to publish.')
      const body = { seen }
      tell(options, await client.call(statements.publishStatement, { params, body }))
    })

  withWords(
    sub(
      'correct',
      'publishes a new version beside the last; what was published stays',
      'correct 0193a000-… text.txt --reason "A number was wrong"',
    ),
  )
    .argument('<statement>', 'its id')
    .argument('<file>', 'the text')
    .requiredOption('--reason <text>', 'why: it stands with the version')
    .action(async (statement: string, file: string, options: WordOptions & { reason: string }) => {
      const { client } = await connect(terminal, options)
      const params = { statement }
      const old = await client.call(statements.statement, { params })
      const { reason } = options
      const body = { ...wordsOf(options, old), text: await textOf(file), seen: old.version, reason }
      tell(options, await client.call(statements.correctStatement, { params, body }))
    })
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw usage(`${file} cannot be read.`)
  })
  if (text.length > statements.statementLimit)
    throw usage(`A statement holds ${statements.statementLimit} characters at most.`)
  return text
}

/** What is not given stays as it was. */
function wordsOf(
  { title, lang, about }: WordOptions,
  old: Pick<statements.Statement, 'title' | 'lang'> & { readonly about?: string | undefined },
) {
  const found = meetings.Language.options.find((each) => each === (lang ?? old.lang))
  if (found === undefined) throw usage('Write one of ar, zh, en, fr, ru, es.')
  return { title: title ?? old.title, lang: found, about: about ?? old.about }
}

function kindOf(given: string): statements.StatementKind {
  const kind = statements.statementKinds.find((each) => each === given)
  if (kind === undefined) throw usage(`Write one of ${statements.statementKinds.join(', ')}.`)
  return kind
}

function audienceOf(given: string): 'public' | 'group' {
  if (given === 'public' || given === 'group') return given
  throw usage('Write public or group.')
}
