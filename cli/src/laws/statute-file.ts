import { isJsonObject, JsonError, type JsonValue, parseJson } from '@comity/json'
import { lexicons, type Passage, type Reading, type SearchedStatute, wordingIn } from '@comity/laws'
import { Failure, usage } from '../failure.ts'
import { readBytes } from '../stix-file.ts'
import { lawIn } from './law-file.ts'

/** A statute as a file has it; `name` is that of the file. */
export interface StatuteFile extends SearchedStatute {
  readonly name: string
}

/**
 * Reads a statute: JSON with `language` and `provisions` (`number`, `title`, `text`) by its name, else
 * text, Markdown or XML, which must be said to be in a language.
 */
export async function readStatute(path: string, language?: string): Promise<StatuteFile> {
  const name = path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  if (/\.json(\.gz)?$/i.test(path)) {
    const text = new TextDecoder().decode(await readBytes(path))
    return { name, ...fromJson(path, text, language) }
  }
  if (language === undefined)
    throw usage(`Say which language ${path} is in: --language fr, for instance.`)
  const tag = known(language)
  const { reading } = await lawIn(path, tag)
  return { name, state: '', language: tag, provisions: fromReading(reading) }
}

export const passagesOf = ({ language, provisions }: SearchedStatute): Passage[] =>
  provisions.map(({ number, ...rest }, at) => ({ ...rest, id: `${at}`, language }))

function fromReading({ text, levels, provisions }: Reading): SearchedStatute['provisions'] {
  return provisions.map((provision) => {
    const level = provision.level === undefined ? undefined : levels[provision.level]
    const chapter = level === undefined ? {} : { chapter: `${level.label} ${level.heading}` }
    const { label: number, heading } = provision
    return { number, heading, text: wordingIn(text, provision), ...chapter }
  })
}

function fromJson(path: string, text: string, language?: string): SearchedStatute {
  const value = parsed(path, text)
  const provisions = isJsonObject(value) ? value.provisions : undefined
  if (!isJsonObject(value) || !Array.isArray(provisions))
    throw new Failure(1, `${path} has no list "provisions".`)
  const tag = language ?? stringIn(value, 'language')
  if (tag === undefined)
    throw usage(`Say which language ${path} is in: --language fr, for instance.`)
  return {
    state: stringIn(value, 'iso3') ?? '',
    language: known(tag),
    provisions: provisions.map((provision: JsonValue, at) => {
      const wording = stringIn(provision, 'text')
      if (wording === undefined) throw new Failure(1, `${path}: provision ${at + 1} has no "text".`)
      const chapter = stringIn(provision, 'chapter')
      return {
        number: stringIn(provision, 'number') ?? '',
        heading: stringIn(provision, 'heading') ?? stringIn(provision, 'title') ?? '',
        text: wording,
        ...(chapter === undefined ? {} : { chapter }),
      }
    }),
  }
}

function parsed(path: string, text: string): JsonValue {
  try {
    return parseJson(text, { maxBytes: 200_000_000, maxNodes: 10_000_000 })
  } catch (error) {
    if (error instanceof JsonError) throw new Failure(1, `${path}: ${error.message}`, error)
    throw error
  }
}

function stringIn(value: JsonValue, key: string): string | undefined {
  const found = isJsonObject(value) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

function known(tag: string): string {
  const first = tag.toLowerCase().split('-')[0]
  const languages = lexicons.flatMap((lexicon) => lexicon.languages)
  if (!languages.some((language) => language === first))
    throw usage(`There is no lexicon for ${tag}: there are ${[...languages].sort().join(', ')}.`)
  return tag
}
