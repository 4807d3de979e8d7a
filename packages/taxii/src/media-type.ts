/** The media type of every TAXII 2.1 answer and of every posted envelope. Never with a charset. */
export const taxiiMediaType = 'application/taxii+json;version=2.1'

/**
 * Whether an `Accept` header lets us answer in TAXII 2.1. As tolerant as RFC 9110 §12.5.1 allows: several
 * ranges, q-values, wildcards, no version (then the latest, TAXII 2.1 §1.6.8), and no header at all, which
 * TAXII forbids clients but HTTP reads as "anything". The most specific range that fits us decides.
 */
export function acceptsTaxii(header: string | null): boolean {
  if (header === null || header.trim() === '') return true
  let best = { precision: -1, quality: 0 }
  for (const range of header.split(',')) {
    const { type, parameters } = parseMediaType(range)
    const precision = precisionFor(type, parameters.get('version'))
    if (precision === undefined) continue
    const quality = qualityOf(parameters.get('q'))
    if (precision > best.precision || (precision === best.precision && quality > best.quality)) {
      best = { precision, quality }
    }
  }
  return best.quality > 0
}

/** Whether a body of this `Content-Type` is a TAXII 2.1 envelope; the version may be left out. */
export function isTaxii(header: string | null): boolean {
  if (header === null) return false
  const { type, parameters } = parseMediaType(header)
  if (type !== 'application/taxii+json') return false
  const charset = parameters.get('charset') ?? 'utf-8'
  return (parameters.get('version') ?? '2.1') === '2.1' && charset.toLowerCase() === 'utf-8'
}

/** Whether an `Accept-Encoding` header allows gzip. */
export function acceptsGzip(header: string | null): boolean {
  let wildcard = 0
  for (const coding of (header ?? '').split(',')) {
    const { type, parameters } = parseMediaType(coding)
    if (type === 'gzip' || type === 'x-gzip') return qualityOf(parameters.get('q')) > 0
    if (type === '*') wildcard = qualityOf(parameters.get('q'))
  }
  return wildcard > 0
}

function precisionFor(type: string, version: string | undefined): number | undefined {
  if (type === '*/*') return 0
  if (type === 'application/*') return 1
  if (type !== 'application/taxii+json') return undefined
  if (version === undefined) return 2
  return version === '2.1' ? 3 : undefined
}

function qualityOf(text: string | undefined): number {
  if (text === undefined) return 1
  const quality = Number(text)
  return Number.isNaN(quality) ? 0 : quality
}

function parseMediaType(text: string): { type: string; parameters: Map<string, string> } {
  const [type = '', ...rest] = text.split(';')
  const parameters = new Map<string, string>()
  for (const part of rest) {
    const equals = part.indexOf('=')
    if (equals < 0) continue
    const value = part.slice(equals + 1).trim()
    const bare = value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
    parameters.set(part.slice(0, equals).trim().toLowerCase(), bare)
  }
  return { type: type.trim().toLowerCase(), parameters }
}
