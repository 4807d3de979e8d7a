import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Terminal } from './terminal.ts'

/** This process's own streams. A reader that stops early, such as `head`, is no error. */
export function systemTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => writeSync(2, text),
    watched: process.stderr.isTTY === true,
    env: process.env,
    fetch,
    onInterrupt,
    ...(process.stdin.isTTY ? { ask } : {}),
  }
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question)
  // What is typed is a secret: readline echoes into nothing.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function onInterrupt(stop: () => void): () => void {
  let stopping = false
  const listener = () => {
    if (stopping) return
    stopping = true
    stop()
  }
  for (const signal of signals) process.on(signal, listener)
  return () => {
    for (const signal of signals) process.off(signal, listener)
  }
}
