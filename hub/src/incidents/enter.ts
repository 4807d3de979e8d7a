import { randomUUID } from 'node:crypto'
import type { incidents } from '@comity/contract'
import { canonicalHash } from '../core/canonical-hash.ts'
import type { Tx } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import { type Entries, writeAct } from '../record/index.ts'
import * as store from './store.ts'
import { numberKey, searchText, tidied } from './text.ts'

export interface Done
  extends Pick<store.ActRecord, 'kind' | 'version' | 'person' | 'at'>,
    Partial<Pick<store.ActRecord, 'status' | 'readers' | 'note'>> {
  readonly attribution?: object
  /** States that begin or cease to see it. */
  readonly told?: readonly string[]
  /** What the entry of the log says beside it. */
  readonly facts?: Readonly<Record<string, string>>
}

/**
 * What became of an incident: into the log, for its own state to read, and beside it. Of what is shared or taken
 * back, each state that begins or ceases to see it has an entry of its own, which names no other. A party's acts are read
 * by those of its people who work on incidents; a group's by all its people, so none is written for a group.
 */
export async function enter(
  tx: Tx,
  entries: Entries,
  { id, state, number }: { readonly id: string; readonly state: string; readonly number: string },
  done: Done,
): Promise<void> {
  const { kind, version, readers = null, status = null, note = null } = done
  const facts = { incident: id, state, number, version: String(version), ...done.facts }
  const { index } = await writeAct(tx, entries, {
    ...{ kind: `incident.${kind}`, party: `state:${state}` },
    facts: { ...facts, ...(readers === null ? {} : { readers: readers.join(' ') }) },
  })
  for (const reader of done.told ?? [])
    await writeAct(tx, entries, {
      ...{ kind: `incident.${kind}`, party: `state:${reader}`, facts: { ...facts, reader } },
    })
  await store.insertAct(tx, id, {
    ...{ kind, version, readers, status, note, person: done.person, at: done.at },
    ...{ attribution: done.attribution ?? null, entry: index, epoch: entries.epoch },
  })
}

/** A fictional incident of the demonstration: the log knows nothing of it. */
export async function seedIncident(
  tx: Tx,
  given: {
    readonly state: string
    readonly person: string
    readonly written: incidents.IncidentText
    readonly exercise: boolean
    readonly status: incidents.IncidentStatus
    readonly shared: readonly string[]
    readonly at: Date
  },
): Promise<void> {
  const { state, person, exercise, status, at } = given
  const id = uuidv7()
  const written = tidied(given.written, at)
  const numbered = { numberKey: numberKey(written.number), search: searchText(written) }
  await store.insertIncident(tx, {
    ...{ id, written, ...numbered, at, stix: randomUUID(), state, exercise },
  })
  await store.insertVersion(tx, id, {
    version: 1,
    written,
    hash: canonicalHash(written),
    person,
    at,
  })
  await store.setStatus(tx, id, status, at)
  await store.insertShares(
    ...([tx, id] as const),
    given.shared.map((entry) => ({ entry, version: 1 })),
    at,
  )
  const acts = [
    { kind: 'create', status: 'open', readers: null },
    { kind: 'share', status: null, readers: [...given.shared] },
    { kind: 'status', status, readers: null },
  ] as const
  for (const act of acts)
    await store.insertAct(tx, id, {
      ...{ ...act, version: 1, note: null, person, at },
      ...{ attribution: null, entry: null, epoch: null },
    })
}
