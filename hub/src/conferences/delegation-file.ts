import { delegations, meetings } from '@comity/contract'
import { type CsvLine, ImportError, readCsv } from '@comity/votes'
import { fold } from '../core/search-words.ts'

type Invitation = delegations.Invitation
type Defect = delegations.DelegationDefect

/** The most that one file invites. */
export const mostInvited = 500

export interface ReadFile {
  readonly rows: number
  /** None where there are defects. */
  readonly invitations: readonly Invitation[]
  readonly defects: readonly Defect[]
}

/** What two invitations to one delegation have in common. */
export const keyOf = ({ kind, state, names }: Pick<Invitation, 'kind' | 'state' | 'names'>) =>
  `${kind} ${state ?? ''} ${nameKey(names)}`

/** The first of its names, without what is mere writing. */
export function nameKey(names: Invitation['names']): string {
  const name = names?.en ?? Object.values(names ?? {})[0] ?? ''
  return fold(name) || name
}

/**
 * Reads a list of delegations, with every line that is wrong and why: where there is one, nothing of the
 * file is used.
 */
export function readDelegations(
  csv: string,
  {
    states,
    invited,
  }: { readonly states: ReadonlySet<string>; readonly invited: ReadonlySet<string> },
): ReadFile {
  // A file in another encoding was made text before it came here: this is left of what is none.
  const broken = csv.split('\n').findIndex((line) => line.includes('\ufffd'))
  if (broken >= 0) return failed([{ line: broken + 1, code: 'encoding' }])
  const [head, ...lines] = rowsOf(csv)
  if ('code' in head) return failed([head])
  const columns = head.cells.map((cell) => cell.trim().toLowerCase())
  const odd = columns.find((name, at) => !isColumn(name) || columns.indexOf(name) !== at)
  if (odd !== undefined || !columns.includes('kind'))
    return failed([{ line: head.line, code: 'columns', value: odd ?? 'kind' }])
  if (lines.length > mostInvited)
    return failed([{ line: lines[mostInvited]?.line ?? 0, code: 'too_many' }], lines.length)
  const read = lines.map((line) => readLine(line, columns, states))
  const defects = read.flatMap((one) => one.defects)
  const seen = new Set<string>()
  for (const { line, invitation } of read) {
    if (invitation === undefined) continue
    const key = keyOf(invitation)
    const value = nameIn(invitation)
    if (seen.has(key)) defects.push({ line, code: 'twice', value })
    else if (invited.has(key)) defects.push({ line, code: 'invited_already', value })
    seen.add(key)
  }
  defects.sort((a, b) => a.line - b.line)
  const invitations = read.flatMap(({ invitation }) => invitation ?? [])
  return { rows: lines.length, invitations: defects.length > 0 ? [] : invitations, defects }
}

const failed = (defects: readonly Defect[], rows = 0): ReadFile => ({
  rows,
  invitations: [],
  defects,
})

const isColumn = (name: string): boolean =>
  delegations.delegationColumns.some((column) => column === name)

function rowsOf(csv: string): readonly [CsvLine | Defect, ...CsvLine[]] {
  try {
    const [head, ...lines] = readCsv(csv)
    return head === undefined ? [{ line: 1, code: 'csv' }] : [head, ...lines]
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    return [{ line: error.place?.line ?? 1, code: 'csv', value: error.code }]
  }
}

interface ReadLine {
  readonly line: number
  readonly invitation: Invitation | undefined
  readonly defects: readonly Defect[]
}

function readLine(
  { line, cells }: CsvLine,
  columns: readonly string[],
  states: ReadonlySet<string>,
): ReadLine {
  const cell = (name: (typeof delegations.delegationColumns)[number]) =>
    cells[columns.indexOf(name)]?.trim().normalize('NFC') ?? ''
  const defects: Defect[] = []
  const wrong = (code: Defect['code'], value: string) =>
    defects.push({ line, code, ...(value === '' ? {} : { value: value.slice(0, 100) }) })
  const kind = delegations.delegationKinds.find((each) => each === cell('kind').toLowerCase())
  if (kind === undefined) wrong('kind', cell('kind'))
  const state = cell('state').toUpperCase()
  if (state !== '' && !states.has(state)) wrong('state_unknown', state)
  if (state === '' && kind !== undefined && kind !== 'organisation') wrong('state_missing', '')
  const name = cell('name')
  if (kind === 'state' && name !== '') wrong('name_not_needed', name)
  if (kind !== undefined && kind !== 'state' && name === '') wrong('name_missing', '')
  if (!/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]{0,1000}$/u.test(name))
    wrong('name_wrong', name.replaceAll(/\p{Cc}/gu, ' '))
  const given = cell('language').toLowerCase() || 'en'
  const lang = meetings.Language.options.find((each) => each === given)
  if (lang === undefined) wrong('language', given)
  const asked = cell('standing').toLowerCase() || 'participant'
  const standing = delegations.delegationStandings.find((each) => each === asked)
  if (standing === undefined) wrong('standing', asked)
  if (kind === undefined || lang === undefined || standing === undefined || defects.length > 0)
    return { line, invitation: undefined, defects }
  const invitation: Invitation = {
    ...{ kind, standing },
    ...(state === '' ? {} : { state }),
    ...(kind === 'state' ? {} : { names: { [lang]: name } }),
  }
  return { line, invitation, defects }
}

const nameIn = ({ names, state }: Invitation): string =>
  names === undefined ? (state ?? '') : (Object.values(names)[0] ?? '')
