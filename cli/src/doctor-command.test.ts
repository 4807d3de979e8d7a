import {
  emptyRoot,
  formatCheckpoint,
  formatVkey,
  leafBytes,
  leafHash,
  type NoteSigner,
  seedSigner,
  signNote,
} from '@comity/ledger'
import { expect, test } from 'vitest'
import { readConfig, writeConfig } from './config.ts'
import { testTerminal } from './test-terminal.ts'

const url = 'http://127.0.0.1:8020'
const signer = (epoch: number) =>
  seedSigner(`hub.example/log/${epoch}`, new Uint8Array(32).fill(epoch))
const [one, two] = [signer(1), signer(2)]
const rootOf = (text: string) => leafHash(leafBytes({ kind: text, commit: '0'.repeat(64) }))

const checkpoint = (by: NoteSigner, size: number, extensions: readonly string[] = []) => {
  const root = size === 0 ? emptyRoot() : rootOf('epoch')
  return signNote(formatCheckpoint({ origin: by.key.name, size, root, extensions }), [by])
}

/** A hub of which only what is said of its log is there; `last` is what epoch 1 was left with. */
function hubWith(last: string, head: string): typeof fetch {
  const log = {
    ...{ origin: two.key.name, verifier: formatVkey(two.key), size: 1 },
    earlier: [
      {
        ...{ epoch: 1, origin: one.key.name, verifier: formatVkey(one.key), size: 1 },
        endedAt: '2026-01-01T00:00:00.000Z',
      },
    ],
  }
  const texts: Readonly<Record<string, string>> = {
    '/api/hub': JSON.stringify({
      ...{ name: 'Comity', version: '0', languages: ['en'], demonstration: false, enterAs: [] },
      ...{ needsSetup: false, taxii: `${url}/taxii2/`, log, doors: [] },
    }),
    '/log/epoch/1/checkpoint': last,
    '/log/checkpoint': head,
    '/readyz': 'ready\n',
  }
  return async (input) => {
    const path = new URL(input instanceof Request ? input.url : String(input)).pathname
    const text = texts[path]
    return text === undefined
      ? new Response('{}', { status: 404 })
      : new Response(text, { headers: { 'content-type': 'application/json' } })
  }
}

async function examine(last: string, seen: string) {
  const head = await checkpoint(two, 1)
  const shell = testTerminal({ fetch: hubWith(last, head) })
  const known = { verifier: formatVkey(one.key), checkpoint: seen }
  await writeConfig(shell.terminal.env, { hub: url, hubs: { [url]: known } })
  await shell.run('doctor', '--hub', url)
  return { shell, kept: (await readConfig(shell.terminal.env)).hubs[url] }
}

test('a restored backup is told once, with what was seen and is lost, and its key is kept', async () => {
  const last = await checkpoint(one, 1, [`next ${formatVkey(two.key)}`])
  const { shell, kept } = await examine(last, await checkpoint(one, 4))
  expect(shell.out()).toContain('was restored from a backup, and 3 entries that you have seen')
  expect(kept).toEqual({ verifier: formatVkey(two.key), earlier: [formatVkey(one.key)] })
  await shell.run('doctor', '--hub', url)
  expect(shell.out()).toContain('Log: 1 entries, signed by hub.example/log/2')
})

test('a key that the known one has not signed is not taken', async () => {
  for (const extensions of [[], [`next ${formatVkey(signer(3).key)}`]]) {
    const last = await checkpoint(one, 1, extensions)
    const { shell, kept } = await examine(last, await checkpoint(one, 1))
    expect(shell.out()).toContain('names another key than')
    expect(kept?.verifier).toBe(formatVkey(one.key))
  }
})
