import type { Query } from '../core/database.ts'

/** Those of the codes that are no state’s here. */
export async function unknownStates(sql: Query, codes: readonly string[]): Promise<string[]> {
  const rows = await sql<{ code: string }[]>`
    select code from unnest(${codes as string[]}::text[]) as asked (code)
    where not exists (select from state s where s.code = asked.code)`
  return rows.map(({ code }) => code)
}
