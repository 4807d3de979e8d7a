import { basename } from 'node:path'
import { requests } from '@comity/contract'
import type { JsonObject } from '@comity/json'
import { findingsOf, type LetterKind, letterTypes } from '@comity/requests'
import { type Enclosure, type LogView, Recipients, SealError, sealLetter } from '@comity/seal'
import { type Connection, retrying } from '../connection.ts'
import { Failure } from '../failure.ts'
import { readRawBytes } from '../stix-file.ts'
import { note, type Terminal } from '../terminal.ts'
import { sha256 } from '../verify-command.ts'
import type { AtDesk } from './provided.ts'

export interface Written {
  readonly kind: LetterKind
  readonly content: JsonObject
  readonly enclosures: readonly Enclosure[]
}

export async function enclosed(files: readonly string[]): Promise<Enclosure[]> {
  const enclosures: Enclosure[] = []
  for (const file of files)
    enclosures.push({ name: basename(file), bytes: await readRawBytes(file) })
  return enclosures
}

/** Refuses content that is not as its kind asks, and says where. */
export function checkContent(kind: LetterKind, content: unknown): void {
  const findings = findingsOf(kind, content)
  if (findings.length === 0) return
  const lines = findings.map(({ at, message }) => `  ${at === '' ? kind : at}: ${message}`)
  throw new Failure(1, `This is no ${kind} as it is sent:\n${lines.join('\n')}`)
}

/** Seals a letter to one state, hands it in, and answers its hash. */
export async function sendLetter(
  terminal: Terminal,
  { connection, key: { party, signer } }: AtDesk,
  { ring, index }: LogView,
  to: string,
  { kind, content, enclosures }: Written,
): Promise<string> {
  if (ring.signerAt(party, signer.key.id, 'message', index) === undefined)
    throw new Failure(1, `${party} has certified no such key to sign messages with.`)
  try {
    const recipients = Recipients.at(ring, [party, to], index)
    for (const each of recipients.withoutRecovery)
      note(terminal, `${each} has no recovery key: what its desks lose, it cannot open again.`)
    const letter = { type: letterTypes[kind], from: party, to: [to], content, enclosures }
    return await handIn(connection, await sealLetter(letter, signer, recipients))
  } catch (error) {
    if (error instanceof SealError) throw new Failure(1, `Not sealed: ${error.message}.`)
    throw error
  }
}

async function handIn({ client }: Connection, bytes: Uint8Array): Promise<string> {
  // By the hash it is the same letter: sent again it is there once.
  const told = await retrying(() => client.call(requests.sendLetter, { body: bytes }))
  if (told.sha256 !== hexHash(bytes))
    throw new Failure(1, 'The hub took another letter than the one that was sent.')
  return told.sha256
}

export const hexHash = (bytes: Uint8Array): string => Buffer.from(sha256(bytes)).toString('hex')
