import { useWords } from '../shell/words.tsx'

/** A body of the General Assembly by name; another by its code in the record. */
export function useBodyName(): (body: string) => string {
  const { t, format } = useWords()
  return (body) => {
    if (body === 'unga') return t('votes.bodyPlenary')
    const number = /^unga\.c([1-6])$/.exec(body)?.[1]
    return number === undefined
      ? body
      : t('votes.committeeNumber', { number: format.number(Number(number)) })
  }
}
