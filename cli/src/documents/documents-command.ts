import { documents } from '@comity/contract'
import { redline } from '@comity/votes'
import type { Command } from 'commander'
import { type ConnectedOptions, connected } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { newFile } from '../new-file.ts'
import { tellRedline } from '../proposals/tell.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { findDocument, kindOf, langOf, versionOf } from './find-document.ts'
import { addImport } from './import-command.ts'
import { addPreparing } from './preparing-commands.ts'
import { proposalTextOf } from './proposal-text.ts'
import { documentTable, exits, tellDocument, tellText } from './tell.ts'

/** Documents: what is public without a key; its secretariat prepares and issues them. */
export function addDocuments(
  program: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  const command = program
    .command('documents')
    .description('documents before bodies: symbols, versions, languages, paragraphs')
  const sub = (name: string, description: string, example: string) =>
    connected(command.command(name), 'an API key, else COMITY_KEY; what is public needs none')
      .description(description)
      .addHelpText('after', `\nExample:\n  $ comity documents ${example}${exits}`)

  sub('list', 'the documents that you may see, the latest first', 'list --symbol WG/2027')
    .option('--symbol <part>', 'with this in their symbol')
    .option('--body <id>', 'before this body alone')
    .option('--session <id>', 'of this session alone')
    .option('--kind <kind>', `one of ${documents.documentKinds.join(', ')}`)
    .action(
      async (
        options: ConnectedOptions & {
          symbol?: string
          body?: string
          session?: string
          kind?: string
        },
      ) => {
        const { client } = await connect(terminal, options)
        const { symbol: q, body, session } = options
        const kind = options.kind === undefined ? undefined : kindOf(options.kind)
        const items: documents.DocumentRow[] = []
        let cursor: string | undefined
        do {
          const query = { q, body, session, kind, cursor, limit: 200 }
          const page = await client.call(documents.documents, { query })
          items.push(...page.items)
          cursor = page.next
        } while (cursor !== undefined)
        if (items.length === 0) end(1)
        if (options.json) return json(terminal, items)
        line(terminal, documentTable(items))
      },
    )

  sub('show', 'one document, its text, or what changed in it', 'show WG/2027/1 --lang fr')
    .argument('<document>', 'its symbol or id')
    .option('--lang <language>', 'the text in this language: ar, zh, en, fr, ru or es')
    .option('--version <number>', 'of this version instead of the last', Number)
    .option('--changes <from..to>', 'what changed between two versions, such as 1..2; with --lang')
    .action(
      async (
        given: string,
        options: ConnectedOptions & { lang?: string; version?: number; changes?: string },
      ) => {
        const { client, one, params } = await findDocument(terminal, given, options)
        const textOf = (lang: string, version: number) =>
          client.call(documents.documentText, {
            params: { ...params, version, lang: langOf(lang) },
          })
        if (options.changes !== undefined) {
          const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(options.changes) ?? []
          if (from === undefined || to === undefined)
            throw usage('Write two versions, such as 1..2.')
          const lang = options.lang ?? 'en'
          const [before, after] = [await textOf(lang, Number(from)), await textOf(lang, Number(to))]
          const changed = redline(proposalTextOf(before), proposalTextOf(after))
          const items = changed.map((each) => ({ ...each, parts: [...each.parts] }))
          return options.json ? json(terminal, items) : tellRedline(terminal, items)
        }
        if (options.lang === undefined)
          return options.json ? json(terminal, one) : tellDocument(terminal, one)
        const text = await textOf(options.lang, versionOf(one, options.version).version)
        return options.json ? json(terminal, text) : tellText(terminal, text)
      },
    )

  sub('fetch', 'saves the file of a document as it was sent', 'fetch WG/2027/1 report.pdf')
    .argument('<document>', 'its symbol or id')
    .argument('<file>', 'where to; nothing is written over')
    .option('--lang <language>', 'in this language', 'en')
    .option('--version <number>', 'of this version instead of the last', Number)
    .action(
      async (
        given: string,
        file: string,
        options: ConnectedOptions & { lang: string; version?: number },
      ) => {
        const { client, one, params } = await findDocument(terminal, given, options)
        const { version, texts } = versionOf(one, options.version)
        const lang = langOf(options.lang)
        const response = await client.open(documents.documentFile, {
          params: { ...params, version, lang },
        })
        await newFile(file, new Uint8Array(await response.arrayBuffer()))
        const sha256 = texts.find((each) => each.lang === lang)?.file?.sha256
        line(terminal, plain(`${file}  SHA-256 ${sha256 ?? ''}`))
      },
    )

  addPreparing(sub, terminal)
  addImport(sub, terminal, end)
}
