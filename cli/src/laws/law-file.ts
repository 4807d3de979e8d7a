import { AlignError, type LawFormat, type Reading, ReadingError, readLaw } from '@comity/laws'
import { loadCatalogue } from '@comity/words'
import { Failure, usage } from '../failure.ts'
import { readBytes } from '../stix-file.ts'

/** A law read from a file. */
export interface LawFile {
  readonly path: string
  readonly format: LawFormat
  readonly reading: Reading
}

/** Reads a law from a file in UTF-8, also packed with gzip: plain text, Markdown or XML. */
export async function lawIn(path: string, language: string | undefined): Promise<LawFile> {
  const bytes = await readBytes(path)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new Failure(1, `${path} is not text in UTF-8: save it as UTF-8 first.`, error)
  }
  return {
    path,
    ...(await worded(path, () => readLaw(text, language === undefined ? {} : { language }))),
  }
}

/** Does what may be refused by the library, and words the refusal. */
export async function worded<Result>(path: string, work: () => Result): Promise<Result> {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ReadingError || error instanceof AlignError)) throw error
    const words = new Map<string, string>(Object.entries((await loadCatalogue('en')).statutes))
    const sentence = words.get(error.code.replace('.', '-')) ?? error.code
    const line =
      error instanceof ReadingError && error.line !== undefined ? `, line ${error.line}` : ''
    throw new Failure(1, `${path}${line}: ${sentence} (${error.code})`, error)
  }
}

/** A language tag as BCP 47 has it. */
export function languageNamed(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    throw usage(`${tag} is no language: write a tag such as en, ru or zh.`)
  }
}
