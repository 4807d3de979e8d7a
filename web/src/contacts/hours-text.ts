import type { Hours } from '@comity/contacts'
import { useWords } from '../shell/words.tsx'

/** Hours in words: `Mon, Tue and Wed 09:00–17:00`. */
export function useHoursText(): (hours: Hours) => string {
  const { t, format } = useWords()
  return (hours) => {
    if (hours === 'always') return t('contacts.always')
    if (hours.length === 0) return t('contacts.dutyArranged')
    return hours
      .map(
        ({ days, from, to }) =>
          `${format.list(days.map(format.weekday))} \u2066${from}\u2060–\u2060${to}\u2069`,
      )
      .join('; ')
  }
}
