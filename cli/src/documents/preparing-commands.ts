import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Client, documents } from '@comity/contract'
import type { Command } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { findDocument, kindOf, type Lang, langOf } from './find-document.ts'
import { tellDocument, tellText } from './tell.ts'

type Sub = (name: string, description: string, example: string) => Command

/** What the secretariat does: begins a document, puts in its texts and files, issues it. */
export function addPreparing(sub: Sub, terminal: Terminal): void {
  const tell = (options: ConnectedOptions, one: documents.Document) =>
    options.json ? json(terminal, one) : tellDocument(terminal, one)
  const tellOne = (options: ConnectedOptions, text: documents.DocumentText) =>
    options.json ? json(terminal, text) : tellText(terminal, text)

  sub(
    'begin',
    'begins a document, which nobody else sees until it is issued',
    'begin WG/2027/1 --kind report --body demo-wg --date 2027-06-07',
  )
    .argument('<symbol>', 'as it is printed')
    .requiredOption('--kind <kind>', `one of ${documents.documentKinds.join(', ')}`)
    .requiredOption('--body <id>', 'the body it is before')
    .requiredOption('--date <day>', 'as printed on it, 2027-06-07')
    .option('--session <id>', 'the session it belongs to')
    .option('--item <id>', 'the item of the agenda it belongs to')
    .option('--audience <audience>', 'public, or group for the members of the body', 'public')
    .action(async (symbol: string, options: ConnectedOptions & BeginOptions) => {
      const { client } = await connect(terminal, options)
      const { body, date, session, item } = options
      const audience = audienceOf(options.audience)
      const given = { symbol, kind: kindOf(options.kind), body, date, session, item, audience }
      tell(options, await client.call(documents.draftDocument, { body: given }))
    })

  sub('write', 'puts a text into what is being prepared', 'write WG/2027/1 text.txt --title "…"')
    .argument('<document>', 'its symbol or id')
    .argument('<file>', 'the text as it is printed, with its numbers')
    .requiredOption('--title <title>', 'what it is called in this language')
    .option('--lang <language>', 'the language it is in: ar, zh, en, fr, ru or es', 'en')
    .action(async (given: string, file: string, options: ConnectedOptions & TextOptions) => {
      const { client, params } = await findDocument(terminal, given, options)
      const text = await readFile(file, 'utf8').catch(() => {
        throw usage(`${file} cannot be read.`)
      })
      const title = options.title ?? ''
      const call = { params: { ...params, lang: langOf(options.lang) }, body: { title, text } }
      tellOne(options, await client.call(documents.writeDocumentText, call))
    })

  sub(
    'upload',
    'puts a PDF or Word file into what is being prepared; its text is read',
    'upload WG/2027/1 report.docx --lang en',
  )
    .argument('<document>', 'its symbol or id')
    .argument('<file>', 'a .pdf or .docx')
    .option('--title <title>', 'what it is called; else its first line')
    .option('--lang <language>', 'the language it is in: ar, zh, en, fr, ru or es', 'en')
    .action(async (given: string, file: string, options: ConnectedOptions & TextOptions) => {
      const { client, params } = await findDocument(terminal, given, options)
      const at = { ...params, lang: langOf(options.lang) }
      tellOne(options, await sendFile(client, at, file, options.title))
    })

  sub('remove', 'takes a language out of what is being prepared', 'remove WG/2027/1 --lang fr')
    .argument('<document>', 'its symbol or id')
    .requiredOption('--lang <language>', 'ar, zh, en, fr, ru or es')
    .action(async (given: string, options: ConnectedOptions & { lang: string }) => {
      const { client, params } = await findDocument(terminal, given, options)
      const at = { ...params, lang: langOf(options.lang) }
      tell(options, await client.call(documents.removeDocumentText, { params: at }))
    })

  sub('issue', 'issues what is being prepared; it then stays', 'issue WG/2027/1')
    .argument('<document>', 'its symbol or id')
    .option('--seen <hash>', 'what you have looked over, by its hash; else what is there now')
    .action(async (given: string, options: ConnectedOptions & { seen?: string }) => {
      const { client, params, one } = await findDocument(terminal, given, options)
      const seen = options.seen ?? one.draft?.hash
      if (seen === undefined) throw usage('Nothing is being prepared: revise the document first.')
      tell(options, await client.call(documents.issueDocument, { params, body: { seen } }))
    })

  sub(
    'revise',
    'begins a further version with the texts of the last; what was issued stays',
    'revise WG/2027/1 --change "Paragraph 2 was incomplete" --date 2027-06-08',
  )
    .argument('<document>', 'its symbol or id')
    .requiredOption('--change <text>', 'what is otherwise than before')
    .requiredOption('--date <day>', 'as printed on it, 2027-06-08')
    .action(async (given: string, options: ConnectedOptions & { change: string; date: string }) => {
      const { client, params, one } = await findDocument(terminal, given, options)
      const { change, date } = options
      const body = { seen: one.versions.at(-1)?.version ?? 1, change, date }
      tell(options, await client.call(documents.reviseDocument, { params, body }))
    })

  sub('discard', 'discards what is being prepared; nothing issued goes', 'discard WG/2027/1')
    .argument('<document>', 'its symbol or id')
    .action(async (given: string, options: ConnectedOptions) => {
      const { client, params, one } = await findDocument(terminal, given, options)
      await client.call(documents.discardDocument, { params })
      if (!options.json) line(terminal, plain(`What was prepared of ${one.symbol} is discarded.`))
    })
}

function audienceOf(given: string): 'public' | 'group' {
  if (given === 'public' || given === 'group') return given
  throw usage('Write public or group.')
}

interface BeginOptions {
  readonly kind: string
  readonly body: string
  readonly date: string
  readonly session?: string
  readonly item?: string
  readonly audience: string
}

interface TextOptions {
  readonly lang: string
  readonly title?: string
}

/** @throws Failure where there is no such file, or it is larger than a hub takes */
export async function fileSize(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw usage(`${path} is no file that can be read.`)
  if (found.size > documents.fileLimit)
    throw usage(`${path} has ${found.size} bytes; a hub takes at most ${documents.fileLimit}.`)
  return found.size
}

export async function sendFile(
  client: Client,
  params: { readonly document: string; readonly lang: Lang },
  path: string,
  title: string | undefined,
): Promise<documents.DocumentText> {
  await fileSize(path)
  const query = { file: basename(path), title }
  const body = new Uint8Array(await readFile(path))
  return client.call(documents.uploadDocument, { params, query, body })
}
