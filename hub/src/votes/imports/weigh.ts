import type { voteImports as contract } from '@comity/contract'
import { type MemberCode, type PackedRoll, unpackRoll, type Vote } from '@comity/votes'
import type { Tx } from '../../core/database.ts'

export interface Weight {
  readonly added: number
  readonly known: number
  readonly differing: number
}

/**
 * Weighs what was read against the record as it stands: what it does not hold, holds alike, or holds
 * otherwise. Two are one decision where a symbol says so, or the key that a file of the same kind gave,
 * or, where one of them has no symbol, the day and who stood how.
 */
export async function weigh(tx: Tx, id: string): Promise<Weight> {
  await tx`
    update vote_import_decision s set standing = 'added', decision = m.decision, matched_by = m.matched_by
    from (
      select s.position,
        coalesce(d.decision, k.decision) as decision,
        case when d.decision is not null then 'symbol' when k.decision is not null then 'key' end as matched_by
      from vote_import_decision s
      left join lateral (select decision from decision_symbol
        where symbol = upper(s.id) and upper(decision) = symbol order by decision limit 1) d on true
      left join lateral (select decision from decision_symbol
        where symbol = upper(s.key) order by decision limit 1) k on true
      where s.import = ${id}) m
    where s.import = ${id} and s.position = m.position`
  await matchByRoll(tx, id)
  await tx`
    update vote_import_decision s
    set standing = case when ${isAlike(tx)} then 'known' else 'differing' end
    from decision d where s.import = ${id} and d.id = s.decision`
  const rows = await tx<{ standing: keyof Weight; count: number }[]>`
    select standing, count(*)::int as count from vote_import_decision where import = ${id} group by standing`
  const weight = { added: 0, known: 0, differing: 0 }
  for (const { standing, count } of rows) weight[standing] = count
  return weight
}

/** One to one, so that of two votes of a day that went alike neither is lost for the other. */
async function matchByRoll(tx: Tx, id: string): Promise<void> {
  await tx`
    with free as materialized (
      select r.position, r.date, r.digest, position(':' in r.id) > 0 as keyed,
        row_number() over (partition by r.date, r.digest order by r.position) as nth
      from (select s.position, s.id, s.date, ${digest(tx, tx`s`)} as digest from vote_import_decision s
        where s.import = ${id} and s.decision is null and s.on_what = 'whole') r),
    held as materialized (
      select r.id, r.date, r.digest, position(':' in r.id) > 0 as keyed,
        row_number() over (partition by r.date, r.digest order by r.id) as nth
      from (select d.id, d.date, ${digest(tx, tx`d`)} as digest from decision d
        where d.on_what = 'whole' and cardinality(d.yes || d.no || d.abstain) > 0
          and d.date in (select date from free)
          and not exists (
            select from vote_import_decision o where o.import = ${id} and o.decision = d.id)) r)
    update vote_import_decision s set decision = held.id, matched_by = 'roll'
    from free join held using (date, digest, nth)
    where s.import = ${id} and s.position = free.position and (free.keyed or held.keyed)`
}

/** Rolls are compared by a short text: the database may compare each with each. */
const digest = (tx: Tx, of: ReturnType<Tx>) => tx`
  md5(array_to_string(${of}.yes, ' ') || '/' || array_to_string(${of}.no, ' ') || '/' ||
    array_to_string(${of}.abstain, ' '))`

/**
 * The same day, as far as both know it, and the same ways: records do not always tell who had no right to
 * vote from who did not vote. Where the record has no roll call, its count is compared.
 */
const isAlike = (tx: Tx) => tx`
  (d.date = s.date or ((d.date_precision <> 'day' or s.date_precision <> 'day')
    and date_trunc('month', d.date) = date_trunc('month', s.date)))
  and (
    (d.yes = s.yes and d.no = s.no and d.abstain = s.abstain
      and (select array_agg(c order by c) from unnest(d.not_voting || d.suspended) c)
        is not distinct from (select array_agg(c order by c) from unnest(s.not_voting || s.suspended) c))
    or (cardinality(d.yes || d.no || d.abstain || d.not_voting || d.suspended) = 0
      and (d.announced ->> 'yes')::int = cardinality(s.yes)
      and (d.announced ->> 'no')::int = cardinality(s.no)
      and (d.announced ->> 'abstain')::int = cardinality(s.abstain)))`

const mostDifferences = 1_000
const mostMembers = 400

/** What is otherwise in the first of those that differ. */
export async function differencesOf(tx: Tx, id: string): Promise<readonly contract.Difference[]> {
  const rows = await tx<
    {
      key: string
      decision: string
      by: contract.Difference['by']
      recordDate: string
      fileDate: string
      record: Record<Vote, string[]>
      file: Record<Vote, string[]>
    }[]
  >`
    select s.key, s.decision, s.matched_by as by, d.date::text as "recordDate", s.date::text as "fileDate",
      jsonb_build_object('yes', d.yes, 'no', d.no, 'abstain', d.abstain,
        'not_voting', d.not_voting, 'suspended', d.suspended) as record,
      jsonb_build_object('yes', s.yes, 'no', s.no, 'abstain', s.abstain,
        'not_voting', s.not_voting, 'suspended', s.suspended) as file
    from vote_import_decision s join decision d on d.id = s.decision
    where s.import = ${id} and s.standing = 'differing' order by s.position limit ${mostDifferences}`
  return rows.map(({ key, decision, by, recordDate, fileDate, record, file }) => ({
    ...{ key, decision, by, members: otherwise(record, file) },
    ...(recordDate === fileDate ? {} : { date: { record: recordDate, file: fileDate } }),
  }))
}

function otherwise(record: PackedRoll, file: PackedRoll): contract.Difference['members'] {
  const [held, read] = [unpackRoll(record), unpackRoll(file)]
  const members = [...new Set<MemberCode>([...held.keys(), ...read.keys()])].sort()
  return members
    .map((member) => ({ member, record: held.get(member), file: read.get(member) }))
    .filter((one) => absent(one.record) !== absent(one.file))
    .slice(0, mostMembers)
}

/** Files write who had no right to vote as they write who did not vote. */
const absent = (vote: Vote | undefined) => (vote === 'suspended' ? 'not_voting' : vote)

export async function saveWeight(
  tx: Tx,
  id: string,
  { added, known, differing }: Weight,
  differences: readonly contract.Difference[],
): Promise<void> {
  await tx`
    update vote_import set added = ${added}, known = ${known}, differing = ${differing},
      differences = ${JSON.stringify(differences)}::text::jsonb
    where id = ${id}`
}
