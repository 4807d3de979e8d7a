import { fold } from './fold.ts'

/**
 * Numbers written as words in the headings of statutes: Arabic from the first to the 199th, and the words
 * for first, second … of languages that use them for parts, chapters and single articles.
 */
export function ordinalWords(
  words: readonly string[],
): { value: number; used: number } | undefined {
  const folded = words.map(fold)
  const arabic = arabicOrdinal(folded)
  if (arabic) return arabic
  const value = single.get(folded[0] ?? '')
  return value === undefined ? undefined : { value, used: 1 }
}

const rows: readonly (readonly [number, string])[] = [
  [
    1,
    'premier première unique primero primera único única primeiro primeira primo prima unico unica',
  ],
  [
    1,
    'first one erster erste erstes eerste första первая первый первое перша перший birinci პირველი',
  ],
  [
    2,
    'second two deuxième seconde segundo segunda secondo zweiter zweite zweites tweede вторая второй второе друга другий ikinci მეორე',
  ],
  [
    3,
    'third three troisième tercero tercera terceiro terceira terzo dritter dritte drittes derde третья третий третье третя третій üçüncü მესამე',
  ],
  [
    4,
    'fourth four quatrième cuarto cuarta quarto quarta vierter vierte viertes vierde четвертая четвёртая четвертый четверта dördüncü მეოთხე',
  ],
  [
    5,
    'fifth five cinquième quinto quinta fünfter fünfte fünftes vijfde пятая пятый пятое пята пятий beşinci მეხუთე',
  ],
  [
    6,
    'sixth six sixième sexto sexta sechster sechste sechstes шестая шестой шоста altıncı მეექვსე',
  ],
  [
    7,
    'seventh seven septième séptimo séptima siebter siebte siebtes седьмая седьмой сьома yedinci მეშვიდე',
  ],
  [8, 'eighth eight huitième octavo octava achter achte восьмая восьмой восьма sekizinci'],
  [9, 'ninth nine neuvième noveno novena neunter neunte девятая девятый dokuzuncu'],
  [10, 'tenth ten dixième décimo décima zehnter zehnte десятая десятый onuncu'],
]
const single = new Map(
  rows.flatMap(([value, words]) => words.split(' ').map((word) => [fold(word), value] as const)),
)

const units = [
  ...['الأولى الأول الحادية الحادي واحدة', 'الثانية الثاني', 'الثالثة الثالث', 'الرابعة الرابع'],
  ...['الخامسة الخامس', 'السادسة السادس', 'السابعة السابع', 'الثامنة الثامن', 'التاسعة التاسع'],
]
const unitOf = new Map(
  units.flatMap((words, at) => words.split(' ').map((word) => [fold(word), at + 1] as const)),
)
const tens = [
  'العاشرة العاشر',
  'العشر',
  'الثلاث',
  'الأربع',
  'الخمس',
  'الست',
  'السبع',
  'الثمان',
  'التسع',
]
const tenOf = new Map(
  tens.flatMap((word, at) =>
    at === 0
      ? word.split(' ').map((one) => [fold(one), 10] as const)
      : [`${word}ون`, `${word}ين`].map((one) => [fold(one), (at + 1) * 10] as const),
  ),
)
const teen = new Set(['عشرة', 'عشر'].map(fold))
const hundred = fold('المائة')
const hundreds = new Set([hundred, fold('المئة')])
const after = fold('بعد')

/** `الثانية`, `الحادية عشرة`, `الخامسة والعشرون`, `الثالثة بعد المائة`. */
function arabicOrdinal(words: readonly string[]): { value: number; used: number } | undefined {
  const [first = '', second = '', third = ''] = words
  if (hundreds.has(first)) return { value: 100, used: 1 }
  const below = belowHundred(first, second)
  if (!below) return undefined
  const [one, two] = below.used === 2 ? [third, words[3] ?? ''] : [second, third]
  const isBeyond = one === after && hundreds.has(two)
  return isBeyond ? { value: below.value + 100, used: below.used + 2 } : below
}

function belowHundred(first: string, second: string): { value: number; used: number } | undefined {
  const unit = unitOf.get(first)
  const ten = tenOf.get(first)
  if (unit === undefined) return ten === undefined ? undefined : { value: ten, used: 1 }
  if (teen.has(second)) return { value: 10 + unit, used: 2 }
  const joined = second.startsWith('و') ? tenOf.get(second.slice(1)) : undefined
  return joined === undefined ? { value: unit, used: 1 } : { value: unit + joined, used: 2 }
}
