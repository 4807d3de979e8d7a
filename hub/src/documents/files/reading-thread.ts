import { parentPort, workerData } from 'node:worker_threads'
import { FileError } from './file-error.ts'
import { kindOfFile } from './kind-of-file.ts'
import type { ReadingOrder, ReadingReply } from './thread-messages.ts'

/** Reads one file in a thread of its own: the hub answers others meanwhile, and may end it. */
async function read({ bytes, limits }: ReadingOrder): Promise<ReadingReply> {
  // Each kind loads its own library only.
  const found =
    kindOfFile(bytes) === 'pdf'
      ? await (await import('./pdf-file.ts')).readPdfFile(bytes, limits)
      : (await import('./word-file.ts')).readWordFile(bytes, limits)
  return { kind: 'read', found }
}

function failed(error: unknown): ReadingReply {
  const { code, message, params } =
    error instanceof FileError
      ? error
      : new FileError('file-broken', 'The file is broken or was cut off.')
  return { kind: 'failed', code, detail: message, params }
}

const order: ReadingOrder = workerData
const say = (reply: ReadingReply) => parentPort?.postMessage(reply)
read(order).then(say, (error: unknown) => say(failed(error)))
