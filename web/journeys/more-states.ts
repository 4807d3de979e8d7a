import { join } from 'node:path'
import postgres from 'postgres'
import type { RunningHub } from './hub.ts'

/**
 * Puts more fictional states into a demonstration, each a member with one person who may do there what
 * the people of its other states may: a hub has no endpoint that makes up states.
 */
export async function addStates(hub: RunningHub, codes: readonly string[]): Promise<void> {
  const path = join(hub.folder, 'postgres', '.s.PGSQL.5432')
  const sql = postgres({ path, username: 'comity', database: 'comity', max: 1 })
  try {
    for (const code of codes) {
      const text = `Demonstration State ${code.slice(1)} (fictional)`
      const names = { en: { text, source: 'Comity', reviewed: true } }
      await sql`insert into state (code, kind, names) values (${code}, 'demonstration', ${sql.json(names)})`
      await addMember(sql, code)
      const signInName = `${code.toLowerCase()}@demo.invalid`
      const [person] = await sql<{ id: string }[]>`
        insert into person (id, sign_in_name, name)
        values (gen_random_uuid(), ${signInName}, ${`Delegate of ${text}`}) returning id`
      await sql`
        insert into mandate (id, person_id, party, roles)
        select gen_random_uuid(), ${person?.id ?? ''}, ${`state:${code}`}, m.roles
        from mandate m where m.party = 'state:XA' limit 1`
    }
    // XD is there from the beginning, and no member.
    await addMember(sql, 'XD')
  } finally {
    await sql.end()
  }
}

const addMember = (sql: postgres.Sql, code: string) => sql`
  insert into membership (id, group_id, state_code, valid_from, status, source)
  values (gen_random_uuid(), 'demo', ${code}, current_date, 'member', 'the journey')`
