/**
 * Folds a text so that spellings of one word become one: no case, no accents, no vowel signs of
 * Arabic, its alef, ya and ta marbuta each in one form, compatibility forms as plain letters.
 * Texts and patterns are folded alike, so nothing depends on how a drafter typed.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(dropped, '')
    .replace(unalike, (letter) => alike[letter] ?? letter)
    .normalize('NFC')
}

/** Marks, tatweel, the soft hyphen, and the apostrophes inside words of Ukrainian and Uzbek. */
const dropped = /[\p{M}\u0640\u00ad\u02bc\u02bb'\u2018\u2019]/gu

/** Letters that no decomposition makes alike. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ٱ: 'ا',
  ة: 'ه',
  ک: 'ك',
}
const unalike = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu')
