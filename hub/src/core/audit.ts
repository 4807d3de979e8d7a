import type { Actor } from '@comity/policy'
import type { Query, Sql, Tx } from './database.ts'
import { holdStanding } from './standing.ts'
import { uuidv7 } from './uuid.ts'

/**
 * Records what is done or refused, for the actor's own party to read; in the act's transaction, and
 * first in it: whoever acts is held to their standing from there on.
 */
export async function recordAct(
  tx: Tx | Sql,
  actor: Actor,
  act: { action: string; thing?: string; outcome?: 'done' | 'refused'; detail?: object },
): Promise<void> {
  const who = actor.kind === 'anonymous' ? undefined : actor
  await holdStanding(tx, actor)
  await tx`
    insert into audit (id, at, party, person, key, action, thing, outcome, detail)
    values (${uuidv7()}, now(), ${who?.party ?? null}, ${who?.person ?? null}, ${who?.key ?? null},
      ${act.action}, ${act.thing ?? null}, ${act.outcome ?? 'done'},
      ${act.detail ? tx.json(JSON.parse(JSON.stringify(act.detail))) : null})`
}

/** What the commands of whoever runs the machine are recorded as; they belong to no party. */
export const backupMade = 'backup.make'
export const backupRestored = 'backup.restore'

interface Count {
  readonly party: string
  readonly person: string
  readonly key: string
  readonly collection: string
  requests: number
  objects: number
}

/** Reads are counted in memory and written a few seconds later, off the path of a poll. */
export interface ReadCounter {
  count(actor: Actor, collection: string, objects: number): void
  flush(): Promise<void>
}

export function createReadCounter(sql: Sql, onError: (error: unknown) => void): ReadCounter {
  let counts = new Map<string, Count>()
  let timer: NodeJS.Timeout | undefined

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const rows = [...counts.values()]
    counts = new Map()
    if (rows.length > 0) await write(sql, rows)
  }

  return {
    flush,
    count(actor, collection, objects) {
      if (actor.kind === 'anonymous') return
      const party = actor.party ?? ''
      const id = `${actor.key} ${collection}`
      const row = counts.get(id) ?? {
        ...{ party, person: actor.person, key: actor.key, collection },
        ...{ requests: 0, objects: 0 },
      }
      row.requests += 1
      row.objects += objects
      counts.set(id, row)
      timer ??= setTimeout(() => flush().catch(onError), 3000).unref()
    },
  }
}

async function write(sql: Sql, rows: readonly Count[]): Promise<void> {
  const values = sql.json(rows.map((row) => ({ ...row })))
  await sql`
    insert into read_audit (hour, party, person, key, collection, requests, objects, last_at)
    select date_trunc('hour', now()), r.party, r.person, r.key, r.collection, r.requests, r.objects, now()
    from jsonb_to_recordset(${values}) as
      r(party text, person uuid, key text, collection uuid, requests bigint, objects bigint)
    on conflict (party, hour, key, collection) do update set
      requests = read_audit.requests + excluded.requests,
      objects = read_audit.objects + excluded.objects, last_at = now()`
  const keys = rows.map((row) => row.key)
  await sql`update api_key set used_at = now() where id = any(${keys})`
}

export const listAudit = (sql: Query, party: string, before: string | undefined, limit: number) =>
  sql<
    {
      id: string
      at: Date
      person: string | null
      key: string | null
      action: string
      thing: string | null
      outcome: 'done' | 'refused'
      detail: Record<string, unknown> | null
    }[]
  >`
    select a.id, a.at, p.name as person, a.key, a.action, a.thing, a.outcome, a.detail
    from audit a left join person p on p.id = a.person
    where a.party = ${party} and (${before ?? null}::uuid is null or a.id < ${before ?? null}::uuid)
    order by a.id desc limit ${limit}`

export const listReads = (sql: Query, party: string, limit: number) =>
  sql<
    {
      hour: Date
      person: string | null
      key: string
      collection: string
      requests: bigint
      objects: bigint
    }[]
  >`
    select r.hour, p.name as person, r.key, r.collection, r.requests, r.objects
    from read_audit r left join person p on p.id = r.person
    where r.party = ${party} order by r.hour desc, r.key limit ${limit}`
