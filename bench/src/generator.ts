/**
 * STIX 2.1 indicators of about 1,180 bytes, the same ones for the same seed on any machine. Every
 * one has an id of its own, a pattern of one to four comparisons, and the properties that feeds carry.
 *
 * @param seed any whole number from 0 to 2^32 - 1
 * @param count how many, from place `from` of the endless list of that seed
 */
export function* indicators(seed: number, count: number, from = 0): Generator<string> {
  for (let place = from; place < from + count; place++) yield indicator(seed, place)
}

/** TAXII envelopes of `size` objects each, as bytes to post. */
export function envelopes(seed: number, count: number, size: number, from = 0): Buffer[] {
  const made: Buffer[] = []
  for (let at = 0; at < count; at += size) {
    const objects = [...indicators(seed, Math.min(size, count - at), from + at)]
    made.push(Buffer.from(`{"objects":[${objects.join(',')}]}`))
  }
  return made
}

function indicator(seed: number, place: number): string {
  const random = numbers(seed, place)
  const created = timestamp(random)
  return JSON.stringify({
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${uuid(random)}`,
    created_by_ref: `identity--${uuid(numbers(seed, -1 - (place % 20)))}`,
    created,
    modified: created,
    name: `${words(random, 3)} ${place}`,
    description: `${words(random, 41)}.`,
    indicator_types: ['malicious-activity'],
    pattern: pattern(random),
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: created,
    kill_chain_phases: [
      { kill_chain_name: 'mitre-attack', phase_name: pick(random, phases) },
      { kill_chain_name: 'mitre-attack', phase_name: pick(random, phases) },
    ],
    labels: [word(random), word(random)],
    confidence: whole(random, 101),
    lang: 'en',
    external_references: [
      {
        source_name: 'feed',
        description: words(random, 6),
        external_id: hex(random, 16),
      },
    ],
  })
}

type Random = () => number

/** Mulberry32, begun afresh for each place, so that any part of the list can be made alone. */
function numbers(seed: number, place: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const whole = (random: Random, below: number): number => Math.floor(random() * below)

function pick(random: Random, list: readonly string[]): string {
  return list[whole(random, list.length)] ?? ''
}

function hex(random: Random, length: number): string {
  return Array.from({ length }, () => whole(random, 16).toString(16)).join('')
}

function uuid(random: Random): string {
  const variant = (8 + whole(random, 4)).toString(16)
  const [a, b, c, d, e] = [8, 4, 3, 3, 12].map((length) => hex(random, length))
  return `${a}-${b}-4${c}-${variant}${d}-${e}`
}

function timestamp(random: Random): string {
  return new Date(Date.UTC(2020, 0, 1) + whole(random, 5 * 365 * 86_400_000)).toISOString()
}

const syllables = ['ba', 'cor', 'den', 'fi', 'gal', 'hu', 'jin', 'kel', 'lo', 'mar', 'nit', 'sor']

function word(random: Random): string {
  return Array.from({ length: 2 + whole(random, 2) }, () => pick(random, syllables)).join('')
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => word(random)).join(' ')
}

const phases = ['reconnaissance', 'initial-access', 'execution', 'persistence', 'exfiltration']

/** Comparisons of the kinds that feeds are made of. */
function pattern(random: Random): string {
  const kinds = [
    () => `ipv4-addr:value = '${[1, 2, 3, 4].map(() => 1 + whole(random, 254)).join('.')}'`,
    () => `domain-name:value = '${word(random)}.${word(random)}.example'`,
    () => `url:value = 'https://${word(random)}.example/${hex(random, 12)}'`,
    () => `file:hashes.'SHA-256' = '${hex(random, 64)}'`,
    () => `process:command_line LIKE '%${word(random)}.exe%' AND process:cwd != 'C:\\\\'`,
  ]
  const comparisons = Array.from({ length: 1 + whole(random, 2) }, () =>
    (kinds[whole(random, kinds.length)] ?? (() => ''))(),
  )
  const operator = random() < 0.5 ? 'OR' : 'FOLLOWEDBY'
  return comparisons.map((comparison) => `[${comparison}]`).join(` ${operator} `)
}
