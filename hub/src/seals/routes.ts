import { seals } from '@comity/contract'
import type { Actor, Party } from '@comity/policy'
import { decide } from '@comity/policy'
import {
  type Certificate,
  canSealFor,
  type Envelope,
  fingerprint,
  formatEnvelope,
  formatKey,
  isSigning,
  type KeyRing,
  type PublicKey,
  parseEnvelope,
  readCertificate,
  readRequest,
  readRoot,
  SealError,
  type SealingRequest,
  signedBy,
} from '@comity/seal'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { actReceipts, logOf, signingOf } from '../record/index.ts'
import { ringOf } from './ring.ts'
import * as store from './store.ts'
import { writeKeyAct } from './write-key-act.ts'

/** Acts on the keys of one party within a day, and in all; a revocation is always taken. */
const mostActs = 100
const mostActsInAll = 1000

/** Keys waiting for a certificate at once, for one person. */
const mostRequests = 5

export function registerSeals(app: Hono, hub: HubContext): void {
  const { sql, db, clock } = hub
  const ring = ringOf(hub)

  mount(app, hub, seals.sealKeys, async ({ actor, params: { party } }) => {
    if (actor.kind === 'anonymous' || !actor.scopes.includes('read'))
      throw new Problem('forbidden', 'scope-missing', 'The key does not hold this right.')
    const { epoch } = await signingOf(hub)
    const [held, acts] = await Promise.all([
      ring(sql, epoch),
      store.listKeyActs(sql, epoch, { parties: [party] }),
    ])
    const manage = mayManage(actor, party).allow
    const root = held.rootOf(party)
    const rootAct = acts.findLast(({ kind }) => kind === 'root')
    const at = (index: number) => acts.find((act) => act.index === index)?.at.toISOString() ?? ''
    return {
      party,
      ...(root && rootAct
        ? {
            root: {
              ...{ id: root.id, key: formatKey(root), index: rootAct.index },
              since: rootAct.at.toISOString(),
            },
          }
        : {}),
      keys: held.keysOf(party).map(({ key, use, label, from, to }) => ({
        ...{ id: key.id, key: formatKey(key), use, label, from, since: at(from) },
        ...(to === undefined ? {} : { to }),
        can: { revoke: manage && to === undefined },
      })),
      requests: actor.party === party ? await requests(actor.person, party, manage) : [],
      can: {
        ...{ manage, request: maySign(actor, party).allow },
        correspond: mayCorrespond(actor, party).allow,
      },
    }
  })

  mount(app, hub, seals.keyActs, async ({ actor, query }) => {
    if (actor.kind === 'anonymous' || !actor.scopes.includes('read'))
      throw new Problem('forbidden', 'scope-missing', 'The key does not hold this right.')
    const { epoch } = await signingOf(hub)
    const parties = [...new Set(query.parties.split(','))]
    const acts = await store.listKeyActs(sql, epoch, { parties })
    const receipts = await actReceipts(hub, epoch, indexesOf(acts))
    return {
      items: acts.map(({ index, envelope }) => ({
        ...(envelope === null ? {} : { envelope: JSON.parse(envelope) }),
        receipt: receipts.get(index) ?? '',
      })),
    }
  })

  mount(app, hub, seals.declareRootKey, async ({ actor, params: { party }, body }) => {
    refuse(mayManage(actor, party))
    const { envelope, read } = opened(body.envelope, readRoot, ({ key }) => key)
    if (read.party !== party) throw wrongParty()
    return append(actor, { kind: 'root', party, key: read.key, envelope })
  })

  mount(app, hub, seals.requestSealKey, async ({ actor, params: { party }, body }) => {
    const mayAsk = { ballot: maySign(actor, party), desk: mayCorrespond(actor, party) }
    if (!mayAsk.desk.allow) refuse(mayAsk.ballot)
    if (actor.kind === 'anonymous')
      throw new Problem('unauthenticated', 'unauthenticated', 'Sign in, or send an API key.')
    const { envelope, read } = opened(body.envelope, readRequest, (asked) =>
      'by' in asked ? asked.by : asked.key,
    )
    if (read.party !== party) throw wrongParty()
    refuse(read.use === 'ballot' ? mayAsk.ballot : mayAsk.desk)
    await checkSealable(read)
    const { epoch } = await signingOf(hub)
    const id = uuidv7()
    await transaction(db, async (tx) => {
      const keys = await ring(tx, epoch)
      if (keys.keysOf(party).some(({ key }) => key.id === read.key.id)) throw known()
      if ('by' in read && !isDeskNow(keys, read)) throw keyNotValid()
      if ((await store.countRequests(tx, actor.person)) >= mostRequests)
        throw new Problem(
          'too-many',
          'key-requests-waiting',
          'Take back a request before you make another.',
          { params: { most: mostRequests } },
        )
      const row = { id, party, personId: actor.person, keyId: read.key.id, envelope }
      if (!(await store.insertRequest(tx, { ...row, at: clock.now() }))) throw known()
      await recordAct(tx, actor, { action: 'key.request', thing: read.key.id })
    })
    return { id }
  })

  mount(app, hub, seals.declineSealKey, async ({ actor, params: { party, request } }) => {
    if (actor.kind === 'anonymous' || actor.party !== party)
      throw new Problem('not-found', 'not-found', 'There is no such request.')
    await transaction(db, async (tx) => {
      const found = (await store.listRequests(tx, party)).find(({ id }) => id === request)
      if (!found) throw new Problem('not-found', 'not-found', 'There is no such request.')
      if (found.personId !== actor.person) refuse(mayManage(actor, party))
      await store.endRequest(tx, party, found.keyId)
      await recordAct(tx, actor, { action: 'key.decline', thing: found.keyId })
    })
    return undefined
  })

  mount(app, hub, seals.certifySealKey, async ({ actor, params: { party }, body }) => {
    refuse(mayManage(actor, party))
    const { epoch } = await signingOf(hub)
    const root = (await ring(sql, epoch)).rootOf(party)
    if (root === undefined)
      throw new Problem('conflict', 'root-key-missing', 'Declare the root key of your party first.')
    const { envelope, read } = opened(
      body.envelope,
      (given) => readCertificate(given, { party, key: root }),
      () => root,
    )
    await checkSealable(read)
    return append(actor, { kind: 'certified', party, key: read.key, envelope })
  })

  mount(app, hub, seals.revokeSealKey, async ({ actor, params: { party }, body }) => {
    refuse(mayManage(actor, party))
    return logOf(hub).append(async (tx, entries) => {
      const keys = await ring(tx, entries.epoch)
      const held = keys.keysOf(party).find((one) => one.key.id === body.key && one.to === undefined)
      if (!held)
        throw new Problem('not-found', 'key-not-held', 'Your party has no such key that is valid.')
      await recordAct(tx, actor, { action: 'key.revoke', thing: body.key })
      return writeKeyAct(tx, entries, { kind: 'key.revoked', party, keyId: body.key })
    })
  })

  /** What the library would refuse is never written: every later reading of the keys would end there. */
  function append(
    actor: Actor,
    act: {
      readonly kind: 'root' | 'certified'
      readonly party: string
      readonly key: { readonly id: string }
      readonly envelope: string
    },
  ) {
    const { kind, party, key, envelope } = act
    return logOf(hub).append(async (tx, entries) => {
      await boundActs(tx, party)
      const keys = await ring(tx, entries.epoch)
      checked(() => keys.check({ kind, index: entries.size, envelope: parseEnvelope(envelope) }))
      const detail = { fingerprint: fingerprint(key) }
      await recordAct(tx, actor, { action: `key.${kind}`, thing: key.id, detail })
      await store.endRequest(tx, party, key.id)
      return writeKeyAct(tx, entries, { kind: `key.${kind}`, party, keyId: key.id, envelope })
    })
  }

  /** Every act on keys is read by everybody who recounts a vote of that party. */
  async function boundActs(tx: Tx, party: string): Promise<void> {
    if ((await store.countKeyActs(tx, party, new Date(0))) >= mostActsInAll)
      throw new Problem(
        'too-many',
        'key-acts-enough',
        `Your party has done ${mostActsInAll} things to its keys, and no more are taken.`,
        { params: { most: mostActsInAll } },
      )
    const since = new Date(clock.now().getTime() - 86_400_000)
    if ((await store.countKeyActs(tx, party, since)) < mostActs) return
    throw new Problem(
      'too-many',
      'key-acts-today',
      `Your party has done ${mostActs} things to its keys within a day. Go on tomorrow.`,
      { params: { most: mostActs } },
    )
  }

  async function requests(person: string, party: string, manage: boolean) {
    const rows = await store.listRequests(sql, party)
    return rows
      .filter((row) => manage || row.personId === person)
      .map((row) => {
        const { key, use, label } = readRequest(parseEnvelope(row.envelope))
        return {
          ...{ id: row.id, keyId: row.keyId, key: formatKey(key), use, label },
          ...{ person: row.person, at: row.at.toISOString(), own: row.personId === person },
          envelope: JSON.parse(row.envelope),
        }
      })
  }
}

const indexesOf = (acts: readonly { readonly index: number }[]): number[] =>
  acts.map(({ index }) => index)

/** Whether the key that asks for another signs messages of the party, as the log stands. */
const isDeskNow = (keys: KeyRing, { party, by }: SealingRequest): boolean =>
  keys
    .keysOf(party)
    .some(({ key, use, to }) => key.id === by.id && use === 'message' && to === undefined)

/** A key that nothing can be sealed for is refused before others rely on it. @throws Problem */
async function checkSealable(certificate: Certificate): Promise<void> {
  if (isSigning(certificate) || (await canSealFor(certificate.key))) return
  throw sealWrong(new SealError('key', 'nothing can be sealed for this key'))
}

function checked(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (error instanceof SealError && error.code === 'key') throw known()
    if (error instanceof SealError) throw sealWrong(error)
    throw error
  }
}

/**
 * Reads an envelope as it came; answers it in the one form in which it is kept, with the signature by that key alone
 * which has to sign it: every other is bytes for all who read it.
 */
function opened<T>(
  given: unknown,
  read: (envelope: Envelope) => T,
  signer: (read: T) => PublicKey,
): { envelope: string; read: T } {
  try {
    const envelope = parseEnvelope(JSON.stringify(given))
    const found = read(envelope)
    return { envelope: formatEnvelope(signedBy(envelope, signer(found))), read: found }
  } catch (error) {
    if (error instanceof SealError) throw sealWrong(error)
    throw error
  }
}

export const sealWrong = (error: SealError): Problem =>
  new Problem('invalid', 'seal-wrong', `What was signed does not hold: ${error.message}.`, {
    params: { code: error.code },
  })

const mayManage = (actor: Actor, party: Party | string) =>
  decide(actor, { action: 'party.keys', thing: { party: party as Party } })
const mayCorrespond = (actor: Actor, party: Party | string) =>
  decide(actor, { action: 'party.correspond', thing: { party: party as Party } })
const maySign = (actor: Actor, party: Party | string) =>
  decide(actor, { action: 'party.sign', thing: { party: party as Party } })

const known = () =>
  new Problem('conflict', 'key-known', 'Your party has, or had, this key already. Make a new one.')
const keyNotValid = () =>
  new Problem(
    'forbidden',
    'key-not-valid',
    'Your state has certified no such key. Ask its administrator.',
  )
const wrongParty = () =>
  new Problem('invalid', 'seal-wrong', 'What was signed is of another party.', {
    params: { code: 'party' },
  })
