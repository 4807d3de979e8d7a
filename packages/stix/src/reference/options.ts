/** The options of the reference validator that change its verdict. */
export interface ReferenceOptions {
  /** The version to check against; without it, each object's own, else 2.1. */
  readonly version?: string | null | undefined
  /** Warnings count as errors. */
  readonly strict?: boolean
  /** Names or numbers of checks to leave out, as a list or with commas. */
  readonly disabled?: string | readonly string[]
  /** Names or numbers of checks to make; without `disabled`, only these. */
  readonly enabled?: string | readonly string[]
  /** Warns about types that the standard does not define. */
  readonly strictTypes?: boolean
  /** Warns about properties that the standard does not define. */
  readonly strictProperties?: boolean
  /** Warns about relationships whose ends are not in the bundle. */
  readonly enforceRefs?: boolean
  /** The interoperability profile. */
  readonly interop?: boolean
}

const formatChecks = `open-vocab-format kill-chain-names observable-object-keys
  observable-dictionary-keys malware-analysis-product windows-process-priority-format hash-length`
const vocabularyChecks = `attack-motivation attack-resource-level identity-class
  indicator-pattern-types indicator-types industry-sector malware-types report-types
  threat-actor-types threat-actor-role threat-actor-sophistication tool-types region hash-algo
  windows-pebinary-type account-type`
const laterVocabularyChecks = `grouping-context implementation-languages infrastructure-types
  malware-capabilities malware-result processor-architecture`
const sourceChecks = `mime-type protocols ipfix http-request-headers socket-options pdf-doc-info
  countries`
const otherChecks = `network-traffic-ports extref-hashes indicator-properties
  deprecated-properties`

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Groups of checks, by the name that stands for all of them. */
const groups: { readonly [group: string]: readonly string[] } = {
  'format-checks': ['uuid-check', ...list(formatChecks)],
  'all-vocabs': list(`${vocabularyChecks} ${laterVocabularyChecks}`),
  'all-external-sources': list(sourceChecks),
  'approved-values': list(
    `marking-definition-type relationship-types duplicate-ids ${vocabularyChecks}
    ${laterVocabularyChecks} ${sourceChecks}`,
  ),
  all: list(
    `uuid-check ${formatChecks} marking-definition-type relationship-types duplicate-ids
    ${vocabularyChecks} ${laterVocabularyChecks} ${sourceChecks} ${otherChecks}
    extension-description extension-properties extensions-use`,
  ),
}

const single = new Set([
  ...list(`custom-prefix custom-prefix-lax enforce_relationship_refs`),
  ...(groups.all ?? []),
])

/** Numbers of the checks, in its documentation and on its command line. */
const numbers: ReadonlyMap<string, string> = new Map(
  list(
    `1=format-checks 101=custom-prefix 102=custom-prefix-lax 103=uuid-check 111=open-vocab-format
    121=kill-chain-names 141=observable-object-keys 142=observable-dictionary-keys
    143=malware-analysis-product 149=windows-process-priority-format 150=hash-length
    2=approved-values 201=marking-definition-type 202=relationship-types 203=duplicate-ids
    210=all-vocabs 211=attack-motivation 212=attack-resource-level 213=identity-class
    214=indicator-types 215=industry-sector 216=malware-types 218=report-types
    219=threat-actor-types 220=threat-actor-role 221=threat-actor-sophistication 222=tool-types
    223=region 225=grouping-context 226=implementation-languages 227=infrastructure-types
    228=malware-capabilities 230=processor-architecture 231=malware-result 241=hash-algo
    243=windows-pebinary-type 244=account-type 245=indicator-pattern-types
    270=all-external-sources 271=mime-type 272=protocols 273=ipfix 274=http-request-headers
    275=socket-options 276=pdf-doc-info 277=countries 301=network-traffic-ports 302=extref-hashes
    303=indicator-properties 304=deprecated-properties 305=extension-description
    306=extension-properties 401=extensions-use`,
  ).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
)

const namesOf = (value: string | readonly string[] | undefined): readonly string[] => {
  const given = typeof value === 'string' ? value.split(',') : (value ?? [])
  return given.filter((name) => name !== '').map((name) => numbers.get(name) ?? name)
}

/** The checks that the options leave standing, and whether they name one that does not exist. */
export interface Selection {
  readonly checks: ReadonlySet<string>
  readonly disabled: ReadonlySet<string>
  readonly unknown: boolean
}

/**
 * Which SHOULD checks are made. With `disabled` some stay out that nobody disabled (the UUID
 * versions, the vocabularies added last, the two on extension definitions): so does the validator.
 */
export function selectChecks(options: ReferenceOptions): Selection {
  const disabled = new Set(namesOf(options.disabled))
  const enabled = namesOf(options.enabled)
  const checks = new Set<string>()
  const add = (names: readonly string[]) => {
    for (const name of names) if (!disabled.has(name)) checks.add(name)
  }
  if (disabled.size === 0 && enabled.length === 0) add(groups.all ?? [])
  if (disabled.size > 0 && !disabled.has('all')) addRemaining(disabled, add, checks)
  let unknown = false
  for (const name of enabled) {
    const group = groups[name]
    if (group === undefined && !single.has(name)) unknown = true
    for (const check of group ?? [name]) checks.add(check)
  }
  return { checks, disabled, unknown }
}

function addRemaining(
  disabled: ReadonlySet<string>,
  add: (names: readonly string[]) => void,
  checks: Set<string>,
): void {
  if (!disabled.has('format-checks')) add(list(formatChecks))
  if (!disabled.has('approved-values')) {
    add(list('marking-definition-type relationship-types duplicate-ids'))
    if (!disabled.has('all-vocabs')) add(list(vocabularyChecks))
    if (!disabled.has('all-external-sources')) add(list(sourceChecks))
  }
  add(list(otherChecks))
  add(['extensions-use'])
  if (checks.has('extensions-use') || disabled.has('format-checks')) return
  if (!disabled.has('custom-prefix')) add(['custom-prefix'])
  else add(['custom-prefix-lax'])
}
