import type { CoopRule } from '../model/cooperation.ts'
import type { Day } from '../model/day.ts'
import type { Rule } from '../model/formula.ts'
import { LawsError } from '../model/laws-error.ts'
import type { Mapping } from '../model/mapping.ts'
import type { Article, Participation, Reference } from '../model/reference.ts'
import type { Source } from '../model/source.ts'
import type { Penalty, Provision, ProvisionVersion, Statute } from '../model/statute.ts'
import type { StateCode } from '../model/text.ts'
import { generateRule } from '../rules/generate-rule.ts'
import { checkLaws } from './check-laws.ts'
import { isMappedOn } from './in-force.ts'

/** Laws of states and what they are compared with, as plain data. */
export interface Laws {
  readonly references: readonly Reference[]
  readonly articles: readonly Article[]
  readonly participations: readonly Participation[]
  readonly sources: readonly Source[]
  readonly statutes: readonly Statute[]
  readonly provisions: readonly Provision[]
  readonly versions: readonly ProvisionVersion[]
  readonly penalties: readonly Penalty[]
  readonly mappings: readonly Mapping[]
  /** Rules that a lawyer has edited; those of all other mappings are generated. */
  readonly rules: readonly Rule[]
  readonly coopRules: readonly CoopRule[]
}

/** Laws that hold together, with what is looked up in them. */
export class LawBook {
  readonly laws: Laws
  readonly #articles: ReadonlyMap<string, Article>
  readonly #versions: ReadonlyMap<string, ProvisionVersion>
  readonly #mappings: ReadonlyMap<string, readonly Mapping[]>
  readonly #byId: ReadonlyMap<string, Mapping>
  readonly #rules: Map<string, Rule>
  readonly #penalties: ReadonlyMap<string, readonly Penalty[]>

  /** @throws LawsError as `checkLaws` */
  constructor(laws: Laws) {
    checkLaws(laws)
    this.laws = laws
    this.#articles = new Map(laws.articles.map((article) => [article.id, article]))
    this.#versions = new Map(laws.versions.map((version) => [version.id, version]))
    this.#penalties = grouped(laws.penalties, ({ versionId }) => versionId)
    this.#byId = new Map(laws.mappings.map((mapping) => [mapping.id, mapping]))
    this.#rules = new Map(laws.rules.map((rule) => [rule.mappingId, rule]))
    this.#mappings = grouped(laws.mappings, (each) => keyOf(each.stateId, each.articleId))
  }

  article(id: string): Article | undefined {
    return this.#articles.get(id)
  }

  version(id: string): ProvisionVersion | undefined {
    return this.#versions.get(id)
  }

  mapping(id: string): Mapping | undefined {
    return this.#byId.get(id)
  }

  /** The versions that a mapping rests on. */
  versionsOf(mapping: Mapping): readonly ProvisionVersion[] {
    return mapping.versionIds.flatMap((id) => this.#versions.get(id) ?? [])
  }

  /**
   * When conduct is an offence under a mapping: as edited, or else as generated, which is done once.
   *
   * @throws LawsError `query.invalid` where its article is not on an offence
   */
  ruleOf(mapping: Mapping): Rule {
    const article = this.#articles.get(mapping.articleId)
    if (article === undefined) throw new LawsError('id.unknown', { id: mapping.articleId })
    const rule = this.#rules.get(mapping.id) ?? generateRule(mapping, article)
    this.#rules.set(mapping.id, rule)
    return rule
  }

  penaltiesOf(mapping: Mapping): readonly Penalty[] {
    return mapping.versionIds.flatMap((id) => this.#penalties.get(id) ?? [])
  }

  /**
   * All mappings of an article to the law of a state, of every date: not those that were superseded, nor
   * those that a finder has proposed and nobody has reviewed.
   */
  mappings(state: StateCode, articleId: string): readonly Mapping[] {
    const all = this.#mappings.get(keyOf(state, articleId)) ?? []
    return all.filter(
      ({ state: standing, proposedBy }) =>
        standing !== 'superseded' && !(standing === 'proposed' && 'algorithm' in proposedBy),
    )
  }

  /** Those that hold on the day: all of their versions are in force. */
  mappingsOn(state: StateCode, articleId: string, day: Day): readonly Mapping[] {
    return this.mappings(state, articleId).filter((mapping) =>
      isMappedOn(mapping, this.versionsOf(mapping), day),
    )
  }

  /** States whose law on some article is held, by code. */
  states(): readonly StateCode[] {
    return [...new Set(this.laws.mappings.map(({ stateId }) => stateId))].sort()
  }

  /** How a state takes part in a reference. */
  participation(state: StateCode, referenceId: string): Participation | undefined {
    return this.laws.participations.find(
      (each) => each.stateId === state && each.referenceId === referenceId,
    )
  }
}

function grouped<Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>()
  for (const thing of things) {
    const list = found.get(key(thing))
    if (list === undefined) found.set(key(thing), [thing])
    else list.push(thing)
  }
  return found
}

const keyOf = (state: StateCode, articleId: string) => `${state}\n${articleId}`
