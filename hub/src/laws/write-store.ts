import type { Laws } from '@comity/laws'
import type { Tx } from '../core/database.ts'

/**
 * Enters laws, each thing by its id; one that is there already stays as it is. Answers the states of which
 * a mapping came.
 */
export async function insertLaws(tx: Tx, laws: Laws): Promise<readonly string[]> {
  await insertReferences(tx, laws)
  await insertStatutes(tx, laws)
  return insertMappings(tx, laws)
}

async function insertReferences(tx: Tx, laws: Laws): Promise<void> {
  await tx`
    insert into law_source (id, publisher, url, official, retrieved, sha256, licence, confidence)
    select * from jsonb_to_recordset(${rows(tx, laws.sources)}) as
      r(id text, publisher text, url text, official boolean, retrieved date, sha256 text, licence text,
        confidence text)
    on conflict do nothing`
  await tx`
    insert into law_reference (id, name, kind, series, adopted, in_force, source_ids, doubt)
    select id, name, kind, series, adopted, "inForce", "sourceIds", doubt
    from jsonb_to_recordset(${rows(tx, laws.references)}) as
      r(id text, name jsonb, kind text, series text, adopted date, "inForce" date, "sourceIds" text[],
        doubt text)
    on conflict do nothing`
  const places = laws.articles.map((article, place) => ({ ...article, place }))
  await tx`
    insert into law_article (id, reference, place, number, title, about, corresponds, elements, liberty,
      verified, doubt)
    select id, "referenceId", place, number, title, "group", corresponds, elements,
      "deprivationOfLiberty", verified, doubt
    from jsonb_to_recordset(${rows(tx, places)}) as
      r(id text, "referenceId" text, place int, number text, title jsonb, "group" text, corresponds text[],
        elements jsonb, "deprivationOfLiberty" boolean, verified text, doubt text)
    on conflict do nothing`
  await tx`
    insert into law_participation (state, reference, signed, in_force, reservations, source_ids)
    select "stateId", "referenceId", signed, "inForce", reservations, "sourceIds"
    from jsonb_to_recordset(${rows(tx, laws.participations)}) as
      r("stateId" text, "referenceId" text, signed date, "inForce" date, reservations jsonb,
        "sourceIds" text[])
    on conflict do nothing`
}

async function insertStatutes(tx: Tx, laws: Laws): Promise<void> {
  await tx`
    insert into statute (id, state, title, short, number, language, official)
    select id, "stateId", title, short, number, language, official
    from jsonb_to_recordset(${rows(tx, laws.statutes)}) as
      r(id text, "stateId" text, title jsonb, short text, number text, language text, official boolean)
    on conflict do nothing`
  await tx`
    insert into provision (id, statute, label, parent)
    select id, "statuteId", label, "parentId"
    from jsonb_to_recordset(${rows(tx, laws.provisions)}) as
      r(id text, "statuteId" text, label text, "parentId" text)
    on conflict do nothing`
  const fresh = await tx<{ id: string }[]>`
    insert into provision_version (id, provision, lang, text, enacted, in_force_from, in_force_to,
      changed_by, source, sha256, history, doubt)
    select id, "provisionId", lang, text, enacted, "inForceFrom", "inForceTo", "changedBy", "sourceId",
      sha256, "historyQuality", doubt
    from jsonb_to_recordset(${rows(tx, laws.versions)}) as
      r(id text, "provisionId" text, lang text, text text, enacted date, "inForceFrom" date,
        "inForceTo" date, "changedBy" text, "sourceId" text, sha256 text, "historyQuality" text, doubt text)
    on conflict do nothing returning id`
  const entered = new Set(fresh.map(({ id }) => id))
  const penalties = laws.penalties
    .map((penalty, place) => ({ ...penalty, place }))
    .filter(({ versionId }) => entered.has(versionId))
  await tx`
    insert into law_penalty (version, place, tier, condition, min_years, max, kind, certainty)
    select "versionId", place, tier, condition, "minYears", max, kind, certainty
    from jsonb_to_recordset(${rows(tx, penalties)}) as
      r("versionId" text, place int, tier text, condition text, "minYears" double precision, max jsonb,
        kind text, certainty text)`
}

async function insertMappings(tx: Tx, laws: Laws): Promise<readonly string[]> {
  const fresh = await tx<{ state: string }[]>`
    insert into law_mapping (id, article, state, version_ids, spans, statuses, requirements, exclusions,
      valid_from, valid_to, standing, proposed_by, reviewers, state_reply, note, doubt)
    select id, "articleId", "stateId", "versionIds", spans, "elementStatus", "extraRequirements",
      exclusions, "validFrom", "validTo", state, "proposedBy", reviewers, "stateReply", note, doubt
    from jsonb_to_recordset(${rows(tx, laws.mappings)}) as
      r(id text, "articleId" text, "stateId" text, "versionIds" text[], spans jsonb,
        "elementStatus" jsonb, "extraRequirements" jsonb, exclusions jsonb, "validFrom" date,
        "validTo" date, state text, "proposedBy" jsonb, reviewers text[], "stateReply" text, note text,
        doubt text)
    on conflict do nothing returning state`
  await tx`
    insert into law_rule (mapping, article, formula)
    select "mappingId", "articleId", formula from jsonb_to_recordset(${rows(tx, laws.rules)}) as
      r("mappingId" text, "articleId" text, formula jsonb)
    on conflict do nothing`
  const rules = laws.coopRules.map(({ stateId, ...rule }) => ({
    ...rule,
    state: stateId === '*' ? null : stateId,
  }))
  await tx`
    insert into cooperation_rule (id, state, reference, kind, dual_criminality, conduct_test,
      transposition, min_max_years, both_states, refusal_grounds, version, source, doubt)
    select id, state, "referenceId", kind, "dualCriminality", "conductTest", transposition,
      "minMaxYears", "bothStates", "refusalGrounds", "versionId", "sourceId", doubt
    from jsonb_to_recordset(${rows(tx, rules)}) as
      r(id text, state text, "referenceId" text, kind text, "dualCriminality" text,
        "conductTest" boolean, transposition boolean, "minMaxYears" double precision,
        "bothStates" boolean, "refusalGrounds" text[], "versionId" text, "sourceId" text, doubt text)
    on conflict do nothing`
  return [...new Set(fresh.map(({ state }) => state))]
}

/** Plain data as they are in a file: members that are undefined are left out. */
const rows = (tx: Tx, things: readonly object[]) => tx.json(JSON.parse(JSON.stringify(things)))
