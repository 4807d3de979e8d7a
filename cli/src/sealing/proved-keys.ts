import { seals } from '@comity/contract'
import { LedgerError, ProvedTree } from '@comity/ledger'
import { fingerprint, KeyRing, type LogView, readRecordedAct, SealError } from '@comity/seal'
import type { Connection } from '../connection.ts'
import { Failure } from '../failure.ts'
import { logKey } from '../log-key.ts'
import { note, type Terminal } from '../terminal.ts'
import { sha256 } from '../verify-command.ts'

/**
 * The keys of parties as the log proves them: every certificate under the root key of its party, every act
 * by its receipt, all in one tree. What a hub merely says of keys is not sealed for.
 *
 * @param roots ids of root keys as their parties told them; of the others, the hub's word is taken and said
 */
export async function provedKeys(
  terminal: Terminal,
  connection: Connection,
  parties: readonly string[],
  roots: ReadonlyMap<string, string>,
): Promise<LogView> {
  const query = { parties: parties.join(',') }
  const { items } = await connection.client.call(seals.keyActs, { query })
  const proved = new ProvedTree(await logKey(terminal, connection), sha256)
  const ring = new KeyRing()
  try {
    for (const { envelope, receipt } of items)
      ring.add(
        readRecordedAct(
          { receipt, ...(envelope === undefined ? {} : { envelope: plainJson(envelope) }) },
          (...asked) => proved.open(...asked),
        ),
      )
  } catch (error) {
    const isUntrue =
      error instanceof LedgerError || error instanceof SealError || error instanceof RangeError
    if (isUntrue)
      throw new Failure(1, `The hub does not prove the keys it shows: ${error.message}.`)
    throw error
  }
  for (const party of parties) tellRoot(terminal, ring, party, roots.get(party))
  return { ring, index: items.length === 0 ? 0 : proved.tree.size }
}

function tellRoot(
  terminal: Terminal,
  ring: KeyRing,
  party: string,
  told: string | undefined,
): void {
  const root = ring.rootOf(party)
  if (root === undefined) throw new Failure(1, `${party} has declared no root key.`)
  if (told !== undefined && told !== root.id)
    throw new Failure(1, `The root key of ${party} is not the one that was told: ${root.id}.`)
  if (told === undefined)
    note(
      terminal,
      `Root key of ${party}: ${fingerprint(root)} (by the hub; --root holds it to more)`,
    )
}

/** What the contract read, as JSON: fields that are not there are left out. */
const plainJson = (value: object) => JSON.parse(JSON.stringify(value))
