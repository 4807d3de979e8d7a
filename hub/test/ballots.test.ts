import { access, ballots, RefusedError, seals, votes } from '@comity/contract'
import { parseVkey } from '@comity/ledger'
import {
  certify,
  declareRoot,
  formatEnvelope,
  KeyRing,
  requestCertificate,
  seedSigner,
  signPayload,
} from '@comity/seal'
import { intentionPayload, intentionType, parseVoteBundle, recountVote } from '@comity/votes'
import { beforeAll, describe, expect, test } from 'vitest'
import { signingOf } from '../src/record/index.ts'
import { keyActOf, listKeyActs } from '../src/seals/index.ts'
import { type Asker, openStage } from './cast.ts'
import { type Delegation, openDelegation, seenTree, sent } from './delegation.ts'

const stage = await openStage()
const { anonymous, xa, xb, xc, xd, operator, admit } = stage
const secretariat = await admit(operator, 'secretariat', 'body:demo', ['secretariat'])
const second = await admit(operator, 'second clerk', 'body:demo', ['secretariat'])
let a: Delegation, b: Delegation, c: Delegation
beforeAll(async () => {
  a = await openDelegation(stage, xa, 'XA')
  b = await openDelegation(stage, xb, 'XB')
  c = await openDelegation(stage, xc, 'XC')
})

const subject = { on: 'whole', title: 'Draft on security of information systems' } as const
type Put = Partial<Parameters<typeof put>[0]>
const put = (
  more: {
    mode?: 'recorded' | 'roll_call'
    rehearsal?: boolean
    symbol?: string
    present?: number
  } = {},
) => {
  const { symbol, ...rest } = more
  const body = { body: 'demo-wg', rule: 'unga.simple', ...rest }
  return { body: { ...body, subject: symbol === undefined ? subject : { ...subject, symbol } } }
}
const open = async (more: Put = {}) => (await secretariat.call(ballots.openVote, put(more))).id
const see = (vote: string, asker: Asker = anonymous) =>
  asker.call(ballots.liveVote, { params: { vote } })
const close = (vote: string, yes: number, no: number, abstain: number, by = secretariat) =>
  by.call(ballots.closeVote, { params: { vote }, body: { announced: { yes, no, abstain } } })
const cancel = (vote: string) =>
  secretariat.call(ballots.cancelVote, { params: { vote }, body: { reason: 'a test' } })

/** The code of the problem that a call ends in. */
async function problem(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'none'
  } catch (error) {
    if (error instanceof RefusedError) return error.code
    throw error
  }
}

async function recount(vote: string) {
  const text = await (await anonymous.ask(`/api/votes/${vote}/bundle`)).text()
  const { verifier } = await signingOf(stage.hub.context)
  return { text, found: recountVote(parseVoteBundle(text.trimEnd()), parseVkey(verifier)) }
}

describe('a vote from its opening to the recount', () => {
  test('is cast by each delegation, changed until the close, closed, and recounted by anybody', async () => {
    const vote = await open({ symbol: 'DEMO/L.1', present: 3 })
    await a.cast(vote, 'yes')
    await b.cast(vote, 'no')
    await c.cast(vote, 'no')
    await c.cast(vote, 'yes')
    const live = await see(vote)
    expect(live.board.tally).toMatchObject({ yes: 2, no: 1, abstain: 0, not_voting: 0 })
    expect(live.board.stands).toContainEqual({ member: 'XC', vote: 'yes' })
    const closed = await close(vote, 2, 1, 0)
    expect(closed).toMatchObject({ status: 'closed', outcome: 'adopted', decision: 'DEMO/L.1' })
    expect(closed.reasons.map(({ code }) => code)).toContain('majority_met')
    const { found } = await recount(vote)
    expect(found.tally).toMatchObject({ yes: 2, no: 1 })
    expect(found.ballots).toBe(4)
    expect(found.keys.map(({ root }) => root).sort()).toEqual(
      [a, b, c].map(({ root }) => root.key.id).sort(),
    )
  })

  test('is then found in the public record, and claims about it are checked', async () => {
    const decision = await anonymous.call(votes.decision, { query: { symbol: 'DEMO/L.1' } })
    expect(decision).toMatchObject({ adopted: true, mode: 'recorded', roll: { no: ['XB'] } })
    const checked = await anonymous.call(votes.checkClaim, {
      body: { text: '2 states voted for it', on: 'DEMO/L.1' },
    })
    expect(checked.verdict).toBe('true')
  })

  test('a rehearsal is recounted like any, and enters no record', async () => {
    const vote = await open({ rehearsal: true, symbol: 'DEMO/REHEARSAL' })
    await a.cast(vote, 'yes')
    expect((await close(vote, 1, 0, 0)).decision).toBeUndefined()
    expect((await recount(vote)).found.tally.yes).toBe(1)
    const query = { symbol: 'DEMO/REHEARSAL' }
    expect(await problem(anonymous.call(votes.decision, { query }))).toBe('decision-unknown')
  })

  test('a delegation files afterwards what it had intended, and no tally changes', async () => {
    const vote = await open({ rehearsal: true })
    await b.cast(vote, 'yes')
    const { motionHash: motion } = await see(vote)
    const said = { vote, motion, delegation: 'XB', intended: 'no' } as const
    const filed = async () => ({
      envelope: sent(await signPayload(intentionType, intentionPayload(said), [b.desk])),
    })
    const file = async (by: Asker) =>
      by.call(ballots.fileIntention, { params: { vote }, body: await filed() })
    expect(await problem(file(b.delegate))).toBe('vote-not-closed')
    await close(vote, 1, 0, 0)
    expect(await problem(file(a.delegate))).toBe('other-delegation')
    const { index } = await file(b.delegate)
    expect((await file(b.delegate)).index).toBe(index)
    const { found } = await recount(vote)
    expect([found.tally.yes, found.intentions.get('XB')]).toEqual([1, 'no'])
    expect((await see(vote)).intentions).toMatchObject([{ member: 'XB', intended: 'no' }])
  })
})

describe('what is not counted', () => {
  let vote = ''
  beforeAll(async () => {
    vote = await open({ rehearsal: true })
    return async () => void (await cancel(vote))
  })
  const casting = async (by: Asker, envelope: Parameters<typeof sent>[0]) =>
    problem(by.call(ballots.castBallot, { params: { vote }, body: { envelope: sent(envelope) } }))
  const other = 'f'.repeat(64)
  const uuid = '00000000-0000-7000-8000-000000000000'

  test.each([
    ['for another motion', { motion: other }, 'other-motion'],
    ['for another vote', { vote: uuid }, 'other-motion'],
    ['of another delegation', { delegation: 'XB' }, 'other-delegation'],
    ['that names a tree the log never was', { seen: { size: 3, root: other } }, 'other-log'],
    ['that names a tree of later', { seen: { size: 1_000_000, root: other } }, 'other-log'],
  ] as const)('a ballot %s', async (_, change, code) => {
    expect(await casting(a.delegate, await a.ballot(vote, 'yes', change))).toBe(code)
  })

  test('a ballot by a key nobody certified, by the root key, or changed on its way', async () => {
    const stranger = seedSigner(new Uint8Array(32).fill(7))
    for (const signer of [stranger, a.root])
      expect(await casting(a.delegate, await a.ballot(vote, 'yes', {}, signer))).toBe(
        'key-not-valid',
      )
    const envelope = await a.ballot(vote, 'yes')
    const sig = envelope.signatures[0]?.sig.map((byte, at) => (at === 9 ? byte ^ 1 : byte))
    const signatures = [{ keyid: a.desk.key.id, sig: sig ?? new Uint8Array() }]
    expect(await casting(a.delegate, { ...envelope, signatures })).toBe('seal-wrong')
  })

  test('a ballot by anybody but a delegate of a state on the roll', async () => {
    const envelope = await a.ballot(vote, 'yes')
    const analyst = await admit(xa, 'XA analyst alone', 'state:XA', ['analyst'])
    for (const asker of [analyst, secretariat, operator, xd])
      expect(await casting(asker, envelope), asker.name).toBe('forbidden')
    expect(await casting(anonymous, envelope)).toBe('unauthenticated')
    const reader = await admit(xa, 'XA reading delegate', 'state:XA', ['delegate'], ['read'])
    expect(await casting(reader, envelope)).toBe('forbidden')
  })

  test('a ballot by a key that was revoked a moment ago', async () => {
    const late = await openDelegation(stage, xa, 'XA')
    await late.cast(vote, 'yes')
    const key = late.desk.key.id
    await xa.call(seals.revokeSealKey, { params: { party: 'state:XA' }, body: { key } })
    expect(await casting(late.delegate, await late.ballot(vote, 'no'))).toBe('key-not-valid')
    a = await openDelegation(stage, xa, 'XA')
  })

  test('a sequence that is not new, while the same ballot is acknowledged again', async () => {
    const envelope = await b.ballot(vote, 'yes')
    const cast = () =>
      b.delegate.call(ballots.castBallot, { params: { vote }, body: { envelope: sent(envelope) } })
    const [first, again] = [await cast(), await cast()]
    expect(again).toEqual(first)
    const replaced = await b.ballot(vote, 'no', { sequence: first.sequence })
    expect(await casting(b.delegate, replaced)).toBe('ballot-not-next')
  })

  test('two ballots at once with one sequence: one is taken, the other told', async () => {
    const both = [await c.ballot(vote, 'yes'), await c.ballot(vote, 'no')]
    const codes = await Promise.all(both.map((envelope) => casting(c.delegate, envelope)))
    expect(codes.sort()).toEqual(['ballot-not-next', 'none'])
  })

  test('a fifty-first ballot of one delegation', async () => {
    const own = await open51()
    expect(own).toEqual([50, 'ballots-enough'])
  })

  async function open51(): Promise<[number, string]> {
    const seen = await seenTree(anonymous)
    const from = (await see(vote, b.delegate)).own?.sequence ?? 0
    const held = (
      await stage.sql<{ n: number }[]>`
      select count(*)::int as n from ballot where vote = ${vote} and delegation = 'XB'`
    )[0]?.n
    for (let more = held ?? 0, sequence = from + 1; more < 50; more++, sequence++)
      await b.cast(vote, 'yes', { sequence, seen })
    const code = await casting(b.delegate, await b.ballot(vote, 'yes'))
    const [row] = await stage.sql<{ n: number }[]>`
      select count(*)::int as n from ballot where vote = ${vote} and delegation = 'XB'`
    return [row?.n ?? 0, code]
  }

  test('signatures beside the one by the key, which are not kept', async () => {
    const envelope = await c.ballot(vote, 'no')
    const junk = { keyid: 'x', sig: new Uint8Array(64) }
    const signatures = [junk, ...envelope.signatures, junk]
    expect(await casting(c.delegate, { ...envelope, signatures })).toBe('none')
    const [row] = await stage.sql<{ envelope: string }[]>`
      select envelope from ballot where vote = ${vote} and delegation = 'XC' order by sequence desc`
    expect(JSON.parse(row?.envelope ?? '').signatures).toHaveLength(1)
  })

  test('a ballot after the close, and one for a vote that never was', async () => {
    await cancel(vote)
    expect(await casting(a.delegate, await a.ballot(vote, 'yes'))).toBe('vote-not-open')
    const call = a.delegate.call(ballots.castBallot, {
      params: { vote: uuid },
      body: { envelope: sent(await a.ballot(vote, 'yes')) },
    })
    expect(await problem(call)).toBe('not-found')
    vote = await open({ rehearsal: true })
  })
})

describe('who opens and closes', () => {
  test('the secretariat, and no state, no operator', async () => {
    for (const asker of [xa, a.delegate, operator])
      expect(await problem(asker.call(ballots.openVote, put())), asker.name).toBe('forbidden')
    expect(await problem(anonymous.call(ballots.openVote, put()))).toBe('unauthenticated')
  })

  test('a second vote waits until the first is ended', async () => {
    const vote = await open({ rehearsal: true })
    expect(await problem(open())).toBe('vote-open-already')
    await cancel(vote)
    expect(await see(vote)).toMatchObject({ status: 'cancelled', cancelled: 'a test' })
    expect(await problem(close(vote, 0, 0, 0))).toBe('vote-not-open')
    await cancel(await open({ rehearsal: true }))
  })

  test('a rule that is not held, and more delegations than there are, open nothing', async () => {
    const unknown = { body: { ...put().body, rule: 'no.such.rule' } }
    expect(await problem(secretariat.call(ballots.openVote, unknown))).toBe('rule-unknown')
    expect(await problem(open({ present: 4 }))).toBe('more-present-than-members')
  })

  test('figures announced otherwise than on the board close nothing', async () => {
    const vote = await open({ rehearsal: true })
    await a.cast(vote, 'yes')
    expect(await problem(close(vote, 2, 0, 0))).toBe('announced-differs')
    expect(await problem(close(vote, 1, 0, 1))).toBe('announced-differs')
    expect(await problem(close(vote, 1, 0, 0, xa))).toBe('forbidden')
    expect((await see(vote)).status).toBe('open')
    await close(vote, 1, 0, 0)
  })

  test('a member that joins after the opening is not on the roll', async () => {
    const vote = await open({ rehearsal: true })
    await stage.sql`
      insert into membership (id, group_id, state_code, valid_from, precision, status, source)
      values (gen_random_uuid(), 'demo', 'XD', current_date, 'day', 'member', 'a test')`
    expect((await see(vote)).board.stands.map(({ member }) => member)).toEqual(['XA', 'XB', 'XC'])
    await cancel(vote)
    const next = await open({ rehearsal: true })
    expect((await see(next)).board.stands).toHaveLength(4)
    await stage.sql`update membership set status = 'suspended' where state_code = 'XD' and group_id = 'demo'`
    await cancel(next)
    const third = await open({ rehearsal: true })
    expect((await see(third)).board.tally).toMatchObject({ not_voting: 3, suspended: 1 })
    await close(third, 0, 0, 0)
    expect((await recount(third)).found.roll.get('XD')).toBe('suspended')
    await stage.sql`delete from membership where state_code = 'XD' and group_id = 'demo'`
  })
})

describe('a vote by roll call', () => {
  const enter = (vote: string, by: Asker, answers: Record<string, 'yes' | 'no' | 'abstain'>) =>
    by.call(ballots.enterRoll, { params: { vote }, body: { answers } })

  test('counts what two persons entered alike, and is recounted', async () => {
    const vote = await open({ mode: 'roll_call', symbol: 'DEMO/L.2' })
    const heard = { XA: 'yes', XB: 'no' } as const
    expect(await enter(vote, secretariat, heard)).toMatchObject({ agree: false, differ: [] })
    expect(await problem(close(vote, 1, 1, 0))).toBe('roll-not-agreed')
    const wrong = await enter(vote, second, { ...heard, XB: 'abstain' })
    expect(wrong).toMatchObject({ agree: false, differ: ['XB'] })
    expect(await enter(vote, second, heard)).toMatchObject({ agree: true, differ: [] })
    expect((await close(vote, 1, 1, 0)).outcome).toBe('tie')
    const { found } = await recount(vote)
    expect(Object.fromEntries(found.roll)).toEqual({ XA: 'yes', XB: 'no', XC: 'not_voting' })
  })

  test('tells for whom two differ once both have entered as often, and nothing more to who tries again', async () => {
    const vote = await open({ mode: 'roll_call', rehearsal: true })
    await enter(vote, secretariat, { XA: 'yes', XB: 'no' })
    expect((await enter(vote, second, { XA: 'yes', XB: 'yes' })).differ).toEqual(['XB'])
    for (const guess of ['yes', 'abstain'] as const)
      expect((await enter(vote, second, { XA: guess })).differ).toEqual([])
    await cancel(vote)
  })

  test('an entry by whoever holds the office no longer closes nothing', async () => {
    const third = await admit(operator, 'third clerk', 'body:demo', ['secretariat'])
    const vote = await open({ mode: 'roll_call', rehearsal: true })
    await enter(vote, third, { XA: 'yes' })
    await enter(vote, secretariat, { XA: 'yes' })
    await operator.call(access.changePerson, {
      params: { id: third.person },
      body: { disabled: true },
    })
    expect(await problem(close(vote, 1, 0, 0))).toBe('roll-not-agreed')
    await enter(vote, second, { XA: 'yes' })
    expect((await close(vote, 1, 0, 0)).status).toBe('closed')
  })

  test('one person alone enters nothing that counts, however often', async () => {
    const vote = await open({ mode: 'roll_call', rehearsal: true })
    for (const _ of [1, 2])
      expect((await enter(vote, secretariat, { XA: 'yes' })).agree).toBe(false)
    expect((await see(vote)).board.tally.yes).toBe(0)
    expect(await problem(enter(vote, second, { XD: 'yes' }))).toBe('not-on-roll')
    expect(await problem(enter(vote, a.delegate, { XA: 'yes' }))).toBe('forbidden')
    expect(await problem(a.cast(vote, 'yes'))).toBe('by-roll-call')
    await cancel(vote)
  })
})

describe('the board', () => {
  test('is sent whole, then what changed, to everybody who follows', async () => {
    const vote = await open({ rehearsal: true })
    const [one, other] = [await follow(vote), await follow(vote)]
    expect((await one.next()).stands).toHaveLength(3)
    await a.cast(vote, 'yes')
    const change = await one.next()
    expect(change).toMatchObject({ stands: [{ member: 'XA', vote: 'yes' }], tally: { yes: 1 } })
    await other.next()
    expect((await other.next()).stands).toEqual([{ member: 'XA', vote: 'yes' }])
    await close(vote, 1, 0, 0)
    expect(await one.next()).toMatchObject({ status: 'closed', stands: [] })
    await one.stop()
    await other.stop()
  })
})

async function follow(vote: string) {
  const stop = new AbortController()
  const response = await anonymous.ask(`/api/votes/${vote}/board`, { signal: stop.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next() {
      for (;;) {
        const [event, rest] = text.split(/\n\n(.*)/s)
        const data = rest === undefined ? undefined : /^data: (.+)$/m.exec(event ?? '')?.[1]
        if (rest !== undefined) text = rest
        if (data !== undefined) return JSON.parse(data)
        if (rest !== undefined) continue
        const { value, done } = (await reader?.read()) ?? { value: '', done: true }
        if (done) throw new Error('The stream has ended')
        text += value
      }
    },
    stop: async () => {
      stop.abort()
      await reader?.cancel()
    },
  }
}

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
    expect(await problem(anonymous.call(seals.sealKeys, { params: { party } }))).toBe(
      'unauthenticated',
    )
    const params = { party, request: asked.id }
    expect(await problem(xa.call(seals.declineSealKey, { params }))).toBe('not-found')
    await xb.call(seals.declineSealKey, { params })
    expect((await root()).requests).toEqual([])
  })

  test('are managed by the party’s administrator and nobody else', async () => {
    const fresh = seedSigner(new Uint8Array(32).fill(21))
    const body = { envelope: sent(await declareRoot(party, fresh)) }
    for (const asker of [xa, b.delegate, operator, secretariat])
      expect(await problem(asker.call(seals.declareRootKey, { params: { party }, body }))).toBe(
        'forbidden',
      )
    const ofOther = { envelope: sent(await declareRoot('state:XA', fresh)) }
    const call = xb.call(seals.declareRootKey, { params: { party }, body: ofOther })
    expect(await problem(call)).toBe('seal-wrong')
    const again = { envelope: sent(await declareRoot(party, b.root)) }
    expect(await problem(xb.call(seals.declareRootKey, { params: { party }, body: again }))).toBe(
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
    expect(await problem(record())).toBe('key-known')
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
    expect(await problem(a.cast(vote, 'yes'))).toBe('none')
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

describe('a body that meets in private', () => {
  test('is told to nobody outside the group: no list, no board, no bundle, no receipt', async () => {
    const bank = await stage.constituent('A bank of XA')
    const outside = [anonymous, xd, bank, operator]
    const { id: vote, index } = await secretariat.call(ballots.openVote, {
      body: { ...put().body, body: 'demo', rehearsal: true },
    })
    for (const asker of outside) {
      const seen = await asker.call(ballots.liveVotes, { query: {} })
      expect(
        seen.items.map(({ id }) => id),
        asker.name,
      ).not.toContain(vote)
      for (const path of ['', '/board', '/bundle'])
        expect((await asker.ask(`/api/votes/${vote}${path}`)).status, asker.name).toBe(404)
      expect([401, 404]).toContain((await asker.ask(`/api/receipts/${index}`)).status)
      const body = { ...put().body, body: 'demo' }
      const answers = await asker.ask('/api/votes', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      expect([401, 404]).toContain(answers.status)
    }
    expect((await a.delegate.ask(`/api/receipts/${index}`)).status).toBe(200)
    await cancel(vote)
  })
})

test('the receipt of a ballot is there for whoever is signed in', async () => {
  const vote = await open({ rehearsal: true })
  const { index } = await b.cast(vote, 'abstain')
  const response = await xd.ask(`/api/receipts/${index}`)
  expect(await response.text()).toContain('c2sp.org/tlog-proof@v1')
  expect((await seenTree(anonymous)).size).toBeGreaterThan(index)
  expect(formatEnvelope(await b.ballot(vote, 'yes'))).toContain('payloadType')
  await cancel(vote)
})
