import { randomBytes, randomInt } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  access,
  ballots,
  type Client,
  createClient,
  hub as hubRoute,
  seals,
} from '@comity/contract'
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
import { afterAll, expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { sent } from './delegation.ts'
import { freePort } from './free-port.ts'
import { run } from './program.ts'

// `COMITY_ROUNDS=20 npx vitest run hub/test/ballots-crash.test.ts` kills long.
const rounds = Number(process.env.COMITY_ROUNDS ?? 3)
const program = await bundle('src/main.ts')
const dataDir = await mkdtemp(join(tmpdir(), 'comity-ballots-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test(`through ${rounds} rounds of kill -9 in the middle of a vote, no acknowledged ballot is lost`, {
  timeout: 60_000 + rounds * 30_000,
}, async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  let hub = run(program, [], env)
  await hub.line()
  const { signIns } = JSON.parse(await readFile(join(dataDir, 'demonstration.json'), 'utf8'))
  const keyOf = (who: string): string =>
    signIns.find((signIn: { state: string }) => signIn.state === who).key
  const clientOf = (key: string) => createClient({ url, key })
  const secretariat = clientOf(keyOf('secretariat'))
  const anonymous = createClient({ url })
  const delegations = await Promise.all(
    ['XA', 'XB', 'XC'].map((code) => delegation(url, clientOf(keyOf(code)), code)),
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
      const lock = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
      process.kill(Number(lock.split('\n')[0]), 'SIGKILL')
      await pause(randomInt(0, 300))
    }
    // In each third round the hub outlives its database.
    if (round % 3 === 2) continue
    hub.process.kill('SIGKILL')
    await hub.ended
    hub = run(program, [], env)
    await hub.line()
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

/** The delegate of a state with a certified key, over HTTP. */
async function delegation(url: string, administrator: Client, code: string) {
  const party = `state:${code}` as const
  const [root, desk]: Signer[] = [seedSigner(randomBytes(32)), seedSigner(randomBytes(32))]
  if (root === undefined || desk === undefined) throw new Error('no keys')
  const declared = { envelope: sent(await declareRoot(party, root)) }
  await administrator.call(seals.declareRootKey, { params: { party }, body: declared })
  const certificate = { party, use: 'ballot', label: 'desk', key: desk.key } as const
  const certified = { envelope: sent(await certify(certificate, root)) }
  await administrator.call(seals.certifySealKey, { params: { party }, body: certified })
  const signInName = `delegate-${code}@test.invalid`
  const { password } = await administrator.call(access.admitPerson, {
    body: { name: 'A delegate', signInName, party, roles: ['delegate'] },
  })
  const signedIn = await createClient({ url }).open(access.signIn, {
    body: { signInName, password },
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const self = createClient({
    url,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie)
      return fetch(input, { ...init, headers })
    },
  })
  const own = `own ${password}`
  await self.call(access.changePassword, { body: { current: password, next: own } })
  const made = await self.call(access.createKey, {
    body: { name: 'desk', scopes: ['read', 'write'] },
  })
  return { code, desk, delegate: createClient({ url, key: made.secret }) }
}

async function seenTree(url: string) {
  const response = await fetch(`${url}/log/checkpoint`)
  if (!response.ok) throw new Error(`${response.status}`)
  const { size, root } = parseCheckpoint(parseNote(await response.text()).text)
  return { size, root: Buffer.from(root).toString('hex') }
}

/** Asks again while hub or database are away; a refusal of the ballot itself ends the test. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask()
    } catch (error) {
      const problem = error instanceof Error && 'problem' in error ? error.problem : undefined
      const status = (problem as { status?: number } | undefined)?.status
      if (status !== undefined && status < 500) throw error
      await pause(50)
    }
}
