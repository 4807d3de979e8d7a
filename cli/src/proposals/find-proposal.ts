import { proposals } from '@comity/contract'
import type { ConnectedOptions } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { plain, type Terminal } from '../terminal.ts'

/** A proposal by its id, or by its symbol among those that one may see. */
export async function findProposal(terminal: Terminal, given: string, options: ConnectedOptions) {
  const { client } = await connect(terminal, options)
  const id = isId(given) ? given : await idOf(given)
  const params = { proposal: id }
  return { client, params, one: await client.call(proposals.proposal, { params }) }

  async function idOf(symbol: string): Promise<string> {
    let cursor: string | undefined
    do {
      const page = await client.call(proposals.proposals, { query: { cursor, limit: 200 } })
      const hit = page.items.find((row) => row.symbol === symbol)
      if (hit !== undefined) return hit.id
      cursor = page.next
    } while (cursor !== undefined)
    throw usage(plain(`No proposal that you may see has the symbol ${symbol}.`))
  }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)
