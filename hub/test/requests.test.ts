import { desk, hub as hubRoute, record, requests, seals } from '@comity/contract'
import { parseVkey, verifyReceipt } from '@comity/ledger'
import { acknowledgementWords, parseThread, verifyThread } from '@comity/requests'
import { openLetter, type Signer } from '@comity/seal'
import { beforeAll, describe, expect, test } from 'vitest'
import { readHead } from '../src/record/index.ts'
import { carry } from '../src/requests/index.ts'
import { ringOf } from '../src/seals/index.ts'
import { type Asker, codeOf, openStage } from './cast.ts'
import { envelopeOf, hashOf, openState, requestsOn, terms, type WritingState } from './requests.ts'

const stage = await openStage()
const { xa, xb, xc, xd, operator, secretariat, admit } = stage
const on = requestsOn(stage)
let a: WritingState
let b: WritingState
let c: WritingState
beforeAll(async () => {
  a = await openState(stage, xa, 'XA')
  b = await openState(stage, xb, 'XB')
  c = await openState(stage, xc, 'XC')
}, 60_000)

const read = (by: Asker, leg: string) => by.call(requests.request, { params: { leg } })
const bytesOf = async (by: Asker, leg: string, letter: string) =>
  new Uint8Array(
    await (await by.open(requests.requestLetter, { params: { leg, letter } })).arrayBuffer(),
  )
const bundleOf = async (by: Asker, leg: string) =>
  parseThread((await (await by.open(requests.requestBundle, { params: { leg } })).text()).trimEnd())
const logKey = async () => parseVkey((await xa.call(hubRoute, {})).log.verifier)
const onDesk = async (by: Asker, id: string) =>
  (await by.call(desk, {})).items.filter((item) => item.id === id).map(({ kind }) => kind)

describe('a request', () => {
  test('goes its whole way between four people, and both states verify it offline', async () => {
    const draft = await on.draft(a, b.party)
    expect(draft).toMatchObject({ state: 'awaiting_clearance', asking: a.party, entries: [] })
    expect(await onDesk(a.chief, draft.id)).toEqual(['clearance'])
    expect(await onDesk(a.officer, draft.id)).toEqual([])
    let leg = await on.clear(a, draft)
    expect(leg.entries.map(({ kind, by }) => [kind, by])).toEqual([
      ['send', a.party],
      ['deliver', 'operator'],
    ])
    expect(leg).toMatchObject({ state: 'delivered', own: { clearedBy: a.chief.name } })
    expect(await onDesk(b.officer, leg.id)).toEqual(['request'])
    expect(await onDesk(a.officer, leg.id)).toEqual([])

    const theirs = await read(b.officer, leg.id)
    expect([theirs.own, theirs.request, theirs.entries[0]?.person]).toEqual([
      ...[undefined, undefined, undefined],
    ])
    expect(theirs.can).toEqual({ acknowledge: true })
    const sealed = await bytesOf(b.officer, leg.id, theirs.letters[0]?.sha256 ?? '')
    const { epoch = 1, size = 0 } = (await readHead(stage.sql)) ?? {}
    const ring = await ringOf(stage.hub.context)(stage.sql, epoch)
    const opened = await openLetter(sealed, [b.opens], () => ({ ring, index: size }))
    expect(opened).toMatchObject({ from: a.party, content: { text: /hospital/ } })

    leg = await on.acknowledge(b, theirs)
    leg = await on.act(b, leg, { kind: 'consider' })
    const question = await on.sealed(b, a.party, 'Which addresses?')
    leg = await on.act(b, leg, { kind: 'ask', letter: question })
    expect(await onDesk(a.officer, leg.id)).toEqual(['request'])
    const answer = await on.sealed(a, b.party, 'These.')
    leg = await on.act(a, leg, { kind: 'clarify', letter: answer })
    const conditions = await on.sealed(b, a.party, 'For this purpose alone.')
    leg = await on.act(b, leg, { kind: 'offer_conditions', letter: conditions })
    leg = await on.act(a, leg, { kind: 'agree' })
    leg = await on.act(b, leg, { kind: 'start' })
    leg = await on.act(b, leg, { kind: 'complete' })
    leg = await on.act(a, leg, { kind: 'confirm' })
    expect([leg.state, leg.can]).toEqual(['closed', {}])

    const key = await logKey()
    for (const by of [a.officer, b.officer]) {
      const found = verifyThread(await bundleOf(by, leg.id), key, { letters: [sealed] })
      expect(found.leg).toMatchObject({ id: leg.id, state: 'closed' })
      expect(found.missing).toEqual([question, answer, conditions])
      expect(found.signers.map(({ label }) => label)).toEqual([
        ...['clearance', 'night desk', 'night desk'],
      ])
    }
  }, 30_000)

  test('has receipts of each stage in the log, for its two states and nobody else', async () => {
    const leg = await on.send(a, b.party)
    const key = await logKey()
    for (const { entry, kind, place } of leg.entries) {
      for (const by of [a.officer, b.officer]) {
        const receipt = await by.open(record.receipt, { params: { index: entry }, query: {} })
        const { statement } = verifyReceipt(await receipt.text(), { log: key })
        expect(statement, kind).toMatchObject({ leg: leg.id, place: String(place) })
      }
      for (const by of [xd, operator, secretariat, c.officer])
        expect((await by.ask(`/api/receipts/${entry}`)).status, by.name).toBe(404)
    }
    const { items } = await c.officer.call(record.acts, {})
    expect(items.filter(({ kind }) => kind.startsWith('request.'))).toEqual([])
  })

  test('to several states is one leg each, and none of them learns of the other', async () => {
    const legs = await Promise.all(
      [b, c].map(async ({ party }) => ({
        ...{ addressed: party, letter: await on.sealed(a, party), terms, exercise: true },
      })),
    )
    const made = await a.officer.call(requests.draftRequest, { body: { legs } })
    for (const leg of made.legs) await on.clear(a, leg)
    const query = { request: made.request }
    expect((await a.officer.call(requests.requests, { query })).items).toHaveLength(2)
    const [toB, toC] = made.legs
    for (const [by, own, others] of [
      [b.officer, toB, toC],
      [c.officer, toC, toB],
    ] as const) {
      const { items } = await by.call(requests.requests, { query: { side: 'addressed' } })
      expect(items.map(({ id }) => id)).toContain(own?.id)
      expect(JSON.stringify(items)).not.toContain(others?.id ?? '-')
      expect(items.every(({ request }) => request === undefined)).toBe(true)
      expect((await by.call(requests.requests, { query })).items).toEqual([])
      expect(await codeOf(read(by, others?.id ?? ''))).toBe('not-found')
      expect(await read(by, own?.id ?? '')).toMatchObject({ exercise: true })
    }
  })

  test('is listed by what moved last, page by page, each once', async () => {
    const query = { limit: 2 }
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await a.officer.call(requests.requests, { query: { ...query, cursor } })
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== undefined)
    const { items } = await a.officer.call(requests.requests, { query: { limit: 200 } })
    expect(ids).toEqual(items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const open = await a.officer.call(requests.requests, { query: { open: 'true' } })
    expect(open.items.map(({ state }) => state)).not.toContain('closed')
  })
})

describe('before it is sent', () => {
  test('it is the asking state’s alone, and is cleared by a second person of it', async () => {
    const leg = await on.draft(a, b.party)
    const params = { leg: leg.id }
    for (const by of [b.officer, b.chief, c.officer, operator, secretariat])
      expect(await codeOf(read(by, leg.id)), by.name).toBe('not-found')
    const body = { envelope: await on.sending(a, leg) }
    const clear = (by: Asker) => codeOf(by.call(requests.clearRequest, { params, body }))
    expect(await clear(a.officer)).toBe('second-person-needed')
    expect([await clear(b.chief), await clear(c.chief)]).toEqual(['not-found', 'not-found'])
    const analyst = await admit(xa, 'XA analyst alone', a.party, ['analyst'])
    expect(await clear(analyst)).toBe('not-found')
    expect(await clear(a.chief)).toBe('done')
    // Whose account the drafter made could be the drafter's own second hand.
    const byMaker = await on.draft({ ...a, officer: xa }, b.party)
    expect(await codeOf(on.clear(a, byMaker))).toBe('second-person-made')
  })

  test('the act that sends it is of what was drafted, by a key of that state', async () => {
    const leg = await on.draft(a, b.party)
    const clear = async (change: object, key = a.chiefKey) => {
      const said = { kind: 'send' as const, letter: leg.letters[0]?.sha256 ?? '', terms }
      const envelope = await envelopeOf(leg, { ...said, exercise: false, ...change }, key)
      return codeOf(
        a.chief.call(requests.clearRequest, { params: { leg: leg.id }, body: { envelope } }),
      )
    }
    expect(await clear({ exercise: true })).toBe('request-act-wrong')
    expect(await clear({ letter: '0'.repeat(64) })).toBe('request-act-wrong')
    expect(await clear({ terms: { ...terms, confirm_within: 60_000 } })).toBe('request-act-wrong')
    expect(await clear({ addressed: c.party })).toBe('request-act-wrong')
    expect(await clear({}, b.desk)).toBe('key-not-valid')
    expect(await clear({}, a.root)).toBe('key-not-valid')
    expect((await read(a.chief, leg.id)).state).toBe('awaiting_clearance')
    expect(await clear({}, a.desk)).toBe('done')
  })

  test('it is returned, put up anew with another letter, or dropped; its letters go with it', async () => {
    const leg = await on.draft(a, b.party)
    const params = { leg: leg.id }
    const back = await a.chief.call(requests.returnRequest, { params, body: { reason: 'Whose?' } })
    expect(back).toMatchObject({ state: 'draft', own: { returned: 'Whose?' } })
    expect(await onDesk(a.officer, leg.id)).toEqual(['request'])
    const body = { letter: await on.sealed(a, b.party, 'Ours.'), terms, exercise: false }
    const again = await a.officer.call(requests.submitRequest, { params, body })
    expect(again.letters.map(({ sha256 }) => sha256)).toEqual([body.letter])
    expect(await a.officer.call(requests.submitRequest, { params, body })).toEqual(again)
    await a.officer.call(requests.dropRequest, { params })
    expect(await codeOf(read(a.officer, leg.id))).toBe('not-found')
    const [left] =
      await stage.sql`select count(*)::int as n from sealed_letter where sha256 = ${body.letter}`
    expect(left?.n).toBe(0)
    const sent = await on.send(a, b.party)
    const drop = a.officer.call(requests.dropRequest, { params: { leg: sent.id } })
    expect(await codeOf(drop)).toBe('request-step')
  })

  test('addressees are other states of this hub, each once, and letters are there and one’s own', async () => {
    const letter = await on.sealed(a, b.party)
    const draft = (legs: { addressed: string; letter: string }[], by = a.officer) => {
      const body = { legs: legs.map((leg) => ({ ...leg, terms, exercise: false })) }
      return codeOf(by.call(requests.draftRequest, { body }))
    }
    expect(await draft([{ addressed: a.party, letter }])).toBe('addressee-wrong')
    expect(await draft([{ addressed: 'state:QQ', letter }])).toBe('addressee-wrong')
    const twice = { addressed: b.party, letter }
    expect(await draft([twice, twice])).toBe('addressee-wrong')
    expect(await draft([twice], b.officer)).toBe('addressee-wrong')
    expect(await draft([{ addressed: c.party, letter }], b.officer)).toBe('letter-unknown')
    expect(await draft([{ addressed: b.party, letter: '0'.repeat(64) }])).toBe('letter-unknown')
    expect(await draft([twice], a.chief)).toBe('forbidden')
    expect(await draft([twice])).toBe('done')
    expect(await draft([{ addressed: c.party, letter }])).toBe('letter-unknown')
  })
})

describe('what is signed', () => {
  test('by another state, another key, out of turn or of another request is refused', async () => {
    const leg = await on.send(a, b.party)
    const said = {
      kind: 'acknowledge',
      of: leg.letters[0]?.sha256 ?? '',
      words: acknowledgementWords,
    } as const
    const act = async (by: Asker, key: Signer, change: object = {}, of: typeof leg = leg) => {
      const body = { envelope: await envelopeOf(of, said, key, change) }
      return codeOf(by.call(requests.actOnRequest, { params: { leg: leg.id }, body }))
    }
    expect(await act(b.officer, a.desk)).toBe('key-not-valid')
    expect(await act(a.officer, b.desk)).toBe('key-not-valid')
    expect(await act(a.officer, a.desk)).toBe('key-not-valid')
    expect(await act(b.officer, b.root)).toBe('key-not-valid')
    expect(await act(c.officer, c.desk)).toBe('not-found')
    expect(await act(b.chief, b.chiefKey)).toBe('forbidden')
    expect(await act(b.officer, b.desk, { sequence: 3 })).toBe('request-not-next')
    expect(await act(b.officer, b.desk, { previous: '0'.repeat(64) })).toBe('request-not-next')
    expect(await act(b.officer, b.desk, { of: '0'.repeat(64) })).toBe('request-act-wrong')
    expect(await act(b.officer, b.desk, { asking: c.party })).toBe('request-act-wrong')
    const other = await on.send(a, b.party)
    expect(await act(b.officer, b.desk, {}, other)).toBe('request-act-wrong')
    expect((await read(b.officer, leg.id)).entries).toHaveLength(2)
    expect(await act(b.officer, b.desk)).toBe('done')
    expect(await act(b.officer, b.desk, { sequence: 3 })).toBe('request-not-next')
  })

  test('names a letter that was handed in for it and for nothing else', async () => {
    let leg = await on.acknowledge(b, await on.send(a, b.party))
    const decline = (letter: string) =>
      codeOf(on.act(b, leg, { kind: 'decline', code: 'no_reason_given', letter }))
    expect(await decline('0'.repeat(64))).toBe('letter-unknown')
    expect(await decline(leg.letters[0]?.sha256 ?? '')).toBe('letter-unknown')
    const elsewhere = await on.draft(b, c.party)
    expect(await decline(elsewhere.letters[0]?.sha256 ?? '')).toBe('letter-unknown')
    leg = await on.act(b, leg, { kind: 'decline', code: 'sovereignty_or_security' })
    expect(leg.state).toBe('declined')
    expect(await codeOf(on.act(a, leg, { kind: 'withdraw' }))).toBe('request-step')
  })

  test('once is recorded once, however often and at whatever moment it comes', async () => {
    const draft = await on.draft(a, b.party)
    const params = { leg: draft.id }
    const many = <T>(ask: () => Promise<T>) => Promise.all([ask(), ask(), ask(), ask()])
    const sending = { envelope: await on.sending(a, draft) }
    const cleared = await many(() => a.chief.call(requests.clearRequest, { params, body: sending }))
    expect(new Set(cleared.map(({ entries }) => entries.length))).toEqual(new Set([2]))
    const said = {
      kind: 'acknowledge',
      of: draft.letters[0]?.sha256 ?? '',
      words: acknowledgementWords,
    } as const
    const body = { envelope: await envelopeOf(cleared[0] ?? draft, said, b.desk) }
    await many(() => b.officer.call(requests.actOnRequest, { params, body }))
    const { entries } = await read(a.officer, draft.id)
    expect(entries.map(({ kind }) => kind)).toEqual(['send', 'deliver', 'acknowledge'])
    const again = await many(() =>
      a.officer.call(requests.draftRequest, {
        body: {
          legs: [
            { addressed: b.party, letter: draft.letters[0]?.sha256 ?? '', terms, exercise: false },
          ],
        },
      }),
    )
    expect(new Set(again.flatMap(({ legs }) => legs.map(({ id }) => id)))).toEqual(
      new Set([draft.id]),
    )
  })

  test('with a key that has ended is refused, and what it signed before still holds', async () => {
    const state = await openState(stage, xd, 'XD')
    const leg = await on.send(state, b.party)
    const draft = await on.draft(state, b.party)
    await xd.call(seals.revokeSealKey, {
      params: { party: state.party },
      body: { key: state.chiefKey.key.id },
    })
    expect(await codeOf(on.clear(state, draft))).toBe('key-not-valid')
    const acknowledged = await on.acknowledge(b, leg)
    const found = verifyThread(await bundleOf(state.officer, leg.id), await logKey())
    expect(found.leg.state).toBe(acknowledged.state)
  })
})

describe('a sealed letter', () => {
  test('that is none, is cut off, or comes as something else is refused; one’s own is kept once', async () => {
    const letter = await on.letter(a, b.party)
    const handIn = (bytes: Uint8Array, by = a.officer) => codeOf(on.handIn(by, bytes))
    expect(await handIn(new TextEncoder().encode('In clear.'))).toBe('seal-wrong')
    expect(await handIn(letter.subarray(0, letter.length - 1))).toBe('seal-wrong')
    expect(await handIn(Uint8Array.from([...letter, 0]))).toBe('seal-wrong')
    expect(await handIn(letter, a.chief)).toBe('forbidden')
    expect(await handIn(letter, operator)).toBe('no-state')
    const told = await on.handIn(a.officer, letter)
    expect(told).toMatchObject({
      sha256: hashOf(letter),
      suite: 'hybrid',
      recipients: 4,
      bucket: 4096,
    })
    expect(await on.handIn(a.officer, letter)).toEqual(told)
    const text = await a.officer.ask('/api/request-letters', { method: 'POST', body: 'x' })
    expect(text.status).toBe(415)
  })

  test('is given out as it came, to the states of its request alone', async () => {
    const leg = await on.send(a, b.party)
    const letter = leg.letters[0]?.sha256 ?? ''
    for (const by of [a.officer, a.chief, b.officer])
      expect(hashOf(await bytesOf(by, leg.id, letter)), by.name).toBe(letter)
    for (const by of [c.officer, operator, secretariat])
      expect(await codeOf(bytesOf(by, leg.id, letter)), by.name).toBe('not-found')
    const elsewhere = await on.send(c, b.party)
    expect(await codeOf(bytesOf(c.officer, elsewhere.id, letter))).toBe('not-found')
  })
})

test('for everybody else, a request answers exactly as one that does not exist', async () => {
  const leg = await on.send(a, b.party)
  const letter = leg.letters[0]?.sha256 ?? ''
  const none = '00000000-0000-4000-8000-000000000000'
  const analyst = await admit(xb, 'XB analyst alone', b.party, ['analyst'])
  const body = JSON.stringify({ envelope: await on.sending(a, leg) })
  const calls = [
    ...['', '/bundle', `/letters/${letter}`].map((path) => ['GET', path] as const),
    ...['/acts', '/clearance'].map((path) => ['POST', path] as const),
    ...([['DELETE', '']] as const),
  ]
  for (const by of [c.officer, c.chief, analyst, operator, secretariat, xd])
    for (const [method, path] of calls) {
      const answer = async (id: string) => {
        const headers = { 'content-type': 'application/json' }
        const init = method === 'POST' ? { method, headers, body } : { method }
        const response = await by.ask(`/api/requests/${id}${path}`, init)
        const kept = [...response.headers].filter(([name]) => name !== 'x-request-id')
        const text = (await response.text()).replaceAll(/"request":"[^"]+"/g, '')
        return `${response.status} ${JSON.stringify(kept)} ${text}`
      }
      expect(await answer(leg.id), `${by.name} ${method} ${path}`).toBe(await answer(none))
    }
  for (const by of [c.officer, analyst, operator, secretariat])
    expect(JSON.stringify(await by.call(requests.requests, {})), by.name).not.toContain(leg.id)
})

test('what nobody is there to read is delivered once somebody is', async () => {
  const state = c
  await stage.sql`update mandate set roles = array_remove(roles, 'duty_officer') where party = ${state.party}`
  const leg = await on.send(a, state.party)
  expect(leg.state).toBe('sent')
  await carry(stage.hub.context)
  expect((await read(a.officer, leg.id)).state).toBe('sent')
  await stage.sql`update mandate set roles = array_append(roles, 'duty_officer') where party = ${state.party}`
  await carry(stage.hub.context)
  expect((await read(a.officer, leg.id)).entries.map(({ kind }) => kind)).toEqual([
    'send',
    'deliver',
  ])
})
