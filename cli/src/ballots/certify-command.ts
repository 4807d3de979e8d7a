import { seals } from '@comity/contract'
import {
  type CertificateRequest,
  certify,
  envelopeOf,
  fingerprint,
  requestOf,
  SealError,
  type SealingRequest,
  type Signer,
} from '@comity/seal'
import type { Command } from 'commander'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { type Connection, connect } from '../connection.ts'
import { Failure, usage } from '../failure.ts'
import { provedKeys } from '../sealing/proved-keys.ts'
import { note, type Terminal } from '../terminal.ts'
import { confirmSigning } from './confirm-signing.ts'
import { openKey } from './key-file.ts'
import { only, sent, tellEntry } from './seal-text.ts'

interface Options extends ConnectedOptions {
  readonly root: string
  readonly yes?: boolean
}

/** As many characters of a key's id as its fingerprint has: nobody makes another key that has the same. */
const wholeFingerprint = 32

/** Certifies with the root key what a desk has asked for, as it was signed, never as the hub tells of it. */
export function addCertify(command: Command, terminal: Terminal): void {
  connected(command.command('certify'))
    .argument(
      '<key>',
      'its fingerprint as its holder tells it, or the beginning; or the request’s id',
    )
    .requiredOption('--root <file>', 'the kept root key')
    .option('--yes', 'without asking, where the whole fingerprint was given')
    .description('certify a key that waits, once its fingerprint was compared')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity seals certify 9f86d081 --root root.age${connectedExits}`,
    )
    .action(async (given: string, options: Options) => {
      const typed = given.replaceAll(/\s/g, '').toLowerCase()
      const connection = await connect(terminal, options)
      const { party, signer } = await openKey(terminal, options.root)
      const { requests } = await connection.client.call(seals.sealKeys, { params: { party } })
      const request = only(requests, typed, (one) => [one.id, one.keyId])
      const asked = askedIn(request, party)
      if ('by' in asked) await checkDesk(terminal, connection, asked, signer)
      const isWhole = typed.length >= wholeFingerprint && asked.key.id.startsWith(typed)
      if (options.yes && !isWhole)
        throw usage('--yes takes the whole fingerprint, as the holder of the key tells it.')
      note(terminal, `${asked.label} (${asked.use}), asked for by ${request.person}`)
      note(terminal, `Fingerprint: ${fingerprint(asked.key)}`)
      if (!options.yes)
        await confirmSigning(terminal, 'Does the holder of the key tell you this fingerprint?')
      const body = { envelope: sent(await certify(asked, signer)) }
      const done = await connection.client.call(seals.certifySealKey, { params: { party }, body })
      tellEntry(terminal, done, options)
    })
}

/** What was signed, where the hub tells the same of it. @throws Failure */
function askedIn(request: seals.KeyRequest, party: string): CertificateRequest {
  try {
    return requestOf(party, envelopeOf(JSON.parse(JSON.stringify(request.envelope))), request)
  } catch (error) {
    if (error instanceof SealError) throw untrue(error.message)
    throw error
  }
}

/** A key to seal for does not ask for itself: one of the party's own desks does, with a key certified before. */
async function checkDesk(
  terminal: Terminal,
  connection: Connection,
  { party, by }: SealingRequest,
  root: Signer,
): Promise<void> {
  const roots = new Map([[party, root.key.id]])
  const { ring, index } = await provedKeys(terminal, connection, [party], roots)
  if (ring.signerAt(party, by.id, 'message', index) === undefined)
    throw untrue(`no desk of ${party} that signs messages has asked for it`)
}

const untrue = (why: string): Failure =>
  new Failure(1, `The hub does not prove this request: ${why}. Nothing was signed.`)
