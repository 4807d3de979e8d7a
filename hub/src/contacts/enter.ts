import type { contacts, Names } from '@comity/contract'
import type { Tx } from '../core/database.ts'
import { type Entries, writeAct } from '../record/index.ts'
import { dueAfter } from './course.ts'
import { searchText } from './search-text.ts'
import { type ContactRecord, insertContactAct, putContact } from './store.ts'

type Kind = contacts.ContactAct['kind']

/** What became of a contact: into the log, for its own state to read, and beside it. */
export async function writeContactAct(
  tx: Tx,
  entries: Entries,
  act: {
    readonly kind: Kind
    readonly contact: string
    readonly state: string
    readonly version: number
    readonly at: Date
    readonly desk: contacts.Desk | null
    readonly nomination: string | null
    readonly person: string | null
    readonly facts?: Readonly<Record<string, string>>
  },
): Promise<void> {
  const { kind, contact, state, version, at, desk, nomination, person } = act
  const { index } = await writeAct(tx, entries, {
    ...{ kind: `contact.${kind}`, party: `state:${state}` },
    facts: { contact, state, version: String(version), ...act.facts },
  })
  await insertContactAct(tx, contact, {
    ...{ kind, version, at, desk, nomination, person, entry: index, epoch: entries.epoch },
  })
}

/** A desk as approved, in its first or a later version. */
export async function putDesk(
  tx: Tx,
  {
    id,
    state,
    stateNames,
    version,
  }: Pick<ContactRecord, 'id' | 'state' | 'stateNames' | 'version'>,
  desk: contacts.Desk,
  at: Date,
): Promise<void> {
  const search = searchText(state, stateNames, desk)
  await putContact(tx, { id, state, version, desk, search, at, dueAt: dueAfter(at) })
}

/** A fictional contact of the demonstration, which nobody nominated. */
export async function seedContact(
  tx: Tx,
  given: { id: string; state: string; stateNames: Names; desk: contacts.Desk; at: Date },
): Promise<void> {
  const { id, desk, at } = given
  await putDesk(tx, { ...given, version: 1 }, desk, at)
  await insertContactAct(tx, id, {
    ...{ kind: 'nominate', version: 1, at, desk, nomination: null },
    ...{ person: null, entry: null, epoch: null },
  })
}
