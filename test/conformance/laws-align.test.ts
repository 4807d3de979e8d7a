import { alignVersions, closeness, compareWording, reusedSpans } from '@comity/laws'
import { describe, expect, test } from 'vitest'
import { type CollectedLaw, hasLaws, lawNamed } from './laws-data.ts'

const sides = (law: CollectedLaw) =>
  law.provisions.map(({ number, title, text }) => ({ number, text: `${title}\n${text}` }))

/** The share of pairs that have the same number, which the alignment by letters does not look at. */
function accuracy(left: CollectedLaw, right: CollectedLaw): number {
  const { pairs } = alignVersions(sides(left), sides(right))
  const right_ = pairs.filter(
    (pair) =>
      left.provisions[pair.left ?? -1]?.number === right.provisions[pair.right ?? -1]?.number,
  )
  return right_.length / Math.max(left.provisions.length, right.provisions.length)
}

describe.runIf(hasLaws)('the collected laws side by side', () => {
  test('the convention of 2001 in English and Dutch is aligned at 0.98 or better', () => {
    const share = accuracy(lawNamed('INT-budapest-en'), lawNamed('INT-budapest-nl'))
    console.log(`English and Dutch: ${share}`)
    expect(share).toBeGreaterThanOrEqual(0.98)
  })

  test('also where articles are missing on either side', () => {
    const [english, dutch] = [lawNamed('INT-budapest-en'), lawNamed('INT-budapest-nl')]
    const without = (law: CollectedLaw, every: number, at: number): CollectedLaw => ({
      ...law,
      provisions: law.provisions.filter((_, place) => place % every !== at),
    })
    const [left, right] = [without(english, 7, 3), without(dutch, 9, 4)]
    const { pairs } = alignVersions(sides(left), sides(right))
    const both = left.provisions.filter(({ number }) =>
      right.provisions.some((one) => one.number === number),
    )
    const matched = pairs.filter(
      (pair) =>
        pair.left !== undefined &&
        pair.right !== undefined &&
        left.provisions[pair.left]?.number === right.provisions[pair.right]?.number,
    )
    console.log(`with articles missing: ${matched.length} of ${both.length}`)
    expect(matched.length / both.length).toBeGreaterThanOrEqual(0.95)
  })

  test('the amendment of Brazil in 2021 is isolated', () => {
    const text = (year: number) => ({
      ...{ text: lawNamed(`BRA-cp-154A@${year}-pt`).provisions[0]?.text ?? '', language: 'pt' },
    })
    const { parts } = compareWording(text(2012), text(2021))
    const removed = parts.filter(({ kind }) => kind === 'removed').map((part) => part.text.trim())
    expect(removed).toContain('mediante violação indevida de mecanismo de segurança e')
  })

  test('the law of Kenya and that of Singapore share marked stretches, within one language', () => {
    const whole = (name: string) => ({
      ...{
        text: lawNamed(name)
          .provisions.map((one) => one.text)
          .slice(0, 20)
          .join('\n')
          .slice(0, 20_000),
        language: 'en',
      },
    })
    const [one, other] = [whole('KEN-cmca-2018-en'), whole('SGP-cma-1993-en')]
    const { shared, all } = closeness(one, other)
    const spans = reusedSpans(one, other)
    console.log(
      `closeness ${shared} of ${all}, spans of ${spans.map(({ words }) => words).join(', ')} words`,
    )
    expect(shared).toBeGreaterThan(0)
    expect(spans.length).toBeGreaterThan(0)
  })
})
