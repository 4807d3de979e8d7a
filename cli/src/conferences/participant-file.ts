import { readFile } from 'node:fs/promises'
import { delegations, meetings } from '@comity/contract'
import { ImportError, readCsv } from '@comity/votes'
import { usage } from '../failure.ts'

const columns = ['name', 'function', 'language', 'capacity', 'released'] as const

/**
 * The list of a delegation from a CSV file with the columns name, function, language, capacity, released, of
 * which name and capacity are needed. Every line that is wrong is told, and then nothing is sent.
 */
export async function readParticipants(file: string): Promise<delegations.Participant[]> {
  const bytes = await readFile(file).catch(() => {
    throw usage(`${file} cannot be read.`)
  })
  const [head, ...lines] = rowsOf(file, bytes)
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const odd = names.find((name) => !columns.some((column) => column === name))
  if (odd !== undefined || !names.includes('name') || !names.includes('capacity'))
    throw usage(`The columns are ${columns.join(', ')}; name and capacity are needed.`)
  const wrong: string[] = []
  const people = lines.flatMap(({ line, cells }) => {
    const cell = (name: (typeof columns)[number]) => cells[names.indexOf(name)]?.trim() ?? ''
    const capacity = delegations.participantCapacities.find((each) => each === cell('capacity'))
    const lang = meetings.Language.options.find((each) => each === cell('language'))
    if (capacity === undefined)
      wrong.push(`line ${line}: the capacity is head, delegate or adviser`)
    if (cell('language') !== '' && lang === undefined)
      wrong.push(`line ${line}: the language is ar, zh, en, fr, ru or es`)
    if (!['', 'yes', 'no'].includes(cell('released')))
      wrong.push(`line ${line}: released is yes or no`)
    const parsed = delegations.Participant.safeParse({
      ...{ name: cell('name'), capacity, released: cell('released') === 'yes' },
      ...(cell('function') === '' ? {} : { function: cell('function') }),
      ...(lang === undefined ? {} : { lang }),
    })
    if (parsed.success) return [parsed.data]
    const other = parsed.error.issues.find(({ path }) => path[0] !== 'capacity')
    if (other !== undefined) wrong.push(`line ${line}: ${other.path.join('.')}: ${other.message}`)
    return []
  })
  if (wrong.length > 0) throw usage(`Nothing was sent.\n  ${wrong.join('\n  ')}`)
  return people
}

function rowsOf(file: string, bytes: Uint8Array) {
  try {
    return readCsv(bytes)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    throw usage(`${file} is no CSV in UTF-8: ${error.message}.`)
  }
}
