import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPageTokens } from './page-tokens.ts'
import { indicator, indicatorId, key, pages, shared, trial } from './trial.ts'

const place = `group/collections/${shared}`
const posted = fc.array(fc.tuple(fc.nat(6), fc.nat(4)), { minLength: 1, maxLength: 30 })
const limits = fc.integer({ min: 1, max: 12 })
const name = (object: { id?: unknown; modified?: unknown }) => `${object.id} ${object.modified}`

test('paging with any limit gives exactly what is there, in the order it was added', async () => {
  await fc.assert(
    fc.asyncProperty(posted, limits, async (versions, limit) => {
      const { get, post } = trial()
      const objects = versions.map(([n, minute]) => indicator(n, minute))
      await post(`${place}/objects/`, { objects })
      const expected = [...new Set(objects.map(name))]
      const all = 'match[version]=all'
      const got = await pages(get, `${place}/objects/?${all}&limit=${limit}`)
      expect(got.flatMap(({ json }) => json.objects?.map(name))).toEqual(expected)
      expect(got.slice(0, -1).every(({ json }) => json.objects?.length === limit)).toBe(true)
      const listed = await pages(get, `${place}/manifest/?${all}&limit=${limit}`)
      const records = listed.flatMap(({ json }) => json.objects ?? [])
      expect(records.map(({ id, version }) => `${id} ${version}`)).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('nothing is missed or repeated when objects arrive and limits change between pages', async () => {
  const steps = fc.array(fc.record({ arrives: fc.array(fc.nat(200)), limit: limits }), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(posted, steps, fc.boolean(), async (versions, turns, byDate) => {
      const { get, post } = trial()
      const there = new Set<string>()
      const put = async (objects: ReturnType<typeof indicator>[]) => {
        if (objects.length > 0) await post(`${place}/objects/`, { objects })
        for (const object of objects) there.add(name(object))
      }
      await put(versions.map(([n, minute]) => indicator(n, minute)))
      const seen: string[] = []
      let cursor = ''
      const calm = { arrives: [], limit: 50 }
      for (const { arrives, limit } of [...turns, calm, calm, calm, calm]) {
        const path = `${place}/objects/?match[version]=all&limit=${limit}${cursor}`
        const { json, headers } = await get(path)
        seen.push(...(json.objects?.map(name) ?? []))
        const last = headers.get('X-TAXII-Date-Added-Last')
        if (json.next !== undefined && !byDate) cursor = `&next=${json.next}`
        else if (last !== null) cursor = `&added_after=${last}`
        await put(arrives.map((n) => indicator(n)))
      }
      expect(seen).toEqual([...there])
    }),
    { numRuns: 40 },
  )
})

test('next is for the reader, the resource and the filter it was given for', async () => {
  const { get, post } = trial()
  const objects = [1, 2, 3].map((n) => indicator(n))
  await post(`${place}/objects/`, { objects: [...objects, indicator(1, 1), indicator(1, 2)] })
  const filter = `match[type]=indicator,malware`
  const { next } = (await get(`${place}/objects/?${filter}&limit=1`)).json
  const status = async (path: string, as: 'XA' | 'XB' = 'XA') => (await get(path, as)).status
  const follow = `limit=2&next=${next}`
  expect(await status(`${place}/objects/?${filter}&${follow}`)).toBe(200)
  expect(await status(`${place}/objects/?match[type]=malware,indicator&${follow}`)).toBe(200)
  expect(await status(`${place}/objects/?${filter}&${follow}`, 'XB')).toBe(400)
  expect(await status(`${place}/objects/?${follow}`)).toBe(400)
  expect(await status(`${place}/objects/?match[type]=indicator&${follow}`)).toBe(400)
  expect(await status(`${place}/manifest/?${filter}&${follow}`)).toBe(400)
  expect(await status(`${place}/objects/${indicatorId(1)}/?${follow}`)).toBe(400)
  expect(await status(`public/collections/${shared}/objects/?${filter}&${follow}`)).toBe(400)
})

test('next may be followed with or without the added_after of the first page', async () => {
  const { get, post } = trial()
  await post(`${place}/objects/`, { objects: [1, 2, 3, 4].map((n) => indicator(n)) })
  const since = 'added_after=2027-01-15T08:00:00Z'
  const { next } = (await get(`${place}/objects/?${since}&limit=1`)).json
  const with_ = await get(`${place}/objects/?${since}&limit=1&next=${next}`)
  const without = await get(`${place}/objects/?limit=1&next=${next}`)
  expect(with_.json.objects).toEqual([indicator(3)])
  expect(without.text).toBe(with_.text)
})

const position = fc.bigInt({ min: 0n, max: 2n ** 62n })

test('a token opens to the position it was sealed with, under its own scope alone', async () => {
  const tokens = createPageTokens([key])
  await fc.assert(
    fc.asyncProperty(position, fc.string(), fc.string(), async (at, scope, other) => {
      const token = await tokens.seal(at, scope)
      expect(token).toMatch(/^[A-Za-z0-9_-]{48}$/)
      expect(await tokens.open(token, scope)).toBe(at)
      if (other !== scope) expect(await tokens.open(token, other)).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

test('no two scopes share a nonce, which would give away what is sealed', async () => {
  const tokens = createPageTokens([key])
  const nonces = ['a', 'b', 'c'].map(async (scope) => (await tokens.seal(1n, scope)).slice(0, 16))
  expect(new Set(await Promise.all(nonces)).size).toBe(3)
})

test('a token with any character changed, cut off or added does not open', async () => {
  const tokens = createPageTokens([key])
  const token = await tokens.seal(42n, 'scope')
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A'
    const changed = token.slice(0, at) + other + token.slice(at + 1)
    expect(await tokens.open(changed, 'scope')).toBeUndefined()
  }
  for (const broken of [token.slice(1), `${token}A`, `${token}=`, '', '☃', 'A'.repeat(5000)]) {
    expect(await tokens.open(broken, 'scope')).toBeUndefined()
  }
})

test('a key that was replaced still opens what it sealed, and a strange one opens nothing', async () => {
  const fresh = key.map((byte) => byte ^ 0xff)
  const old = await createPageTokens([key]).seal(7n, 'scope')
  expect(await createPageTokens([fresh, key]).open(old, 'scope')).toBe(7n)
  expect(await createPageTokens([fresh]).open(old, 'scope')).toBeUndefined()
  expect(() => createPageTokens([key.slice(1)])).toThrow(RangeError)
  expect(() => createPageTokens([])).toThrow(RangeError)
})
