import { exchange } from '@comity/contract'
import { expect, test } from 'vitest'
import { openStage } from './cast.ts'
import { tool } from './objects.ts'

const stage = await openStage()
const { xa, xb, anonymous } = stage

type Body = Parameters<typeof change>[1]
const change = (
  collection: string,
  body: { title?: string; audience?: string[]; defaultMarking?: 'clear' | 'amber'; seen?: string },
) => xa.call(exchange.changeCollection, { params: { collection }, body })
const preview = (collection: string, body: Body) =>
  xa.call(exchange.previewChange, { params: { collection }, body })
const read = (collection: string) => xa.call(exchange.collection, { params: { collection } })
const refused = (code: string) => expect.objectContaining({ code })

test('of changes that meet, each changes what it names and nothing else', async () => {
  const both: Body[] = [{ title: 'Renamed' }, { audience: ['state:XA', 'state:XB'] }]
  for (const changes of [both, both.toReversed()]) {
    const collection = await stage.collection(['group:demo'], { marking: 'green' })
    await xb.post(collection, [tool('of XB', 'green')])
    await Promise.all(changes.map((body) => change(collection, body)))
    const { title, audience } = await read(collection)
    expect([title, audience]).toEqual(['Renamed', ['state:XA', 'state:XB']])
  }
})

test('a change is refused where the collection is not what its preview spoke of', async () => {
  const collection = await stage.collection(['state:XA'], { writers: ['state:XA'] })
  const { seen } = await preview(collection, { audience: ['state:XA', 'state:XB'] })
  await change(collection, { defaultMarking: 'clear' })
  const body = { audience: ['state:XA', 'state:XB'], seen }
  await expect(change(collection, body)).rejects.toEqual(refused('changed-meanwhile'))
  expect((await read(collection)).audience).toEqual(['state:XA'])
  const again = await preview(collection, body)
  await change(collection, { ...body, seen: again.seen })
})

test('a collection never opens to more while another contributes, whichever comes first', async () => {
  for (let round = 0; round < 10; round++) {
    const id = await stage.collection(['group:demo'], { marking: 'clear' })
    const widened = change(id, { audience: ['public'] }).then(
      () => true,
      () => false,
    )
    const posted = xb.post(id, [tool('of XB', 'clear')])
    const [isWide, { status }] = await Promise.all([widened, posted])
    const feed = await anonymous.taxii(`demo/collections/${id}/objects/`)
    const isSeen = (await feed.text()).includes('of XB')
    // Whoever posts after it was opened knows of it; whoever had begun before is told.
    if (isSeen) expect([isWide, status]).toEqual([true, 202])
    else expect([isWide, status]).toEqual(isWide ? [true, 409] : [false, 202])
  }
})

test('the default marking becomes no laxer under those who contribute by it', async () => {
  const collection = await stage.collection(['public'], { marking: 'amber+strict' })
  expect(await preview(collection, { defaultMarking: 'clear' })).toMatchObject({
    lowersDefault: true,
    seen: expect.any(String),
  })
  await xb.post(collection, [tool('without a marking')])
  expect((await preview(collection, { defaultMarking: 'clear' })).refusal).toBe('marking-of-others')
  await expect(change(collection, { defaultMarking: 'amber' })).rejects.toEqual(
    refused('marking-of-others'),
  )
  expect((await read(collection)).defaultMarking).toBe('amber+strict')
})
