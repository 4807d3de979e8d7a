import { randomBytes } from 'node:crypto'
import { ballots, seals } from '@comity/contract'
import { ProvedTree, parseVkey } from '@comity/ledger'
import {
  type Certificate,
  certify,
  type Envelope,
  KeyRing,
  makeIdentity,
  parseSealingKey,
  Recipients,
  readRecordedAct,
  requestCertificate,
  requestSealingCertificate,
  seedSigner,
} from '@comity/seal'
import { beforeAll, describe, expect, test } from 'vitest'
import { signingOf } from '../src/record/index.ts'
import { type Asker, codeOf } from './cast.ts'
import { sent } from './delegation.ts'
import { openHeldVotes } from './held-votes.ts'

const held = await openHeldVotes()
const { stage, a, open, see, cancel } = held
const { xa, xb, xd, admit } = stage
const party = 'state:XA' as const
const params = { party }
const desk = seedSigner(randomBytes(32))
const opens = await makeIdentity()
let officer: Asker
beforeAll(async () => {
  officer = await admit(xa, 'XA night desk', party, ['duty_officer'])
})

const ask = (by: Asker, envelope: Envelope) =>
  by.call(seals.requestSealKey, { params, body: { envelope: sent(envelope) } })
const record = async (certificate: Certificate, by = a.root) =>
  xa.call(seals.certifySealKey, {
    params,
    body: { envelope: sent(await certify(certificate, by)) },
  })
const messages = { party, use: 'message', label: 'night desk' } as const
const sealing = { party, use: 'sealing', label: 'night desk', key: opens.key } as const

describe('the keys of a desk that writes to other states', () => {
  test('are asked for by a duty officer, not by a delegate; those for ballots the other way round', async () => {
    const asked = await requestCertificate(messages, desk)
    expect(await codeOf(ask(a.delegate, asked))).toBe('forbidden')
    const ballot = await requestCertificate({ ...messages, use: 'ballot' }, desk)
    expect(await codeOf(ask(officer, ballot))).toBe('forbidden')
    expect(await codeOf(ask(officer, asked))).toBe('done')
    const { requests, can } = await officer.call(seals.sealKeys, { params })
    expect(requests).toMatchObject([{ use: 'message', label: 'night desk', own: true }])
    expect(can).toMatchObject({ manage: false, request: false, correspond: true })
  })

  test('a key to seal for is asked for by a desk whose own key is certified', async () => {
    const asked = await requestSealingCertificate(sealing, desk)
    expect(await codeOf(ask(officer, asked))).toBe('key-not-valid')
    await record({ ...messages, key: desk.key })
    const byDelegation = await requestSealingCertificate(sealing, a.desk)
    expect(await codeOf(ask(officer, byDelegation))).toBe('key-not-valid')
    expect(await codeOf(ask(officer, asked))).toBe('done')
    const { requests } = await xa.call(seals.sealKeys, { params })
    expect(requests).toMatchObject([{ use: 'sealing', key: opens.key.recipient }])
    await record(sealing)
    const after = await xd.call(seals.sealKeys, { params })
    expect(after.requests).toEqual([])
    expect(after.keys.at(-1)).toMatchObject({ use: 'sealing', id: opens.key.id })
  })

  test('a certificate is refused of another root key, of a key known before, or that nothing can be sealed for', async () => {
    const { key } = await makeIdentity()
    expect(await codeOf(record({ ...sealing, key }, desk))).toBe('seal-wrong')
    expect(await codeOf(record(sealing))).toBe('key-known')
    const zero = parseSealingKey(`age1${'q'.repeat(52)}5cu47z`)
    expect(await codeOf(record({ ...sealing, key: zero }))).toBe('seal-wrong')
    expect(await codeOf(record({ ...sealing, use: 'recovery', key }))).toBe('done')
  })

  test('a key for messages signs no ballot', async () => {
    const vote = await open({ rehearsal: true })
    const envelope = await a.ballot(vote, 'yes', {}, desk)
    const body = { envelope: sent(envelope) }
    const call = a.delegate.call(ballots.castBallot, { params: { vote }, body })
    expect(await codeOf(call)).toBe('key-not-valid')
    expect((await see(vote)).board.tally).toMatchObject({ yes: 0 })
    await cancel(vote)
  })

  test('are proved to whoever seals: every act by its receipt, in one tree', async () => {
    const parties = 'state:XA,state:XB'
    const { items } = await xb.call(seals.keyActs, { query: { parties } })
    const { verifier } = await signingOf(stage.hub.context)
    const proved = new ProvedTree(parseVkey(verifier))
    const ring = new KeyRing()
    for (const { envelope, receipt } of items)
      ring.add(
        readRecordedAct(
          { receipt, ...(envelope ? { envelope: JSON.parse(JSON.stringify(envelope)) } : {}) },
          (...asked) => proved.open(...asked),
        ),
      )
    const { keys, withoutRecovery } = Recipients.at(ring, [party], proved.tree.size)
    expect(keys.map(({ use }) => use).toSorted()).toEqual(['recovery', 'sealing'])
    expect(withoutRecovery).toEqual([])
    expect(() => Recipients.at(ring, ['state:XB'], proved.tree.size)).toThrow(
      expect.objectContaining({ code: 'uncertified' }),
    )
    const none = await xb.call(seals.keyActs, { query: { parties: 'state:XD' } })
    expect(none.items).toEqual([])
  })

  test('end like any other, from the next entry of the log on', async () => {
    const { index } = await xa.call(seals.revokeSealKey, { params, body: { key: opens.key.id } })
    const { keys } = await xa.call(seals.sealKeys, { params })
    expect(keys.find(({ id }) => id === opens.key.id)).toMatchObject({ to: index })
    expect(await codeOf(record(sealing))).toBe('key-known')
  })
})
