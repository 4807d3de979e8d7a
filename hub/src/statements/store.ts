import type { Names, statements } from '@comity/contract'
import type { Party, ReadableBodies } from '@comity/policy'
import type { Query, Tx } from '../core/database.ts'

export interface StatementRecord {
  readonly id: string
  readonly party: Party
  readonly kind: statements.StatementKind
  readonly onBehalfOf: string | null
  readonly audience: 'public' | 'group'
  readonly group: string | null
  readonly body: string | null
  readonly session: string | null
  readonly meeting: string | null
  readonly item: string | null
  readonly decision: string | null
  readonly repliesTo: string | null
  readonly publishedAt: Date | null
}

export interface VersionRecord {
  readonly version: number
  readonly lang: statements.StatementRow['lang']
  readonly title: string
  readonly text: string
  readonly hash: string
  readonly about: string | null
  readonly reason: string | null
  /** As it was kept: parsed where it is read. */
  readonly claims: unknown
  readonly publishedAt: Date | null
  readonly entry: number | null
  readonly epoch: number | null
}

/** A statement with its last version, as a list shows it. */
export interface ListedRecord
  extends StatementRecord,
    Pick<VersionRecord, 'version' | 'lang' | 'title'> {
  readonly meetingNumber: number | null
  readonly itemNumber: string | null
  readonly itemTitles: Names | null
  readonly itemSession: string | null
  readonly versionAt: Date | null
}

const columns = (sql: Query) => sql`
  s.id, s.party, s.kind, s.on_behalf_of as "onBehalfOf", s.audience, s.group_id as "group", s.body,
  s.session, s.meeting, s.item, s.decision, s.replies_to as "repliesTo",
  s.published_at as "publishedAt"`

const listed = (sql: Query) => sql`
  select ${columns(sql)}, v.version, v.lang, v.title, v.published_at as "versionAt",
    m.number as "meetingNumber", i.number as "itemNumber", i.titles as "itemTitles",
    i.session as "itemSession"
  from statement s
  cross join lateral (
    select version, lang, title, published_at from statement_version
    where statement = s.id order by version desc limit 1) as v
  left join meeting m on m.id = s.meeting
  left join agenda_item i on i.id = s.item`

/** Who reads: by `decide`, as values for SQL. */
export interface Reader {
  readonly bodies: ReadableBodies
  /** Whose drafts. */
  readonly drafts: Party | undefined
}

/** The reading half of `statement.read`. */
const isReadable = (sql: Query, { bodies, drafts }: Reader) => sql`
  case when s.published_at is null then s.party = ${drafts ?? null}
    else (s.audience = 'public' and ${bodies.readsPublic})
      or (s.audience = 'group' and s.group_id = any(${bodies.groups as string[]})) end`

export interface StatementFilter {
  readonly meeting?: string | undefined
  readonly session?: string | undefined
  readonly decision?: string | undefined
  readonly party?: string | undefined
  readonly onBehalfOf?: string | undefined
  readonly kind?: string | undefined
  readonly repliesTo?: string | undefined
  readonly before?: string | undefined
}

/** The latest first. */
export const listStatements = (
  sql: Query,
  reader: Reader,
  filter: StatementFilter,
  limit: number,
): Promise<ListedRecord[]> => {
  const { meeting, session, decision, party, onBehalfOf, kind, repliesTo, before } = filter
  return sql<ListedRecord[]>`
    ${listed(sql)}
    where ${isReadable(sql, reader)}
      and ${meeting === undefined ? sql`true` : sql`s.meeting = ${meeting}`}
      and ${session === undefined ? sql`true` : sql`s.session = ${session}`}
      and ${decision === undefined ? sql`true` : sql`s.decision = ${decision}`}
      and ${party === undefined ? sql`true` : sql`s.party = ${party}`}
      and ${onBehalfOf === undefined ? sql`true` : sql`s.on_behalf_of = ${onBehalfOf}`}
      and ${kind === undefined ? sql`true` : sql`s.kind = ${kind}`}
      and ${repliesTo === undefined ? sql`true` : sql`s.replies_to = ${repliesTo}`}
      and ${before === undefined ? sql`true` : sql`s.id < ${before}`}
    order by s.id desc limit ${limit}`
}

export async function findStatement(sql: Query, id: string): Promise<ListedRecord | undefined> {
  const [row] = await sql<ListedRecord[]>`${listed(sql)} where s.id = ${id}`
  return row
}

/** Held until the transaction ends: nobody else changes it meanwhile. */
export async function lockStatement(tx: Tx, id: string): Promise<StatementRecord | undefined> {
  const [row] = await tx<StatementRecord[]>`
    select ${columns(tx)} from statement s where s.id = ${id} for update`
  return row
}

/** The first first. */
export async function listVersions(sql: Query, statement: string): Promise<VersionRecord[]> {
  const rows = await sql<(Omit<VersionRecord, 'entry'> & { readonly entry: bigint | null })[]>`
    select version, lang, title, text, hash, about, reason, claims, published_at as "publishedAt",
      entry, epoch
    from statement_version where statement = ${statement} order by version`
  return rows.map((row) => ({ ...row, entry: row.entry === null ? null : Number(row.entry) }))
}

export async function insertStatement(
  tx: Tx,
  row: Omit<StatementRecord, 'publishedAt'>,
): Promise<void> {
  await tx`
    insert into statement (id, party, kind, on_behalf_of, audience, group_id, body, session, meeting, item,
      decision, replies_to)
    values (${row.id}, ${row.party}, ${row.kind}, ${row.onBehalfOf}, ${row.audience}, ${row.group},
      ${row.body}, ${row.session}, ${row.meeting}, ${row.item}, ${row.decision}, ${row.repliesTo})`
}

export async function insertVersion(
  tx: Tx,
  statement: string,
  row: VersionRecord & { readonly person: string | null },
): Promise<void> {
  const claims = row.claims === null ? null : asJson(tx, row.claims)
  await tx`
    insert into statement_version (statement, version, lang, title, text, hash, about, reason, claims,
      person, published_at, entry, epoch)
    values (${statement}, ${row.version}, ${row.lang}, ${row.title}, ${row.text}, ${row.hash},
      ${row.about}, ${row.reason}, ${claims}, ${row.person}, ${row.publishedAt}, ${row.entry}, ${row.epoch})`
}

/** Only of a draft. */
export async function replaceDraft(
  tx: Tx,
  statement: string,
  row: Pick<VersionRecord, 'lang' | 'title' | 'text' | 'hash' | 'about'>,
): Promise<void> {
  await tx`
    update statement_version set lang = ${row.lang}, title = ${row.title}, text = ${row.text},
      hash = ${row.hash}, about = ${row.about}
    where statement = ${statement} and published_at is null`
}

/** The draft becomes the first version. */
export async function publishDraft(
  tx: Tx,
  statement: string,
  row: Pick<VersionRecord, 'claims' | 'entry' | 'epoch'> & {
    readonly at: Date
    readonly person: string | null
  },
): Promise<void> {
  const claims = row.claims === null ? null : asJson(tx, row.claims)
  await tx`
    update statement_version set claims = ${claims}, published_at = ${row.at}, entry = ${row.entry},
      epoch = ${row.epoch}, person = ${row.person}
    where statement = ${statement} and published_at is null`
  await tx`update statement set published_at = ${row.at} where id = ${statement}`
}

const asJson = (tx: Tx, value: unknown) => tx.json(JSON.parse(JSON.stringify(value)))
