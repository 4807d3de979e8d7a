import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { ballots, type Client, createClient, hub as hubRoute, seals } from '@comity/contract'
import { parseCheckpoint, parseNote, parseVkey, verifyReceipt } from '@comity/ledger'
import { certify, declareRoot, type Signer, seedSigner, signPayload } from '@comity/seal'
import {
  ballotOf,
  ballotPayload,
  ballotType,
  type Choice,
  parseVoteBundle,
  recountVote,
} from '@comity/votes'
import { expect, test } from 'vitest'
import { sent } from './delegation.ts'
import { answered, hubProgram, rounds, startKillable, timeout } from './killable-hub.ts'

// `COMITY_ROUNDS=20 npx vitest run hub/test/ballots-crash.test.ts` kills long.
const program = await hubProgram()

test(`through ${rounds} rounds of kill -9 in the middle of a vote, no acknowledged ballot is lost`, {
  timeout,
}, async () => {
  const hub = await startKillable(program)
  const { url } = hub
  const clientOf = async (who: string) => createClient({ url, key: await hub.keyOf(who) })
  const secretariat = await clientOf('secretariat')
  const anonymous = createClient({ url })
  const delegations = await Promise.all(
    ['XA', 'XB', 'XC'].map(async (code) => delegation(await clientOf(code), code)),
  )
  const subject = { on: 'whole', title: 'A draft' } as const
  const { id: vote, motionHash: motion } = await secretariat.call(ballots.openVote, {
    body: { body: 'demo-wg', rule: 'unga.simple', rehearsal: true, subject },
  })

  const acknowledged: { code: string; sequence: number; choice: Choice; index: number }[] = []
  let voting = true
  /** Casts one ballot after the other; where no answer came, the very same one again. */
  async function cast({ code, desk, delegate }: (typeof delegations)[number]): Promise<void> {
    // No more of them than a delegation may cast, over all rounds.
    for (let sequence = 1; voting && sequence <= 50; sequence++) {
      await pause(rounds * randomInt(40, 60))
      const choice = (['yes', 'no', 'abstain'] as const)[randomInt(3)] ?? 'yes'
      const seen = await answered(() => seenTree(url))
      const ballot = { vote, motion, delegation: code, choice, sequence, seen }
      const envelope = sent(await signPayload(ballotType, ballotPayload(ballot), [desk]))
      const call = { params: { vote }, body: { envelope } }
      const { index } = await answered(() => delegate.call(ballots.castBallot, call))
      acknowledged.push({ code, sequence, choice, index })
    }
  }
  const cast3 = Promise.all(delegations.map(cast))
  for (let round = 0; round < rounds; round++) {
    await pause(randomInt(400, 1200))
    if (round % 3 > 0) {
      await hub.killDatabase()
      await pause(randomInt(0, 300))
    }
    // In each third round the hub outlives its database.
    if (round % 3 === 2) continue
    await hub.kill()
  }
  const grown = acknowledged.length
  const enough = async () => {
    while (voting && acknowledged.length < grown + 5) await pause(20)
  }
  await Promise.race([cast3, enough()])
  voting = false
  await cast3

  const { board } = await answered(() => anonymous.call(ballots.liveVote, { params: { vote } }))
  const last = new Map(acknowledged.map(({ code, choice }) => [code, choice]))
  expect(Object.fromEntries(board.stands.map((one) => [one.member, one.vote]))).toEqual(
    Object.fromEntries(last),
  )
  const { yes, no, abstain } = board.tally
  await answered(() =>
    secretariat.call(ballots.closeVote, {
      params: { vote },
      body: { announced: { yes, no, abstain } },
    }),
  )
  const text = await answered(async () =>
    (await anonymous.open(ballots.voteBundle, { params: { vote } })).text(),
  )
  const parsed = parseVoteBundle(text.trimEnd())
  const { log } = await answered(() => anonymous.call(hubRoute, {}))
  const key = parseVkey(log.verifier)
  const found = recountVote(parsed, key)
  expect(Object.fromEntries(found.roll)).toEqual(Object.fromEntries(last))
  const kept = parsed.ballots.map(({ envelope, receipt }) => {
    const ballot = ballotOf(JSON.parse(Buffer.from(String(envelope?.payload), 'base64').toString()))
    const { index } = verifyReceipt(receipt, { log: key })
    return `${ballot?.delegation} ${ballot?.sequence} ${ballot?.choice} ${index}`
  })
  expect(new Set(kept).size).toBe(kept.length)
  const told = acknowledged.map((one) => `${one.code} ${one.sequence} ${one.choice} ${one.index}`)
  expect(told.sort()).toEqual(kept.sort())
  if (rounds > 3) console.log(`${told.length} ballots acknowledged, each counted once`)
})

/** The delegate of a state of the demonstration, with a certified key. */
async function delegation(delegate: Client, code: string) {
  const party = `state:${code}` as const
  const [root, desk]: Signer[] = [seedSigner(randomBytes(32)), seedSigner(randomBytes(32))]
  if (root === undefined || desk === undefined) throw new Error('no keys')
  const declared = { envelope: sent(await declareRoot(party, root)) }
  await delegate.call(seals.declareRootKey, { params: { party }, body: declared })
  const certificate = { party, use: 'ballot', label: 'desk', key: desk.key } as const
  const certified = { envelope: sent(await certify(certificate, root)) }
  await delegate.call(seals.certifySealKey, { params: { party }, body: certified })
  return { code, desk, delegate }
}

async function seenTree(url: string) {
  const response = await fetch(`${url}/log/checkpoint`)
  if (!response.ok) throw new Error(`${response.status}`)
  const { size, root } = parseCheckpoint(parseNote(await response.text()).text)
  return { size, root: Buffer.from(root).toString('hex') }
}
