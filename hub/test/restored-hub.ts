import { createClient } from '@comity/contract'
import { afterAll } from 'vitest'
import type { Clock } from '../src/core/clock.ts'
import { createLog } from '../src/core/log.ts'
import { createHub } from '../src/hub.ts'
import { readSettings } from '../src/settings.ts'
import { origin } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** A hub on a restored database, asked with the keys that its people have. */
export async function openRestored({ db }: TestDatabase, dataDir: string, clock?: Clock) {
  const log = createLog('silent')
  const settings = readSettings({ DATA_DIR: dataDir, COMITY_DEMO: '0' })
  const hub = createHub(settings, {
    ...{ db, log, webFolder: '/nowhere' },
    ...(clock === undefined ? {} : { clock }),
  })
  await hub.start()
  afterAll(() => hub.close())
  const as = (headers: Readonly<Record<string, string>>) => {
    const ask = (path: string, init: RequestInit = {}) => {
      const all = new Headers(init.headers)
      for (const [key, value] of Object.entries(headers)) all.set(key, value)
      return hub.fetch(new Request(new URL(path, origin), { ...init, headers: all }))
    }
    const client = createClient({ url: origin, fetch: (input, init) => ask(String(input), init) })
    return { ...client, ask }
  }
  return { hub, as }
}
