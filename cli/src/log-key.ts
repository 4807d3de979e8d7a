import { hub as hubRoute } from '@comity/contract'
import { parseVkey, type VerifierKey } from '@comity/ledger'
import { readConfig } from './config.ts'
import type { Connection } from './connection.ts'
import type { Terminal } from './terminal.ts'

/** The log's key that was kept of this hub at the first meeting; of a hub not met before, the one it names. */
export async function logKey(
  terminal: Terminal,
  { url, client }: Pick<Connection, 'url' | 'client'>,
): Promise<VerifierKey> {
  const known = (await readConfig(terminal.env)).hubs[url]?.verifier
  return parseVkey(known ?? (await client.call(hubRoute, {})).log.verifier)
}
