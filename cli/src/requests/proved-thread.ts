import { requests } from '@comity/contract'
import { parseThread, type Thread, ThreadError, verifyThread } from '@comity/requests'
import type { Connection } from '../connection.ts'
import { Failure } from '../failure.ts'
import { logKey } from '../log-key.ts'
import { plain, type Terminal } from '../terminal.ts'
import { sha256 } from '../verify-command.ts'

export interface ProvedThread {
  readonly thread: Thread
  /** The file of it, as `comity verify request` takes it. */
  readonly text: string
}

/**
 * A request as its own signatures and the log prove it: what a hub merely says of it is not signed upon.
 *
 * @throws Failure where something does not hold
 */
export async function provedThread(
  terminal: Terminal,
  connection: Connection,
  leg: string,
  roots: ReadonlyMap<string, string>,
): Promise<ProvedThread> {
  const response = await connection.client.open(requests.requestBundle, { params: { leg } })
  const text = (await response.text()).trimEnd()
  try {
    const log = await logKey(terminal, connection)
    const thread = verifyThread(parseThread(text), log, { roots, hash: sha256 })
    if (thread.leg.id === leg) return { thread, text }
  } catch (error) {
    if (!(error instanceof ThreadError)) throw error
    const why = `${error.item}: ${error.message} (${error.code})`
    throw new Failure(1, plain(`The hub does not prove this request. ${why}`))
  }
  throw new Failure(1, 'The hub gave another request than the one that was asked for.')
}
