import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { documents } from '@comity/contract'
import type { Command } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { fileSize, sendFile } from './preparing-commands.ts'

/** Many documents from a table; files that it names are sent after it was found to be right. */
export function addImport(
  sub: (name: string, description: string, example: string) => Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  sub(
    'import',
    'begins the documents of a CSV table (symbol, kind, title, lang, date, item, audience, text, file), all or none',
    'import papers.csv --session 0193a000-…',
  )
    .argument('<file>', 'the table; files that it names lie beside it')
    .requiredOption('--session <id>', 'the session they belong to')
    .option('--look', 'only tell what would be kept and what is wrong')
    .action(
      async (path: string, options: ConnectedOptions & { session: string; look?: boolean }) => {
        const csv = await tableAt(path)
        const { client } = await connect(terminal, options)
        const params = { session: options.session }
        const looked = await client.call(documents.importDocuments, { params, body: { csv } })
        // Every file is there before anything is kept.
        for (const { file } of looked.documents.flatMap(({ texts }) => texts))
          if (file !== undefined) await fileSize(beside(path, file))
        const isRight = looked.defects.length === 0
        const found =
          isRight && !options.look
            ? await client.call(documents.importDocuments, { params, body: { csv, keep: true } })
            : looked
        for (const { id, texts } of found.documents)
          for (const { lang, file, title } of texts)
            if (id !== undefined && file !== undefined)
              await sendFile(client, { document: id, lang }, beside(path, file), title)
        if (!isRight) end(1)
        if (options.json) return json(terminal, found)
        tellLines(terminal, found.defects)
        const { length } = found.documents
        if (isRight)
          line(
            terminal,
            found.kept
              ? `${length} documents are begun: look them over, then issue them.`
              : `${length} documents would be begun.`,
          )
      },
    )
}

/** Each line that is wrong, and how. */
export function tellLines(terminal: Terminal, defects: readonly documents.LineDefect[]): void {
  for (const { line: number, column, code, value } of defects) {
    const where = column === undefined ? '' : `, ${column}`
    const what = value === undefined ? '' : `: ${value}`
    line(terminal, plain(`Line ${number}${where}: ${code.replaceAll('_', ' ')}${what}`))
  }
  if (defects.length > 0) line(terminal, 'Nothing was kept.')
}

export async function tableAt(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw usage(`${path} cannot be read.`)
  })
}

/** Only below the folder of the table: a table from others names nothing else on this machine. */
function beside(table: string, file: string): string {
  const folder = dirname(resolve(table))
  const path = resolve(folder, file)
  if (path.startsWith(`${folder}/`)) return path
  throw usage(plain(`${file} does not lie beside the table.`))
}
