import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { isJsonObject, parseJson } from '@comity/json'
import { Failure } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** What is kept of one hub. */
export interface KnownHub {
  readonly key?: string | undefined
  /** Verifier key of its log, as it was first seen. */
  readonly verifier?: string | undefined
  /** Those of the epochs before it, which a restored backup has ended. */
  readonly earlier?: readonly string[] | undefined
  /** Last signed checkpoint that held. */
  readonly checkpoint?: string | undefined
}

export interface Config {
  /** The hub meant where none is named. */
  readonly hub?: string
  readonly hubs: Readonly<Record<string, KnownHub>>
}

type Env = Terminal['env']

/** `$XDG_CONFIG_HOME/comity`, else `~/.config/comity`. */
export const configFolder = (env: Env): string =>
  join(env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config'), 'comity')

const configFile = (env: Env): string => join(configFolder(env), 'config.json')

export async function readConfig(env: Env): Promise<Config> {
  const value = await readState(configFile(env))
  if (value === undefined) return { hubs: {} }
  const hubs: Record<string, KnownHub> = {}
  const listed = isJsonObject(value.hubs) ? value.hubs : {}
  for (const [url, known] of Object.entries(listed)) {
    if (!isJsonObject(known)) continue
    hubs[url] = {
      ...text('key', known.key),
      ...text('verifier', known.verifier),
      ...text('checkpoint', known.checkpoint),
      ...(Array.isArray(known.earlier)
        ? { earlier: known.earlier.filter((each) => typeof each === 'string') }
        : {}),
    }
  }
  return { ...text('hub', value.hub), hubs }
}

/** The file holds keys: it is readable by its owner alone, from the moment it exists. */
export const writeConfig = (env: Env, config: Config): Promise<void> =>
  writeState(configFile(env), config)

/** Changes what is kept of one hub. */
export async function remember(env: Env, url: string, known: Partial<KnownHub>): Promise<void> {
  const config = await readConfig(env)
  const hubs = { ...config.hubs, [url]: { ...config.hubs[url], ...known } }
  await writeConfig(env, { ...config, hubs })
}

/** A small JSON object in a file of ours; undefined where there is none yet. */
export async function readState(file: string) {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new Failure(2, `${file} cannot be read: check who owns it.`, error)
  }
  try {
    const value = parseJson(bytes)
    if (isJsonObject(value)) return value
  } catch {
    // Said below, for every fault alike.
  }
  throw new Failure(2, `${file} is damaged: remove it, and sign in again with \`comity login\`.`)
}

export async function writeState(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${file}.${process.pid}.new`
  await writeFile(fresh, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 })
  await chmod(fresh, 0o600)
  await rename(fresh, file)
}

function text<Name extends string>(name: Name, value: unknown): { readonly [_ in Name]?: string } {
  const member: { [_ in Name]?: string } = {}
  if (typeof value === 'string') member[name] = value
  return member
}
