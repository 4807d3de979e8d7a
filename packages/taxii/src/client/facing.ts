import { base } from '../trial.ts'
import { createTaxiiClient, type TaxiiClientOptions } from './client.ts'

// A server that answers as told, for the tests of the client against faulty ones.

export const collection = `${base}root/collections/c/`
export const taxii = { 'Content-Type': 'application/taxii+json;version=2.1' }
export const day = (n: number) => `2026-01-0${n}T00:00:00.000000Z`

export type Step = (url: URL, request: Request) => Response | Promise<Response>

/** A client of a server that answers with one step after the other, and with the last one from then on. */
export function facing(steps: Step[], options: Partial<TaxiiClientOptions> = {}) {
  const asked: Request[] = []
  const waits: number[] = []
  const client = createTaxiiClient({
    url: base,
    auth: { bearer: 'secret' },
    random: () => 1,
    now: () => Date.parse('2026-01-01T00:00:00Z'),
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
    },
    fetch: async (input, init) => {
      const request = new Request(input, init)
      asked.push(request)
      const step = steps[Math.min(asked.length, steps.length) - 1]
      if (step === undefined) throw new Error('Nothing to answer with')
      return step(new URL(request.url), request)
    },
    ...options,
  })
  const queries = () => asked.map(({ url }) => new URL(url).search)
  return { client, asked, waits, queries }
}

export const answer =
  (body: object | string, headers: Record<string, string> = {}, status = 200): Step =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { ...taxii, ...headers },
    })

export const page = (id: number, rest: object = {}, last?: string, key = 'objects') =>
  answer(
    { [key]: [{ id: `x--${id}` }], ...rest },
    last === undefined ? {} : { 'X-TAXII-Date-Added-Last': last },
  )

export async function idsOf(client: ReturnType<typeof facing>['client'], options = {}) {
  const ids: unknown[] = []
  for await (const { items } of client.objects(collection, options)) {
    ids.push(...items.map(({ value }) => Object(value).id))
  }
  return ids
}
