import { expect, test } from 'vitest'
import { answer, collection, day, facing, idsOf, page } from './facing.ts'

test('goes on by date where a server says more and gives no next', async () => {
  const { client, queries } = facing([
    page(1, { more: true }, day(1)),
    page(2, { more: true, next: '' }, day(2)),
    page(3, {}, day(3)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--2', 'x--3'])
  expect(queries()).toEqual(
    ['', day(1), day(2)].map((date) => date && `?added_after=${encodeURIComponent(date)}`),
  )
})

test('stops when there is more and no way on to it', async () => {
  for (const last of [undefined, 'undefined', '']) {
    const { client, asked } = facing([page(1, { more: true }, last)])
    await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
    expect(asked).toHaveLength(1)
  }
})

test('stops when the date does not move on', async () => {
  const { client, asked } = facing([
    page(1, { more: true }, day(1)),
    page(2, { more: true }, day(1)),
  ])
  await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
  expect(asked).toHaveLength(2)
})

test.each([
  ['the same next for ever', () => 'same'],
  ['a new next each time', (n: number) => `token${n}`],
])('stops when a server repeats its first page, with %s', async (_, token) => {
  let n = 0
  const { client, asked } = facing([
    (...call) => page(1, { more: true, next: token(n++) }, day(1))(...call),
  ])
  await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
  expect(asked).toHaveLength(2)
})

test('stops when pages come in a circle', async () => {
  const circle = [1, 2, 3].map((id) => page(id, { more: true, next: `t${id}` }))
  const { client, asked } = facing([...circle, ...circle, ...circle])
  await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
  expect(asked).toHaveLength(4)
})

test('stops after a hundred pages without items', async () => {
  let n = 0
  const { client, asked } = facing([(...call) => answer({ more: true, next: `t${n++}` })(...call)])
  await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
  expect(asked).toHaveLength(101)
})

test('follows next over many pages that share one date, and over a page without items', async () => {
  const { client } = facing([
    page(1, { more: true, next: 'a' }, day(1)),
    page(2, { more: true, next: 'b' }, day(1)),
    answer({ more: true, next: 'c' }),
    page(3, {}, day(1)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--2', 'x--3'])
})

test('follows a next that is the same for every page, as long as the pages are not', async () => {
  const { client } = facing([
    page(1, { more: true, next: 'session' }, day(1)),
    page(2, { more: true, next: 'session' }, day(1)),
    page(3, {}, day(1)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--2', 'x--3'])
})

test('takes an object that comes again later in the run', async () => {
  const { client } = facing([
    page(1, { more: true, next: 'a' }, day(1)),
    page(1, { more: true, next: 'b' }, day(2)),
    page(2, {}, day(3)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--1', 'x--2'])
})

test('repeats the query with every next, filters and added_after included', async () => {
  const { client, queries } = facing([
    page(1, { more: true, next: 'a b' }, day(2)),
    page(2, {}, day(3)),
  ])
  await idsOf(client, { addedAfter: day(1), limit: 7, match: { type: ['x', 'y'] } })
  const common = { added_after: day(1), limit: '7', 'match[type]': 'x,y' }
  expect(queries().map((query) => Object.fromEntries(new URLSearchParams(query)))).toEqual([
    common,
    { ...common, next: 'a b' },
  ])
})

test('goes on by date when a server has forgotten the next of a saved cursor', async () => {
  const { client, queries } = facing([
    answer({ title: 'unknown next' }, {}, 400),
    page(2, {}, day(3)),
  ])
  const resume = { addedAfter: day(1), next: 'old', last: day(2) }
  expect(await idsOf(client, { resume })).toEqual(['x--2'])
  expect(queries()[1]).toBe(`?added_after=${encodeURIComponent(day(2))}`)
  const lost = facing([answer({ title: 'bad filter' }, {}, 400)])
  await expect(idsOf(lost.client, { resume: { next: 'old' } })).rejects.toMatchObject({
    status: 400,
  })
})

test('keeps the newest date in the cursor when a later page has none', async () => {
  const { client } = facing([page(1, { more: true, next: 'a' }, day(2)), page(2)])
  const cursors: unknown[] = []
  for await (const { cursor } of client.objects(collection)) cursors.push(cursor)
  expect(cursors).toEqual([{ next: 'a', last: day(2) }, { addedAfter: day(2) }])
})

test('reads objects under items, a bundle, a charset and a foreign JSON media type', async () => {
  for (const step of [
    page(1, {}, day(1), 'items'),
    page(1, { type: 'bundle', id: 'bundle--1' }),
    answer(
      { objects: [{ id: 'x--1' }] },
      { 'Content-Type': 'application/taxii+json; charset=utf-8' },
    ),
    answer({ objects: [{ id: 'x--1' }] }, { 'Content-Type': 'application/json' }),
  ]) {
    expect(await idsOf(facing([step]).client)).toEqual(['x--1'])
  }
  const manifest = facing([page(1, {}, day(1), 'items')]).client.manifest(collection)
  expect((await manifest.next()).value).toMatchObject({ items: [{ id: 'x--1' }] })
})

test('gives the fault of a faulty object in its place', async () => {
  const { client } = facing([answer('{"objects":[{"id":"x--1"},{"a":1,"a":2}]}')])
  const { value } = await client.objects(collection).next()
  expect(value).toMatchObject({
    items: [{ value: { id: 'x--1' } }, { error: { code: 'duplicate_key' } }],
  })
})
