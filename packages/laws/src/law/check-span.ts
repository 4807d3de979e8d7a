import { LawsError } from '../model/laws-error.ts'
import type { Span } from '../model/mapping.ts'
import type { ProvisionVersion } from '../model/statute.ts'

/**
 * Checks that a quote is exactly what the version says from `start` to before `end`, in UTF-16 units.
 *
 * @throws LawsError `span.no_text` where the text of the version is not held, `span.mismatch` where the quote
 *   is empty, is of another version, or is not what stands there
 */
export function checkSpan(span: Span, version: ProvisionVersion): void {
  const params = { version: span.versionId, element: span.elementId }
  if (version.text === undefined) throw new LawsError('span.no_text', params)
  const { start, end, quote } = span
  const fits =
    version.id === span.versionId &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    start >= 0 &&
    end > start &&
    end <= version.text.length
  if (!fits || version.text.slice(start, end) !== quote)
    throw new LawsError('span.mismatch', { ...params, start, end })
}
