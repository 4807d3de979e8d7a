import { ballots, seals } from '@comity/contract'
import { certify, declareRoot, KeyRing, requestCertificate, seedSigner } from '@comity/seal'
import { describe, expect, test } from 'vitest'
import { keyActOf, listKeyActs } from '../src/seals/index.ts'
import { codeOf } from './cast.ts'
import { openDelegation, sent } from './delegation.ts'
import { openHeldVotes } from './held-votes.ts'

const held = await openHeldVotes()
let { b } = held
const { stage, a, open, see, close, cancel } = held
const { anonymous, xa, xb, xd, operator, secretariat } = stage

describe('keys', () => {
  const party = 'state:XB' as const
  const root = () => xb.call(seals.sealKeys, { params: { party } })

  test('are told to everybody signed in, requests to the party alone', async () => {
    const asked = await b.delegate.call(seals.requestSealKey, {
      params: { party },
      body: { envelope: sent(await requestOf(party)) },
    })
    expect((await root()).requests.map(({ id }) => id)).toEqual([asked.id])
    const seen = await xd.call(seals.sealKeys, { params: { party } })
    expect([seen.requests, seen.root?.id]).toEqual([[], b.root.key.id])
    expect(await codeOf(anonymous.call(seals.sealKeys, { params: { party } }))).toBe(
      'unauthenticated',
    )
    const params = { party, request: asked.id }
    expect(await codeOf(xa.call(seals.declineSealKey, { params }))).toBe('not-found')
    await xb.call(seals.declineSealKey, { params })
    expect((await root()).requests).toEqual([])
  })

  test('are managed by the party’s administrator and nobody else', async () => {
    const fresh = seedSigner(new Uint8Array(32).fill(21))
    const body = { envelope: sent(await declareRoot(party, fresh)) }
    for (const asker of [xa, b.delegate, operator, secretariat])
      expect(await codeOf(asker.call(seals.declareRootKey, { params: { party }, body }))).toBe(
        'forbidden',
      )
    const ofOther = { envelope: sent(await declareRoot('state:XA', fresh)) }
    const call = xb.call(seals.declareRootKey, { params: { party }, body: ofOther })
    expect(await codeOf(call)).toBe('seal-wrong')
    const again = { envelope: sent(await declareRoot(party, b.root)) }
    expect(await codeOf(xb.call(seals.declareRootKey, { params: { party }, body: again }))).toBe(
      'key-known',
    )
  })

  test('a certificate is taken whatever hint stands beside its signature, and the hub reads it ever after', async () => {
    const desk = seedSigner(new Uint8Array(32).fill(31))
    const envelope = await certify({ party, use: 'ballot', label: 'desk 3', key: desk.key }, b.root)
    const [own] = envelope.signatures
    const signatures = [{ keyid: undefined, sig: own?.sig ?? new Uint8Array() }]
    const record = (given: typeof envelope) =>
      xb.call(seals.certifySealKey, { params: { party }, body: { envelope: sent(given) } })
    await record({ ...envelope, signatures })
    expect((await root()).keys.at(-1)).toMatchObject({ id: desk.key.id })
    const late = seedSigner(new Uint8Array(32).fill(32))
    const mixed = await certify({ party, use: 'ballot', label: 'desk 4', key: late.key }, b.root)
    const foreign = { keyid: a.root.key.id, sig: new Uint8Array(64) }
    await record({ ...mixed, signatures: [foreign, ...mixed.signatures] })
    const held = new KeyRing((await listKeyActs(stage.sql, 1)).map(keyActOf))
    expect(held.keysOf(party).at(-1)?.label).toBe('desk 4')
    expect((await see(await quickVote())).status).toBe('closed')
  })

  test('of what is signed only the signature that was verified is kept, whatever came with it', async () => {
    const desk = seedSigner(new Uint8Array(32).fill(34))
    const junk = Array.from({ length: 15 }, (_, n) => ({ keyid: `${n}`, sig: new Uint8Array(64) }))
    const among = (envelope: Awaited<ReturnType<typeof certify>>) =>
      sent({ ...envelope, signatures: [...junk, ...envelope.signatures] })
    const given = { party, use: 'ballot', label: 'desk 6', key: desk.key } as const
    const asked = { envelope: among(await requestCertificate(given, desk)) }
    await b.delegate.call(seals.requestSealKey, { params: { party }, body: asked })
    const [request] = (await root()).requests
    expect(request?.envelope.signatures).toMatchObject([{ keyid: desk.key.id }])
    const body = { envelope: among(await certify(given, b.root)) }
    await xb.call(seals.certifySealKey, { params: { party }, body })
    const kept = (await listKeyActs(stage.sql, 1)).map(keyActOf).at(-1)
    expect(kept).toMatchObject({ envelope: { signatures: [{ keyid: b.root.key.id }] } })
  })

  test('a party does no more than a thousand things to its keys in all', async () => {
    await stage.sql`
      insert into key_act (epoch, index, kind, party, key_id, envelope, at)
      select 1, -n, 'revoked', 'state:XD', lpad(to_hex(n), 64, '0'), null, now() - interval '2 days'
      from generate_series(1, 1000) n`
    const fresh = seedSigner(new Uint8Array(32).fill(35))
    const body = { envelope: sent(await declareRoot('state:XD', fresh)) }
    const call = xd.call(seals.declareRootKey, { params: { party: 'state:XD' }, body })
    expect(await codeOf(call)).toBe('key-acts-enough')
  })

  /** That anybody may vote at all after what came before. */
  async function quickVote(): Promise<string> {
    const vote = await open({ rehearsal: true })
    await a.cast(vote, 'yes')
    await close(vote, 1, 0, 0)
    return vote
  }

  test('a key that was ended is never taken again, with whatever certificate', async () => {
    const desk = seedSigner(new Uint8Array(32).fill(33))
    const envelope = await certify({ party, use: 'ballot', label: 'desk 5', key: desk.key }, b.root)
    const record = () =>
      xb.call(seals.certifySealKey, { params: { party }, body: { envelope: sent(envelope) } })
    await record()
    await xb.call(seals.revokeSealKey, { params: { party }, body: { key: desk.key.id } })
    expect(await codeOf(record())).toBe('key-known')
  })

  test('the public key of another party certified as one’s own takes nothing from it', async () => {
    const { key } = a.desk
    const stolen = await certify({ party, use: 'ballot', label: 'theirs', key }, b.root)
    await xb.call(seals.certifySealKey, { params: { party }, body: { envelope: sent(stolen) } })
    const vote = await open({ rehearsal: true })
    const envelope = await a.ballot(vote, 'yes', { delegation: 'XB' })
    const call = b.delegate.call(ballots.castBallot, {
      params: { vote },
      body: { envelope: sent(envelope) },
    })
    await call
    expect(await codeOf(a.cast(vote, 'yes'))).toBe('done')
    await cancel(vote)
  })

  test('a new root key ends the keys that the one before certified', async () => {
    const before = (await root()).keys.at(-1)
    expect(before?.to).toBeUndefined()
    b = await openDelegation(stage, xb, 'XB')
    const after = (await root()).keys
    expect(after.find(({ id }) => id === before?.id)?.to).toBeGreaterThan(before?.from ?? 0)
    expect(after.at(-1)).toMatchObject({ id: b.desk.key.id, label: 'desk 1' })
  })
})

async function requestOf(party: string) {
  const fresh = seedSigner(new Uint8Array(32).fill(22))
  return requestCertificate({ party, use: 'ballot', label: 'desk 2' }, fresh)
}
