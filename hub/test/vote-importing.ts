import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type RefusedError, voteImports } from '@comity/contract'
import { expect } from 'vitest'
import { type Asker, openStage } from './cast.ts'

export interface Sending {
  readonly file?: string
  readonly source?: string
  readonly format?: voteImports.VoteImport['format']
  readonly awaits?: string
}

export const ofImport = (id: string) => ({ params: { id } })

export const send = (who: Asker, body: string | Uint8Array, more: Sending = {}) =>
  who.call(voteImports.startVoteImport, {
    query: { file: 'votes.csv', source: 'A test', ...more },
    body,
  })

export const look = (who: Asker, id: string) => who.call(voteImports.voteImport, ofImport(id))

export const enter = (who: Asker, id: string, added: number) =>
  who.call(voteImports.enterVoteImport, { ...ofImport(id), body: { added } })

/** What a call is refused for. @throws where it is not */
export const refusal = (asked: Promise<unknown>): Promise<RefusedError> =>
  asked.then(
    () => {
      throw new Error('it was not refused')
    },
    (error: RefusedError) => error,
  )

/** A hub whose operator and secretariat import votes, and a look at what is on the disk and on record. */
export async function openImporting() {
  const stage = await openStage()
  const { operator } = stage
  const folder = join(stage.hub.context.settings.dataDir, 'imports')
  const spooled = () => readdir(folder).catch(() => [])

  /** The import once it is read, by the hub's own jobs. */
  async function settled(id: string) {
    for (;;) {
      const one = await look(operator, id)
      if (one.status !== 'received' && one.status !== 'reading') return one
      await pause(10)
    }
  }

  /** Sends a file, has it read, and answers what was found. */
  async function examined(body: string | Uint8Array, more?: Sending) {
    const { id } = await send(operator, body, more)
    return settled(id)
  }

  return {
    ...{ stage, folder, spooled, settled, examined },
    async entered(body: string | Uint8Array, more?: Sending) {
      const one = await examined(body, more)
      return enter(operator, one.id, one.found?.added ?? -1)
    },
    /** All of the record: what must not change where something is refused. */
    async recordNow() {
      const rows = await stage.sql`select * from decision order by id`
      const symbols = await stage.sql`select * from decision_symbol order by symbol, decision`
      return JSON.stringify([rows, symbols])
    },
    /** A file goes when what became of it is on record, a moment after it can be seen. */
    nothingSpooled: () => expect.poll(spooled).toEqual([]),
  }
}
