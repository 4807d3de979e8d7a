import { defectCodes } from '@comity/votes'
import type { Words } from '@comity/words'
import type { VoteImport } from './imports-query.ts'

/** Where an import stands, in the reader's language. */
export function statusWord(t: Words['t'], status: VoteImport['status']): string {
  switch (status) {
    case 'received':
      return t('imports.received')
    case 'reading':
      return t('imports.readingState')
    case 'held':
      return t('imports.held')
    case 'cancelled':
      return t('imports.cancelled')
    case 'failed':
      return t('imports.failed')
    case 'entered':
      return t('imports.entered')
    default:
      return status satisfies never
  }
}

/** What a kind of defect is called; a newer hub may know one that has no words here. */
export function defectWord(t: Words['t'], code: string): string {
  const known = defectCodes.find((one) => one === code)
  return known === undefined ? code : t(`imports.${known}`)
}
