import type { laws } from '@comity/contract'

/** A version with the provision, statute and source that it is cited by. */
export interface Cited {
  readonly version: laws.ProvisionVersion
  readonly label: string
  readonly statute: laws.Statute | undefined
  readonly source: laws.LawSource | undefined
}

/** Versions by id, each as it is cited; ids that are not there are left out. */
export function citedIn(material: laws.LawMaterial, ids: readonly string[]): readonly Cited[] {
  return ids.flatMap((id) => {
    const version = material.versions.find((one) => one.id === id)
    if (version === undefined) return []
    const provision = material.provisions.find((one) => one.id === version.provisionId)
    const statute = material.statutes.find((one) => one.id === provision?.statuteId)
    const source = material.sources.find((one) => one.id === version.sourceId)
    return [{ version, label: provision?.label ?? '', statute, source }]
  })
}

/** The words quoted for one element, in the order in which they stand. */
export const quotesFor = (mapping: laws.LawMapping, element: string): readonly laws.LawSpan[] =>
  mapping.spans.filter((span) => span.elementId === element).sort((a, b) => a.start - b.start)
