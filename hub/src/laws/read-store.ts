import {
  type Article,
  type CoopRule,
  LawBook,
  type Laws,
  type Mapping,
  type Participation,
  type Penalty,
  type Plain,
  type Provision,
  type ProvisionVersion,
  type Reference,
  type Rule,
  readLaws,
  type Source,
  type Statute,
} from '@comity/laws'
import type { Query } from '../core/database.ts'
import { withoutNulls } from './without-nulls.ts'

/**
 * The laws of some states, with all that they are held against, checked and ready to be asked; of some
 * articles where these are named. Cost grows with those states alone.
 */
export async function bookOf(
  sql: Query,
  states: readonly string[],
  articles?: readonly string[],
): Promise<LawBook> {
  return new LawBook(await lawsOf(sql, states, articles))
}

export async function lawsOf(
  sql: Query,
  states: readonly string[],
  articles?: readonly string[],
): Promise<Laws> {
  const mappings = await mappingsOf(sql, states, articles)
  const coopRules = await coopRulesOf(sql, states)
  // Of some articles, what their mappings and the rules rest on; otherwise all that is held.
  const only = articles && [
    ...mappings.flatMap(({ versionIds }) => versionIds),
    ...coopRules.flatMap(({ versionId }) => versionId ?? []),
  ]
  const versions = await versionsOf(sql, states, only)
  const ids = versions.map(({ id }) => id)
  const mapped = mappings.map(({ id }) => id)
  const [references, all, participations, statutes, provisions, penalties, rules] =
    await Promise.all([
      referencesHeld(sql),
      articlesHeld(sql),
      participationsOf(sql, states),
      statutesOf(sql, states),
      provisionsOf(sql, states),
      penaltiesOf(sql, ids),
      rulesOf(sql, mapped),
    ])
  const cited = [
    ...versions.map(({ sourceId }) => sourceId),
    ...references.flatMap(({ sourceIds }) => sourceIds),
    ...coopRules.flatMap(({ sourceId }) => sourceId ?? []),
    ...participations.flatMap(({ sourceIds }) => sourceIds),
  ]
  return readLaws({
    ...{ references, articles: all, participations, sources: await sourcesOf(sql, cited) },
    ...{ statutes, provisions, versions, penalties, mappings, rules, coopRules },
  })
}

type Of<Thing> = Plain<Thing>
const listed = <Row extends object>(rows: readonly Row[]): readonly Row[] => rows.map(withoutNulls)

export const referencesHeld = async (sql: Query) =>
  listed(
    await sql<Of<Reference>[]>`
      select id, name, kind, series, adopted, in_force as "inForce", source_ids as "sourceIds", doubt
      from law_reference order by adopted, id`,
  )

/** In the order of their references. */
export const articlesHeld = async (sql: Query) =>
  listed(
    await sql<Of<Article>[]>`
      select a.id, reference as "referenceId", number, title, about as "group", corresponds, elements,
        liberty as "deprivationOfLiberty", verified, a.doubt
      from law_article a join law_reference r on r.id = a.reference order by r.adopted, r.id, a.place`,
  )

export const sourcesOf = async (sql: Query, ids: readonly string[]) =>
  listed(
    await sql<Of<Source>[]>`
      select id, publisher, url, official, retrieved, sha256, licence, confidence
      from law_source where id = any(${[...new Set(ids)]}) order by id`,
  )

const participationsOf = async (sql: Query, states: readonly string[]) =>
  listed(
    await sql<Of<Participation>[]>`
      select state as "stateId", reference as "referenceId", signed, in_force as "inForce", reservations,
        source_ids as "sourceIds"
      from law_participation where state = any(${states as string[]}) order by state, reference`,
  )

const statutesOf = async (sql: Query, states: readonly string[]) =>
  listed(
    await sql<Of<Statute>[]>`
      select id, state as "stateId", title, short, number, language, official
      from statute where state = any(${states as string[]}) order by id`,
  )

const provisionsOf = async (sql: Query, states: readonly string[]) =>
  listed(
    await sql<Of<Provision>[]>`
      select p.id, p.statute as "statuteId", p.label, p.parent as "parentId"
      from provision p join statute s on s.id = p.statute
      where s.state = any(${states as string[]}) order by p.id`,
  )

const versionsOf = async (sql: Query, states: readonly string[], only?: readonly string[]) =>
  listed(
    await sql<Of<ProvisionVersion>[]>`
      select v.id, v.provision as "provisionId", v.lang, v.text, v.enacted,
        v.in_force_from as "inForceFrom", v.in_force_to as "inForceTo", v.changed_by as "changedBy",
        v.source as "sourceId", v.sha256, v.history as "historyQuality", v.doubt
      from provision_version v join provision p on p.id = v.provision join statute s on s.id = p.statute
      where s.state = any(${states as string[]})
        and ${only === undefined ? sql`true` : sql`v.id = any(${[...new Set(only)]})`}
      order by p.id, v.in_force_from nulls last, v.id`,
  )

const penaltiesOf = async (sql: Query, versions: readonly string[]) =>
  listed(
    await sql<Of<Penalty>[]>`
      select version as "versionId", tier, condition, min_years as "minYears", max, kind, certainty
      from law_penalty where version = any(${versions as string[]}) order by version, place`,
  )

const mappingsOf = async (sql: Query, states: readonly string[], articles?: readonly string[]) =>
  listed(
    await sql<Of<Mapping>[]>`
      select id, article as "articleId", state as "stateId", version_ids as "versionIds", spans,
        statuses as "elementStatus", requirements as "extraRequirements", exclusions,
        valid_from as "validFrom", valid_to as "validTo", standing as state,
        proposed_by as "proposedBy", reviewers, state_reply as "stateReply", note, doubt
      from law_mapping
      where state = any(${states as string[]})
        and ${articles === undefined ? sql`true` : sql`article = any(${articles as string[]})`}
      order by id`,
  )

const rulesOf = async (sql: Query, mappings: readonly string[]) =>
  listed(
    await sql<Of<Rule>[]>`
      select mapping as "mappingId", article as "articleId", formula, 'edited' as made
      from law_rule where mapping = any(${mappings as string[]}) order by mapping`,
  )

/** Their own, and those of references for all parties. */
const coopRulesOf = async (sql: Query, states: readonly string[]) =>
  listed(
    await sql<Of<CoopRule>[]>`
      select id, coalesce(state, '*') as "stateId", reference as "referenceId", kind,
        dual_criminality as "dualCriminality", conduct_test as "conductTest", transposition,
        min_max_years as "minMaxYears", both_states as "bothStates", refusal_grounds as "refusalGrounds",
        version as "versionId", source as "sourceId", doubt
      from cooperation_rule where state is null or state = any(${states as string[]}) order by id`,
  )

/** The state whose law a version is of. */
export async function stateOfVersion(sql: Query, version: string): Promise<string | undefined> {
  const [row] = await sql<{ state: string }[]>`
    select s.state from provision_version v join provision p on p.id = v.provision
      join statute s on s.id = p.statute where v.id = ${version}`
  return row?.state
}

/** When each mapping was recorded. */
export async function recordedOf(
  sql: Query,
  mappings: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const rows = await sql<{ id: string; at: Date }[]>`
    select id, recorded_at as at from law_mapping where id = any(${mappings as string[]})`
  return Object.fromEntries(rows.map(({ id, at }) => [id, at.toISOString()]))
}
