/** The marking definitions of TLP 2.0, with the fixed ids that FIRST and OASIS gave them. */
const tlp = {
  clear: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  strict: 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
} as const

export interface SampleOptions {
  /** When the objects say they were made. */
  readonly now: Date
  /** A version 4 UUID at each call. */
  readonly uuid: () => string
}

/**
 * A bundle to try the exchange with: an invented phishing case under four markings and none, with
 * addresses and names that are reserved for documentation (RFC 5737, RFC 2606).
 */
export function sampleBundle({ now, uuid }: SampleOptions) {
  const at = now.toISOString()
  const id = (type: string) => `${type}--${uuid()}`
  const common = { spec_version: '2.1', created: at, modified: at }
  const author = id('identity')
  const indicator = id('indicator')
  const malware = id('malware')
  const by = { created_by_ref: author }
  const marked = (level: keyof typeof tlp) => ({ object_marking_refs: [tlp[level]] })
  return {
    type: 'bundle',
    id: id('bundle'),
    objects: [
      {
        type: 'identity',
        id: author,
        ...common,
        name: 'Example response team of XA (fictional)',
        identity_class: 'organization',
        ...marked('clear'),
      },
      {
        type: 'indicator',
        id: indicator,
        ...common,
        ...by,
        name: 'Invented sign-in page that imitates a ministry',
        description: 'An example made up for this demonstration. Nothing in it exists.',
        indicator_types: ['malicious-activity'],
        pattern:
          "[url:value = 'https://sign-in.ministry.example/' OR ipv4-addr:value = '192.0.2.44']",
        pattern_type: 'stix',
        valid_from: at,
        ...marked('green'),
      },
      {
        type: 'malware',
        id: malware,
        ...common,
        ...by,
        name: 'Paper Lantern (invented)',
        description: 'A made-up programme that copies address books.',
        malware_types: ['spyware'],
        is_family: true,
        ...marked('amber'),
      },
      {
        type: 'relationship',
        id: id('relationship'),
        ...common,
        ...by,
        relationship_type: 'indicates',
        source_ref: indicator,
        target_ref: malware,
        ...marked('amber'),
      },
      {
        type: 'note',
        id: id('note'),
        ...common,
        ...by,
        abstract: 'What XA asks of the teams (invented)',
        content:
          'Please look for 192.0.2.44 in your logs of the last week, and tell only your team.',
        object_refs: [indicator],
        ...marked('strict'),
      },
      {
        type: 'campaign',
        id: id('campaign'),
        ...common,
        ...by,
        name: 'Letters without a sender (invented)',
        description: 'It carries no marking: the default of the collection decides who sees it.',
      },
    ],
  }
}
