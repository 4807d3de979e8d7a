import { isJsonObject, type JsonObject, type JsonValue } from '@comity/json'

/** The steps of a selector from the object down: names of properties and indexes of lists. */
export type SelectorPath = readonly (string | number)[]

/** One selector of one granular marking. */
export interface ExpandedMarking {
  /** The position of the granular marking in `granular_markings`. */
  readonly index: number
  /** The selector as given. */
  readonly selector: string
  /** Its steps; `undefined` where it is not a selector of STIX 2.1 §7.2.3.1. */
  readonly path: SelectorPath | undefined
  /** Whether what it selects is there: selectors must select something present. */
  readonly present: boolean
  readonly marking_ref: string | undefined
  readonly lang: string | undefined
}

/**
 * Reads a selector: names and zero-based indexes in brackets, separated by full stops (STIX 2.1
 * §7.2.3.1). Names are made of the characters that properties and dictionary keys may have. The
 * first step is a name. `undefined` where it is malformed.
 *
 * @example
 * parseSelector('external_references.[0].source_name') // ['external_references', 0, 'source_name']
 */
export function parseSelector(selector: string): SelectorPath | undefined {
  const steps: (string | number)[] = []
  for (const part of selector.split('.')) {
    if (/^[A-Za-z0-9_-]{1,250}$/.test(part)) steps.push(part)
    else if (/^\[(0|[1-9][0-9]{0,8})\]$/.test(part)) steps.push(Number(part.slice(1, -1)))
    else return undefined
  }
  return typeof steps[0] === 'string' ? steps : undefined
}

/** What a path selects in an object; `undefined` where there is nothing. */
export function selectValue(object: JsonObject, path: SelectorPath): JsonValue | undefined {
  let value: JsonValue | undefined = object
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
    if (value === undefined) return undefined
  }
  return value
}

/**
 * Lists each selector of each granular marking with what it marks: a marking definition or a
 * language. Entries that are not granular markings at all are left out; a check names them.
 */
export function expandGranularMarkings(object: JsonObject): ExpandedMarking[] {
  const markings = Array.isArray(object.granular_markings) ? object.granular_markings : []
  return markings.flatMap((marking: JsonValue, index) => {
    if (!isJsonObject(marking) || !Array.isArray(marking.selectors)) return []
    const { marking_ref, lang } = marking
    return marking.selectors
      .filter((selector: JsonValue) => typeof selector === 'string')
      .map((selector: string) => {
        const path = parseSelector(selector)
        return {
          index,
          selector,
          path,
          present: path !== undefined && selectValue(object, path) !== undefined,
          marking_ref: typeof marking_ref === 'string' ? marking_ref : undefined,
          lang: typeof lang === 'string' ? lang : undefined,
        }
      })
  })
}

/** The granular markings that hold for the value at a path: those that select it or a parent. */
export function granularMarkingsAt(object: JsonObject, path: SelectorPath): ExpandedMarking[] {
  return expandGranularMarkings(object).filter(
    (marking) => marking.present && marking.path?.every((step, k) => step === path[k]) === true,
  )
}
