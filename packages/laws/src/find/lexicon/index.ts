import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { fr } from './fr.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ka } from './ka.ts'
import type { Lexicon } from './lexicon.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

/** Every lexicon, by the tag of its first language. */
export const lexicons: readonly Lexicon[] = [
  ar,
  de,
  en,
  es,
  et,
  fr,
  id,
  it,
  ja,
  ka,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  zh,
]

/** The lexicon that reads a language, by the first subtag of its tag. */
export const lexiconFor = (language: string): Lexicon | undefined =>
  lexicons.find(({ languages }) => languages.includes(language))
