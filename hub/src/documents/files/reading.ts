import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { threadProgram } from '../../core/thread-program.ts'
import { FileError, tooMuch } from './file-error.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import type { FileText, ReadingOrder, ReadingReply } from './thread-messages.ts'

/** How often the size of the process is looked at, in milliseconds. */
const every = 20

/**
 * Reads a file in a thread of its own, which ends when it takes too long or too much: its heap is bounded
 * by the thread, and what it unpacks outside of that by the size of the process.
 *
 * @throws FileError
 */
export async function readFile(
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
): Promise<FileText> {
  const workerData: ReadingOrder = { bytes, limits }
  const worker = new Worker(threadProgram(import.meta.url, 'documents/files/reading-thread.js'), {
    ...{ workerData, execArgv: [], stderr: true },
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 32 },
  })
  worker.stderr.resume()
  const before = process.memoryUsage.rss()
  const timers: NodeJS.Timeout[] = []
  const ended = new Promise<never>((_, fail) => {
    worker.on('error', (error) => fail(isOutOfMemory(error) ? tooMuch(limits.heap) : broken()))
    timers.push(
      setTimeout(() => fail(tooSlow()), limits.time),
      setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.growth) fail(tooMuch(limits.growth))
      }, every),
    )
  })
  const replied = new Promise<ReadingReply>((done) => {
    worker.once('message', done)
  })
  try {
    const reply = await Promise.race([replied, ended])
    if (reply.kind === 'read') return reply.found
    throw new FileError(reply.code, reply.detail, reply.params)
  } finally {
    for (const timer of timers) clearInterval(timer)
    if (worker.threadId !== -1) {
      const exited = once(worker, 'exit')
      await worker.terminate()
      await exited.catch(() => undefined)
    }
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const broken = () => new FileError('file-broken', 'The file is broken or was cut off.')

const tooSlow = () =>
  new FileError('file-too-slow', 'Reading the file took too long: send a simpler one, or its text.')
