import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepIdentity, keepKey, makeIdentity } from '@comity/seal'
import { expect } from 'vitest'
import type { Terminal } from '../terminal.ts'
import { keyOfEntered, openTestHub } from '../test-hub.ts'
import { testTerminal } from '../test-terminal.ts'

const passphrase = 'a passphrase of tests'

/**
 * A hub with the demonstration whose states have keys: in files `XA-root`, `XA-desk`, `XA-second` (which sign),
 * `XA-opens` and `XA-safe` (which open). The people are called `XA` and, of the same state, `XA second`.
 */
export async function openDesks(codes: readonly string[]) {
  const { hub, folder, keyOf } = await openTestHub()
  const at = (name: string) => join(folder, name)
  const keys = new Map<string, string>()
  for (const who of [...codes, 'secretariat']) keys.set(who, keyOf(who))
  for (const code of codes)
    keys.set(`${code} second`, await keyOfEntered(hub.url, { state: code, second: true }))

  async function comity(who: string, words: readonly string[], given: Partial<Terminal> = {}) {
    const env = { XDG_CONFIG_HOME: folder, COMITY_PASSPHRASE: passphrase }
    const shell = testTerminal({ fetch, env, ...given })
    const asked = words[0] === 'verify' ? [] : ['--hub', hub.url, '--key', keys.get(who) ?? '']
    const exit = await shell.run(...words, ...asked)
    return { exit, out: shell.out(), err: shell.err() }
  }

  async function done(who: string, ...words: string[]): Promise<string> {
    const { exit, out, err } = await comity(who, words)
    expect(exit, err).toBe(0)
    return out
  }

  /** Keys are kept with little work of scrypt, which their file tells whoever opens it. */
  const keepSigning = async (file: string, party: string) =>
    writeFileSync(at(file), await keepKey(party, randomBytes(32), passphrase, 10))
  const keepOpening = async (file: string, party: string) =>
    writeFileSync(at(file), await keepIdentity(party, await makeIdentity(), passphrase, 10))
  async function certifyWaiting(code: string): Promise<void> {
    const { requests } = JSON.parse(await done(code, 'seals', 'show', '--json'))
    const root = ['--root', at(`${code}-root`), '--yes']
    await done(code, 'seals', 'certify', requests[0].keyId, ...root)
  }

  for (const code of codes) {
    const party = `state:${code}`
    for (const name of ['root', 'desk', 'second']) await keepSigning(`${code}-${name}`, party)
    for (const name of ['opens', 'safe']) await keepOpening(`${code}-${name}`, party)
    await done(code, 'seals', 'declare', at(`${code}-root`))
    for (const [who, file, label] of [
      [code, 'desk', 'night desk'],
      [`${code} second`, 'second', 'clearance'],
    ] as const) {
      const words = ['seals', 'request', at(`${code}-${file}`), '--for', 'message']
      await done(who, ...words, '--label', label)
      await certifyWaiting(code)
    }
    const by = ['--for', 'sealing', '--desk', at(`${code}-desk`)]
    await done(code, 'seals', 'request', at(`${code}-opens`), ...by, '--label', 'night desk')
    await certifyWaiting(code)
    await done(code, 'seals', 'recovery', at(`${code}-safe`), '--root', at(`${code}-root`))
  }
  return { hub, folder, at, comity, done }
}
