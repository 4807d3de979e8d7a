import { exchange, RefusedError } from '@comity/contract'
import { representationQuery } from '../exchange/queries.ts'
import { enterAs } from '../front/enter-as.tsx'
import { receiptQuery } from '../record/queries.ts'
import { client, queryClient } from '../shell/client.ts'
import { sampleBundle } from './sample-bundle.ts'

/** What the guided path remembers between its steps, so that it can be left and taken up again. */
export interface Story {
  readonly collection?: { readonly id: string; readonly title: string }
  readonly sent?: readonly { readonly id: string; readonly index: number }[]
  readonly third?: string
  readonly received?: readonly exchange.ObjectRow[]
  readonly receipt?: string
  readonly object?: string
  readonly attempts?: readonly Attempt[]
}

/** One way to look for what one may not see, and what the hub answered. */
export interface Attempt {
  readonly way: 'list' | 'search' | 'statistics' | 'address' | 'bytes'
  readonly found: number
  /** The status of the answer, where there was none of ours to count. */
  readonly status?: number
}

/** XA submits: into a collection that XA writes, XB reads, and at least one other state does not. */
export async function submitAs(states: readonly string[]): Promise<Story> {
  const [first = 'XA', second = 'XB', ...others] = states
  await enterAs(first)
  const { items } = await client.call(exchange.collections, {})
  const reads = (state: string, { audience }: exchange.Collection) =>
    audience.includes(`state:${state}`) || audience.includes('public')
  const writable = items.filter(({ can }) => can.write === true)
  const collection =
    writable.find(
      (each) =>
        reads(second, each) &&
        !each.audience.some((entry) => entry.startsWith('group:') || entry === 'public'),
    ) ?? writable[0]
  if (collection === undefined) throw new Error('There is no collection to submit to')
  const bundle = sampleBundle({ now: new Date(), uuid: () => crypto.randomUUID() })
  const reply = await client.call(exchange.submitBundle, {
    params: { collection: collection.id },
    body: JSON.stringify(bundle),
  })
  const sent = reply.outcomes.flatMap(({ id, index }) =>
    id === undefined || index === undefined ? [] : [{ id, index }],
  )
  const third = others.find((state) => !reads(state, collection)) ?? others.at(-1) ?? first
  return { collection: { id: collection.id, title: collection.title }, sent, third }
}

/** XB receives its share, and the receipt and bytes of one object. */
export async function receiveAs(state: string, story: Story): Promise<Story> {
  await enterAs(state)
  const ids = new Set(story.sent?.map(({ id }) => id))
  const { items } = await client.call(exchange.objects, {
    query: { collection: story.collection?.id, limit: 200 },
  })
  const received = items.filter(({ id }) => ids.has(id))
  const [row] = received.filter(({ type }) => type === 'indicator')
  const { index, epoch } = row ?? received[0] ?? {}
  if (index === undefined) return { ...story, received }
  const receipt = await queryClient.fetchQuery(receiptQuery(index, epoch))
  const object = await queryClient.fetchQuery(representationQuery(index, epoch))
  return { ...story, received, receipt, object: new TextDecoder().decode(object) }
}

/** XC looks everywhere: lists, search, statistics, the address itself, the bytes themselves. */
export async function lookAs(state: string, story: Story): Promise<Story> {
  await enterAs(state)
  const collection = story.collection?.id ?? ''
  const ids = new Set(story.sent?.map(({ id }) => id))
  const [first] = story.sent ?? []
  const attempts = [
    await attempt('list', async () => {
      const { items } = await client.call(exchange.objects, { query: { collection, limit: 200 } })
      return items.length
    }),
    await attempt('search', async () => {
      const { items } = await client.call(exchange.objects, {
        query: { q: 'invented', limit: 200 },
      })
      return items.filter(({ id }) => ids.has(id)).length
    }),
    await attempt('statistics', async () => {
      const counted = await client.call(exchange.statistics, { params: { collection } })
      return counted.objects
    }),
    await attempt('address', async () => {
      await client.call(exchange.object, { params: { collection, object: first?.id ?? '' } })
      return 1
    }),
    await attempt('bytes', async () => {
      await client.open(exchange.representation, { params: { index: first?.index ?? 0 } })
      return 1
    }),
  ]
  return { ...story, attempts }
}

async function attempt(way: Attempt['way'], look: () => Promise<number>): Promise<Attempt> {
  try {
    return { way, found: await look() }
  } catch (error) {
    if (error instanceof RefusedError) return { way, found: 0, status: error.problem.status }
    throw error
  }
}

const place = 'comity.guide'

export function keptStory(): Story {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}

export const keepStory = (story: Story): void =>
  sessionStorage.setItem(place, JSON.stringify(story))

export const forgetStory = (): void => sessionStorage.removeItem(place)
