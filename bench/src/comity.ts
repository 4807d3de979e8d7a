import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Endpoint } from './http.ts'
import { serve, until } from './processes.ts'

const program = fileURLToPath(new URL('../../hub/dist/main.js', import.meta.url))

/** The hub as `npm start` runs it, on its embedded database, with its demonstration states. */
export async function startComity(dataDir: string, nodeOptions: readonly string[] = []) {
  const started = performance.now()
  const server = serve(process.execPath, [...nodeOptions, program], {
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    DATABASE_URL: '',
  })
  const url = await until(server, async () => {
    const at = /Comity is at (\S+)/.exec(server.output())?.[1]
    return at && (await fetch(`${at}/readyz`)).ok ? at : undefined
  })
  const startMs = performance.now() - started
  const { signIns } = JSON.parse(readFileSync(join(dataDir, 'demonstration.json'), 'utf8'))
  const authorization = `Bearer ${signIns[0].key}`
  const list = await fetch(`${url}/taxii2/demo/collections/`, {
    headers: { authorization, accept: 'application/taxii+json;version=2.1' },
  })
  const found: unknown = await list.json()
  const group = collectionsIn(found).find((each) => each.alias === 'group')
  if (!group) throw new Error('The demonstration has no collection of the group')
  const endpoint: Endpoint = {
    objects: `${url}/taxii2/demo/collections/${group.id}/objects/`,
    authorization,
  }
  const cluster = join(dataDir, 'postgres')
  return {
    ...{ endpoint, startMs, collection: group.id, secretariatKey: keyOf(signIns, 'secretariat') },
    pid: server.pid,
    databasePid: Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]),
    /** The folder of the database's socket: local connections as `comity` are trusted. */
    socket: existsSync(join(cluster, '.s.PGSQL.5432')) ? cluster : undefined,
    stop: () => server.stop(),
  }
}

const keyOf = (signIns: readonly { state: string; key: string }[], who: string): string =>
  signIns.find(({ state }) => state === who)?.key ?? ''

/** What a reply of the hub lists, as far as is asked for here. */
function collectionsIn(value: unknown): readonly { id: string; alias?: string }[] {
  return (value as { collections: { id: string; alias?: string }[] }).collections
}
