import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { access, type BodyOf, createClient } from '@comity/contract'
import { afterAll } from 'vitest'
import { readSignIns, signInsFile } from './demo/sign-ins.ts'
import { startThrowAwayHub } from './demo/throw-away-hub.ts'
import { testTerminal } from './test-terminal.ts'

/** A hub with the demonstration for one file of tests, and a folder; both are gone afterwards. */
export async function openTestHub() {
  const hub = await startThrowAwayHub(process.env)
  const folder = mkdtempSync(join(tmpdir(), 'comity-command-'))
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await hub.close()
  })
  const { signIns } = await readSignIns(signInsFile(hub.dataDir))
  const keyOf = (who: string) => signIns.find(({ state }) => state === who)?.key ?? ''
  return {
    ...{ hub, folder, keyOf },
    /** Runs a command as the analyst of a state or the secretariat, or as somebody without a key. */
    async comity(who: string | undefined, ...words: readonly string[]) {
      const shell = testTerminal({ fetch })
      const key = who === undefined ? [] : ['--key', keyOf(who)]
      const exit = await shell.run(...words, '--hub', hub.url, ...key)
      return { exit, out: shell.out(), err: shell.err() }
    },
    file(name: string, content: string | Uint8Array): string {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
  }
}

/** A key of somebody of the demonstration whom a visitor of this machine may enter as. */
export async function keyOfEntered(
  url: string,
  who: BodyOf<typeof access.enterDemonstration>,
): Promise<string> {
  const entered = await createClient({ url }).open(access.enterDemonstration, { body: who })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const signedIn = createClient({
    url,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie)
      return fetch(input, { ...init, headers })
    },
  })
  const body = { name: 'tests', scopes: ['read' as const, 'write' as const, 'manage' as const] }
  return (await signedIn.call(access.createKey, { body })).secret
}
