import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalogue, Key, MessageOf } from './catalogue.ts'
import { createFormats, type Formats } from './formats.ts'
import { type Direction, directionOf, type Language, localeOf } from './languages.ts'

/** What may stand for a placeholder. */
export type Param = string | number | bigint
export type Params = Readonly<Record<string, Param>>

/** A message with placeholders needs its params; one without takes none. */
type ParamsOf<K extends Key> = MessageOf<K> extends `${string}{${string}` ? [Params] : []

export interface Words {
  readonly language: Language
  readonly direction: Direction
  /** The wording of a key. Throws when a placeholder has no param. */
  t<K extends Key>(key: K, ...params: ParamsOf<K>): string
  /**
   * The wording of a problem by its stable code (the last part of the problem's `type`). A code
   * without words of its own is worded by its `kind`, and failing that by its mere code.
   */
  problemText(code: string, params?: Params & { readonly kind?: string }): string
  readonly format: Formats
}

/**
 * The words of one language over its catalogue; messages are compiled when first used. The web
 * takes `loadWords`, which fetches the catalogue too.
 */
export function createWords(language: Language, catalogue: Catalogue): Words {
  const messages = new Map<string, string>()
  for (const [room, keys] of Object.entries(catalogue)) {
    for (const [key, message] of Object.entries(keys)) messages.set(`${room}.${key}`, message)
  }
  const compiled = new Map<string, IntlMessageFormat>()
  const direction = directionOf(language)

  const render = (key: string, params: Params): string => {
    const message = messages.get(key)
    if (message === undefined) throw new RangeError(`No wording for ${key} in ${language}`)
    let format = compiled.get(key)
    if (format === undefined) {
      format = new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true })
      compiled.set(key, format)
    }
    return String(format.format(isolated(params, direction)))
  }

  return {
    language,
    direction,
    t: (key, ...[params]) => render(key, params ?? {}),
    problemText: (code, params = {}) => {
      const known = [code, params.kind].find((name) => messages.has(`problems.${name}`))
      try {
        return render(`problems.${known ?? 'unknown'}`, { ...params, code })
      } catch {
        // An older interface may lack a param that a newer hub's wording needs, or the reverse.
        return render('problems.unknown', { code })
      }
    },
    format: createFormats(language),
  }
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const leftToRight = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/**
 * A text of the other direction is set between FSI and PDI (Unicode TR 9), so that an English name
 * in an Arabic sentence, or the reverse, does not reorder what stands around it.
 */
function isolated(params: Params, direction: Direction): Record<string, Param> {
  const other = direction === 'rtl' ? leftToRight : rightToLeft
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && other.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
}
