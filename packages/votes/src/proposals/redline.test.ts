import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from './edits.ts'
import { type EId, parseEId } from './eid.ts'
import { type RedlinePart, redline, redlineParts } from './redline.ts'
import type { ProposalText } from './text.ts'

const id = (text: string): EId => {
  const read = parseEId(text)
  if (read === undefined) throw new Error(text)
  return read
}
const textOf = (lang: string, blocks: Readonly<Record<string, string>>): ProposalText => ({
  lang,
  retired: [],
  blocks: Object.entries(blocks).map(([eId, text]) => ({ eId: id(eId), text })),
})
const shown = (parts: readonly RedlinePart[]) =>
  parts
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('')
const words = (lang: string) => new Intl.Segmenter(lang, { granularity: 'word' })

describe('a redline', () => {
  it('shows changed words, and paragraphs inserted and deleted where they stood', () => {
    const before = textOf('en', { op_1: 'Counts the lamps', op_2: 'Reports', op_3: 'Thanks' })
    const applied = applyEdits(before, [
      { kind: 'replace', target: id('op_1'), text: 'Counts all the lamps' },
      { kind: 'delete', target: id('op_2') },
      {
        kind: 'insert',
        side: 'after',
        target: id('op_3'),
        blocks: [{ eId: id('op_4'), text: 'Decides' }],
      },
    ])
    if (!applied.ok) throw new Error('applies')
    expect(
      redline(before, applied.text).map((one) => [one.eId, one.change, shown(one.parts)]),
    ).toEqual([
      ['op_1', 'changed', 'Counts {+all +}the lamps'],
      ['op_2', 'deleted', '[-Reports-]'],
      ['op_3', 'same', 'Thanks'],
      ['op_4', 'inserted', '{+Decides+}'],
    ])
  })

  it('marks a paragraph that stands elsewhere as moved', () => {
    const lines = redline(
      textOf('en', { op_1: 'A', op_2: 'B', op_3: 'C' }),
      textOf('en', { op_2: 'B', op_3: 'C', op_1: 'A' }),
    )
    expect(lines.filter(({ moved }) => moved).map(({ eId, change }) => [eId, change])).toEqual([
      ['op_1', 'deleted'],
      ['op_1', 'inserted'],
    ])
  })

  it('finds words where no spaces are, and from right to left', () => {
    expect(shown(redlineParts('决定设立工作组', '决定设立委员会', words('zh')))).toBe(
      '决定设立[-工作组-]{+委员会+}',
    )
    expect(shown(redlineParts('تقرر إنشاء لجنة', 'تقرر إنشاء فريق', words('ar')))).toBe(
      'تقرر إنشاء [-لجنة-]{+فريق+}',
    )
  })

  it('shows one change where only a space stays between two', () => {
    expect(shown(redlineParts('a red lamp burns', 'a blue light burns', words('en')))).toBe(
      'a [-red lamp-]{+blue light+} burns',
    )
  })

  it('shows a paragraph with too many changes as replaced whole', () => {
    const many = (from: number) => Array.from({ length: 1500 }, (_, k) => `w${from + k}`).join(' ')
    expect(redlineParts(many(0), many(5000), words('en'))).toHaveLength(2)
  })

  it('finds the words of a long paragraph piece by piece, and cuts none where there are spaces', () => {
    const lengths: number[] = []
    class Measured extends Intl.Segmenter {
      override segment(text: string) {
        lengths.push(text.length)
        return super.segment(text)
      }
    }
    const long = Array.from({ length: 5_000 }, (_, k) => `word${k}`).join(' ')
    const changed = long.replace(' word4000 ', ' lamp ')
    const parts = redlineParts(long, changed, new Measured('en', { granularity: 'word' }))
    expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'deleted', text: 'word4000' },
      { kind: 'inserted', text: 'lamp' },
    ])
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1_000)
  })

  it('costs no more for many changed paragraphs than for a few: the rest are shown as replaced whole', () => {
    let segmented = 0
    class Counted extends Intl.Segmenter {
      override segment(text: string) {
        segmented += text.length
        return super.segment(text)
      }
    }
    const segmenter = Intl.Segmenter
    const many = (from: number) =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [
          `op_${at + 1}`,
          Array.from({ length: 1_500 }, (_, k) =>
            String.fromCodePoint(0x4e00 + ((from + at + k * 7) % 9_000)),
          ).join(''),
        ]),
      )
    Object.assign(Intl, { Segmenter: Counted })
    try {
      const found = redline(textOf('zh', many(0)), textOf('zh', many(5_000)))
      expect(found.every(({ change }) => change === 'changed')).toBe(true)
      expect(segmented).toBeLessThanOrEqual(100_000)
      const whole = found.filter(({ parts }) => parts.length === 2)
      expect(whole.length).toBeGreaterThan(20)
    } finally {
      Object.assign(Intl, { Segmenter: segmenter })
    }
  })

  it('holds both wordings, whatever they are', () => {
    const word = fc.constantFrom('lamp', 'light', ' ', ',', '灯', 'ضوء', '🪔', 'lamp'.repeat(200))
    const wording = fc.string({ unit: word })
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const parts = redlineParts(before, after, words('en'))
        const without = (kind: RedlinePart['kind']) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('inserted')).toBe(before)
        expect(without('deleted')).toBe(after)
      }),
    )
  })
})
