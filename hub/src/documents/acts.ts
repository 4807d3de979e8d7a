import type { BodyOf, documents as contract } from '@comity/contract'
import type { SignedIn } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { type Entries, logOf, writeAct } from '../record/index.ts'
import * as store from './store.ts'
import { shownLine, versionHash } from './text.ts'
import { dropFiles } from './text-store.ts'
import * as versions from './version-store.ts'

type Begun = Pick<BodyOf<typeof contract.draftDocument>, 'symbol' | 'kind' | 'audience' | 'date'>

export interface Place {
  readonly body: string
  readonly group: string
  readonly session: string | null
  readonly item: string | null
}

/** Begins a document: nobody but its secretariat learns of it, and the log neither. */
export async function draft(
  hub: HubContext,
  actor: SignedIn,
  { body, group, session, item }: Place,
  { symbol, kind, audience, date }: Begun,
): Promise<string> {
  const id = uuidv7()
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'document.draft', thing: `document:${id}` })
    const taken = await store.symbolsTaken(tx, group, [symbol])
    const row = { id, symbol, kind, audience, body, group, session, item }
    if (taken.size > 0 || !(await store.insertDocument(tx, row))) throw symbolTaken(symbol)
    await versions.insertVersion(tx, id, { version: 1, date, change: null })
  })
  return id
}

/** Begins a further version with the texts of the last. */
export async function revise(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  { seen, change, date }: BodyOf<typeof contract.reviseDocument>,
): Promise<void> {
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'document.revise', thing: `document:${id}` })
    await store.lockDocument(tx, id)
    const last = (await versions.listVersions(tx, id)).at(-1)
    if (last === undefined || last.issuedAt === null)
      throw new Problem('conflict', 'document-in-draft', 'A version is being prepared already.')
    if (last.version !== seen) throw changed()
    const row = { version: seen + 1, date, change: shownLine(change) }
    await versions.insertVersion(tx, id, row)
    await versions.copyTexts(tx, id, seen)
  })
}

export async function discard(hub: HubContext, actor: SignedIn, id: string): Promise<void> {
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'document.discard', thing: `document:${id}` })
    await held(tx, id)
    await versions.deleteVersion(tx, id)
    await dropFiles(tx, id)
    await store.deleteDocument(tx, id)
  })
}

/** Sent again after it was done, it is done already: nobody issues the same version twice. */
export async function issue(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  seen: string,
): Promise<void> {
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'document.issue', thing: `document:${id}` })
    const work = await store.lockDocument(tx, id)
    const last = (await versions.listVersions(tx, id)).at(-1)
    if (!work || !last) throw new Error(`Document ${id} is gone`)
    if (last.issuedAt !== null && last.hash === seen) return
    if (last.issuedAt !== null) throw noDraft()
    if (versionHash(work, last) !== seen) throw changed()
    if (last.texts.length === 0)
      throw new Problem('conflict', 'document-empty', 'Put in a text or a file first.')
    if (work.issuedAt === null && work.audience === 'public') await requireFree(tx, work)
    const { index, at } = await written(tx, entries, work, { ...last, hash: seen })
    await versions.issueVersion(tx, id, {
      ...{ hash: seen, at, entry: index, epoch: entries.epoch, person: actor.person },
    })
  })
}

/** Another group may have issued one of this symbol for all since this one was begun. */
async function requireFree(tx: Tx, { id, symbol }: store.WorkRecord): Promise<void> {
  const [found] = await tx`
    select from document where symbol_key = ${store.keyOf(symbol)} and id <> ${id}
      and audience = 'public' and issued_at is not null`
  if (found) throw symbolTaken(symbol)
}

/** The draft of a document that nobody else changes until the transaction ends. */
export async function held(tx: Tx, id: string) {
  const work = await store.lockDocument(tx, id)
  const last = (await versions.listVersions(tx, id)).at(-1)
  if (!work || !last) throw new Problem('not-found', 'not-found', 'There is no such thing here.')
  if (last.issuedAt !== null) throw noDraft()
  return { work, draft: last }
}

/** Into the log: what is for a group's members, they alone read of there. */
async function written(
  tx: Tx,
  entries: Entries,
  work: store.WorkRecord,
  version: versions.VersionRecord,
): Promise<{ index: number; at: Date }> {
  const { id, symbol, kind, body, session, item, audience, group } = work
  const said = {
    ...{ document: id, symbol, as: kind, body, session, item, version: String(version.version) },
    ...{ date: version.date, change: version.change, sha256: version.hash },
    ...Object.fromEntries(
      version.texts.flatMap(({ lang, hash, file }) => [
        [`text_${lang}`, hash],
        [`file_${lang}`, file?.sha256 ?? null],
      ]),
    ),
  }
  const { index, at } = await writeAct(tx, entries, {
    ...{ kind: 'document.issue', party: audience === 'public' ? null : `group:${group}` },
    facts: Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ),
  })
  return { index, at: new Date(at) }
}

export const symbolTaken = (symbol: string) =>
  new Problem('conflict', 'symbol-taken', `There is a document ${symbol} already.`, {
    params: { symbol },
  })

const noDraft = () =>
  new Problem(
    ...(['conflict', 'document-no-draft'] as const),
    'What was issued stays: begin a further version.',
  )

const changed = () =>
  new Problem(
    ...(['changed-meanwhile', 'document-changed'] as const),
    'The document has changed since. Read it as it is now, then act.',
  )
