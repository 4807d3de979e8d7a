import { type CsvLine, ImportError, readCsv } from '@comity/votes'
import { Problem } from './problem.ts'

/** The rows of a table somebody sends to be imported. @throws Problem where it is no CSV, saying where */
export function csvLines(csv: string): readonly CsvLine[] {
  try {
    return readCsv(csv)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    const { code, message, place, params } = error
    throw new Problem('invalid', code.replace('.', '-'), message, {
      params: { ...place, ...params },
    })
  }
}
