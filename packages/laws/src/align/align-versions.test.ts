import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Alignable, alignVersions } from './align-versions.ts'

const english = [
  'Illegal access. Each Party shall adopt legislative measures against access to a computer system.',
  'Illegal interception. Interception of non-public transmissions of computer data, electromagnetic emissions.',
  'Data interference. The damaging, deletion, deterioration, alteration of computer data.',
  'Extradition. Minimum penalty, deprivation of liberty, extradition treaty of 1957.',
]
const french = [
  'Accès illégal. Chaque Partie adopte les mesures législatives contre l’accès à un système informatique (computer system).',
  'Interception illégale. Interception de transmissions non publiques, émissions électromagnétiques.',
  'Atteinte aux données. Endommager, détériorer, altérer des données.',
  'Extradition. Peine minimale, privation de liberté, traité d’extradition de 1957.',
]
const numbered = (texts: readonly string[]): Alignable[] =>
  texts.map((text, at) => ({ number: String(at + 1), text }))
const places = (left: readonly Alignable[], right: readonly Alignable[]) =>
  alignVersions(left, right).pairs.map((pair) => [pair.left, pair.right])

describe('language versions side by side', () => {
  test('are paired by their letters where they share a script', () => {
    const { pairs, basis } = alignVersions(numbered(english), numbered(french))
    expect(basis).toBe('letters')
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  test('leave alone what the other has not', () => {
    const without = numbered(french).filter((_, at) => at !== 1)
    expect(places(numbered(english), without)).toContainEqual([3, 2])
    expect(places(numbered(english), []).every(([, right]) => right === undefined)).toBe(true)
  })

  test('are paired by number, figures and length across scripts', () => {
    const russian = numbered(['Доступ к системе 2001 года.', 'Перехват.', 'Выдача 1957 года.'])
    const { pairs, basis } = alignVersions(
      [
        ...numbered(['Access to a system, 2001.', 'Interception.']),
        { number: '4', text: 'Extradition of 1957.' },
      ],
      russian,
    )
    expect(basis).toBe('numbers')
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
  })

  test('name each provision of both once, in order', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '1', 'я') }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const { pairs } = alignVersions(numbered(one), numbered(other))
        expect(pairs.flatMap(({ left }) => left ?? [])).toEqual(one.map((_, at) => at))
        expect(pairs.flatMap(({ right }) => right ?? [])).toEqual(other.map((_, at) => at))
      }),
    )
  })

  test('a text is paired with itself', () => {
    const same = numbered(english)
    expect(places(same, same)).toEqual(same.map((_, at) => [at, at]))
  })

  test('are refused where there are too many', () => {
    const many = Array.from({ length: 2_001 }, () => ({ number: '', text: '' }))
    expect(() => alignVersions(many, many)).toThrow('align.too-many')
  })
})
