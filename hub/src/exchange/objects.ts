import { isJsonObject, type JsonObject, parseJson } from '@comity/json'
import type { Actor, Level, Threshold } from '@comity/policy'
import { decide, type Party, readersOf, seenBy } from '@comity/policy'
import { contentForm, effectiveMarking, markingIdsOf, microsToTimestamp } from '@comity/stix'
import type { HubContext } from '../core/context.ts'
import type { Query } from '../core/database.ts'
import { groupBy } from '../core/group.ts'
import { signingOf } from '../record/index.ts'
import type { Collection } from './collection.ts'
import type { Filter } from './filter.ts'
import { resolverFor } from './reveal.ts'
import { bitsOf, isLast, isVisible, type Sight, sightOf } from './visible.ts'

export interface FoundRow {
  readonly stixId: string
  readonly type: string
  readonly version: string
  readonly dateAdded: number
  readonly level: string
  readonly contributor: string
  readonly createdBy: string | null
  readonly index: number
  readonly epoch: number
  readonly body: string
}

/** Newest first: what a reader may see of one collection and what the filter asks for. */
export async function findObjects(
  sql: Query,
  collection: Collection,
  sight: Sight,
  filter: Filter,
  before: number | undefined,
  limit: number,
): Promise<FoundRow[]> {
  if (sight.reach === 0) return []
  const any = (column: ReturnType<Query>, list: readonly string[]) =>
    list.length === 0 ? sql`true` : sql`${column} = any(${list as string[]})`
  const rows = await sql<
    (Omit<FoundRow, 'dateAdded' | 'index'> & { date: bigint; index: bigint })[]
  >`
    select r.stix_id as "stixId", r.type, r.version, r.date_added as date, r.level, r.contributor,
      r.created_by as "createdBy", r.index, r.epoch, r.body
    from representation r
    where r.collection = ${collection.no} and ${isVisible(sql, sight)} and ${isLast(sql, sight)}
      and ${before === undefined ? sql`true` : sql`r.date_added < ${before}`}
      and ${filter.since === undefined ? sql`true` : sql`r.date_added >= ${filter.since}`}
      and ${filter.until === undefined ? sql`true` : sql`r.date_added < ${filter.until}`}
      and ${any(sql`r.type`, filter.types)} and ${any(sql`r.level`, filter.levels)}
      and ${any(sql`r.contributor`, filter.by)} and ${any(sql`r.created_by`, filter.creators)}
      and ${
        filter.text === undefined
          ? sql`true`
          : sql`r.date_added in (select e.date_added from search_entry e
              where e.collection = ${collection.no} and e.terms @@ ${filter.text}::tsquery)`
      }
    order by r.date_added desc limit ${limit}`
  return rows.map(({ date, ...row }) => ({
    ...row,
    dateAdded: Number(date),
    index: Number(row.index),
  }))
}

export interface VersionRow extends FoundRow {
  readonly minReach: Threshold
  readonly fallback: Level
  readonly shown: boolean
  readonly last: boolean
  readonly versionKey: string
  readonly hash: Buffer
  readonly salt: Buffer
  readonly collection: number
}

/** Every representation that this reader may see of one object, or at one index of the log. */
export async function findVersions(
  sql: Query,
  collection: Collection,
  sight: Sight,
  where:
    | { readonly id: string }
    | { readonly first: number; readonly last: number; readonly epoch: number },
): Promise<VersionRow[]> {
  if (sight.reach === 0) return []
  const rows = await sql<
    (Omit<VersionRow, 'dateAdded' | 'index'> & { date: bigint; index: bigint })[]
  >`
    select r.stix_id as "stixId", r.type, r.version, r.date_added as date, r.level, r.contributor,
      r.created_by as "createdBy", r.index, r.body, r.min_reach as "minReach", r.fallback, r.hash, r.salt, r.epoch,
      r.version_key as "versionKey", r.collection,
      (r.shown_for & ${bitsOf(sight)}) <> 0 as shown, ${isLast(sql, sight)} as last
    from representation r
    where r.collection = ${collection.no} and ${isVisible(sql, sight)} and ${
      'id' in where
        ? sql`r.stix_id = ${where.id}`
        : sql`r.epoch = ${where.epoch} and r.index between ${where.first} and ${where.last}`
    } order by r.version_key, r.date_added`
  return rows.map(({ date, ...row }) => ({
    ...row,
    dateAdded: Number(date),
    index: Number(row.index),
  }))
}

export const parsedOf = (body: string): JsonObject => {
  const value = parseJson(body)
  return isJsonObject(value) ? value : {}
}

const labels = [
  'name',
  'value',
  'pattern',
  'path',
  'key',
  'subject',
  'content',
  'description',
] as const

/** The line a person knows an object by. */
export function labelOf(value: JsonObject): string {
  if (value.type === 'relationship' || value.type === 'sighting') {
    const verb = value.relationship_type ?? 'sighting-of'
    const from = String(value.source_ref ?? '').split('--')[0]
    const to = String(value.target_ref ?? value.sighting_of_ref ?? '').split('--')[0]
    return [from, verb, to].filter(Boolean).join(' ')
  }
  for (const label of labels) {
    const text = value[label]
    if (typeof text === 'string' && text !== '') return text.slice(0, 300)
  }
  return String(value.id ?? '')
}

/** Representations under one version whose content differs, by the index of each. */
export function conflictsAmong(rows: readonly VersionRow[]): Map<number, number[]> {
  const conflicts = new Map<number, number[]>()
  for (const same of groupBy(rows, (row) => row.versionKey).values()) {
    if (same.length < 2) continue
    const forms = same.map((row) => contentForm(parsedOf(row.body)))
    same.forEach((row, i) => {
      const others = same.filter((_, j) => forms[j] !== forms[i]).map((other) => other.index)
      if (others.length > 0) conflicts.set(row.index, others)
    })
  }
  return conflicts
}

export const openEpoch = async (hub: HubContext): Promise<number> => (await signingOf(hub)).epoch

/** An index in the log, with its epoch where that is not the open one. */
export const placeOf = (row: { readonly index: number; readonly epoch: number }, open: number) => ({
  index: row.index,
  ...(row.epoch === open ? {} : { epoch: row.epoch }),
})

/** One object as its page shows it. */
export async function objectPage(
  hub: HubContext,
  actor: Actor,
  collection: Collection,
  id: string,
) {
  const sight = sightOf(actor, collection)
  const rows = await findVersions(hub.sql, collection, sight, { id })
  const current = rows.find((row) => row.shown && row.last) ?? rows.at(-1)
  if (!current) return undefined
  const value = parsedOf(current.body)
  const conflicts = conflictsAmong(rows)
  const open = await openEpoch(hub)
  const resolve = await resolverFor(
    hub.sql,
    collection.no,
    current.contributor,
    new Set(markingIdsOf(value)),
  )
  const marking = effectiveMarking(value, { resolve, default: current.fallback })
  const own = rows.filter(
    (row) =>
      decide(actor, {
        action: 'object.remove',
        thing: { collection, threshold: row.minReach, contributor: row.contributor as Party },
      }).allow,
  )
  return {
    id,
    type: current.type,
    current: value,
    currentIndex: current.index,
    label: labelOf(value),
    level: current.level,
    markings: marking.because.map((reason) =>
      reason.from === 'default'
        ? { marking: '', where: 'default', countedAs: current.level }
        : {
            marking: reason.id,
            where: reason.where,
            countedAs: reason.counted.kind === 'tlp' ? reason.counted.level : reason.counted.kind,
          },
    ),
    versions: rows.map((row) => ({
      version: row.version,
      dateAdded: microsToTimestamp(BigInt(row.dateAdded)),
      contributor: row.contributor,
      level: row.level,
      hash: row.hash.toString('hex'),
      ...placeOf(row, open),
      size: Buffer.byteLength(row.body),
      shown: row.shown,
      conflictsWith: conflicts.get(row.index) ?? [],
    })),
    sight: readersOf(collection).map((readers) => ({
      who: readers.who,
      ...seenBy(readers, current.minReach),
    })),
    can: { withdraw: own.length > 0, receipt: actor.kind !== 'anonymous' },
  }
}
