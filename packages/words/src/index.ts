export type { Catalogue, Key } from './catalogue.ts'
export { createFormats, type Formats, type Moment } from './formats.ts'
export {
  type Direction,
  directionOf,
  isLanguage,
  type Language,
  languageNames,
  languages,
  localeOf,
} from './languages.ts'
export { loadCatalogue, loadWords } from './load.ts'
export { negotiate } from './negotiate.ts'
export { partialWordsIn } from './neutral.ts'
export { type Review, reviewOf } from './reviews.ts'
export { createWords, type Param, type Params, type Words } from './words.ts'
