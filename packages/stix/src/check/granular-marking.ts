import type { Findings } from '../finding.ts'
import { parseSelector, selectValue } from '../granular-marking.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../json-value.ts'
import { identifierType } from './characters.ts'
import { isLanguageTag } from './names.ts'

/** A granular marking (§7.2.3): selectors, and either a language or a marking. */
export function checkGranularMarking(
  value: JsonValue,
  key: string | number,
  findings: Findings,
): void {
  if (!isObject(value)) {
    findings.add('property-type', 'must be a granular marking', key)
    return
  }
  findings.enter(key)
  if (Object.hasOwn(value, 'lang') === Object.hasOwn(value, 'marking_ref'))
    findings.add('marking-choice', 'must have either lang or marking_ref')
  const { lang, marking_ref: marking } = value
  if (lang !== undefined && !(typeof lang === 'string' && isLanguageTag(lang)))
    findings.addAt('language-tag', 'must be a language tag', ['lang'], '7.2.3')
  if (marking !== undefined && typeof marking !== 'string')
    findings.add('property-type', 'must be an identifier', 'marking_ref')
  else if (marking !== undefined && identifierType(marking) !== 'marking-definition')
    findings.add('reference-type', 'must identify a marking-definition', 'marking_ref')
  checkSelectors(value.selectors, findings)
  findings.leave()
}

function checkSelectors(selectors: JsonValue | undefined, findings: Findings): void {
  if (selectors === undefined) {
    findings.add('required-property', 'selectors is required', 'selectors')
    return
  }
  if (!isList(selectors)) {
    findings.add('property-type', 'must be a list of strings', 'selectors')
    return
  }
  if (selectors.length === 0) findings.add('empty-list', 'must not be empty', 'selectors')
  for (const [at, selector] of selectors.entries()) {
    if (typeof selector !== 'string')
      findings.addAt('property-type', 'must be a string', ['selectors', at])
    else if (parseSelector(selector) === undefined)
      findings.addAt('selector-syntax', 'must be names and [n] with dots', ['selectors', at])
  }
}

/** Reports selectors that point at nothing in the object (§7.2.3). */
export function checkSelected(object: JsonObject, findings: Findings): void {
  const markings = object.granular_markings
  if (!isList(markings)) return
  for (const [at, marking] of markings.entries()) {
    if (!isObject(marking) || !isList(marking.selectors)) continue
    for (const [place, selector] of marking.selectors.entries()) {
      const path = typeof selector === 'string' ? parseSelector(selector) : undefined
      if (path === undefined || selectValue(object, path) !== undefined) continue
      const steps = ['granular_markings', at, 'selectors', place]
      findings.addAt('selector-unmatched', `${selector} is not present`, steps)
    }
  }
}
