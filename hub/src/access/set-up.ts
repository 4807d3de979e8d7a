import { hash, randomBytes } from 'node:crypto'
import type { Query, Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { sameHash } from './key.ts'
import { countPeople } from './store.ts'

const name = 'set-up'
const hashOf = (code: string): Buffer => hash('sha256', code.trim(), 'buffer')

/**
 * The code printed once by a hub that started empty: whoever can read the hub's terminal makes the
 * first administrator, and nobody else can get there first over the network.
 */
export const setUpCode = {
  /** Makes a fresh code where nobody has an account yet; a restart prints a new one. */
  async issue(tx: Tx): Promise<string | undefined> {
    if ((await countPeople(tx)) > 0) return undefined
    const code = randomBytes(12).toString('base64url')
    await tx`
      insert into hub_key (name, secret) values (${name}, ${hashOf(code)})
      on conflict (name) do update set secret = excluded.secret, created_at = now()`
    return code
  },

  async isNeeded(sql: Query): Promise<boolean> {
    return (await countPeople(sql)) === 0
  },

  /** Uses the code up, or throws. */
  async take(tx: Tx, code: string): Promise<void> {
    const [row] = await tx<{ secret: Buffer }[]>`
      delete from hub_key where name = ${name} returning secret`
    if (!row || !sameHash(row.secret, hashOf(code)) || (await countPeople(tx)) > 0)
      throw new Problem('forbidden', 'set-up-code-wrong', 'This is not the code the hub printed.')
  },
}
