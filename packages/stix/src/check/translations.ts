import type { Findings } from '../finding.ts'
import { isObject, type JsonValue } from '../json-value.ts'
import { isPropertyName } from './characters.ts'
import { isLanguageTag } from './names.ts'

/** The `contents` of a language content (§7.1.1): by language, then by property. */
export function checkTranslations(
  value: JsonValue,
  key: string | number,
  findings: Findings,
): void {
  if (!isObject(value)) {
    findings.add('property-type', 'must be a dictionary', key)
    return
  }
  const languages = Object.keys(value)
  if (languages.length === 0) findings.add('empty-dictionary', 'must not be empty', key)
  for (const language of languages) {
    if (!isLanguageTag(language))
      findings.addAt('language-tag', 'must be a language tag', [key, language], '7.1.1')
    const content = value[language]
    if (!isObject(content)) {
      findings.addAt('dictionary-value', 'must be a dictionary', [key, language], '7.1.1')
      continue
    }
    if (Object.keys(content).length === 0)
      findings.addAt('empty-dictionary', 'must not be empty', [key, language])
    for (const name of Object.keys(content))
      if (!isPropertyName(name))
        findings.addAt('property-name', 'must be a property name', [key, language, name], '7.1.1')
  }
}
