import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SharedPages } from './shared-pages.ts'

const sized = (mostBytes: number) => new SharedPages<string>(mostBytes, (page) => page.length)

/** Counts how often it is asked to find. */
function finder(page: string) {
  let asked = 0
  const find = async () => {
    asked += 1
    return page
  }
  return { find, asked: () => asked }
}

test('keeps what is asked for a second time, and not what is asked for once', async () => {
  const pages = sized(100)
  const { find, asked } = finder('page')
  for (const bytes of [0, 4, 4]) {
    expect(await pages.get('s', 'k', find)).toBe('page')
    expect(pages.bytes).toBe(bytes)
  }
  expect(asked()).toBe(2)
})

test('those who ask while it is being found share one answer, which is kept', async () => {
  const pages = sized(100)
  const { find, asked } = finder('page')
  const answers = await Promise.all(Array.from({ length: 5 }, () => pages.get('s', 'k', find)))
  expect(new Set(answers)).toEqual(new Set(['page']))
  expect(asked()).toBe(1)
  await pages.get('s', 'k', find)
  expect(asked()).toBe(1)
})

test('shares a failure with those who asked, and with nobody after', async () => {
  const pages = sized(100)
  const fail = async () => Promise.reject(new Error('away'))
  const both = [pages.get('s', 'k', fail), pages.get('s', 'k', fail)]
  await expect(Promise.all(both)).rejects.toThrow('away')
  expect(await pages.get('s', 'k', async () => 'back')).toBe('back')
})

test('drops all when the state changes, and keeps no answer found under an earlier one', async () => {
  const pages = sized(100)
  let found: (page: string) => void = () => undefined
  const late = () => new Promise<string>((resolve) => (found = resolve))
  const old = [pages.get('1', 'k', late), pages.get('1', 'k', late)]
  expect(await pages.get('2', 'k', async () => 'new')).toBe('new')
  found('old')
  expect(await Promise.all(old)).toEqual(['old', 'old'])
  expect(await pages.get('2', 'k', async () => 'newer')).toBe('newer')
  expect(pages.bytes).toBe(5)
  await pages.get('3', 'other', async () => '')
  expect(pages.bytes).toBe(0)
})

test('never keeps more bytes than it may, nor answers for another key', async () => {
  const asks = fc.array(fc.tuple(fc.nat(2), fc.nat(20)), { maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(asks, fc.nat(60), async (list, most) => {
      const pages = sized(most)
      for (const [state, key] of list) {
        const page = `${state} ${key} ${'.'.repeat(key)}`
        expect(await pages.get(`${state}`, `${key}`, async () => page)).toBe(page)
        expect(pages.bytes).toBeLessThanOrEqual(most)
      }
    }),
  )
})
