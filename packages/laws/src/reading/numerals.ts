/**
 * Whole numbers as statutes write them: decimal digits of any script, Chinese, Roman, and ordinal words.
 * Each reader takes a whole token and answers `undefined` for what is not one.
 */

const most = 999_999

/** Decimal digits of any script: `14`, `١٤`, `۱۴`, `１４`, `१४`. */
export function decimal(token: string): number | undefined {
  let value = 0
  let count = 0
  for (const char of token) {
    const digit = digitOf(char)
    if (digit === undefined) return undefined
    value = value * 10 + digit
    if (++count > 6) return undefined
  }
  return count === 0 ? undefined : value
}

// Unicode puts the ten digits of a script side by side, zero first.
const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
  0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
]

/** The value of one decimal digit of any script. */
export function digitOf(char: string): number | undefined {
  const code = char.codePointAt(0) ?? -1
  if (code < 0x30) return undefined
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero
  return undefined
}

const han: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Chinese and Japanese: `二百八十五`, `廿` is not used in statutes, `二〇三` by place. */
export function chinese(token: string): number | undefined {
  let [sum, section, digit, count] = [0, 0, 0, 0]
  let isByPlace = true
  for (const char of token)
    if (char in hanUnits || char === '万' || char === '萬') isByPlace = false
  for (const char of token) {
    if (++count > 14) return undefined
    const value = han[char] ?? digitOf(char)
    const unit = hanUnits[char]
    if (value !== undefined) digit = isByPlace ? digit * 10 + value : value
    else if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit
      digit = 0
    } else if (char === '万' || char === '萬') {
      sum += (section + digit) * 10_000
      ;[section, digit] = [0, 0]
    } else return undefined
  }
  const value = sum + section + digit
  return count === 0 || value > most ? undefined : value
}

const romanDigits: Readonly<Record<string, number>> = {
  ...{ I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 },
  // Cyrillic letters that stand in for the Latin ones.
  ...{ І: 1, Х: 10, С: 100, М: 1000 },
}
const romanSigns = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'

/** Roman in capitals, `XIV`, and the signs `Ⅳ`; refuses forms that nobody writes, such as `IIX`. */
export function roman(token: string): number | undefined {
  const sign = token.length === 1 ? romanSigns.indexOf(token) : -1
  if (sign >= 0) return sign + 1
  if (token === '' || token.length > 12) return undefined
  let value = 0
  let last = 0
  for (const char of [...token].reverse()) {
    const digit = romanDigits[char]
    if (digit === undefined) return undefined
    value += digit < last ? -digit : digit
    last = Math.max(last, digit)
  }
  return isPlainRoman(token) ? value : undefined
}

const plainRoman = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/
const isPlainRoman = (token: string): boolean =>
  plainRoman.test(
    token.replace(/[ІХСМ]/g, (char) => ({ І: 'I', Х: 'X', С: 'C', М: 'M' })[char] ?? ''),
  )
