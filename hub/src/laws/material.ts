import type { LawBook, Laws, Mapping, ProvisionVersion } from '@comity/laws'
import type { Query } from '../core/database.ts'
import { recordedOf } from './read-store.ts'

/** What an answer rests on: as `laws.LawMaterial` of the contract has it. */
export type Material = Pick<
  Laws,
  'sources' | 'statutes' | 'provisions' | 'versions' | 'penalties' | 'mappings'
> & { readonly recorded: Readonly<Record<string, string>> }

/** The mappings with all that they rest on, and what else is named. */
export async function materialOf(
  sql: Query,
  { laws }: LawBook,
  mappings: readonly Mapping[],
  more: readonly ProvisionVersion[] = [],
): Promise<Material> {
  const named = new Set([
    ...mappings.flatMap(({ versionIds }) => versionIds),
    ...more.map(({ id }) => id),
  ])
  const versions = laws.versions.filter(({ id }) => named.has(id))
  const provisions = having(
    laws.provisions,
    versions.map(({ provisionId }) => provisionId),
  )
  const ids = mappings.map(({ id }) => id)
  return {
    ...{ mappings, versions, provisions, recorded: await recordedOf(sql, ids) },
    statutes: having(
      laws.statutes,
      provisions.map(({ statuteId }) => statuteId),
    ),
    sources: having(
      laws.sources,
      versions.map(({ sourceId }) => sourceId),
    ),
    penalties: laws.penalties.filter(({ versionId }) => named.has(versionId)),
  }
}

/** The same with versions that have no text: what only names them needs none. */
export const withoutTexts = (material: Material): Material => ({
  ...material,
  versions: material.versions.map(({ text, ...version }) => version),
})

function having<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  ids: readonly string[],
): readonly Thing[] {
  const wanted = new Set(ids)
  return things.filter(({ id }) => wanted.has(id))
}
