import { ImportError, type OfficialTotal, officialTotals } from '@comity/votes'
import { usage } from '../failure.ts'

/** The official counts of a file that the command line names. */
export function totalsOf(file: string, text: string): readonly OfficialTotal[] {
  try {
    return officialTotals(text)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    const { code, place, params } = error
    throw usage(
      code === 'format.missing-columns'
        ? `${file} has no column ${params.columns}.`
        : `${file}, line ${place?.line}: no state and counts are there.`,
    )
  }
}
