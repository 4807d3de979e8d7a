import { expect, test } from 'vitest'
import { gathered } from './gathered.ts'

test('asks once for all of one turn, after the last of them has asked', async () => {
  let value = 0
  let asked = 0
  const ask = gathered(async () => {
    asked += 1
    return value
  })
  const first = ask()
  value = 1
  const second = ask()
  value = 2
  expect(await Promise.all([first, second])).toEqual([2, 2])
  expect(asked).toBe(1)
  value = 3
  expect(await ask()).toBe(3)
})

test('one who asks while an answer is under way is not given that one', async () => {
  const answers: ((text: string) => void)[] = []
  let begun: () => void = () => undefined
  const ask = gathered(
    () =>
      new Promise<string>((resolve) => {
        answers.push(resolve)
        begun()
      }),
  )
  const started = () => new Promise<void>((resolve) => (begun = resolve))
  const early = ask()
  await started()
  const late = ask()
  await started()
  answers[0]?.('early')
  answers[1]?.('late')
  expect(await Promise.all([early, late])).toEqual(['early', 'late'])
})

test('a failure is told to those who asked, and the next is asked again', async () => {
  let away = true
  const ask = gathered(async () => {
    if (away) throw new Error('away')
    return 'back'
  })
  await expect(Promise.all([ask(), ask()])).rejects.toThrow('away')
  away = false
  expect(await ask()).toBe('back')
})
