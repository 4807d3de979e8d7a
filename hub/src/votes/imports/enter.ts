import type { Actor } from '@comity/policy'
import { recordAct } from '../../core/audit.ts'
import type { HubContext } from '../../core/context.ts'
import { type Tx, transaction } from '../../core/database.ts'
import { Problem } from '../../core/problem.ts'
import { holdStanding } from '../../core/standing.ts'
import { logOf, writeAct } from '../../record/index.ts'
import { clearStaged, findImport, type ImportRow } from './store.ts'
import { differencesOf, saveWeight, type Weight, weigh } from './weigh.ts'

/**
 * Enters what was read into the record in one transaction, with the act that says so: after a kill either
 * all of it is there or nothing, and asking again is safe. What is on record stays as it is. Refused
 * where the record has changed since somebody saw what would be entered.
 *
 * @param seen how many decisions whoever confirms was told would be entered
 */
export async function enterImport(
  hub: HubContext,
  actor: Actor,
  id: string,
  seen: number,
): Promise<void> {
  const before = await transaction(hub.db, (tx) => weighAnew(tx, id))
  if (before === undefined) return
  if (before.added !== seen) throw changed(before)
  const done = await logOf(hub).append(async (tx, entries) => {
    await holdStanding(tx, actor)
    const row = await held(tx, id)
    if (row === undefined) return true
    const weight = await weigh(tx, id)
    if (weight.added !== seen) return false
    const detail = { sha256: row.file.sha256, ...weight }
    await recordAct(tx, actor, { action: 'votes.import', thing: id, detail })
    await leaveToOthers(tx, id)
    await insertAdded(tx, row, sourceOf(row, hub))
    await insertSymbols(tx, id)
    const act = await writeAct(tx, entries, {
      kind: 'votes.import',
      party: null,
      facts: factsOf(row, weight),
    })
    await saveWeight(tx, id, weight, await differencesOf(tx, id))
    await tx`
      update vote_import set status = 'entered', act_index = ${act.index}, act_epoch = ${entries.epoch},
        ended_at = ${act.at}
      where id = ${id}`
    await clearStaged(tx, id)
    return true
  })
  if (!done) throw changed(await transaction(hub.db, (tx) => weighAnew(tx, id)))
}

/** Weighed before the log is held, and kept, so that whoever asks again sees what is there now. */
async function weighAnew(tx: Tx, id: string): Promise<Weight | undefined> {
  const row = await held(tx, id)
  if (row === undefined) return undefined
  const weight = await weigh(tx, id)
  await saveWeight(tx, id, weight, await differencesOf(tx, id))
  return weight
}

/** The import that waits to be entered; none where it was entered already. */
async function held(tx: Tx, id: string): Promise<ImportRow | undefined> {
  await tx`select id from vote_import where id = ${id} for update`
  const row = await findImport(tx, id)
  if (row?.status === 'entered') return undefined
  if (row?.status === 'held') return row
  throw new Problem(
    'conflict',
    'import-not-held',
    'Only a file that was read, and not cancelled, can be entered.',
  )
}

/** Of the further symbols, takes out those under which another decision is found already. */
async function leaveToOthers(tx: Tx, id: string): Promise<void> {
  await tx`
    update vote_import_decision s set symbols = free.symbols
    from (
      select r.position, coalesce(array_agg(u.symbol order by u.nth)
        filter (where upper(u.symbol) = upper(r.id) or (held.symbol is null and own.symbol is null)), '{}') as symbols
      from vote_import_decision r
        cross join unnest(r.symbols) with ordinality as u (symbol, nth)
        left join (select distinct symbol from decision_symbol) held on held.symbol = upper(u.symbol)
        left join (select distinct upper(o.id) as symbol from vote_import_decision o where o.import = ${id}) own
          on own.symbol = upper(u.symbol)
      where r.import = ${id} and r.standing = 'added'
      group by r.position) free
    where s.import = ${id} and s.position = free.position and s.standing = 'added'`
}

async function insertAdded(tx: Tx, row: ImportRow, source: object): Promise<void> {
  await tx`
    insert into decision (id, symbols, body, session, date, date_precision, title, on_what, mode, adopted,
      yes, no, abstain, not_voting, suspended, announced, subjects, sources, import)
    select s.id, symbols, body, session, date, date_precision, title, on_what, mode, adopted,
      yes, no, abstain, not_voting, suspended, announced, subjects, sources || ${tx.json([{ ...source }])}::jsonb, import
    from vote_import_decision s where s.import = ${row.id} and s.standing = 'added'`
}

/** Also the keys of files, so that the same vote is known again where another file has no symbol for it. */
async function insertSymbols(tx: Tx, id: string): Promise<void> {
  await tx`
    insert into decision_symbol (symbol, decision)
    select distinct upper(symbol), s.id
    from vote_import_decision s, unnest(s.symbols || array[s.id, s.key]) as symbol
    where s.import = ${id} and s.standing = 'added' and symbol <> ''
    union
    select upper(s.key), s.decision from vote_import_decision s
    where s.import = ${id} and s.standing = 'known'
    on conflict do nothing`
}

function sourceOf({ id, source, file, format, at }: ImportRow, { settings }: HubContext) {
  const day = at.toISOString().slice(0, 10)
  return {
    name: `${source}: ${file.name}, SHA-256 ${file.sha256}, read as ${format} on ${day}`,
    url: `${settings.publicUrl}/votes/imports/${id}`,
  }
}

/** What anybody needs to read the same file again and find the same. */
function factsOf(row: ImportRow, weight: Weight): Record<string, string> {
  const files = { roll_calls: row.rollCalls?.sha256, official: row.official?.sha256 }
  return {
    ...{ import: row.id, source: row.source, file: row.file.name, sha256: row.file.sha256 },
    ...{ bytes: String(row.file.bytes), format: row.format ?? '' },
    ...Object.fromEntries(
      Object.entries(files).flatMap(([kind, hash]) => (hash ? [[`${kind}_sha256`, hash]] : [])),
    ),
    ...{ decisions: String(row.decisions ?? 0), votes: String(row.votes ?? 0) },
    ...{ defects: String(row.defects ?? 0), added: String(weight.added) },
    ...{ known: String(weight.known), differing: String(weight.differing) },
  }
}

const changed = (weight: Weight | undefined) =>
  new Problem(
    'conflict',
    'import-changed',
    'The record has changed since: look at the numbers again, then confirm.',
    { params: { ...weight } },
  )
