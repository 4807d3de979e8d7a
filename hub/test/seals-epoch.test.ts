import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ballots, seals } from '@comity/contract'
import { parseVkey } from '@comity/ledger'
import { certify, declareRoot, type Envelope, seedSigner, signPayload } from '@comity/seal'
import { type Ballot, ballotPayload, ballotType, parseVoteBundle, recountVote } from '@comity/votes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp } from '../src/backup.ts'
import { fixedClock } from '../src/core/clock.ts'
import { signingOf } from '../src/record/index.ts'
import { restore } from '../src/restore.ts'
import { countKeyActs } from '../src/seals/store.ts'
import { codeOf, openStage } from './cast.ts'
import { testDatabase } from './database.ts'
import { openDelegation, seenTree, sent } from './delegation.ts'
import { put } from './held-votes.ts'
import { openRestored } from './restored-hub.ts'

const stage = await openStage()
const folder = await mkdtemp(join(tmpdir(), 'comity-keys-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const params = { party: 'state:XB' } as const
const first = await openDelegation(stage, stage.xb, 'XB')
const second = await openDelegation(stage, stage.xb, 'XB')
const revoked = seedSigner(randomBytes(32))
const certificate = { ...params, use: 'ballot', label: 'lost', key: revoked.key } as const
const ofRevoked = await certify(certificate, second.root)
let restored: Awaited<ReturnType<typeof openRestored>>

/** A day and more later, by the clock of the hub that is restored. */
const later = new Date(Date.now() + 2 * 86_400_000)

beforeAll(async () => {
  const { xb, xc } = stage
  await xb.call(seals.certifySealKey, { params, body: { envelope: sent(ofRevoked) } })
  await xb.call(seals.revokeSealKey, { params, body: { key: revoked.key.id } })
  await openDelegation(stage, xc, 'XC')
  const path = join(folder, 'keys.backup')
  await backUp(stage.db, path, {})
  const target = await testDatabase({ migrated: false })
  await restore(target.db, path)
  restored = await openRestored(target, folder, fixedClock(later))
}, 60_000)

const keysNow = () => restored.as(stage.xb.headers).call(seals.sealKeys, { params })
const taken = (envelope: Envelope) =>
  codeOf(
    restored.as(stage.xb.headers).call(seals.certifySealKey, {
      params,
      body: { envelope: sent(envelope) },
    }),
  )

test('a key that was revoked before a new epoch of the log is never taken again in it', async () => {
  expect(await taken(ofRevoked)).toBe('key-known')
  const { keys } = await keysNow()
  expect(keys.find(({ id }) => id === revoked.key.id)?.to).toBeGreaterThan(0)
})

test('nor is a root key that was replaced, nor what it had certified', async () => {
  const again = { envelope: sent(await declareRoot(params.party, first.root)) }
  const xb = restored.as(stage.xb.headers)
  expect(await codeOf(xb.call(seals.declareRootKey, { params, body: again }))).toBe('key-known')
  const desk = { ...params, use: 'ballot', label: 'desk 1', key: first.desk.key } as const
  expect(await taken(await certify(desk, second.root))).toBe('key-known')
  expect((await keysNow()).root?.id).toBe(second.root.key.id)
})

test('what is carried over counts among the acts of no day', async () => {
  const { sql } = restored.hub.context
  const today = new Date(later.getTime() - 3_600_000)
  expect(await countKeyActs(sql, params.party, today)).toBe(0)
  expect(await countKeyActs(sql, params.party, new Date(0))).toBe(6)
})

test('the keys that were valid go on signing, and what they sign is recounted in the new tree', async () => {
  const secretariat = restored.as(stage.secretariat.headers)
  const anyone = restored.as({})
  const { id: vote, motionHash } = await secretariat.call(
    ballots.openVote,
    put({ rehearsal: true }),
  )
  const said: Ballot = {
    ...{ vote, motion: motionHash, delegation: 'XB', choice: 'yes', sequence: 1 },
    seen: await seenTree(anyone),
  }
  const delegate = restored.as(second.delegate.headers)
  const cast = async (by: typeof revoked) => {
    const envelope = sent(await signPayload(ballotType, ballotPayload(said), [by]))
    return codeOf(delegate.call(ballots.castBallot, { params: { vote }, body: { envelope } }))
  }
  expect(await cast(revoked)).toBe('key-not-valid')
  expect(await cast(second.desk)).toBe('done')
  const announced = { yes: 1, no: 0, abstain: 0 }
  await secretariat.call(ballots.closeVote, { params: { vote }, body: { announced } })
  const text = await (await anyone.ask(`/api/votes/${vote}/bundle`)).text()
  const { verifier } = await signingOf(restored.hub.context)
  const { tally } = recountVote(parseVoteBundle(text.trimEnd()), parseVkey(verifier))
  expect(tally.yes).toBe(1)
})
