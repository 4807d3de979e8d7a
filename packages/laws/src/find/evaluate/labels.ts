/**
 * The number of a provision in one form, so that `§ 202a`, `Article 323-1`, `第二百八十五条之一` and
 * `ARTICULO 10.` can be compared: `202a`, `323-1`, `285-1`, `10`. Paragraphs are left out. Undefined
 * where there is no number.
 */
export function labelOf(written: string): string | undefined {
  const latin = withoutHanNumerals(written.replace(/[ºª]/g, ' ').normalize('NFKC'))
  const found =
    /\d+(?:[a-z]{1,3}(?![\p{L}]))?(?:[-.^]\d+|-[a-z](?![\p{L}]))*(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies)(?![\p{L}])(?:\.\d+)?)?/iu.exec(
      latin,
    )?.[0]
  return found?.toLowerCase().replace(/\s+/g, '')
}

/**
 * The provisions that a mapping names: `1030(a)(6); 2512` are two, `66 read with 43` likewise, `6-7`
 * is a range, and what brackets add is a paragraph or a remark.
 */
export function labelsNamed(written: string): string[] {
  const bare = written.replace(/\([^)]*\)/g, ' ').replace(/\s+(para|paragraph)\s+\d+/gi, ' ')
  const parts = bare.split(/;|,|\bread with\b|\bwith\b|\band\b/)
  return [...new Set(parts.flatMap((part) => rangeOf(part.trim())))]
}

function rangeOf(part: string): string[] {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(part) ?? []
  const [low, high] = [Number(from), Number(to)]
  if (high > low && high - low <= 10)
    return Array.from({ length: high - low + 1 }, (_, i) => String(low + i))
  const label = labelOf(part)
  return label === undefined ? [] : [label]
}

/** `第二百八十五条之一` as `285-1`: the numerals by which Chinese and Japanese laws count. */
function withoutHanNumerals(text: string): string {
  const digits = (numerals: string): number => {
    let sum = 0
    let digit = 0
    for (const numeral of numerals) {
      const value = '零一二三四五六七八九'.indexOf(numeral)
      const unit = { 十: 10, 百: 100, 千: 1000 }[numeral]
      if (unit !== undefined) {
        sum += (digit || 1) * unit
        digit = 0
      } else digit = Math.max(0, value)
    }
    return sum + digit
  }
  return text.replace(
    /第([零一二三四五六七八九十百千]+)[条條](?:[之の]([一二三四五六七八九十]+))?/gu,
    (_, number: string, after?: string) =>
      after === undefined ? `${digits(number)}` : `${digits(number)}-${digits(after)}`,
  )
}

/**
 * The provision that an amending law puts into another: `Incorpórase … del artículo 183 …` as `183`.
 * Undefined where a text does not open so.
 */
export function amendedLabel(text: string): string | undefined {
  const opening = text.slice(0, 200)
  const named =
    /(?:incorp[oó]r|sustit[uú]y|adici[oó]n|insert|substitut|acrescent|ajout)[\p{L}]*.{0,80}?(?:art[ií](?:culo|go)|article|section)\s+(\d.{0,12})/isu.exec(
      opening,
    )?.[1]
  return named === undefined ? undefined : labelOf(named)
}
