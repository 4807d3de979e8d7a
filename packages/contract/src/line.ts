import { z } from 'zod'

/** Hints of direction that are pasted along unseen: they are left out. */
const hints = /[\u200e\u200f\u061c\ufeff]/gu

/**
 * Any character but controls, those of format (turned text, marks without width, tags) and fillers that
 * show nothing; signs of Arabic numbers are seen, and joiners are needed within words of some scripts.
 */
const seen =
  /^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]|[\u0600-\u0605\u06dd]|(?<=[\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}]))*$/u

/** Whether all of a text is seen as it is. */
export const isSeen = (text: string): boolean => seen.test(text)

/**
 * One line that somebody writes and others read, up to so many characters: names, titles, numbers of
 * notes. What could show it otherwise than it is compared or signed is refused.
 */
export const line = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(hints, ''))
    .trim()
    .min(1)
    .max(most)
    .regex(seen, 'one line without marks unseen')
