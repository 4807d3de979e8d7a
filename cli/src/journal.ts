import { hash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isJsonObject } from '@comity/json'
import { configFolder, readState, writeState } from './config.ts'
import type { Outcome } from './submit.ts'
import type { Terminal } from './terminal.ts'

/** How far a file was sent, kept until it is through. */
export interface Journal {
  readonly done: number
  readonly added: number
  readonly known: number
  readonly refused: readonly Outcome[]
}

export const freshJournal: Journal = { done: 0, added: 0, known: 0, refused: [] }

/** What decides that it is the same work: the hub, the collection, the remark, the file's bytes. */
export interface Work {
  readonly hub: string
  readonly collection: string
  readonly remark: string | undefined
  readonly bytes: Uint8Array
}

function journalFile(env: Terminal['env'], { hub, collection, remark, bytes }: Work): string {
  const name = hash('sha256', [hub, collection, remark ?? '', hash('sha256', bytes)].join('\n'))
  return join(configFolder(env), 'journal', `${name}.json`)
}

export async function readJournal(env: Terminal['env'], work: Work): Promise<Journal> {
  const value = await readState(journalFile(env, work))
  if (value === undefined) return freshJournal
  const count = (of: unknown) => (typeof of === 'number' && Number.isSafeInteger(of) ? of : 0)
  const list = Array.isArray(value.refused) ? value.refused.filter(isJsonObject) : []
  const text = (of: unknown) => (typeof of === 'string' ? of : undefined)
  return {
    ...{ done: count(value.done), added: count(value.added), known: count(value.known) },
    refused: list.map((each) => ({
      ...{ position: count(each.position), outcome: 'refused' as const },
      ...{ id: text(each.id), code: text(each.code), message: text(each.message) },
    })),
  }
}

export const writeJournal = (env: Terminal['env'], work: Work, journal: Journal): Promise<void> =>
  writeState(journalFile(env, work), journal)

export const endJournal = (env: Terminal['env'], work: Work): Promise<void> =>
  rm(journalFile(env, work), { force: true })

/** The journal after one more envelope. */
export function advance(journal: Journal, done: number, outcomes: readonly Outcome[]): Journal {
  const count = (outcome: Outcome['outcome']) =>
    outcomes.filter((each) => each.outcome === outcome).length
  return {
    done: Math.max(journal.done, done),
    added: journal.added + count('added'),
    known: journal.known + count('known'),
    refused: [...journal.refused, ...outcomes.filter(({ outcome }) => outcome === 'refused')],
  }
}
