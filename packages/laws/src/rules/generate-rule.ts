import type { Formula, Rule } from '../model/formula.ts'
import { LawsError } from '../model/laws-error.ts'
import type { Basis } from '../model/leaf.ts'
import type { ElementStatus, Mapping } from '../model/mapping.ts'
import type { Article, Element } from '../model/reference.ts'

/**
 * Makes the rule of a mapping from the statuses of its elements: conduct is an offence where it has every
 * required element as far as the law has it, what the law asks for besides, and nothing that it takes out.
 *
 * Reasons that only a person can settle are codes: `status.partly`, `status.absent`, `status.not_found`,
 * `status.unclear`, `formula.missing`; of what a law asks for besides, its text. A rule never says that
 * conduct is no offence because something was not found.
 *
 * @throws LawsError `query.invalid` for an article that is not on an offence, or not that of the mapping
 */
export function generateRule(mapping: Mapping, article: Article): Rule {
  if (article.group !== 'offence' || article.id !== mapping.articleId)
    throw new LawsError('query.invalid', { article: article.id, mapping: mapping.id })
  const statusOf = ({ id }: Element) => mapping.elementStatus[id]
  const required = article.elements.filter((element) => element.required)
  const alone = required.filter(({ altGroup }) => altGroup === undefined)
  const groups = new Set(required.flatMap(({ altGroup }) => altGroup ?? []))
  const all: Formula[] = [
    ...alone.map((element) => asked(element, statusOf(element))),
    ...Array.from(groups, (group) => ({
      any: required
        .filter(({ altGroup }) => altGroup === group)
        .map((element) => alternative(element, statusOf(element))),
    })),
    ...article.elements
      .filter(({ kind }) => kind === 'option')
      .flatMap((element) => optional(element, statusOf(element))),
    ...mapping.extraRequirements.map(({ id, text, holds }) =>
      marked(holds ?? { unclear: text }, id),
    ),
    ...article.elements
      .filter(({ kind }) => kind === 'exclusion')
      .flatMap((element) => excluded(element, statusOf(element))),
    ...mapping.exclusions
      .filter(({ id }) => !article.elements.some((element) => element.id === id))
      .map(({ id, text, holds }) => ({ not: marked(holds ?? { unclear: text }, id) })),
  ]
  return { mappingId: mapping.id, articleId: article.id, formula: { all }, made: 'generated' }
}

/** What each element of a mapping rests on: the words quoted for it, or the coding of its versions. */
export function basisOf(mapping: Mapping): (element: string) => Basis {
  return (element) => {
    const span = mapping.spans.find(({ elementId }) => elementId === element)
    return span ? { kind: 'quote', span } : { kind: 'coding', versionIds: [...mapping.versionIds] }
  }
}

/** A required element by itself. */
function asked(element: Element, status: ElementStatus | undefined): Formula {
  if (status === 'met') return held(element)
  if (status === 'partly') return { all: [held(element), open(element, status)] }
  if (status !== 'absent') return open(element, status)
  // A law that has not the act or its object does not reach the conduct. One that does not ask for a state of
  // mind, an aim or a result may reach more; conduct that has it all the same is left as open as it is.
  return element.kind === 'act' || element.kind === 'object'
    ? { absent: element.id }
    : { any: [held(element), open(element, status)] }
}

/** One of several elements of which one is enough. */
function alternative(element: Element, status: ElementStatus | undefined): Formula {
  return status === 'absent' ? { absent: element.id } : asked(element, status)
}

/** A requirement that the article lets a state add: asked for where the law was seen to ask for it. */
function optional(element: Element, status: ElementStatus | undefined): Formula[] {
  if (status === undefined || status === 'absent') return []
  if (status === 'met') return [held(element)]
  if (status === 'partly') return [{ all: [held(element), open(element, status)] }]
  return [{ any: [held(element), open(element, status)] }]
}

/** Conduct that the article takes out: out where the law was seen to take it out. */
function excluded(element: Element, status: ElementStatus | undefined): Formula[] {
  if (status === undefined || status === 'absent') return []
  if (status === 'met') return [{ not: held(element) }]
  return [{ not: { all: [held(element), open(element, status)] } }]
}

const held = ({ id, holds }: Element) => marked(holds ?? { unclear: 'formula.missing' }, id)

const open = ({ id }: Element, status: ElementStatus | undefined): Formula => ({
  unclear: `status.${status ?? 'not_found'}`,
  element: id,
})

/** The formula with each of its leaves marked as being of one element. */
function marked(formula: Formula, element: string): Formula {
  if ('all' in formula) return { all: formula.all.map((part) => marked(part, element)) }
  if ('any' in formula) return { any: formula.any.map((part) => marked(part, element)) }
  if ('not' in formula) return { not: marked(formula.not, element) }
  return 'absent' in formula ? formula : { ...formula, element }
}
