import {
  type Client,
  createClient,
  exchange,
  type RefusedError,
  UnreachableError,
} from '@comity/contract'
import { createTaxiiClient, type TaxiiClient } from '@comity/taxii'
import { readConfig } from './config.ts'
import { usage } from './failure.ts'
import type { Terminal } from './terminal.ts'

export interface HubOptions {
  readonly hub?: string
  readonly key?: string
}

/** A hub, and the key it is spoken to with. */
export interface Connection {
  readonly url: string
  readonly key: string | undefined
  readonly client: Client
  readonly taxii: TaxiiClient
}

export type Collection = Awaited<ReturnType<typeof listCollections>>[number]

export const connectTo = (
  url: string,
  key: string | undefined,
  send: typeof fetch = fetch,
): Connection => ({
  url,
  key,
  client: createClient({ url, fetch: send, ...(key === undefined ? {} : { key }) }),
  taxii: createTaxiiClient({
    url: `${url}/taxii2/`,
    fetch: send,
    ...(key === undefined ? {} : { auth: { bearer: key } }),
  }),
})

/** Options first, then the environment, then what `comity login` kept. */
export async function connect(terminal: Terminal, options: HubOptions): Promise<Connection> {
  const { env } = terminal
  const config = await readConfig(env)
  const given = options.hub ?? (env.COMITY_HUB || undefined) ?? config.hub
  if (given === undefined) {
    throw usage('No hub is named: give --hub URL, set COMITY_HUB, or run `comity login URL` once.')
  }
  const url = hubUrl(given)
  // Only the environment's own hub, or one that was named, gets the key beside it.
  const key = options.key ?? (env.COMITY_KEY || undefined) ?? config.hubs[url]?.key
  return connectTo(url, key, terminal.fetch)
}

/** The origin of a hub; a bare `host:port` on this machine is taken for http. */
export function hubUrl(text: string): string {
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(text)
  const whole = text.includes('://') ? text : `${local ? 'http' : 'https'}://${text}`
  if (!URL.canParse(whole)) throw usage(`${text} is not an address: write https://hub.example.`)
  const { origin, protocol, username } = new URL(whole)
  if (!/^https?:$/.test(protocol) || username !== '') {
    throw usage(`${text} is not the address of a hub: write https://hub.example.`)
  }
  return origin
}

export async function listCollections({ client }: Connection) {
  return (await client.call(exchange.collections, {})).items
}

/** By id, by alias, or by group/alias where an alias stands for several. */
export async function findCollection(connection: Connection, name: string): Promise<Collection> {
  const all = await listCollections(connection)
  const found = all.filter(
    ({ id, alias, group }) => name === id || name === alias || name === `${group}/${alias}`,
  )
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  if (found.length > 1) {
    const names = found.map(({ group, alias }) => `${group}/${alias}`).join(', ')
    throw usage(`${name} stands for several collections: write one of ${names}.`)
  }
  const names = all.map(({ id, alias }) => alias ?? id).join(', ')
  throw usage(
    `There is no collection ${name} that you may see${names === '' ? '.' : `: choose of ${names}.`}`,
  )
}

/** The address by the way this hub was reached, whatever it calls itself. */
export const taxiiAddress = ({ url }: Connection, { taxii }: Collection): URL =>
  new URL(new URL(taxii, url).pathname, url)

/** Repeats what may be repeated, while the hub is away or busy. */
export async function retrying<T>(
  call: () => Promise<T>,
  sleep: (milliseconds: number) => Promise<void> = (ms) =>
    new Promise((done) => setTimeout(done, ms)),
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await call()
    } catch (error) {
      if (tries === 4 || !isPassing(error)) throw error
      await sleep(Math.random() * 500 * 2 ** tries)
    }
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof UnreachableError || [429, 502, 503, 504].includes(statusOf(error))

const statusOf = (error: unknown): number =>
  error instanceof Error && error.name === 'RefusedError'
    ? (error as RefusedError).problem.status
    : 0
