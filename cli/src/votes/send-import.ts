import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { setTimeout as pause } from 'node:timers/promises'
import { voteImports as contract } from '@comity/contract'
import { type ImportFormat, importLimits } from '@comity/votes'
import { loadWords } from '@comity/words'
import { type Connection, retrying } from '../connection.ts'
import { Failure, usage } from '../failure.ts'
import { plain, progress, type Terminal } from '../terminal.ts'

/** A file to be sent, and what belongs to it. */
export interface FileToSend {
  readonly path: string
  readonly format: ImportFormat | undefined
  readonly source?: string
  readonly rollCalls?: string
  readonly official?: string
}

/** Sends a file and those that belong to it; answers the id of the import. */
export async function sendFile(
  terminal: Terminal,
  { client }: Connection,
  { path, format, source, rollCalls, official }: FileToSend,
  signal: AbortSignal,
): Promise<string> {
  const others = [
    ...(rollCalls === undefined ? [] : [{ kind: 'roll_calls' as const, path: rollCalls }]),
    ...(official === undefined ? [] : [{ kind: 'official' as const, path: official }]),
  ]
  for (const each of [path, ...others.map((one) => one.path)]) await sizeOf(each)
  const file = basename(path)
  const awaits = others.map(({ kind }) => kind).join(',')
  const query = { file, source: source ?? file, format, awaits }
  const { id } = await sent(terminal, path, (body) =>
    client.call(contract.startVoteImport, { query, body }, signal),
  )
  for (const one of others)
    await sent(terminal, one.path, (body) => {
      const call = { params: { id, kind: one.kind }, query: { file: basename(one.path) }, body }
      return client.call(contract.addToVoteImport, call, signal)
    })
  return id
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw usage(`${path} is no file that can be read.`)
  if (found.size > importLimits.fileBytes)
    throw usage(`${path} has ${found.size} bytes; a hub reads at most ${importLimits.fileBytes}.`)
  return found.size
}

async function sent<Reply>(
  terminal: Terminal,
  path: string,
  send: (body: ReadableStream<Uint8Array>) => Promise<Reply>,
): Promise<Reply> {
  const bar = progress(terminal, 'Sending', await sizeOf(path))
  const counted = Readable.from(
    (async function* () {
      for await (const piece of createReadStream(path)) {
        bar.add(piece.length)
        yield piece
      }
    })(),
  )
  try {
    return await send(Readable.toWeb(counted))
  } finally {
    bar.end()
  }
}

/** Waits until the hub has read the file, and shows how far it is. */
export async function untilRead(
  terminal: Terminal,
  { client }: Connection,
  id: string,
  signal: AbortSignal,
): Promise<string> {
  const show = (text: string) => terminal.watched && terminal.err(`\r\u001b[K${text}`)
  for (;;) {
    const one = await retrying(() => client.call(contract.voteImport, { params: { id } }, signal))
    if (one.status === 'failed') throw await problemOf(one.file.name, one)
    if (one.status === 'held') {
      show('')
      return id
    }
    if (one.status !== 'received' && one.status !== 'reading')
      throw usage(`The import ${id} is ${one.status}.`)
    const { rows, decisions } = one.progress
    show(`Reading: ${rows} rows, ${decisions} decisions`)
    await pause(300, undefined, { signal })
  }
}

/** What a file was refused for, in words. */
async function problemOf(path: string, { problem }: contract.VoteImport): Promise<Failure> {
  const { problemText } = await loadWords('en')
  const text = problemText(problem?.code ?? 'unknown', problem?.params)
  return new Failure(1, `${path} was not read (${problem?.code}): ${plain(text)}`)
}
