import type { laws } from '@comity/contract'
import type { Query } from '../core/database.ts'

export interface ArticleChoice {
  readonly reference?: string | undefined
  readonly article?: string | undefined
  /** Only those on which some law is held. */
  readonly held: boolean
}

/** Articles without their elements, in the order of their references. */
export const articleLines = (
  sql: Query,
  { reference, article, held }: ArticleChoice,
): Promise<laws.ArticleLine[]> => sql<laws.ArticleLine[]>`
  select a.id, a.reference as "referenceId", a.number, a.title, a.about as "group"
  from law_article a join law_reference r on r.id = a.reference
  where ${reference === undefined ? sql`true` : sql`a.reference = ${reference}`}
    and ${article === undefined ? sql`true` : sql`a.id = ${article}`}
    and ${held ? sql`exists (select from law_cell c where c.article = a.id)` : sql`true`}
  order by r.adopted, r.id, a.place`

/** Articles on which laws are held, with of how many states, and those that correspond to each. */
export const articlesWithStates = (
  sql: Query,
): Promise<(laws.ArticleLine & { corresponds: string[]; states: number })[]> => sql`
  select a.id, a.reference as "referenceId", a.number, a.title, a.about as "group", a.corresponds,
    (select count(distinct c.state)::int from law_cell c where c.article = a.id) as states
  from law_article a join law_reference r on r.id = a.reference
  order by r.adopted, r.id, a.place`

export interface TableRow {
  readonly mapping: string
  readonly sections: string
  readonly sources: string
  readonly doubts: string
  readonly reviewers: number
}

/** What the rows of a table rest on: sections, sources and doubts in one text each. */
export const citedBy = (sql: Query, mappings: readonly string[]): Promise<TableRow[]> => sql<
  TableRow[]
>`
  select m.id as mapping, cardinality(m.reviewers) as reviewers,
    coalesce(string_agg(distinct (select min(value) from jsonb_each_text(s.title)) || ', ' || p.label, '; '), '') as sections,
    coalesce(string_agg(distinct coalesce(f.url, f.publisher), '; '), '') as sources,
    concat_ws(' ', string_agg(distinct v.doubt, ' '), m.doubt) as doubts
  from law_mapping m
    left join provision_version v on v.id = any(m.version_ids)
    left join provision p on p.id = v.provision
    left join statute s on s.id = p.statute
    left join law_source f on f.id = v.source
  where m.id = any(${mappings as string[]}) group by m.id`
