import { type Language, loadWords, type Words } from '@comity/words'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { usePreferences } from './preferences.ts'

const WordsContext = createContext<Words | undefined>(undefined)

/** Holds the words of the reader's language; another language replaces them once it is here. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { language } = usePreferences()
  const words = useCatalogue(language)
  if (words === undefined) return null
  return (
    <WordsContext.Provider value={words}>
      <I18nProvider locale={words.language}>{children}</I18nProvider>
    </WordsContext.Provider>
  )
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === undefined) throw new Error('There are no words outside WordsProvider')
  return words
}

function useCatalogue(language: Language): Words | undefined {
  const [words, setWords] = useState<Words>()
  useEffect(() => {
    let wanted = true
    void loadWords(language).then((loaded) => {
      if (wanted) setWords(loaded)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return words
}
