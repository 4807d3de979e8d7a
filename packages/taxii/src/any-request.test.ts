import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indicator, indicatorId, shared, trial } from './trial.ts'

const word = fc.constantFrom(
  'group',
  'public',
  'collections',
  shared,
  'shared',
  'objects',
  'manifest',
  'versions',
  'status',
  indicatorId(1),
  '',
  '..',
  '%00',
  '%2F',
  '%E0%A4',
  'ü',
)
const path = fc.array(word, { maxLength: 7 }).map((words) => words.join('/'))
const names = ['limit', 'next', 'added_after', 'match[id]', 'match[version]', 'match[', 'x']
const value = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('1', '5', 'all', 'first,last', '2026-01-01T00:00:00Z', indicatorId(1)),
)
const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 3 })
const method = fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE', 'PUT', 'OPTIONS')
const who = fc.constantFrom('XA' as const, 'XB' as const, 'XD' as const, 'nobody' as const)
const header = fc.constantFrom('*/*', 'application/taxii+json;version=2.1', 'text/html', ';q=,')
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.json().map((element) => `{"objects":[${element},${JSON.stringify(indicator(2))}]}`),
)

test('whatever is asked, the answer is TAXII’s, and never a failure of the server', async () => {
  const failed: unknown[] = []
  const { ask, post } = trial({ onError: (error) => failed.push(error) })
  await post(`group/collections/${shared}/objects/`, { objects: [indicator(1)] })
  const input = fc.record({ path, query, method, who, accept: header, type: header, body })
  await fc.assert(
    fc.asyncProperty(input, async (asked) => {
      const search = new URLSearchParams(asked.query).toString()
      const reads = asked.method === 'GET' || asked.method === 'HEAD'
      const response = await ask(`/taxii2/${asked.path}?${search}`, {
        as: asked.who,
        method: asked.method,
        headers: { Accept: asked.accept, 'Content-Type': asked.type },
        ...(reads ? {} : { body: asked.body }),
      })
      expect(failed).toEqual([])
      expect(response.headers.get('Content-Type')).toBe('application/taxii+json;version=2.1')
      const text = await response.text()
      if (asked.method === 'HEAD') expect(text).toBe('')
      else if (response.status >= 400) {
        expect(JSON.parse(text)).toMatchObject({ http_status: String(response.status) })
      }
    }),
    { numRuns: 400 },
  )
})
