import type { Mapping } from '../model/mapping.ts'
import type { Article } from '../model/reference.ts'

/**
 * How an article stands in a law, in a word. None of them says that a law lacks something but `absent`.
 *
 * - `covered`: every required element was found, and nothing is asked for besides
 * - `narrower`: found in part, or with requirements of its own, whether the article allows them or not
 * - `absent`: a person has looked at the whole of the law and found none of it
 * - `unclear`: what was found is left to a person
 * - `not_found`: looked for, and not in the texts held
 * - `not_coded`: a provision is named, and nobody has looked at its elements
 */
export type Coverage = 'covered' | 'narrower' | 'absent' | 'unclear' | 'not_found' | 'not_coded'

export function coverageOf({ elements }: Article, mapping: Mapping): Coverage {
  const { elementStatus, extraRequirements } = mapping
  if (Object.keys(elementStatus).length === 0) return 'not_coded'
  const required = elements.filter((element) => element.required)
  const statuses = required.map(({ id }) => elementStatus[id] ?? 'not_found')
  const isOpen = statuses.includes('unclear') || statuses.includes('not_found')
  if (!statuses.includes('met') && !statuses.includes('partly')) {
    if (!isOpen) return 'absent'
    return statuses.includes('unclear') ? 'unclear' : 'not_found'
  }
  const isWhole = statuses.every((status) => status === 'met')
  const usesOption = elements.some(
    ({ id, kind }) => kind === 'option' && ['met', 'partly'].includes(elementStatus[id] ?? ''),
  )
  if (isWhole) return usesOption || extraRequirements.length > 0 ? 'narrower' : 'covered'
  return isOpen ? 'unclear' : 'narrower'
}
