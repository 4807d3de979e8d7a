import { documents, meetings } from '@comity/contract'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { plain, type Terminal } from '../terminal.ts'

export type Lang = documents.DocumentText['lang']

/** A document by its id, or by its symbol among those that one may see. */
export async function findDocument(terminal: Terminal, given: string, options: ConnectedOptions) {
  const { client } = await connect(terminal, options)
  const params = { document: isId(given) ? given : await idOf(given) }
  return { client, params, one: await client.call(documents.document, { params }) }

  async function idOf(symbol: string): Promise<string> {
    const { items } = await client.call(documents.documents, { query: { symbol } })
    const [first, second] = items
    if (first === undefined)
      throw usage(plain(`No document that you may see has the symbol ${symbol}.`))
    if (second !== undefined)
      throw usage(
        plain(`Several have it; name one by its id: ${items.map(({ id }) => id).join(', ')}`),
      )
    return first.id
  }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)

export function langOf(given: string): Lang {
  const found = meetings.Language.options.find((each) => each === given)
  if (found === undefined) throw usage('Write one of ar, zh, en, fr, ru, es.')
  return found
}

export function kindOf(given: string): documents.DocumentKind {
  const kind = documents.documentKinds.find((each) => each === given)
  if (kind === undefined) throw usage(`Write one of ${documents.documentKinds.join(', ')}.`)
  return kind
}

/** The version that is asked for: the last that was issued, or the draft where none was. */
export function versionOf(
  { versions, draft }: documents.Document,
  number: number | undefined,
): documents.DocumentVersion {
  const all = [...versions, ...(draft === undefined ? [] : [draft])]
  const found =
    number === undefined ? (versions.at(-1) ?? draft) : all.find((each) => each.version === number)
  if (found === undefined) throw usage('There is no such version that you may see.')
  return found
}
