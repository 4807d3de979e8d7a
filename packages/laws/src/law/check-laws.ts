import { LawsError } from '../model/laws-error.ts'
import type { Mapping } from '../model/mapping.ts'
import type { Article } from '../model/reference.ts'
import type { ProvisionVersion } from '../model/statute.ts'
import { checkSpan } from './check-span.ts'
import { checkHistory } from './in-force.ts'
import type { Laws } from './law-book.ts'

/**
 * Checks that laws hold together: every id once, nothing refers to what is not there, one version in force a
 * day, every quote what its version says, every status of an element that the article has.
 *
 * @throws LawsError `id.repeated`, `id.unknown`, `version.overlap`, `version.empty`, `span.mismatch`,
 *   `span.no_text`, `mapping.element`, `mapping.undated`, `mapping.state`
 */
export function checkLaws(laws: Laws): void {
  const references = byId(laws.references)
  const sources = byId(laws.sources)
  const articles = byId(laws.articles)
  const statutes = byId(laws.statutes)
  const provisions = byId(laws.provisions)
  const versions = byId(laws.versions)
  byId(laws.coopRules)
  for (const article of laws.articles) {
    known(references, article.referenceId)
    byId(article.elements)
    for (const id of article.corresponds) known(articles, id)
  }
  for (const provision of laws.provisions) known(statutes, provision.statuteId)
  for (const version of laws.versions) {
    known(provisions, version.provisionId)
    known(sources, version.sourceId)
  }
  checkHistory(laws.versions)
  for (const penalty of laws.penalties) known(versions, penalty.versionId)
  for (const part of laws.participations) known(references, part.referenceId)
  for (const mapping of laws.mappings)
    checkMapping(mapping, known(articles, mapping.articleId), versions)
  const mappings = byId(laws.mappings)
  for (const rule of laws.rules)
    if (known(mappings, rule.mappingId).articleId !== rule.articleId)
      throw new LawsError('id.unknown', { id: rule.articleId })
  checkStates(laws)
}

function checkMapping(
  mapping: Mapping,
  article: Article,
  versions: ReadonlyMap<string, ProvisionVersion>,
): void {
  const elements = new Set(article.elements.map(({ id }) => id))
  const wrong = (element: string) =>
    new LawsError('mapping.element', { mapping: mapping.id, element })
  for (const element of Object.keys(mapping.elementStatus))
    if (!elements.has(element)) throw wrong(element)
  for (const { id } of mapping.extraRequirements) {
    if (elements.has(id)) throw wrong(id)
    elements.add(id)
  }
  for (const { id } of mapping.exclusions) elements.add(id)
  const isAbsent = Object.values(mapping.elementStatus).includes('absent')
  if (isAbsent && mapping.versionIds.length === 0 && mapping.validFrom === undefined)
    throw new LawsError('mapping.undated', { mapping: mapping.id })
  for (const id of mapping.versionIds) known(versions, id)
  for (const span of mapping.spans) {
    if (!elements.has(span.elementId) || !mapping.versionIds.includes(span.versionId))
      throw wrong(span.elementId)
    checkSpan(span, known(versions, span.versionId))
  }
}

/** Each version that a mapping rests on is law of its state. */
function checkStates({ mappings, versions, provisions, statutes }: Laws): void {
  const [version, provision, statute] = [byId(versions), byId(provisions), byId(statutes)]
  for (const { id, stateId, versionIds } of mappings)
    for (const each of versionIds) {
      const { provisionId } = known(version, each)
      const { statuteId } = known(provision, provisionId)
      if (known(statute, statuteId).stateId !== stateId)
        throw new LawsError('mapping.state', { mapping: id, version: each })
    }
}

function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing>()
  for (const thing of things) {
    if (found.has(thing.id)) throw new LawsError('id.repeated', { id: thing.id })
    found.set(thing.id, thing)
  }
  return found
}

function known<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const thing = things.get(id)
  if (thing === undefined) throw new LawsError('id.unknown', { id })
  return thing
}
