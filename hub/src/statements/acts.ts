import type { BodyOf, statements as contract, votes } from '@comity/contract'
import type { SignedIn } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { type Entries, logOf, writeAct } from '../record/index.ts'
import type { Place } from './place.ts'
import * as store from './store.ts'
import { hashOf, type Words } from './text.ts'

type Written = Words & {
  readonly lang: store.VersionRecord['lang']
  readonly about: string | null
}
type Kept = Pick<BodyOf<typeof contract.writeStatement>, 'kind' | 'audience' | 'onBehalfOf'> & {
  readonly repliesTo: string | null
}

/** What the record says of the claims, as it is kept; null where they are not read. */
export type Claims = readonly votes.ClaimPart[] | null

/** A draft: nobody but its author learns of it, and the log neither. */
export async function write(
  hub: HubContext,
  actor: SignedIn,
  place: Place,
  { kind, audience, onBehalfOf, repliesTo }: Kept,
  words: Written,
): Promise<string> {
  const id = uuidv7()
  const { party } = actor
  if (party === undefined) throw new Error('Whoever writes speaks for a party')
  const { body, session, meeting, item, decision } = place
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'statement.draft', thing: `statement:${id}` })
    await store.insertStatement(tx, {
      ...{ id, party, kind, audience, onBehalfOf: onBehalfOf ?? null, repliesTo },
      ...{ group: audience === 'group' ? place.group : null },
      ...{ body, session, meeting, item, decision },
    })
    await store.insertVersion(tx, id, {
      ...{ ...words, version: 1, hash: hashOf(words), reason: null, claims: null },
      ...{ publishedAt: null, entry: null, epoch: null, person: actor.person },
    })
  })
  return id
}

export async function edit(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  seen: string,
  words: Written,
): Promise<void> {
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'statement.edit', thing: `statement:${id}` })
    const { row, last } = await hold(tx, id)
    if (row.publishedAt !== null)
      throw new Problem('conflict', 'statement-published', 'It is published: correct it instead.')
    if (last.hash !== seen) throw changed()
    await store.replaceDraft(tx, id, { ...words, hash: hashOf(words) })
  })
}

/**
 * Sent again after it was done, it is done already: nobody publishes the same text twice.
 *
 * @param read the draft that the claims were read from: it may have been edited since
 */
export async function publish(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  { seen, read, claims }: { readonly seen: string; readonly read: Read; readonly claims: Claims },
): Promise<void> {
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'statement.publish', thing: `statement:${id}` })
    const { row, first, last } = await hold(tx, id)
    if (row.publishedAt !== null && first.hash === seen) return
    if (row.publishedAt !== null || last.hash !== seen) throw changed()
    if (last.hash !== read.hash || last.about !== read.about) throw changed()
    const { index, at } = await written(tx, entries, 'statement.publish', row, last)
    await store.publishDraft(tx, id, {
      ...{ claims, entry: index, epoch: entries.epoch, at, person: actor.person },
    })
  })
}

type Read = Pick<store.VersionRecord, 'hash' | 'about'>

/** A new version beside the last; sent again after it was done, it is done already. */
export async function correct(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  given: { readonly seen: number; readonly reason: string; readonly claims: Claims },
  words: Written,
): Promise<void> {
  const { seen, reason, claims } = given
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'statement.correct', thing: `statement:${id}` })
    const { row, last } = await hold(tx, id)
    const hash = hashOf(words)
    if (last.version === seen + 1 && last.hash === hash && last.reason === reason) return
    if (row.publishedAt === null)
      throw new Problem('conflict', 'statement-draft', 'It is not published yet: edit the draft.')
    if (last.version !== seen) throw changed()
    if (last.hash === hash && last.about === words.about)
      throw new Problem('invalid', 'statement-unchanged', 'The text reads so already.')
    const version = { ...words, version: seen + 1, hash, reason }
    const { index, at } = await written(tx, entries, 'statement.correct', row, version)
    await store.insertVersion(tx, id, {
      ...{ ...version, claims, publishedAt: at, entry: index, epoch: entries.epoch },
      person: actor.person,
    })
  })
}

async function hold(tx: Tx, id: string) {
  const row = await store.lockStatement(tx, id)
  const versions = row ? await store.listVersions(tx, id) : []
  const [first, last] = [versions[0], versions.at(-1)]
  if (!row || !first || !last)
    throw new Problem('not-found', 'not-found', 'There is no such thing here.')
  return { row, first, last }
}

/** Into the log: what is for a group's members, they alone read of there. */
async function written(
  tx: Tx,
  entries: Entries,
  kind: 'statement.publish' | 'statement.correct',
  row: store.StatementRecord,
  version: Pick<store.VersionRecord, 'version' | 'hash' | 'lang' | 'reason'>,
): Promise<{ index: number; at: Date }> {
  const { id, party, meeting, item, decision, onBehalfOf, audience, group } = row
  const said = {
    ...{ statement: id, by: party, as: row.kind, version: String(version.version) },
    ...{ lang: version.lang, sha256: version.hash, reason: version.reason },
    ...{ onBehalfOf, body: row.body, meeting, item, decision },
  }
  const { index, at } = await writeAct(tx, entries, {
    ...{ kind, party: audience === 'public' ? null : `group:${group ?? ''}` },
    facts: Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ),
  })
  return { index, at: new Date(at) }
}

const changed = () =>
  new Problem(
    'changed-meanwhile',
    'statement-changed',
    'The text has changed since. Read it as it is now, then act.',
  )
