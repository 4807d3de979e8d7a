import type { FileItem } from '../stix-file.ts'

const tlp = {
  clear: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  strict: 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
}
const at = '2026-01-31T12:00:00.000Z'
const cert = 'identity--5f0c1d3e-2a4b-4c6d-8e7f-9a0b1c2d3e4f'

/** An invented incident: addresses of documentation ranges, names of nobody. */
const objects = [
  object('identity', '5f0c1d3e-2a4b-4c6d-8e7f-9a0b1c2d3e4f', [], {
    ...{ name: 'CERT of Demonstration State A (fictional)', identity_class: 'organization' },
  }),
  ...(['clear', 'green', 'amber', 'strict'] as const).flatMap((level, i) =>
    Array.from({ length: 5 }, (_, k) =>
      object('indicator', uuid(i, k), [tlp[level]], {
        name: `Address ${k + 1} of an invented control server`,
        pattern: `[ipv4-addr:value = '198.51.100.${16 * i + k}']`,
        ...{ pattern_type: 'stix', valid_from: at, created_by_ref: cert },
      }),
    ),
  ),
  ...Array.from({ length: 8 }, (_, k) =>
    object('malware', uuid(4, k), [], {
      ...{ name: `Invented family ${k + 1}`, is_family: true, created_by_ref: cert },
    }),
  ),
  object('note', uuid(5, 0), [tlp.red], {
    ...{ content: 'For named persons only', object_refs: [cert], created_by_ref: cert },
  }),
  object('note', uuid(5, 1), ['marking-definition--0b1c2d3e-4f5a-4b6c-8d7e-8f9a0b1c2d3e'], {
    ...{ content: 'Under a marking that nobody holds', object_refs: [cert], created_by_ref: cert },
  }),
  object('indicator', uuid(5, 2), [], { name: 'Without a pattern, so it is refused' }),
]

export const builtIn: readonly FileItem[] = objects.map((value, i) => ({
  value,
  bytes: new TextEncoder().encode(JSON.stringify(value)),
  place: `/objects/${i}`,
}))

function object(
  type: string,
  id: string,
  markings: readonly string[],
  properties: Record<string, string | boolean | readonly string[]>,
) {
  return {
    ...{ type, spec_version: '2.1', id: `${type}--${id}`, created: at, modified: at },
    ...(markings.length === 0 ? {} : { object_marking_refs: markings }),
    ...properties,
  }
}

function uuid(kind: number, k: number): string {
  return `c0317e00-0000-4000-8000-00000000${kind}${k.toString(16).padStart(3, '0')}`
}
