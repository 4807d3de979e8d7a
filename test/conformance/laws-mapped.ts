import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MappingRow, mappingRows, presentStatutes, type SearchedStatute } from '@comity/laws'

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

/** The statutes as they stand. */
export const statutes = (): NamedStatute[] =>
  presentStatutes(
    readdirSync(join(folder, 'texts')).filter((name) => /^[A-Z]{3}-.+\.json$/.test(name)),
  ).map(readStatute)

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
