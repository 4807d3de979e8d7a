import type { JsonErrorCode } from './json-error.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * JSON Pointer (RFC 6901) of the value or key at `offset`, in a text that is well-formed from `from`
 * up to there. Slow, for faults only.
 */
export function pointerTo(
  bytes: Uint8Array,
  from: number,
  offset: number,
  code: JsonErrorCode,
): string {
  const steps: (string | number)[] = []
  let key = ''
  for (let i = from; i < offset; i++) {
    const c = bytes[i]
    const last = steps.length - 1
    if (c === 0x22) {
      const end = closingQuote(bytes, i + 1)
      if (typeof steps[last] === 'string') key = unescapeString(bytes, i + 1, end)
      i = end
    } else if (c === 0x3a) steps[last] = key
    else if (c === 0x7b) steps.push('')
    else if (c === 0x5b) steps.push(0)
    else if (c === 0x7d || c === 0x5d) steps.pop()
    else if (c === 0x2c) {
      const step = steps[last]
      steps[last] = typeof step === 'number' ? step + 1 : ''
    }
  }
  const last = steps.length - 1
  if (code === 'duplicate_key' || code === 'forbidden_key') {
    steps[last] = unescapeString(bytes, offset + 1, closingQuote(bytes, offset + 1))
  } else if (code === 'key_too_long') steps.pop()
  return steps
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}

/** The text of a well-formed string between its quotes. */
export function unescapeString(bytes: Uint8Array, start: number, end: number): string {
  const raw = decoder.decode(bytes.subarray(start, end))
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw
}

function closingQuote(bytes: Uint8Array, from: number): number {
  let i = from
  while (i < bytes.length && bytes[i] !== 0x22) i += bytes[i] === 0x5c ? 2 : 1
  return i
}
