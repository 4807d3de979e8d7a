import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import {
  ImportError,
  type ImportedVotes,
  type ImportFormat,
  importFormats,
  importVotes,
  type OfficialTotal,
} from '@comity/votes'
import { loadWords } from '@comity/words'
import { Failure, usage } from '../failure.ts'
import { plain, progress, type Terminal } from '../terminal.ts'
import { starterRecord } from './starter-record.ts'

/** A file of recorded votes as a command line names it. */
export interface VoteFile {
  readonly path: string
  readonly format?: ImportFormat | undefined
  /** The roll calls that `unvotes` has in a file of their own. */
  readonly rollCalls?: string | undefined
  readonly official?: readonly OfficialTotal[] | undefined
}

export function formatNamed(name: string | undefined): ImportFormat | undefined {
  const format = importFormats.find((one) => one === name)
  if (name !== undefined && format === undefined)
    throw usage(`There is no format ${name}: write one of ${importFormats.join(', ')}.`)
  return format
}

/** Does work that the person may break off, and says then that nothing was kept. */
export async function stoppable<Result>(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController()
  const unlisten = terminal.onInterrupt?.(() => stop.abort())
  try {
    return await work(stop.signal)
  } catch (error) {
    if (stop.signal.aborted) throw new Failure(1, 'Stopped; nothing was kept.', error)
    throw error
  } finally {
    unlisten?.()
  }
}

/** Reads a file as an import would, with a bar while a person watches. */
export async function readVotes(
  terminal: Terminal,
  { path, format, rollCalls, official }: VoteFile,
  signal: AbortSignal,
): Promise<ImportedVotes> {
  const { stream, size } = await opened(path)
  const bar = progress(terminal, 'Reading', size)
  let seen = 0
  try {
    return await importVotes(unzipped(stream, path), {
      ...{ format, signal, officialTotals: official },
      ...{ memberships: starterRecord().memberships, group: 'un' },
      rollCalls:
        rollCalls === undefined ? undefined : unzipped((await opened(rollCalls)).stream, rollCalls),
      // Counted in what is read from the disk, before it is inflated.
      onProgress: () => {
        bar.add(stream.bytesRead - seen)
        seen = stream.bytesRead
      },
    })
  } catch (error) {
    if (error instanceof ImportError) {
      const { problemText } = await loadWords('en')
      const text = problemText(error.code.replace('.', '-'), { ...error.place, ...error.params })
      throw new Failure(1, `${path} was not read (${error.code}): ${plain(text)}`)
    }
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new Failure(1, `${path} is not gzip, or is cut off.`)
    throw error
  } finally {
    bar.end()
    stream.destroy()
  }
}

/** The text of a small file, unpacked where its name ends in `.gz`. */
export async function textOf(path: string): Promise<string> {
  const { stream } = await opened(path)
  const pieces: Buffer[] = []
  for await (const piece of unzipped(stream, path)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('utf8')
}

const unzipped = (stream: Readable, file: string): AsyncIterable<Uint8Array> =>
  file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream

async function opened(file: string): Promise<{ stream: ReadStream; size: number }> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw usage(`${file} is no file that can be read.`)
  return { stream: createReadStream(file), size: found.size }
}
