import {
  directory,
  meetings,
  proceedings,
  RefusedError,
  record,
  statements,
} from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { type Asker, openStage } from './cast.ts'

const stage = await openStage()
const { anonymous, xa, xb, xc, xd, operator, secretariat, admit } = stage
const xaDelegate = await admit(xa, 'XA delegate', 'state:XA', ['delegate'])
const xaAnalyst = await admit(xa, 'XA analyst', 'state:XA', ['analyst'])
const xbDelegate = await admit(xb, 'XB delegate', 'state:XB', ['delegate'])
const xdDelegate = await admit(xd, 'XD delegate', 'state:XD', ['delegate'])

const symbol = 'A/RES/73/27'
const mandate = { mandateSymbol: symbol }
await secretariat.call(meetings.createBody, {
  body: { id: 'wg', group: 'demo', audience: 'public', names: { en: 'Group' }, ...mandate },
})
const session = await secretariat.call(meetings.scheduleSession, {
  params: { body: 'wg' },
  body: { titles: { en: 'First' }, kind: 'substantive', from: '2027-06-07', to: '2027-06-11' },
})
const meetingOf = async (access: 'open' | 'closed') =>
  (
    await secretariat.call(proceedings.scheduleMeeting, {
      params: { session: session.id },
      body: { access, startsAt: '2027-06-07T10:00:00Z' },
    })
  ).id
const [openMeeting, closedMeeting] = [await meetingOf('open'), await meetingOf('closed')]

type Given = Parameters<typeof statements.writeStatement.body.parse>[0]
const written = { lang: 'en', title: 'On the vote', text: '119 states voted for it.' } as const
const write = (asker: Asker, more: object = {}) =>
  asker.call(statements.writeStatement, {
    body: statements.writeStatement.body.parse({ ...written, decision: symbol, ...more } as Given),
  })
const publish = (asker: Asker, { id, hash }: { id: string; hash: string }) =>
  asker.call(statements.publishStatement, { params: { statement: id }, body: { seen: hash } })
const published = async (asker: Asker, more: object = {}) =>
  publish(asker, await write(asker, more))
const read = (asker: Asker, id: string, version?: number) =>
  asker.call(statements.statement, { params: { statement: id }, query: { version } })
const correct = (asker: Asker, id: string, more: object = {}) =>
  asker.call(statements.correctStatement, {
    params: { statement: id },
    body: { ...written, seen: 1, text: '46 states voted against it.', reason: 'Wrong', ...more },
  })
const list = async (asker: Asker, query: object = {}) =>
  (await asker.call(statements.statements, { query })).items.map(({ id }) => id)
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof RefusedError) return error.code
      throw error
    },
  )
/** How many wait to read a table that is locked. */
const readersOf = (table: string) => async () => {
  const rows = await stage.sql`
    select from pg_locks where relation = ${table}::regclass and not granted`
  return rows.length
}
const hashesOf = (id: string) => async () => {
  const rows = await stage.sql<{ hash: string }[]>`
    select hash from statement_version where statement = ${id} order by version`
  return rows.map(({ hash }) => hash)
}
const actsOf = async (id: string) =>
  (await xd.call(record.acts, {})).items.filter(({ statement }) => statement.statement === id)

describe('a draft', () => {
  it('is its author’s alone, in lists and in the log as well', async () => {
    const draft = await write(xaDelegate, { meeting: openMeeting })
    expect(draft).toMatchObject({ status: 'draft', isRead: false, claims: [] })
    expect(draft.can).toMatchObject({ edit: true, publish: true, correct: false })
    expect(await list(xaDelegate)).toContain(draft.id)
    for (const asker of [anonymous, xaAnalyst, xbDelegate, xdDelegate, operator, secretariat]) {
      expect(await codeOf(read(asker, draft.id))).toBe('not-found')
      for (const query of [{}, { meeting: openMeeting }, { decision: symbol }])
        expect(await list(asker, query)).not.toContain(draft.id)
    }
    expect(await actsOf(draft.id)).toEqual([])
  })

  it('is edited by who has seen its text, until it is published', async () => {
    const draft = await write(xaDelegate)
    const edit = (seen: string, text: string) =>
      xaDelegate.call(statements.editStatement, {
        params: { statement: draft.id },
        body: { ...written, text, seen },
      })
    const edited = await edit(draft.hash, 'Another text.')
    expect(edited.text).toBe('Another text.')
    expect(await codeOf(edit(draft.hash, 'A third.'))).toBe('statement-changed')
    expect(await codeOf(publish(xaDelegate, draft))).toBe('statement-changed')
    await publish(xaDelegate, edited)
    expect(await codeOf(edit(edited.hash, 'A third.'))).toBe('statement-published')
  })

  it('is not published with the claims of a text that it had before', async () => {
    const draft = await write(xaDelegate)
    const { hash } = await write(xaDelegate, { text: '46 states voted for it.' })
    const params = { statement: draft.id }
    const [waiting, asked] = await stage.sql.begin(async (tx) => {
      // Claims wait for the record, while the draft that they are read from is edited.
      await tx`lock table decision_relation in access exclusive mode`
      const publishing = codeOf(publish(xaDelegate, { id: draft.id, hash }))
      await expect.poll(readersOf('decision_relation')).toBe(1)
      const editing = xaDelegate.call(statements.editStatement, {
        params,
        body: { ...written, text: '46 states voted for it.', seen: draft.hash },
      })
      await expect.poll(hashesOf(draft.id)).toEqual([hash])
      return [{ publishing }, { editing }]
    })
    expect(await waiting.publishing).toBe('statement-changed')
    expect(await asked.editing).toMatchObject({ hash, status: 'draft' })
    const { claims } = await publish(xaDelegate, { id: draft.id, hash })
    expect(claims[0]?.published).toMatchObject({ verdict: 'false' })
  })

  it('is made where its author may speak, of what is there', async () => {
    expect(await codeOf(write(xaAnalyst))).toBe('forbidden')
    expect(await codeOf(write(anonymous))).toBe('unauthenticated')
    expect(await codeOf(write(operator))).toBe('forbidden')
    expect(await codeOf(write(xdDelegate))).toBe('done')
    expect(await codeOf(write(xdDelegate, { meeting: openMeeting }))).toBe('forbidden')
    expect(await codeOf(write(xdDelegate, { meeting: closedMeeting }))).toBe('not-found')
    expect(await codeOf(write(secretariat, { meeting: openMeeting }))).toBe('done')
    expect(await codeOf(write(xaDelegate, { decision: 'A/RES/1/99' }))).toBe('decision-unknown')
    expect(await codeOf(write(xaDelegate, { about: 'A/RES/1/99' }))).toBe('decision-unknown')
    expect(await codeOf(write(xaDelegate, { onBehalfOf: 'brics' }))).toBe('not-of-that-group')
    expect(await codeOf(write(secretariat, { onBehalfOf: 'demo' }))).toBe('not-of-that-group')
    const explained = { kind: 'explanation_of_vote' }
    expect(await codeOf(write(xaDelegate, explained))).toBe('not-on-roll')
    const beforeTheVote = { ...explained, decision: undefined, meeting: openMeeting }
    expect(await codeOf(write(xaDelegate, beforeTheVote))).toBe('done')
  })
})

describe('what is published', () => {
  it('is everybody’s to read, by a logged act, with each claim held against the record', async () => {
    const text =
      '119 states voted for it. All BRICS states voted for it. Accusations did not affect the result. We thank the Chair.'
    const { id, hash } = await published(xaDelegate, { text, onBehalfOf: 'demo' })
    const statement = await read(anonymous, id)
    expect(statement).toMatchObject({ party: 'state:XA', onBehalfOf: 'demo', isRead: true })
    expect(
      statement.claims.map(({ published: { verdict, decision } }) => [verdict, decision]),
    ).toEqual([
      ['true', symbol],
      ['false', symbol],
      ['needs-definition', symbol],
    ])
    expect(statement.claims[0]?.published.numbers.tally?.yes).toBe(119)
    expect(statement.claims.every(({ now }) => now === undefined)).toBe(true)
    expect(statement.decisions.map((row) => row.id)).toContain(symbol)
    expect(statement.can).toMatchObject({ edit: false, publish: false, correct: false })
    const [act] = await actsOf(id)
    expect(act?.statement).toMatchObject({
      ...{ kind: 'statement.publish', by: 'state:XA', sha256: hash, onBehalfOf: 'demo' },
    })
    expect(await list(anonymous, { decision: 'a/res/73/27', onBehalfOf: 'demo' })).toContain(id)
  })

  it('is published once where two do so at once, and where it is sent again', async () => {
    const draft = await write(xaDelegate)
    const both = await Promise.all([publish(xaDelegate, draft), publish(xaDelegate, draft)])
    expect(both.map(({ status }) => status)).toEqual(['published', 'published'])
    await publish(xaDelegate, draft)
    expect((await actsOf(draft.id)).length).toBe(1)
  })

  it('is nobody else’s to publish, edit or correct', async () => {
    const { id, hash } = await published(xaDelegate)
    for (const asker of [xbDelegate, xdDelegate, secretariat, operator, xaAnalyst]) {
      expect(await codeOf(correct(asker, id))).toBe('forbidden')
      expect(await codeOf(publish(asker, { id, hash }))).toBe('forbidden')
    }
    expect(await codeOf(correct(anonymous, id))).toBe('unauthenticated')
    expect((await read(anonymous, id)).versions.length).toBe(1)
  })

  it('stays: a correction is a version beside it, with its reason and its own claims', async () => {
    const { id } = await published(xaDelegate)
    expect(await codeOf(correct(xaDelegate, id, { text: written.text }))).toBe(
      'statement-unchanged',
    )
    const twice = await Promise.all([correct(xaDelegate, id), correct(xaDelegate, id)])
    expect(twice.map(({ version }) => version)).toEqual([2, 2])
    expect(await codeOf(correct(xaDelegate, id, { text: 'Other.' }))).toBe('statement-changed')
    const [now, then] = [await read(anonymous, id), await read(anonymous, id, 1)]
    expect([now.text, then.text]).toEqual(['46 states voted against it.', written.text])
    expect(now.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [1, undefined],
      [2, 'Wrong'],
    ])
    expect(then.claims[0]?.published.verdict).toBe('true')
    expect(await codeOf(read(anonymous, id, 3))).toBe('not-found')
    const acts = await actsOf(id)
    expect(acts.map(({ statement }) => statement.kind).sort()).toEqual([
      ...['statement.correct', 'statement.publish'],
    ])
  })

  it('keeps a claim that later data contradicts, and says what the record has now', async () => {
    const text = 'The group will meet in June 2027. 119 states voted for it.'
    const { id } = await published(xaDelegate, { text })
    await secretariat.call(meetings.changeSession, {
      params: { session: session.id },
      body: { seen: 0, days: { from: '2027-09-06', to: '2027-09-10' }, reason: 'Moved' },
    })
    const [meets, votes] = (await read(anonymous, id)).claims
    expect([meets?.published.verdict, meets?.now?.verdict]).toEqual(['true', 'false'])
    expect([votes?.published.verdict, votes?.now]).toEqual(['true', undefined])
    const { claims } = await published(xbDelegate, { text })
    expect([claims[0]?.published.verdict, claims[0]?.now]).toEqual(['false', undefined])
  })

  it('is held against a record that changed for eight who ask from one address at once', async () => {
    const { id } = await published(xaDelegate)
    for (let seen = 1; seen < 10; seen++)
      await correct(xaDelegate, id, { seen, text: `${100 + seen} states voted for it.` })
    await secretariat.call(meetings.scheduleSession, {
      params: { body: 'wg' },
      body: { titles: { en: 'Next' }, kind: 'substantive', from: '2028-06-07', to: '2028-06-11' },
    })
    const told: string[] = []
    const asked = await stage.sql.begin(async (tx) => {
      // Who is first waits for the names of states, and the others for their turn.
      await tx`lock table state in access exclusive mode`
      const all = Array.from({ length: 10 }, async (_, at) => {
        const code = await codeOf(read(anonymous, id, at + 1))
        told.push(code)
        return code
      })
      await expect.poll(() => told).toEqual(['too-many-at-once', 'too-many-at-once'])
      return { all }
    })
    const codes = await Promise.all(asked.all)
    expect(codes.filter((code) => code === 'done')).toHaveLength(8)
  })

  it('in another language says that its claims are not read', async () => {
    const statement = await published(xaDelegate, { lang: 'ru', text: 'За неё 119 государств.' })
    expect([statement.isRead, statement.claims]).toEqual([false, []])
  })
})

describe('what is for the members', () => {
  it('shows to them and to nobody else, also in the log', async () => {
    const more = { meeting: closedMeeting, decision: undefined }
    expect(await codeOf(write(xaDelegate, more))).toBe('statement-not-public')
    expect(await codeOf(write(xaDelegate, { audience: 'group' }))).toBe('statement-no-members')
    const { id } = await published(xaDelegate, { ...more, audience: 'group' })
    for (const asker of [xaAnalyst, xbDelegate, secretariat]) {
      expect((await read(asker, id)).text).toBe(written.text)
      expect(await list(asker, { meeting: closedMeeting })).toEqual([id])
    }
    for (const asker of [anonymous, xd, xdDelegate, operator]) {
      expect(await codeOf(read(asker, id))).toBe('not-found')
      expect(await list(asker)).not.toContain(id)
      expect(await list(asker, { meeting: closedMeeting })).toEqual([])
    }
    expect(await actsOf(id)).toEqual([])
  })
})

describe('a right of reply', () => {
  it('stands beside what it answers, before nobody who may not read that', async () => {
    const { id } = await published(xaDelegate)
    const reply = { kind: 'right_of_reply', repliesTo: id }
    const answer = await published(xbDelegate, reply)
    expect((await read(anonymous, id)).replies.map((row) => row.id)).toEqual([answer.id])
    expect(await codeOf(write(xbDelegate, { repliesTo: id }))).toBe('reply-impossible')
    const draft = await write(xaDelegate)
    expect(await codeOf(write(xbDelegate, { ...reply, repliesTo: draft.id }))).toBe('not-found')
    const members = { meeting: closedMeeting, audience: 'group' }
    const inside = await published(xaDelegate, members)
    const wide = { ...reply, repliesTo: inside.id }
    expect(await codeOf(write(xbDelegate, wide))).toBe('reply-impossible')
    expect(await codeOf(write(xbDelegate, { ...wide, ...members }))).toBe('done')
    expect(await codeOf(write(xdDelegate, wide))).toBe('not-found')
  })
})

describe('a preview', () => {
  const preview = (asker: Asker, text: string, more: object = {}) =>
    asker.call(statements.previewStatement, { body: { lang: 'en', text, ...more } })

  it('offers the decisions that a text may be about, until its author says which', async () => {
    const { fitting, claims } = await preview(xaDelegate, '119 states voted for it.')
    expect(fitting.map(({ id }) => id)).toContain(symbol)
    expect(claims.length).toBe(1)
    const pinned = await preview(xaDelegate, '119 states voted for it.', { about: symbol })
    expect(pinned.claims[0]).toMatchObject({ decision: symbol, verdict: 'true' })
    expect(await codeOf(preview(xaDelegate, 'x', { about: 'A/RES/1/99' }))).toBe('decision-unknown')
  })

  it('keeps nothing, and is for those who write', async () => {
    const before = await list(xaDelegate)
    await preview(xaDelegate, 'Most states voted for it.')
    expect(await list(xaDelegate)).toEqual(before)
    expect(await preview(xaDelegate, '')).toMatchObject({ isRead: true, fitting: [] })
    expect(await preview(xaDelegate, 'x', { lang: 'ar' })).toMatchObject({ isRead: false })
    expect(await codeOf(preview(anonymous, 'x'))).toBe('unauthenticated')
    expect(await codeOf(preview(xaAnalyst, 'x'))).toBe('forbidden')
  })
})

describe('a text', () => {
  it('is kept as it is shown: mark-up as text, nothing that is not seen', async () => {
    const text = '<b>119 states</b>\u202e voted for it.\u0007\u00ad\r\n\r\n\r\n\r\nSo it stands.'
    const statement = await write(xaDelegate, { title: 'A\u2066 title\n<i>', text })
    expect(statement.title).toBe('A title <i>')
    expect(statement.text).toBe('<b>119 states</b> voted for it.\n\nSo it stands.')
    expect(await codeOf(write(xaDelegate, { text: '\u202e\u2066' }))).toBe('statement-empty')
  })

  it('is as long as its claims are read, and no longer', async () => {
    expect(await codeOf(write(xaDelegate, { text: 'x'.repeat(20_000) }))).toBe('done')
    const long = (text: string) =>
      xaDelegate.ask('/api/statements', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...written, decision: symbol, text }),
      })
    expect((await long('x'.repeat(20_001))).status).toBe(422)
    expect((await long('x'.repeat(1_100_000))).status).toBe(413)
  })

  it('is about a meeting, an item or a decision', async () => {
    const body = { ...written, kind: 'statement', audience: 'public' } as const
    expect(await codeOf(xaDelegate.call(statements.writeStatement, { body }))).toBe('invalid-input')
  })
})

describe('a group that a state has left', () => {
  it('is no longer spoken for: neither in a new text nor in a correction of an old one', async () => {
    const xcDelegate = await admit(xc, 'XC delegate', 'state:XC', ['delegate'])
    const named = await published(xcDelegate, { onBehalfOf: 'demo' })
    const inside = await published(xcDelegate, { meeting: openMeeting })
    const own = await published(xcDelegate)
    expect([named.can.correct, inside.can.correct, own.can.correct]).toEqual([true, true, true])
    await operator.call(directory.endMembership, { params: { group: 'demo', state: 'XC' } })
    expect(await codeOf(write(xcDelegate, { onBehalfOf: 'demo' }))).toBe('not-of-that-group')
    expect(await codeOf(correct(xcDelegate, named.id))).toBe('not-of-that-group')
    expect(await codeOf(correct(xcDelegate, inside.id))).toBe('forbidden')
    for (const { id } of [named, inside])
      expect(await read(xcDelegate, id)).toMatchObject({ version: 1, can: { correct: false } })
    expect((await correct(xcDelegate, own.id)).version).toBe(2)
  })
})
