import { loadWords } from '@comity/words'
import { expect, test } from 'vitest'
import { readAs } from './read-as.ts'
import { say } from './say.ts'
import type { Speech } from './speech.ts'

const speechIn = async (language: 'en' | 'ar' | 'zh' | 'ru'): Promise<Speech> => {
  const { t, format } = await loadWords(language)
  return { t, format, state: (code) => `[${code}]`, group: (id) => `<${id}>` }
}

test('words a share over the bases that hold it, and no other', async () => {
  const over = (part: number, whole: number) => ({ part, whole })
  const says = (part: number) => ({
    ...{ code: 'so_of_all' as const, decision: 'A/RES/73/27', stance: ['abstain' as const] },
    figures: {
      part,
      over: {
        members: over(part, 193),
        recorded: over(part, 179),
        present_and_voting: over(part, 10),
      },
    },
  })
  expect(say(says(14), await speechIn('en'))).toBe(
    'In A/RES/73/27, Abstained: 14 (7.3% of 193 members · 7.8% of 179 recorded).',
  )
})

test('names who stood otherwise, in the reader’s language', async () => {
  const says = {
    ...{ code: 'so_of' as const, decision: 'A/RES/73/27', so: 4, of: 5, stance: ['yes' as const] },
    ...{ who: 'otherwise' as const, others: [] },
    stands: [{ member: 'BR', vote: 'abstain' as const }],
  }
  expect(say(says, await speechIn('ru'))).toBe(
    'В A/RES/73/27, За: 4 из 5, о ком речь. Иначе: [BR] (Воздержались).',
  )
})

test('says how a claim was read, field by field', async () => {
  const claim = {
    kind: 'stood' as const,
    quantity: { kind: 'share' as const, how: 'at_least' as const, fraction: { of: 2, in: 3 } },
    who: { kind: 'these' as const, groups: ['brics'], members: [] },
    stance: ['no' as const, 'abstain' as const],
  }
  expect(readAs(claim, await speechIn('en'))).toEqual([
    ['How many', 'at least 2/3'],
    ['Who', 'members of: <brics>'],
    ['Stood', 'No or Abstained'],
  ])
})

test('gives a date as exactly as it was said', async () => {
  const speech = await speechIn('zh')
  const read = (claim: { year: number; month?: number; day?: number }) =>
    readAs({ kind: 'date', ...claim }, speech)[0]?.[1]
  expect(read({ year: 2018 })).toBe('2018年')
  expect(read({ year: 2018, month: 12 })).toBe('2018年12月')
  expect(read({ year: 2018, month: 12, day: 5 })).toBe('2018年12月5日')
})
