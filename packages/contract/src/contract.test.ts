import { expect, test } from 'vitest'
import { address, allRoutes, createClient, exchange, openapi, RefusedError } from './index.ts'

test('every endpoint has an id, a path and a summary of its own', () => {
  const keys = allRoutes.map((r) => `${r.method} ${r.path}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(allRoutes.map((r) => r.id)).size).toBe(allRoutes.length)
  for (const r of allRoutes) {
    expect(r.summary.length).toBeGreaterThan(5)
    const named = [...r.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1])
    expect(Object.keys(r.params?.shape ?? {})).toEqual(named)
  }
})

test('describes every endpoint in OpenAPI 3.1', () => {
  const document = JSON.parse(JSON.stringify(openapi(allRoutes, '1.2.3')))
  expect(document.openapi).toBe('3.1.0')
  const operations = Object.values(document.paths).flatMap((p) => Object.values(p as object))
  expect(operations).toHaveLength(allRoutes.length)
})

test('fills an address, encoding what a stranger may have written', () => {
  expect(address('/api/a/{x}/b', { x: 'a/b?c' }, { q: 'é & f', none: undefined })).toBe(
    '/api/a/a%2Fb%3Fc/b?q=%C3%A9+%26+f',
  )
})

test('a refusal of the hub reaches the caller with its stable code', async () => {
  const client = createClient({
    url: 'http://hub.example',
    fetch: async () =>
      new Response(
        JSON.stringify({ type: '/problems/not-found', title: 'Not found', status: 404 }),
        { status: 404, headers: { 'content-type': 'application/problem+json' } },
      ),
  })
  const call = client.call(exchange.collections, {})
  await expect(call).rejects.toBeInstanceOf(RefusedError)
  await expect(call).rejects.toMatchObject({ code: 'not-found' })
})
