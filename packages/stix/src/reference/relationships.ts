import { suggestedRelationships } from '../relationship-types.ts'

/** Types that stand in no relationship: its check passes over them. */
export const unrelatable: ReadonlySet<string> = new Set([
  'bundle',
  'language-content',
  'marking-definition',
  'sighting',
  'relationship',
  'extension-definition',
])

type Targets = ReadonlyMap<string, string | readonly string[]>

const { 'malware-analysis': analysis = {}, malware = {}, ...same } = suggestedRelationships
const { 'av-analysis-of': _renamed, ...analysisTypes } = analysis

/** One target is a string there, as in the validator; see its use. */
const targets = (named: { readonly [name: string]: readonly string[] }): Targets =>
  new Map(
    Object.entries(named).map(([name, list]) => [name, list.length === 1 ? list.join() : list]),
  )

/** The relationships that the reference validator takes for suggested. */
export const referenceRelationships: ReadonlyMap<string, Targets> = new Map([
  ...Object.entries(same).map(([source, named]) => [source, targets(named)] as const),
  ['malware', targets({ ...malware, targets: ['identity', 'infrastructure', 'location'] })],
  ['malware-analysis', targets(analysisTypes)],
  ['vulnerability', targets({ impacts: ['infrastructure', 'tools'] })],
])
