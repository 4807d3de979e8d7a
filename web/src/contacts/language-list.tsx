import { useWords } from '../shell/words.tsx'

/** Languages as the reader's own calls them; the tag where it has no name. */
export function useLanguageNames(): (tags: readonly string[]) => string {
  const { language, format } = useWords()
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const nameOf = (tag: string): string => {
    try {
      return names.of(tag) ?? tag
    } catch {
      return tag
    }
  }
  return (tags) => format.list(tags.map(nameOf))
}
