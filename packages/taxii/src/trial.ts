import { createTaxiiHandler, type TaxiiHandlerOptions } from './handler.ts'
import { taxiiMediaType } from './media-type.ts'
import { type MemoryStoreOptions, memoryStore } from './memory-store.ts'
import { createPageTokens } from './page-tokens.ts'
import type { Micros } from './store.ts'

// The server the tests of this package act on: one closed group of three states and one public root.

export type State = 'XA' | 'XB' | 'XC' | 'XD'
export type Who = State | 'nobody'

export const base = 'https://hub.example/taxii2/'
export const shared = '91a7b528-80eb-42ed-a74d-c6fbd5a26116'
export const dropBox = '64993447-4d7e-4f70-b94d-d7f33742ee63'
export const bulletin = '52892447-4d7e-4f70-b94d-d7f33742ee63'
export const notForXB = '472c94ae-3113-4e3e-a4dd-a9f4ac7471d4'
export const open = '365fed99-08fa-fdcd-a1b3-fb247eb41d01'

const isMember = (reader: State | undefined) => reader !== undefined && reader !== 'XD'

export const trialStore = (clock: () => Micros): MemoryStoreOptions<State> => ({
  title: 'Trial',
  readerId: (reader) => reader ?? 'anonymous',
  clock,
  // The only marking of the trial: who an object is withheld from.
  sees: (reader, { value }) => value.x_withheld_from !== (reader ?? 'anonymous'),
  roots: [
    {
      name: 'group',
      title: 'A closed group',
      description: 'XA, XB and XC; XD is outside',
      maxContentLength: 100_000,
      member: isMember,
      collections: [
        { id: shared, title: 'Shared', alias: 'shared', read: isMember, write: isMember },
        { id: dropBox, title: 'Drop box', read: (r) => r === 'XC', write: isMember },
        { id: bulletin, title: 'Bulletin', read: isMember, write: (r) => r === 'XC' },
        { id: notForXB, title: 'XA alone', read: (r) => r === 'XA', write: (r) => r === 'XA' },
      ],
    },
    {
      name: 'public',
      title: 'What everybody may read',
      collections: [
        { id: open, title: 'Open', read: () => true, write: (reader) => reader === 'XA' },
      ],
    },
  ],
})

export const key = Uint8Array.from({ length: 32 }, (_, index) => index)
export const start = 1_800_000_000_000_000n

export type Ask = {
  readonly as?: Who
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

/** A running trial; `ask` takes a path below `/taxii2/` and acts as XA unless told otherwise. */
export function trial(options: Partial<TaxiiHandlerOptions<State>> = {}) {
  const clock = () => start
  const store = options.store ?? memoryStore(trialStore(clock))
  const handler = createTaxiiHandler<State>({
    store,
    tokens: createPageTokens([key]),
    readerId: (reader) => reader ?? 'anonymous',
    clock,
    ...options,
  })

  async function ask(path: string, { as = 'XA', method = 'GET', headers, body }: Ask = {}) {
    const all = { Accept: taxiiMediaType, ...headers }
    const init = body === undefined ? {} : { body, duplex: 'half' as const }
    const request = new Request(new URL(path, base), { method, headers: all, ...init })
    return handler(request, as === 'nobody' ? undefined : as)
  }

  return {
    store,
    handler,
    ask,
    async get(path: string, as: Who = 'XA') {
      const response = await ask(path, { as })
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, json: read(text) }
    },
    async post(path: string, body: unknown, as: Who = 'XA') {
      const response = await ask(path, {
        as,
        method: 'POST',
        headers: { 'Content-Type': taxiiMediaType },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, json: read(text) }
    },
  }
}

export type Answer = {
  readonly [key: string]: unknown
  readonly objects?: readonly { readonly [key: string]: unknown }[]
  readonly versions?: readonly string[]
  readonly api_roots?: readonly string[]
  readonly collections?: readonly { readonly id: string }[]
  readonly more?: boolean
  readonly next?: string
}

function read(text: string): Answer {
  const value: unknown = text === '' ? {} : JSON.parse(text)
  return value as Answer
}

/** An indicator whose id ends in `n`; `minute` of its version, `rest` on top. */
export function indicator(n: number, minute = 0, rest: object = {}) {
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: indicatorId(n),
    created: '2026-01-01T00:00:00.000Z',
    modified: at,
    ...rest,
  }
}

export function indicatorId(n: number): string {
  return `indicator--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** Follows `next` to the end; the answers in order. */
export async function pages(
  get: (path: string) => Promise<{ json: Answer; status: number; headers: Headers }>,
  path: string,
) {
  const all: { json: Answer; headers: Headers }[] = []
  let next: string | undefined
  do {
    const from = next === undefined ? '' : `${path.includes('?') ? '&' : '?'}next=${next}`
    const answer = await get(`${path}${from}`)
    if (answer.status !== 200) throw new Error(`Answered ${answer.status}`)
    all.push(answer)
    next = answer.json.next
  } while (next !== undefined)
  return all
}
