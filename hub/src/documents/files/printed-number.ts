/** A number as it is printed in a format of ECMA-376 part 1 §17.18.59; in digits where that is another. */
export function printedNumber(number: number, format: string): string {
  if (format === 'lowerRoman') return roman(number)
  if (format === 'upperRoman') return roman(number).toUpperCase()
  const letters = scripts[format] ?? scripts[lowered(format)]
  if (letters === undefined || number < 1) return String(number)
  const letter = letters.charAt((number - 1) % letters.length)
  const text = letter.repeat(Math.min(Math.ceil(number / letters.length), 10))
  return scripts[format] === undefined ? text.toUpperCase() : text
}

const scripts: Readonly<Record<string, string>> = {
  russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
  arabicAlpha: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  arabicAbjad: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
}

const lowered = (format: string): string =>
  format.replace(/^upper/, 'lower').replace(/Upper$/, 'Lower')

const romans = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
] as const

function roman(number: number): string {
  let rest = Math.min(number, 3_999)
  let text = ''
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) text += letters
  return text
}
