import { directory, meetings, record, votes } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Asker, codeOf, openStage } from './cast.ts'
import { readJson } from './reply.ts'

const stage = await openStage()
const { anonymous, xa, xd, operator, secretariat, admit } = stage

const reason = 'The building is closed'
const create = (id: string, audience: 'public' | 'group', more = {}) =>
  secretariat.call(meetings.createBody, {
    body: { id, group: 'demo', audience, names: { en: `Body ${id}` }, ...more },
  })
const schedule = (body: string, from = '2027-06-07', to = '2027-06-11') =>
  secretariat.call(meetings.scheduleSession, {
    params: { body },
    body: { titles: { en: `Session of ${body}` }, kind: 'substantive', ordinal: 1, from, to },
  })
const one = (asker: Asker, body: string) => asker.call(meetings.body, { params: { body } })
const feed = async (asker: Asker, path: string) => (await asker.ask(path)).text()

const bank = await stage.constituent('A bank')
await create('open-wg', 'public', {
  mandate: { en: 'To develop rules', ar: 'وضع القواعد' },
  rules: ['oewg.consensus'],
  officers: [{ role: 'chair', state: 'XA', from: '2026-01-01' }],
})
await create('closed-wg', 'group')
const open = await schedule('open-wg')
const closed = await schedule('closed-wg')

describe('bodies', () => {
  it('of the public record are read without signing in, with mandate, members and sessions', async () => {
    const body = await one(anonymous, 'oewg-2019')
    expect(body.kind).toBe('recorded')
    expect(body.mandateSymbol).toBe('A/RES/73/27')
    expect(body.rules.map((rule) => rule.id)).toEqual(['oewg.consensus'])
    expect(body.members.states.length).toBe(193)
    expect(body.officers.map((officer) => officer.state)).toEqual(['CH'])
    expect(body.items[0]?.from).toBe('2019-06-03')
    expect(body.can).toEqual({ change: false })
  })

  it('of this hub say who sits in them today and how they decide', async () => {
    const body = await one(anonymous, 'open-wg')
    expect(body.members.states).toEqual(['XA', 'XB', 'XC'])
    expect(body.mandate.ar?.text).toBe('وضع القواعد')
    expect(body.officers).toMatchObject([{ role: 'chair', state: 'XA', from: '2026-01-01' }])
    expect(body.upcoming?.id).toBe(open.id)
    expect((await one(secretariat, 'open-wg')).can).toEqual({ change: true })
  })

  it('are created once, of rules and states that exist, by a logged act that all can read', async () => {
    expect(await codeOf(create('open-wg', 'public'))).toBe('body-exists')
    expect(await codeOf(create('other', 'public', { rules: ['no.such'] }))).toBe('rule-unknown')
    const officers = [{ role: 'chair', state: 'QQ' }]
    expect(await codeOf(create('other', 'public', { officers }))).toBe('state-unknown')
    const { items } = await xd.call(record.acts, {})
    expect(items.map(({ statement }) => statement)).toContainEqual(
      expect.objectContaining({ kind: 'body.create', body: 'open-wg', by: 'body:demo' }),
    )
    const audit = await (await secretariat.ask('/api/audit')).text()
    expect(audit).toContain('session.schedule')
  })

  it('of the demonstration are fictional, with a session under way and one to come', async () => {
    const body = await one(anonymous, 'demo-wg')
    expect(body.names.en?.text).toContain('fictional')
    expect(body.items.map(({ status }) => status)).toEqual(['open', 'planned'])
  })
})

describe('what is for the group', () => {
  const names = { anonymous, 'a state outside': xd, 'the operator': operator }

  it.each([...Object.entries(names), ['an organisation that a state serves', bank] as const])(
    'does not show to %s',
    async (_, asker) => {
      const surfaces = [
        '/api/bodies',
        '/api/body-sessions',
        '/api/body-sessions?body=closed-wg',
        '/api/body-sessions?status=planned',
        '/api/groups/demo',
        '/api/calendar.ics',
        '/api/acts',
        '/api/bodies/closed-wg',
        '/api/bodies/closed-wg/calendar.ics',
        `/api/body-sessions/${closed.id}`,
      ]
      for (const path of surfaces) {
        const answer = await feed(asker, path)
        expect(answer.includes('closed-wg'), path).toBe(false)
        expect(answer.includes(closed.id), path).toBe(false)
      }
      // A body that is not there is answered in the same way.
      for (const [there, absent] of [
        ['/api/bodies/closed-wg', '/api/bodies/no-such'],
        ['/api/bodies/closed-wg/calendar.ics', '/api/bodies/no-such/calendar.ics'],
        [
          `/api/body-sessions/${closed.id}`,
          '/api/body-sessions/00000000-0000-7000-8000-000000000000',
        ],
      ] as const) {
        expect((await asker.ask(there)).status).toBe((await asker.ask(absent)).status)
        expect(await feed(asker, there)).toBe(await feed(asker, absent))
      }
    },
  )

  it('shows to its members and its secretariat', async () => {
    for (const asker of [xa, secretariat]) {
      expect((await one(asker, 'closed-wg')).items.map(({ id }) => id)).toEqual([closed.id])
      const { items } = await asker.call(meetings.sessions, { query: { body: 'closed-wg' } })
      expect(items.map(({ id }) => id)).toEqual([closed.id])
      expect(await feed(asker, '/api/bodies/closed-wg/calendar.ics')).toContain(closed.id)
      const { bodies } = await asker.call(directory.group, { params: { group: 'demo' } })
      expect(bodies.map(({ id }) => id)).toContain('closed-wg')
    }
  })
})

describe('a session', () => {
  const change = (id: string, body: object, asker: Asker = secretariat) =>
    asker.ask(`/api/body-sessions/${id}/changes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const read = (id: string) => anonymous.call(meetings.session, { params: { session: id } })

  it('keeps all that it was, with the reason and who changed it', async () => {
    const { id } = await schedule('open-wg', '2027-09-06', '2027-09-10')
    const steps = [
      { seen: 0, status: 'confirmed' },
      { seen: 1, status: 'postponed', days: null, reason },
      { seen: 2, status: 'planned', days: { from: '2028-03-06', to: '2028-03-10' } },
    ]
    for (const step of steps) expect((await change(id, step)).status).toBe(201)
    const session = await read(id)
    expect(session).toMatchObject({ sequence: 3, status: 'planned', from: '2028-03-06' })
    expect(session.changes.map(({ status, from }) => [status, from])).toEqual([
      ['planned', '2027-09-06'],
      ['confirmed', '2027-09-06'],
      ['postponed', undefined],
      ['planned', '2028-03-06'],
    ])
    expect(session.changes[2]).toMatchObject({ reason, party: 'body:demo' })
    const [, entry] = session.changes.map((each) => each.entry)
    const response = await xd.ask(`/api/receipts/${entry}`)
    expect(response.status).toBe(200)
  })

  it('is not changed by one who has not seen the last change, nor against the rules', async () => {
    const { id } = await schedule('open-wg')
    const refusedAs = async (body: object) =>
      (await readJson(await change(id, body), z.object({ type: z.string() }))).type
    expect((await change(id, { seen: 0, venue: 'Room 2' })).status).toBe(201)
    expect(await refusedAs({ seen: 0, status: 'confirmed' })).toBe('/problems/changed-meanwhile')
    expect(await refusedAs({ seen: 1, status: 'closed' })).toBe(
      '/problems/session-change-impossible',
    )
    expect(await refusedAs({ seen: 1, status: 'cancelled' })).toBe('/problems/reason-needed')
    expect((await read(id)).changes.length).toBe(2)
  })

  it('is changed once where two do so at once', async () => {
    const { id } = await schedule('open-wg')
    const both = await Promise.all([
      change(id, { seen: 0, status: 'confirmed' }),
      change(id, { seen: 0, status: 'cancelled', reason }),
    ])
    expect(both.map((response) => response.status).sort()).toEqual([201, 412])
    expect((await read(id)).sequence).toBe(1)
  })

  it('is nobody’s to change but the secretariat’s', async () => {
    const delegate = await admit(xa, 'XA chair', 'state:XA', ['delegate', 'national_administrator'])
    for (const [asker, status] of [
      [anonymous, 401],
      [xd, 403],
      [xa, 403],
      [delegate, 403],
      [operator, 403],
    ] as const) {
      expect((await change(open.id, { seen: 0, status: 'confirmed' }, asker)).status).toBe(status)
      const { next, can } = await asker.call(meetings.session, { params: { session: open.id } })
      expect([next, can]).toEqual([[], { change: false }])
    }
    const recorded = (await one(anonymous, 'oewg-2019')).items[0]?.id ?? ''
    expect((await change(recorded, { seen: 0, venue: 'x' })).status).toBe(403)
  })
})

describe('calendars', () => {
  it('hold what is public, a postponed and a cancelled session as they stand', async () => {
    const put = await schedule('open-wg', '2027-10-04', '2027-10-08')
    const call = (
      id: string,
      body: { seen: number; status: 'postponed' | 'cancelled'; days?: null },
    ) =>
      secretariat.call(meetings.changeSession, {
        params: { session: id },
        body: { ...body, reason },
      })
    await call(put.id, { seen: 0, status: 'postponed', days: null })
    const lines = (await feed(anonymous, '/api/bodies/open-wg/calendar.ics?lang=ar')).split('\r\n')
    const at = lines.indexOf(`UID:${put.id}`)
    const event = lines.slice(at, lines.indexOf('END:VEVENT', at))
    expect(event).toEqual(
      expect.arrayContaining([
        'SEQUENCE:1',
        'DTSTART;VALUE=DATE:20271004',
        'DTEND;VALUE=DATE:20271009',
        'STATUS:CANCELLED',
        'SUMMARY;LANGUAGE=en:Session of open-wg',
      ]),
    )
    const all = await anonymous.ask('/api/calendar.ics')
    expect(all.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await all.text()).toContain(put.id)
  })

  it('are the same text while nothing changes', async () => {
    const twice = [await feed(xa, '/api/calendar.ics'), await feed(anonymous, '/api/calendar.ics')]
    expect(twice[0]).toBe(twice[1])
  })
})

describe('claims about meetings', () => {
  it('are held against the sessions on record, as they stand', async () => {
    const check = (text: string) =>
      anonymous.call(votes.checkClaim, { body: { text, on: 'A/RES/73/27' } })
    const checked = await check('The group will meet in June 2019 for its first session.')
    expect(checked.verdict).toBe('true')
    const moved = await check('The group will meet in July 2020.')
    expect(moved.verdict).toBe('false')
  })
})
