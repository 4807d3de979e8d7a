import { expect, test } from 'vitest'
import { phraseOf } from './pattern.ts'

test('reads words, beginnings, ends, insides and choices', () => {
  expect(phraseOf('Système* (informatique/de) *daten*').steps).toEqual([
    { gap: 0, choices: [{ letters: 'systeme', kind: 'prefix' }] },
    {
      gap: 0,
      choices: [
        { letters: 'informatique', kind: 'whole' },
        { letters: 'de', kind: 'whole' },
      ],
    },
    { gap: 0, choices: [{ letters: 'daten', kind: 'infix' }] },
  ])
})

test('reads a star after choices as one for each', () => {
  expect(phraseOf('(sell/offer)*').steps[0]?.choices).toEqual([
    { letters: 'sell', kind: 'prefix' },
    { letters: 'offer', kind: 'prefix' },
  ])
})

test('reads a gap, also between characters that no space parts', () => {
  expect(phraseOf('access [3] system').steps[1]?.gap).toBe(3)
  expect(phraseOf('侵入[12]系统').steps.map(({ gap }) => gap)).toEqual([0, 12])
})

test.each(['', 'access [3]', 'a-b', '*'])('refuses %j, which is no phrase', (written) => {
  expect(() => phraseOf(written)).toThrow(RangeError)
})
