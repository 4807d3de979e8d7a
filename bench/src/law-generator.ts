import type { ISql } from 'postgres'

type Query = ISql<{ bigint: bigint; day: string }>

export const lawSizes = { articles: 57, versions: 10, years: 5 }

/** A made-up reference of 57 articles, with the elements of those on record. */
export async function insertReference(sql: Query): Promise<void> {
  await sql`
    insert into law_reference (id, name, kind, adopted, source_ids)
    values ('bench', '{"en": "A benchmark"}', 'own_text', '1970-01-01', '{}')`
  await sql`
    insert into law_article (id, reference, place, number, title, about, corresponds, elements, liberty,
      verified)
    select 'bench-' || n, 'bench', n, n::text, title, 'offence', '{}', elements, true, 'recalled'
    from (select row_number() over (order by jsonb_array_length(elements) desc, id) as n, title, elements
          from law_article) as a where n <= ${lawSizes.articles}`
  await sql`insert into law_source (id, publisher) values ('bench', 'A benchmark')`
}

/**
 * A law for each of these states: a provision for each article, with ten versions that follow one another, each
 * mapped with statuses of its own. Of every tenth element nothing was found.
 */
export async function insertStates(sql: Query, states: readonly string[]): Promise<void> {
  const codes = [...states]
  await sql`
    insert into statute (id, state, title, language)
    select 'bench-' || s, s, '{"en": "A code"}', 'en' from unnest(${codes}::text[]) as s`
  await sql`
    insert into provision (id, statute, label)
    select 'bench-' || s || '-' || a, 'bench-' || s, a::text
    from unnest(${codes}::text[]) as s, generate_series(1, ${lawSizes.articles}) as a`
  await sql`
    insert into provision_version (id, provision, lang, text, in_force_from, in_force_to, source, history)
    select 'bench-' || s || '-' || a || '@' || v, 'bench-' || s || '-' || a, 'en',
      repeat('Whoever enters a system of another without permission is punished. ', 8),
      make_date(1970 + ${lawSizes.years} * v, 1, 1),
      case when v < ${lawSizes.versions} - 1 then make_date(1975 + ${lawSizes.years} * v, 1, 1) end,
      'bench', 'clean'
    from unnest(${codes}::text[]) as s, generate_series(1, ${lawSizes.articles}) as a,
      generate_series(0, ${lawSizes.versions} - 1) as v`
  await sql`
    insert into law_penalty (version, place, tier, max, kind, certainty)
    select id, 0, 'basic', to_jsonb(1 + abs(hashtext(id)) % 9), 'imprisonment', 'high'
    from provision_version where source = 'bench' and split_part(id, '-', 2) = any(${codes}::text[])`
  await sql`
    insert into law_mapping (id, article, state, version_ids, spans, statuses, requirements, exclusions,
      standing, proposed_by, reviewers)
    select v.id, 'bench-' || p.label, s.state, array[v.id], '[]',
      (select jsonb_object_agg(e->>'id',
        (array['met', 'met', 'met', 'met', 'met', 'partly', 'partly', 'absent', 'unclear', 'not_found'])
          [1 + abs(hashtext(v.id || (e->>'id'))) % 10]) from jsonb_array_elements(a.elements) as e),
      '[]', '[]', 'reviewed', '{"person": "a benchmark"}', '{one,other}'
    from provision_version v join provision p on p.id = v.provision join statute s on s.id = p.statute
      join law_article a on a.id = 'bench-' || p.label
    where v.source = 'bench' and s.state = any(${codes}::text[])`
}

/** The law that changes one article of one state from the first day of 2024 on. */
export async function amend(sql: Query, state: string, article: number): Promise<void> {
  const last = `bench-${state}-${article}@${lawSizes.versions - 1}`
  const next = `bench-${state}-${article}@${lawSizes.versions}`
  await sql`update provision_version set in_force_to = '2024-01-01' where id = ${last}`
  await sql`
    insert into provision_version (id, provision, lang, in_force_from, changed_by, source, history)
    select ${next}, provision, lang, '2024-01-01', 'An act of 2023', source, history
    from provision_version where id = ${last}`
  await sql`
    insert into law_mapping (id, article, state, version_ids, spans, statuses, requirements, exclusions,
      standing, proposed_by, reviewers)
    select ${next}, article, state, array[${next}], spans,
      (select jsonb_object_agg(key, 'met') from jsonb_each(statuses)), requirements, exclusions,
      standing, proposed_by, reviewers from law_mapping where id = ${last}`
}
