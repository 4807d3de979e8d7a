import { expect, test } from 'vitest'
import { fillSearchIndex } from '../src/exchange/index.ts'
import { type Asker, openStage } from './cast.ts'
import { later, tool, unknownMarking } from './objects.ts'

const stage = await openStage()
const { xa, xb, xc, xd, anonymous, admit } = stage
const delegate = await admit(xa, 'XA delegate', 'state:XA', ['delegate'])

// Two collections with the same visible objects; one holds more that these readers may not see.
const open = ['public', 'group:demo']
const [bare, full] = [await stage.collection(open), await stage.collection(open)]
const visible = [tool('one', 'clear'), tool('two', 'clear'), tool('three', 'clear')]
const hidden = [
  tool('hidden', 'amber+strict'),
  tool('unresolved', unknownMarking()),
  ...visible.map((object) =>
    later(object, 5, {
      name: 'newer',
      object_marking_refs: tool('', 'amber+strict').object_marking_refs,
    }),
  ),
]
await xa.post(bare, visible)
for (const [i, object] of visible.entries()) {
  await xa.post(full, [...hidden.slice(i, i + 2)])
  await xa.post(full, [object])
}
await xb.post(full, hidden.slice(0, 1))
await xa.post(full, hidden)
await fillSearchIndex(stage.hub.context)

const id = visible[0]?.id ?? ''
const absent = hidden[0]?.id ?? ''
const asked: readonly string[] = [
  ...[
    '',
    '?limit=2',
    '?limit=3',
    '?match[version]=all',
    '?match[version]=first',
    '?match[type]=tool',
  ].flatMap((query) => [
    `/taxii2/demo/collections/C/objects/${query}`,
    `/taxii2/demo/collections/C/manifest/${query}`,
  ]),
  `/taxii2/demo/collections/C/objects/?match[version]=${hidden[2]?.modified}`,
  `/taxii2/demo/collections/C/objects/?match[id]=${id},${absent}`,
  '/taxii2/demo/collections/C/',
  ...[id, absent].flatMap((object) => [
    `/taxii2/demo/collections/C/objects/${object}/?match[version]=all`,
    `/taxii2/demo/collections/C/objects/${object}/versions/`,
    `/api/collections/C/objects/${object}`,
  ]),
  '/api/collections/C',
  '/api/collections/C/statistics',
  '/api/collections/C/bundle',
  '/api/collections/C/bundle?versions=all',
  ...[
    '',
    'one',
    'newer',
    'hidden',
    'type:tool',
    'marking:amber+strict',
    'by:XB',
    `value:${absent}`,
  ].map((q) => `/api/objects?collection=C&limit=2&q=${encodeURIComponent(q)}`),
]

/** An answer without what differs between any two: ids of collection and request, times, places in the log. */
async function answer(asker: Asker, path: string, collection: string): Promise<string> {
  const response = await asker.ask(
    path.replace(/(collections\/|collection=)C/, `$1${collection}`),
    {
      headers: { accept: '*/*' },
    },
  )
  const headers = [...response.headers].filter(
    ([name]) => !['x-request-id', 'etag', 'date'].includes(name),
  )
  const text = `${response.status} ${JSON.stringify(headers)} ${await response.text()}`
  return text
    .replaceAll(collection, 'collection')
    .replaceAll(/"(request|error_id)":"[^"]+"/g, '')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/g, 'date')
    .replaceAll(/"(next|index|currentIndex)\\?":("[^"]+"|\d+)/g, '"$1":0')
    .replaceAll(/bundle--[0-9a-f-]+/g, 'bundle')
}

const readers: Record<string, Asker> = { anonymous, 'XD analyst': xd, 'XA delegate': delegate }

test.each(Object.keys(readers))(
  'what is hidden from %s changes nothing in any answer',
  async (name) => {
    const reader = readers[name] ?? anonymous
    for (const path of asked)
      expect(await answer(reader, path, full), path).toBe(await answer(reader, path, bare))
    // The comparison itself sees a difference where there is one.
    const path = '/taxii2/demo/collections/C/objects/'
    expect(await answer(xc, path, full)).not.toBe(await answer(xc, path, bare))
  },
)
