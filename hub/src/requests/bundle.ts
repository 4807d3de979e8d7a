import { isJsonObject, type JsonObject, parseJson } from '@comity/json'
import { formatThread } from '@comity/requests'
import type { HubContext } from '../core/context.ts'
import { actReceipts } from '../record/index.ts'
import { listKeyActs } from '../seals/index.ts'
import { listEntries } from './entry-store.ts'
import type { SentLeg } from './store.ts'

/** All that verifies a request offline; every proof is against one checkpoint of the log. */
export async function threadBundle(hub: HubContext, row: SentLeg): Promise<string> {
  const { sql } = hub
  const parties = [row.asking, row.addressed]
  const [entries, acts] = await Promise.all([
    listEntries(sql, row.id),
    listKeyActs(sql, row.epoch, { parties }),
  ])
  const last = entries.at(-1)?.entry ?? 0
  const keys = acts.filter(({ index }) => index < last)
  const indexes = [...keys.map(({ index }) => index), ...entries.map(({ entry }) => entry)]
  const receipts = await actReceipts(hub, row.epoch, indexes)
  const recorded = (index: number, envelope: string | null) => {
    const receipt = receipts.get(index)
    if (receipt === undefined) throw new Error(`The log does not open its entry ${index}`)
    return { ...(envelope === null ? {} : { envelope: object(envelope) }), receipt }
  }
  return formatThread({
    keys: keys.map(({ index, envelope }) => recorded(index, envelope)),
    acts: entries.map(({ entry, envelope }) => recorded(entry, envelope)),
  })
}

function object(text: string): JsonObject {
  const value = parseJson(text)
  if (isJsonObject(value)) return value
  throw new Error('What was signed is kept as an object')
}
