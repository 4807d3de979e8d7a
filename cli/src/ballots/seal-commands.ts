import { randomBytes } from 'node:crypto'
import { access, seals } from '@comity/contract'
import {
  certify,
  declareRoot,
  fingerprint,
  keepIdentity,
  keepKey,
  makeIdentity,
  requestCertificate,
  requestSealingCertificate,
  type Suite,
  seedSigner,
} from '@comity/seal'
import type { Command } from 'commander'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import { json, line, note, plain, type Terminal, table } from '../terminal.ts'
import { addCertify } from './certify-command.ts'
import { openIdentity, openKey, writeKey } from './key-file.ts'
import { only, sent, tellEntry } from './seal-text.ts'

interface RequestOptions extends ConnectedOptions {
  readonly label: string
  readonly for: string
  readonly desk?: string
}

interface RecoveryOptions extends ConnectedOptions {
  readonly root: string
  readonly label: string
}

interface MakeOptions {
  readonly party: string
  readonly opens?: boolean
  readonly classic?: boolean
}

/** Keys that sign for a state: its root key, and those of its desks. */
export function addSeals(program: Command, terminal: Terminal): void {
  const command = program
    .command('seals')
    .description('keys that sign for a party: its root key certifies those of its desks')

  command
    .command('make')
    .argument('<file>', 'where the key is kept, under a passphrase')
    .requiredOption('--party <party>', 'whose it is, such as state:XA')
    .option('--opens', 'a key that opens what is sealed, and does not sign')
    .option('--classic', 'with --opens: without the post-quantum half, for who cannot use it')
    .description('make a key, for a root, for a desk, or to open what is sealed; asks no hub')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity seals make root.age --party state:XA${connectedExits}`,
    )
    .addHelpText('after', 'The file is in age’s format; COMITY_PASSPHRASE saves the question.')
    .action(async (file: string, { party, opens, classic }: MakeOptions) => {
      if (!/^state:[A-Z]{2}$/.test(party)) throw usage('--party is such as state:XA.')
      if (classic && !opens) throw usage('--classic is for keys that open: --opens.')
      const { key, locked } = opens
        ? await newIdentity(party, classic ? 'classic' : 'hybrid')
        : newSigner(party)
      await writeKey(terminal, file, locked)
      line(terminal, key.id)
      line(terminal, `Read aloud: ${fingerprint(key)}`)
      const does = opens ? 'opens what is sealed for it' : 'signs with it'
      note(terminal, `Kept in ${file}. Whoever has it and its passphrase ${does}; keep a copy.`)
    })

  connected(command.command('show'))
    .argument('[party]', 'such as state:XB; else one’s own')
    .description('the root key of a party, the keys it certified, and what waits')
    .addHelpText('after', `\nExample:\n  $ comity seals show state:XB${connectedExits}`)
    .action(async (given: string | undefined, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const party = given ?? (await ownParty(client))
      const found = await client.call(seals.sealKeys, { params: { party } })
      if (options.json) return json(terminal, found)
      line(
        terminal,
        found.root ? `Root key ${found.root.id}` : `${party} has declared no root key.`,
      )
      const rows = found.keys.map(({ id, use, label, since, to }) => [
        ...[id.slice(0, 16), use, to === undefined ? 'valid' : `ended by entry ${to}`],
        ...[since.slice(0, 10), plain(label)],
      ])
      if (rows.length > 0) line(terminal, table(rows))
      for (const { id, keyId, use, person, label } of found.requests)
        line(terminal, plain(`Waits: ${id} of ${person} (${label}, ${use}), key ${keyId}`))
    })

  connected(command.command('declare'))
    .argument('<file>', 'the kept root key')
    .option('--yes', 'although a root key is declared already, and all keys it certified end')
    .description('declare the root key of one’s party')
    .addHelpText('after', `\nExample:\n  $ comity seals declare root.age${connectedExits}`)
    .action(async (file: string, options: ConnectedOptions & { readonly yes?: boolean }) => {
      const { client } = await connect(terminal, options)
      const { party, signer } = await openKey(terminal, file)
      const { root } = await client.call(seals.sealKeys, { params: { party } })
      if (root && !options.yes)
        throw usage(
          `${party} has a root key. A new one ends all keys it certified: --yes does that.`,
        )
      const body = { envelope: sent(await declareRoot(party, signer)) }
      tellEntry(
        terminal,
        await client.call(seals.declareRootKey, { params: { party }, body }),
        options,
      )
    })

  connected(command.command('request'))
    .argument('<file>', 'the kept key of a desk')
    .requiredOption('--label <label>', 'whose desk it is, in words that the administrator knows')
    .option('--for <use>', 'what it is for: ballot, message or sealing', 'ballot')
    .option('--desk <file>', 'for sealing: the kept key by which the same desk signs messages')
    .description('ask the administrator of one’s party to certify a desk’s key')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity seals request desk.age --label "desk 1"${connectedExits}`,
    )
    .action(async (file: string, options: RequestOptions) => {
      const { client } = await connect(terminal, options)
      const { party, key, envelope } = await requested(terminal, file, options)
      const body = { envelope: sent(envelope) }
      const made = await client.call(seals.requestSealKey, { params: { party }, body })
      if (options.json) return json(terminal, made)
      line(terminal, `Waits for the administrator, who compares: ${fingerprint(key)}`)
    })

  connected(command.command('recovery'))
    .argument('<file>', 'the kept key that opens what its party’s desks have lost')
    .requiredOption('--root <file>', 'the kept root key')
    .option('--label <label>', 'where it is kept, in words of one’s own', 'recovery')
    .description(
      'certify a recovery key of one’s party, for which all that is for it is sealed too',
    )
    .addHelpText(
      'after',
      `\nExample:\n  $ comity seals recovery safe.age --root root.age${connectedExits}`,
    )
    .action(async (file: string, options: RecoveryOptions) => {
      const { client } = await connect(terminal, options)
      const { party, identity } = await openIdentity(terminal, file)
      const { party: own, signer } = await openKey(terminal, options.root)
      if (own !== party) throw usage(`${file} is of ${party}, ${options.root} of ${own}.`)
      const { label } = options
      const certificate = { party, use: 'recovery', label, key: identity.key } as const
      const body = { envelope: sent(await certify(certificate, signer)) }
      tellEntry(
        terminal,
        await client.call(seals.certifySealKey, { params: { party }, body }),
        options,
      )
    })

  addCertify(command, terminal)

  connected(command.command('decline'))
    .argument('<request>', 'id of the request, or the beginning of the key’s id')
    .description('decline a request of one’s party, or take back one’s own')
    .addHelpText('after', `\nExample:\n  $ comity seals decline 9f86d081${connectedExits}`)
    .action(async (which: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const party = await ownParty(client)
      const { requests } = await client.call(seals.sealKeys, { params: { party } })
      const { id: request } = only(requests, which, (one) => [one.id, one.keyId])
      await client.call(seals.declineSealKey, { params: { party, request } })
      line(terminal, 'Declined.')
    })

  connected(command.command('revoke'))
    .argument('<key>', 'the beginning of the key’s id')
    .description('end a key of one’s party from the next entry of the log on')
    .addHelpText('after', `\nExample:\n  $ comity seals revoke 9f86d081${connectedExits}`)
    .action(async (which: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const party = await ownParty(client)
      const { keys } = await client.call(seals.sealKeys, { params: { party } })
      const valid = keys.filter(({ to }) => to === undefined)
      const { id: key } = only(valid, which, (one) => [one.id])
      tellEntry(
        terminal,
        await client.call(seals.revokeSealKey, { params: { party }, body: { key } }),
        options,
      )
    })
}

function newSigner(party: string) {
  const seed = randomBytes(32)
  const locked = (passphrase: string) => keepKey(party, seed, passphrase)
  return { key: seedSigner(seed).key, locked }
}

async function newIdentity(party: string, suite: Suite) {
  const identity = await makeIdentity(suite)
  const locked = (passphrase: string) => keepIdentity(party, identity, passphrase)
  return { key: identity.key, locked }
}

/** Signs a request: by the key that it is for, or for a key that cannot sign by the desk's other one. */
async function requested(terminal: Terminal, file: string, options: RequestOptions) {
  const { label, for: use, desk } = options
  if (use === 'ballot' || use === 'message') {
    const { party, signer } = await openKey(terminal, file)
    const envelope = await requestCertificate({ party, use, label }, signer)
    return { party, key: signer.key, envelope }
  }
  if (use !== 'sealing') throw usage(`--for is ballot, message or sealing, not ${use}.`)
  if (desk === undefined)
    throw usage('A key that opens cannot ask: --desk names the one that signs.')
  const { party, identity } = await openIdentity(terminal, file)
  const { party: own, signer } = await openKey(terminal, desk)
  if (own !== party) throw usage(`${file} is of ${party}, ${desk} of ${own}.`)
  const envelope = await requestSealingCertificate({ party, label, key: identity.key }, signer)
  return { party, key: identity.key, envelope }
}

async function ownParty(client: Awaited<ReturnType<typeof connect>>['client']): Promise<string> {
  const { party } = await client.call(access.me, {})
  if (party !== undefined) return party
  throw usage('This account acts for no party.')
}
