import { open } from 'node:fs/promises'
import { type KeptKey, keepKey, openKeptKey, SealError } from '@comity/seal'
import { Failure, usage } from '../failure.ts'
import { readBytes } from '../stix-file.ts'
import type { Terminal } from '../terminal.ts'

/** Fewer characters than this are no passphrase for a key that signs for a state. */
const leastPassphrase = 12

/** Opens a kept key; the passphrase is COMITY_PASSPHRASE, or asked for. */
export async function openKey(terminal: Terminal, file: string): Promise<KeptKey> {
  const text = new TextDecoder().decode(await readBytes(file))
  const passphrase = await passphraseFor(terminal, `Passphrase of ${file}: `)
  try {
    return await openKeptKey(text, passphrase)
  } catch (error) {
    if (error instanceof SealError) throw new Failure(1, `${file}: ${error.message}.`)
    throw error
  }
}

/** Keeps a key in a new file, readable by its owner alone. Never writes over one. */
export async function writeKey(
  terminal: Terminal,
  file: string,
  party: string,
  seed: Uint8Array,
): Promise<void> {
  const passphrase = await passphraseFor(terminal, `New passphrase for ${file}: `)
  if (passphrase.length < leastPassphrase)
    throw usage(`Choose a passphrase of at least ${leastPassphrase} characters.`)
  if (terminal.env.COMITY_PASSPHRASE === undefined) {
    const again = await terminal.ask?.('Once more: ')
    if (again !== passphrase) throw usage('The two are not the same. Nothing was written.')
  }
  const text = await keepKey(party, seed, passphrase)
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(text)
    await handle.sync()
    await handle.close()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw usage(`${file} is there already: a key is never written over. Choose another name.`)
    throw error
  }
}

async function passphraseFor(terminal: Terminal, question: string): Promise<string> {
  const given = terminal.env.COMITY_PASSPHRASE ?? (await terminal.ask?.(question))
  if (given !== undefined && given !== '') return given
  throw usage('Nobody can be asked for the passphrase: set COMITY_PASSPHRASE.')
}
