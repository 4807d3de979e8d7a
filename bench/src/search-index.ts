import { debian } from './peers.ts'
import { run } from './processes.ts'

const patience = 3_600_000

/**
 * Waits until the search index holds all that is in a collection, since it is filled after the writing
 * and takes part of the processors. Where there is no psql to ask with, this is said, and not waited.
 */
export async function indexed(hub: {
  readonly socket: string | undefined
  readonly collection: string
}): Promise<void> {
  const psql = hub.socket && (await debian('psql', 'postgresql-client'))
  if (!psql || !hub.socket) {
    process.stderr.write('Measured beside the search index: there is no psql to ask with\n')
    return
  }
  const last = (table: string) => `(select max(date_added) from ${table}
    where collection = (select no from collection where id = '${hub.collection}'))`
  const query = `select ${last('representation')} is not distinct from ${last('search_entry')}`
  const argv = ['-h', hub.socket, '-p', '5432', '-U', 'comity', '-d', 'comity', '-qAtX']
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if ((await run(psql, [...argv, '-c', query])).trim() === 't') return
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error('The search index was not filled within an hour')
}
