import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MappingRow, mappingRows, type SearchedStatute } from '@comity/laws'

// The folder that holds `law/texts` and `law/provisions.csv`; without it there is nothing to find in.
const folder = join(process.env.COMITY_CONFORMANCE_DATA ?? '', 'law')

/** Whether the collected statutes are at hand. */
export const hasLaws =
  process.env.COMITY_CONFORMANCE_DATA !== undefined && existsSync(join(folder, 'provisions.csv'))

interface StatuteFile {
  readonly iso3: string
  readonly language: string
  readonly provisions: readonly {
    readonly number: string
    readonly title?: string | null
    readonly chapter?: string
    readonly text: string
  }[]
}

export interface NamedStatute extends SearchedStatute {
  readonly name: string
}

/**
 * The statutes as they stand: of those kept at several dates (`name@date-language.json`) the latest
 * alone, and none of a state that has them whole besides.
 */
export function statutes(): NamedStatute[] {
  const names = readdirSync(join(folder, 'texts'))
    .filter((name) => name.endsWith('.json') && name !== 'manifest.json')
    .sort()
  const base = (name: string) => name.replace(/[@-][^-]*$|@.*$/, '')
  const state = (name: string) => name.slice(0, 3)
  return names
    .filter((name, at) => {
      if (!name.includes('@')) return true
      const whole = names.some((other) => state(other) === state(name) && !other.includes('@'))
      return !whole && base(names[at + 1] ?? '') !== base(name)
    })
    .map(readStatute)
}

function readStatute(name: string): NamedStatute {
  const file: StatuteFile = JSON.parse(readFileSync(join(folder, 'texts', name), 'utf8'))
  return {
    name,
    state: file.iso3,
    language: file.language,
    provisions: file.provisions.map(({ number, title, text, chapter }) => ({
      number,
      heading: title ?? '',
      text,
      ...(chapter === undefined ? {} : { chapter }),
    })),
  }
}

/** The mappings that somebody read or found in a source; those of low confidence are left out. */
export const mappings = (): MappingRow[] =>
  mappingRows(readFileSync(join(folder, 'provisions.csv'), 'utf8')).filter(
    ({ confidence }) => confidence !== 'low',
  )
