import { access, ballots, seals, votes } from '@comity/contract'
import { formatEnvelope, seedSigner, signPayload } from '@comity/seal'
import { intentionPayload, intentionType } from '@comity/votes'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Asker, codeOf } from './cast.ts'
import { openDelegation, seenTree, sent } from './delegation.ts'
import { openHeldVotes, put } from './held-votes.ts'

const held = await openHeldVotes()
const { stage, b, c, open, see, close, cancel, recount } = held
let { a } = held
const { anonymous, xa, xd, operator, secretariat, admit } = stage

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
    expect(await codeOf(anonymous.call(votes.decision, { query }))).toBe('decision-unknown')
  })

  test('is found under a symbol of its own body, and never under one of another', async () => {
    const vote = await open({ symbol: 'A/RES/81/1' })
    await b.cast(vote, 'yes')
    await close(vote, 1, 0, 0)
    expect((await see(vote)).decision).toBe(`VOTE/${vote}`)
    const unknown = anonymous.call(votes.decision, { query: { symbol: 'A/RES/81/1' } })
    expect(await codeOf(unknown)).toBe('decision-unknown')
  })

  test('is put together once for all who recount it', async () => {
    const vote = await open({ rehearsal: true })
    await b.cast(vote, 'yes')
    await close(vote, 1, 0, 0)
    const { text } = await recount(vote)
    // By now the log has a later head, which another bundle would name.
    await cancel(await open({ rehearsal: true }))
    expect((await recount(vote)).text).toBe(text)
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
    expect(await codeOf(file(b.delegate))).toBe('vote-not-closed')
    await close(vote, 1, 0, 0)
    expect(await codeOf(file(a.delegate))).toBe('other-delegation')
    expect((await recount(vote)).found.intentions.size).toBe(0)
    const { envelope } = await filed()
    const bad = { ...envelope.signatures[0], sig: Buffer.alloc(64).toString('base64') }
    const twice = { envelope: { ...envelope, signatures: [bad, ...envelope.signatures] } }
    const call = b.delegate.call(ballots.fileIntention, { params: { vote }, body: twice })
    expect(await codeOf(call)).toBe('seal-wrong')
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
    codeOf(by.call(ballots.castBallot, { params: { vote }, body: { envelope: sent(envelope) } }))
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
    expect(codes.sort()).toEqual(['ballot-not-next', 'done'])
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
    expect(await casting(c.delegate, { ...envelope, signatures })).toBe('done')
    const [row] = await stage.sql<{ envelope: string }[]>`
      select envelope from ballot where vote = ${vote} and delegation = 'XC' order by sequence desc`
    expect(JSON.parse(row?.envelope ?? '').signatures).toHaveLength(1)
  })

  test('two signatures that name one key, so that what is kept is what the recount verifies', async () => {
    const envelope = await c.ballot(vote, 'abstain')
    const [good] = envelope.signatures
    const bad = { keyid: c.desk.key.id, sig: new Uint8Array(64) }
    const unnamed = { keyid: undefined, sig: good?.sig ?? new Uint8Array() }
    for (const signatures of [
      [bad, ...envelope.signatures],
      [...envelope.signatures, bad],
      [bad, unnamed],
    ])
      expect(await casting(c.delegate, { ...envelope, signatures })).toBe('seal-wrong')
  })

  test('a ballot after the close, and one for a vote that never was', async () => {
    await cancel(vote)
    expect(await casting(a.delegate, await a.ballot(vote, 'yes'))).toBe('vote-not-open')
    const call = a.delegate.call(ballots.castBallot, {
      params: { vote: uuid },
      body: { envelope: sent(await a.ballot(vote, 'yes')) },
    })
    expect(await codeOf(call)).toBe('not-found')
    vote = await open({ rehearsal: true })
  })
})

describe('who opens and closes', () => {
  test('the secretariat, and no state, no operator', async () => {
    for (const asker of [xa, a.delegate, operator])
      expect(await codeOf(asker.call(ballots.openVote, put())), asker.name).toBe('forbidden')
    expect(await codeOf(anonymous.call(ballots.openVote, put()))).toBe('unauthenticated')
  })

  test('a second vote waits until the first is ended', async () => {
    const vote = await open({ rehearsal: true })
    expect(await codeOf(open())).toBe('vote-open-already')
    await cancel(vote)
    expect(await see(vote)).toMatchObject({ status: 'cancelled', cancelled: 'a test' })
    expect(await codeOf(close(vote, 0, 0, 0))).toBe('vote-not-open')
    await cancel(await open({ rehearsal: true }))
  })

  test('a rule that is not held, and more delegations than there are, open nothing', async () => {
    const unknown = { body: { ...put().body, rule: 'no.such.rule' } }
    expect(await codeOf(secretariat.call(ballots.openVote, unknown))).toBe('rule-unknown')
    expect(await codeOf(open({ present: 4 }))).toBe('more-present-than-members')
  })

  test('figures announced otherwise than on the board close nothing', async () => {
    const vote = await open({ rehearsal: true })
    await a.cast(vote, 'yes')
    expect(await codeOf(close(vote, 2, 0, 0))).toBe('announced-differs')
    expect(await codeOf(close(vote, 1, 0, 1))).toBe('announced-differs')
    expect(await codeOf(close(vote, 1, 0, 0, xa))).toBe('forbidden')
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

  test('ends for an account that was closed, before anything more is told', async () => {
    const { id: vote } = await secretariat.call(ballots.openVote, {
      body: { ...put().body, body: 'demo', rehearsal: true },
    })
    const leaver = await admit(xa, 'XA leaver', 'state:XA', ['analyst'])
    const [left, still] = [await follow(vote, leaver), await follow(vote, b.delegate)]
    for (const one of [left, still]) expect((await one.next()).stands).toHaveLength(3)
    const params = { id: leaver.person }
    await xa.call(access.changePerson, { params, body: { disabled: true } })
    await a.cast(vote, 'yes')
    expect((await still.next()).tally.yes).toBe(1)
    await expect(left.next()).rejects.toThrow('The stream has ended')
    await still.stop()
    await cancel(vote)
  })
})

test('a list is asked for from a place that was given', async () => {
  for (const cursor of [
    'zzz',
    `-100000-01-01T00:00:00.000Z ${a.delegate.person}`,
    `+100000-01-01T00:00:00.000Z ${a.delegate.person}`,
  ])
    expect((await anonymous.ask(`/api/votes?cursor=${encodeURIComponent(cursor)}`)).status).toBe(
      400,
    )
})

async function follow(vote: string, by: Asker = anonymous) {
  const stop = new AbortController()
  const response = await by.ask(`/api/votes/${vote}/board`, { signal: stop.signal })
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
