import type { proposals } from '@comity/contract'
import type { ReadableBodies } from '@comity/policy'
import type { Forum, ProposalText } from '@comity/votes'
import type { Query, Tx } from '../core/database.ts'
import type { Entered, Said } from './said.ts'

export interface ProposalRecord {
  readonly id: string
  readonly body: string
  /** A member, by its code. */
  readonly drafter: string
  readonly title: string
  readonly lang: proposals.ProposalRow['lang']
  readonly forum: Forum
  readonly rule: string
  readonly tabledAt: Date | null
}

export interface VersionRecord {
  readonly version: number
  readonly how: 'first' | 'revision' | 'oral_revision' | 'amended'
  readonly text: ProposalText
  readonly hash: string
  readonly party: string | null
  readonly reason: string | null
  readonly at: Date
}

const columns = (sql: Query) => sql`
  p.id, p.body, p.drafter, p.title, p.lang, p.forum, p.rule, p.tabled_at as "tabledAt"`

export async function findProposal(sql: Query, id: string): Promise<ProposalRecord | undefined> {
  const [row] = await sql<ProposalRecord[]>`
    select ${columns(sql)} from proposal p where p.id = ${id}`
  return row
}

/** The proposal, held until the transaction ends: nobody else changes it meanwhile. */
export async function lockProposal(tx: Tx, id: string): Promise<ProposalRecord | undefined> {
  const [row] = await tx<ProposalRecord[]>`
    select ${columns(tx)} from proposal p where p.id = ${id} for update`
  return row
}

export interface ProposalFilter {
  readonly reader: ReadableBodies
  /** Whose drafts the reader reads. */
  readonly drafter: string | undefined
  readonly body: string | undefined
  readonly before: string | undefined
}

/** The latest first. */
export const listProposals = (
  sql: Query,
  { reader, drafter, body, before }: ProposalFilter,
  limit: number,
): Promise<ProposalRecord[]> => sql<ProposalRecord[]>`
  select ${columns(sql)} from proposal p join body b on b.id = p.body
  where (
      p.tabled_at is not null
      and ((b.audience = 'public' and ${reader.readsPublic}) or b.group_id = any(${reader.groups as string[]}))
      or p.tabled_at is null and p.drafter = ${drafter ?? null})
    and ${body === undefined ? sql`true` : sql`p.body = ${body}`}
    and ${before === undefined ? sql`true` : sql`p.id < ${before}`}
  order by p.id desc limit ${limit}`

export const listVersions = (sql: Query, proposal: string): Promise<VersionRecord[]> => sql<
  VersionRecord[]
>`
  select v.version, v.how, v.text, v.hash, v.party, v.reason, v.at from proposal_version v
  where v.proposal = ${proposal} order by v.version`

export async function listHappened(sql: Query, proposals: readonly string[]) {
  const rows = await sql<
    {
      readonly proposal: string
      readonly event: { readonly said: Said; readonly as: Entered['as'] }
      readonly party: string
      readonly at: string
      readonly entry: bigint | null
    }[]
  >`
    select e.proposal, e.event, e.party, e.at, e.entry from proposal_event e
    where e.proposal = any(${proposals as string[]}::uuid[]) order by e.proposal, e.sequence`
  const found = new Map<string, Entered[]>(proposals.map((id) => [id, []]))
  for (const { proposal, event, party, at, entry } of rows)
    found
      .get(proposal)
      ?.push({ ...event, party, at, entry: entry === null ? undefined : Number(entry) })
  return found
}

export async function insertProposal(
  tx: Tx,
  { id, body, drafter, title, lang, forum, rule }: Omit<ProposalRecord, 'tabledAt'>,
): Promise<void> {
  await tx`
    insert into proposal (id, body, drafter, title, lang, forum, rule)
    values (${id}, ${body}, ${drafter}, ${title}, ${lang}, ${forum}, ${rule})`
}

export async function insertVersion(
  tx: Tx,
  proposal: string,
  { version, how, text, hash, party, reason, at }: VersionRecord,
): Promise<void> {
  await tx`
    insert into proposal_version (proposal, version, how, text, hash, party, reason, at)
    values (${proposal}, ${version}, ${how}, ${tx.json(JSON.parse(JSON.stringify(text)))}, ${hash},
      ${party}, ${reason}, ${at})`
}

/** Only of a draft: what was tabled once is never written over. */
export async function replaceDraft(
  tx: Tx,
  id: string,
  draft: Pick<ProposalRecord, 'title' | 'lang'> & Pick<VersionRecord, 'text' | 'hash' | 'at'>,
): Promise<void> {
  const { title, lang, text, hash, at } = draft
  await tx`
    update proposal set title = ${title}, lang = ${lang} where id = ${id} and tabled_at is null`
  await tx`
    update proposal_version v set text = ${tx.json(JSON.parse(JSON.stringify(text)))},
      hash = ${hash}, at = ${at}
    from proposal p where p.id = v.proposal and v.proposal = ${id} and p.tabled_at is null`
}

export async function setTabled(tx: Tx, id: string, at: string): Promise<void> {
  await tx`update proposal set tabled_at = ${at}::timestamptz where id = ${id}`
}

export async function insertHappened(
  tx: Tx,
  proposal: string,
  sequence: number,
  { said, as, party, at, entry }: Entered,
  by: { readonly person: string | null; readonly epoch: number | null },
): Promise<void> {
  const event = tx.json(JSON.parse(JSON.stringify({ said, as })))
  await tx`
    insert into proposal_event (proposal, sequence, event, party, person, at, entry, epoch)
    values (${proposal}, ${sequence}, ${event}, ${party}, ${by.person}, ${at}, ${entry ?? null},
      ${by.epoch})`
}

/** The next number of a body's series; asked for by whoever holds the head of the log, one at a time. */
export async function nextNumber(tx: Tx, body: string): Promise<number> {
  const [row] = await tx<{ last: number | null }[]>`
    select max(number) as last from proposal_symbol where body = ${body}`
  return (row?.last ?? 0) + 1
}

/** False where the symbol was given before. */
export async function takeSymbol(
  tx: Tx,
  symbol: { body: string; symbol: string; number: number | null; proposal: string },
): Promise<boolean> {
  const rows = await tx`
    insert into proposal_symbol (body, symbol, number, proposal)
    values (${symbol.body}, ${symbol.symbol}, ${symbol.number}, ${symbol.proposal})
    on conflict (body, symbol) do nothing returning symbol`
  return rows.length === 1
}

export async function insertVoteLink(
  tx: Tx,
  link: {
    readonly vote: string
    readonly proposal: string
    readonly step: string
    /** A rehearsal decides nothing: it is open to nobody's loss. */
    readonly rehearsal: boolean
  },
): Promise<void> {
  await tx`
    insert into proposal_vote (vote, proposal, step, is_open)
    values (${link.vote}, ${link.proposal}, ${link.step}, ${!link.rehearsal})`
}

export async function closeVoteLink(tx: Tx, vote: string): Promise<void> {
  await tx`update proposal_vote set is_open = false where vote = ${vote}`
}

export async function hasOpenVote(tx: Tx, proposal: string): Promise<boolean> {
  const rows = await tx`select from proposal_vote where proposal = ${proposal} and is_open`
  return rows.length > 0
}

export async function findVoteLink(sql: Query, vote: string) {
  const [row] = await sql<{ proposal: string; step: string }[]>`
    select l.proposal, l.step from proposal_vote l where l.vote = ${vote}`
  return row
}

/** Of live votes, which proposal each is on; of those that are on none, nothing. */
export async function proposalsOf(
  sql: Query,
  votes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ vote: string; proposal: string }[]>`
    select l.vote, l.proposal from proposal_vote l where l.vote = any(${votes as string[]}::uuid[])`
  return new Map(rows.map(({ vote, proposal }) => [vote, proposal]))
}

/** The latest live vote on each step. */
export async function listVoteLinks(sql: Query, proposal: string): Promise<Map<string, string>> {
  const rows = await sql<{ vote: string; step: string }[]>`
    select l.vote, l.step from proposal_vote l where l.proposal = ${proposal} order by l.vote`
  return new Map(rows.map(({ vote, step }) => [step, vote]))
}
