import { type Language, loadWords, type Words } from '@comity/words'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { usePreferences } from './preferences.ts'

const WordsContext = createContext<Words | undefined>(undefined)

/** Holds the words of the reader's language; another language replaces them once it is here. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { language } = usePreferences()
  const words = useCatalogue(language)
  if (words === undefined) return <Bar />
  return (
    <WordsContext.Provider value={words}>
      <I18nProvider locale={words.language}>{children}</I18nProvider>
    </WordsContext.Provider>
  )
}

/** What stands there until the words have come: the same bar as in index.html. */
const Bar = () => (
  <header className="masthead">
    <div className="band">
      <span className="brand">Comity</span>
    </div>
  </header>
)

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === undefined) throw new Error('There are no words outside WordsProvider')
  return words
}

function useCatalogue(language: Language): Words | undefined {
  const [words, setWords] = useState<Words>()
  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    // A connection that breaks just now must not leave an empty page.
    const load = () =>
      void loadWords(language).then(
        (loaded) => {
          if (wanted) setWords(loaded)
        },
        () => {
          if (wanted) timer = setTimeout(load, 2000)
        },
      )
    load()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [language])
  return words
}
