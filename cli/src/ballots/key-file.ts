import {
  type KeptIdentity,
  type KeptKey,
  openKeptIdentity,
  openKeptKey,
  SealError,
} from '@comity/seal'
import { Failure, usage } from '../failure.ts'
import { newFile } from '../new-file.ts'
import { readBytes } from '../stix-file.ts'
import type { Terminal } from '../terminal.ts'

/** Fewer characters than this are no passphrase for a key that signs for a state. */
const leastPassphrase = 12

/** Opens a kept key that signs; the passphrase is COMITY_PASSPHRASE, or asked for. */
export const openKey = (terminal: Terminal, file: string): Promise<KeptKey> =>
  opened(terminal, file, openKeptKey)

/** Opens a kept key that opens what is sealed, likewise. */
export const openIdentity = (terminal: Terminal, file: string): Promise<KeptIdentity> =>
  opened(terminal, file, openKeptIdentity)

async function opened<T>(
  terminal: Terminal,
  file: string,
  open: (text: string, passphrase: string) => Promise<T>,
): Promise<T> {
  const text = new TextDecoder().decode(await readBytes(file))
  const passphrase = await passphraseFor(terminal, `Passphrase of ${file}: `)
  try {
    return await open(text, passphrase)
  } catch (error) {
    if (error instanceof SealError) throw new Failure(1, `${file}: ${error.message}.`)
    throw error
  }
}

/** Keeps a key in a new file, readable by its owner alone. Never writes over one. */
export async function writeKey(
  terminal: Terminal,
  file: string,
  locked: (passphrase: string) => Promise<string>,
): Promise<void> {
  const passphrase = await passphraseFor(terminal, `New passphrase for ${file}: `)
  if (passphrase.length < leastPassphrase)
    throw usage(`Choose a passphrase of at least ${leastPassphrase} characters.`)
  if (terminal.env.COMITY_PASSPHRASE === undefined) {
    const again = await terminal.ask?.('Once more: ')
    if (again !== passphrase) throw usage('The two are not the same. Nothing was written.')
  }
  await newFile(file, await locked(passphrase))
}

async function passphraseFor(terminal: Terminal, question: string): Promise<string> {
  const given = terminal.env.COMITY_PASSPHRASE ?? (await terminal.ask?.(question))
  if (given !== undefined && given !== '') return given
  throw usage('Nobody can be asked for the passphrase: set COMITY_PASSPHRASE.')
}
