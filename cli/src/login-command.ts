import { access, createClient, hub as hubRoute } from '@comity/contract'
import type { Command } from 'commander'
import { readConfig, writeConfig } from './config.ts'
import { connectTo, hubUrl } from './connection.ts'
import { Failure, usage } from './failure.ts'
import { json, line, plain, type Terminal } from './terminal.ts'

interface LoginOptions {
  readonly key?: string
  readonly name?: string
  readonly password?: string
  readonly code?: string
  readonly json?: boolean
}

export function addLogin(program: Command, terminal: Terminal): void {
  program
    .command('login')
    .argument('[url]', 'the hub, else COMITY_HUB')
    .description('keep a key for a hub: one you have, or a new one by name and password')
    .option('--key <key>', 'an API key, else COMITY_KEY')
    .option('--name <name>', 'sign-in name; a key named after this command is then made')
    .option('--password <password>', 'else COMITY_PASSWORD, else it is asked for')
    .option('--code <code>', 'one-time code, where one is enrolled')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity login https://hub.example --name ana@cert.example',
    )
    .addHelpText('after', '\nExit: 0 kept, 1 refused, 2 usage, 3 network.')
    .action(async (given: string | undefined, options: LoginOptions) => {
      const { env } = terminal
      const named = given ?? (env.COMITY_HUB || undefined)
      if (named === undefined) throw usage('Say which hub: comity login https://hub.example.')
      const url = hubUrl(named)
      const key =
        options.name === undefined
          ? keyFrom(terminal, options)
          : await makeKey(terminal, url, options)
      const { client } = connectTo(url, key, terminal.fetch)
      const me = await client.call(access.me, {})
      const { log } = await client.call(hubRoute, {})
      const config = await readConfig(env)
      const known = config.hubs[url]
      // The first key of the log that was seen stays: a hub that changes it must be noticed.
      const entry = { ...known, key, verifier: known?.verifier ?? log.verifier }
      await writeConfig(env, { hub: url, hubs: { ...config.hubs, [url]: entry } })
      if (options.json) return json(terminal, { url, person: me.person, party: me.party ?? null })
      line(terminal, plain(`Signed in to ${url} as ${me.person.name}, ${me.party ?? 'operator'}.`))
    })
}

function keyFrom({ env }: Terminal, { key }: LoginOptions): string {
  const found = key ?? (env.COMITY_KEY || undefined)
  if (found === undefined) throw usage('Give an API key with --key, or sign in with --name.')
  return found
}

/** Signs in, makes a key with what the person may do, and signs out again. */
async function makeKey(terminal: Terminal, url: string, options: LoginOptions): Promise<string> {
  const password =
    options.password ?? (terminal.env.COMITY_PASSWORD || (await terminal.ask?.('Password: ')))
  if (password === undefined || options.name === undefined) {
    throw usage('Give the password with COMITY_PASSWORD, or run this where it can be asked for.')
  }
  const { client, signedIn } = withCookies(url, terminal.fetch)
  const { outcome } = await client.call(access.signIn, {
    body: {
      ...{ signInName: options.name, password },
      ...(options.code === undefined ? {} : { code: options.code }),
    },
  })
  if (outcome === 'code_required') {
    throw new Failure(1, 'A one-time code is asked for: add --code with the six digits.')
  }
  if (!signedIn()) throw new Failure(1, 'The hub gave no session: use an API key with --key.')
  const me = await client.call(access.me, {})
  if (me.mustChangePassword) {
    throw new Failure(1, `Choose a password of your own first: sign in at ${url}/account.`)
  }
  const { secret } = await client.call(access.createKey, {
    body: { name: 'comity login', scopes: me.scopes },
  })
  await client.call(access.signOut, {})
  return secret
}

/** A client that keeps the session's cookie, as a browser would. */
function withCookies(url: string, send: typeof fetch) {
  let cookie: string | undefined
  const fetchWith: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers)
    if (cookie !== undefined) headers.set('cookie', cookie)
    const response = await send(input, { ...init, headers })
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0]
    return response
  }
  return { client: createClient({ url, fetch: fetchWith }), signedIn: () => cookie !== undefined }
}
