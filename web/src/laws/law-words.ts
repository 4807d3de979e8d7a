import type { laws } from '@comity/contract'
import type { Words } from '@comity/words'

type T = Words['t']

export const coverages = [
  ...(['covered', 'narrower', 'absent', 'unclear', 'not_found', 'not_coded', 'not_held'] as const),
] as const

/** A sign beside the word: shape, and never colour, tells them apart. */
export const coverageSigns: Readonly<Record<laws.MatrixCell['coverage'], string>> = {
  ...{ covered: '●', narrower: '◐', absent: '○', unclear: '◌', not_found: '–' },
  ...{ not_coded: '·', not_held: '' },
}

export const coverageWord = (t: T, coverage: laws.MatrixCell['coverage']): string =>
  t(`laws.${coverage}`)

/** Why nothing is held for the day, where that is known. */
export function notHeldWord({ t, format }: Words, cell: laws.MatrixCell | undefined): string {
  if (cell?.notCommenced) return t('laws.notCommenced')
  if (cell?.to !== undefined) return t('laws.heldFrom', { day: format.date(cell.to) })
  return t('laws.not_held')
}

export function maxWord(t: T, max: number | 'life' | undefined): string {
  if (max === undefined) return t('laws.maxUnknown')
  if (max === 'life') return t('laws.life')
  return max === 0 ? t('laws.noLiberty') : t('laws.years', { years: max })
}

export function measureWord(
  { t, format }: Words,
  { k, low, high }: Pick<laws.MatrixCell, 'k' | 'low' | 'high'>,
): string {
  const [least, most] = [format.fixed(low, 2), format.fixed(high, 2)]
  if (k !== undefined && least === most && least === format.fixed(k, 2)) return `K ${least}`
  return k === undefined
    ? t('laws.measureUnknown', { low: least, high: most })
    : t('laws.measureShort', { k: format.fixed(k, 2), low: least, high: most })
}

const statusKeys = {
  met: 'laws.met',
  partly: 'laws.partly',
  absent: 'laws.absentElement',
  not_found: 'laws.notFoundElement',
  unclear: 'laws.unclearElement',
} as const satisfies Record<laws.ElementStatus, string>

/** How an element stands in a law; an option is in use, or it is not. */
export function statusWord(
  t: T,
  { id, kind }: Pick<laws.LawElement, 'id' | 'kind'>,
  mapping: laws.LawMapping,
): string {
  const status = mapping.elementStatus[id]
  const isAllowed = mapping.extraRequirements.some((one) => one.allowedOption === id)
  if (kind !== 'option') return status === undefined ? t('laws.notCoded') : t(statusKeys[status])
  if (isAllowed || status === 'met') return t('laws.optionUsed')
  return status === undefined ? t('laws.optionNotUsed') : t(statusKeys[status])
}

export function periodWord({ t, format }: Words, version: Version): string {
  const { inForceFrom, inForceTo, historyQuality } = version
  if (inForceFrom === undefined) return t('laws.notCommenced')
  const from = format.date(inForceFrom)
  if (inForceTo !== undefined) return t('laws.inForceTo', { from, to: format.date(inForceTo) })
  return historyQuality === 'single' ? t('laws.knownFrom', { from }) : t('laws.inForce', { from })
}

export type Version = Omit<laws.ProvisionVersion, 'text'> & { readonly text?: string | undefined }
