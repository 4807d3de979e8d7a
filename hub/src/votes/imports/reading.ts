import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { threadProgram } from '../../core/thread-program.ts'
import type { ThreadMessage, ThreadOrder } from './thread-messages.ts'

const program = threadProgram(import.meta.url, 'votes/imports/reading-thread.js')

/** Memory that a thread may take for itself; the largest file that is read takes about a third. */
const mostMegabytes = 512

/** Runs a reading thread and hands on what it says, in order; ends it when the reader has enough. */
export async function* reading(order: ThreadOrder): AsyncGenerator<ThreadMessage> {
  const worker = new Worker(program, {
    workerData: order,
    // Not those of this process: a condition that names sources would lead the thread to TypeScript.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const messages: ThreadMessage[] = []
  let failure: unknown
  let wake = () => {}
  worker.on('message', (message: ThreadMessage) => {
    // Of how far it is, the last word is enough.
    if (message.kind === 'progress' && messages.at(-1)?.kind === 'progress') messages.pop()
    messages.push(message)
    wake()
  })
  worker.on('error', (error) => {
    failure = isOutOfMemory(error) ? undefined : error
    if (failure === undefined) messages.push(outOfMemory)
    wake()
  })
  try {
    for (;;) {
      const next = messages.shift()
      if (next === undefined) {
        if (failure !== undefined) throw failure
        await new Promise<void>((done) => {
          wake = done
        })
        continue
      }
      yield next
      if (next.kind === 'end' || next.kind === 'failed') return
      if (next.kind !== 'progress') worker.postMessage('more')
    }
  } finally {
    if (worker.threadId !== -1) {
      const exited = once(worker, 'exit')
      await worker.terminate()
      await exited.catch(() => undefined)
    }
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const outOfMemory: ThreadMessage = {
  kind: 'failed',
  problem: {
    code: 'file-too-much',
    detail: 'The file holds more than can be read at once: send it in parts.',
    params: {},
  },
}
