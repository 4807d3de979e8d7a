import { directory, meetings, proceedings, record } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { type Asker, codeOf, openStage } from './cast.ts'

const stage = await openStage()
const { anonymous, xa, xb, xc, xd, operator, secretariat, admit } = stage
const analyst = await admit(xa, 'XA analyst', 'state:XA', ['analyst'])
const bank = await stage.constituent('A bank')

await secretariat.call(meetings.createBody, {
  body: { id: 'wg', group: 'demo', audience: 'public', names: { en: 'Working group' } },
})
const session = await openSession('wg')

async function openSession(body: string): Promise<string> {
  const days = { from: '2027-06-07', to: '2027-06-11' }
  const { id } = await secretariat.call(meetings.scheduleSession, {
    params: { body },
    body: { titles: { en: 'First session' }, kind: 'substantive', ...days },
  })
  await secretariat.call(meetings.changeSession, {
    params: { session: id },
    body: { seen: 0, status: 'open' },
  })
  return id
}

const schedule = async (access: 'open' | 'closed' = 'open', of = session) => {
  const body = { access, startsAt: '2027-06-07T10:00:00Z', speakingLimit: 180 }
  return (await secretariat.call(proceedings.scheduleMeeting, { params: { session: of }, body })).id
}
const setMeeting = (meeting: string, status: 'open' | 'closed') =>
  secretariat.call(proceedings.changeMeeting, { params: { meeting }, body: { status } })
const opened = async (access: 'open' | 'closed' = 'open') => {
  const id = await schedule(access)
  await setMeeting(id, 'open')
  return id
}
const read = (asker: Asker, meeting: string) =>
  asker.call(proceedings.meeting, { params: { meeting } })
const ask = (asker: Asker, meeting: string, body: object = {}) =>
  asker.call(proceedings.requestFloor, { params: { meeting }, body })
const set = (
  asker: Asker,
  speaker: string | undefined,
  status: 'speaking' | 'spoken' | 'withdrawn',
) => asker.call(proceedings.changeSpeaker, { params: { speaker: speaker ?? '' }, body: { status } })
const order = ({ speakers }: proceedings.MeetingPage) =>
  speakers.map(({ party, status }) => `${party} ${status}`)

describe('the agenda', () => {
  it('is adopted item by item, in an open meeting, by a logged act', async () => {
    const add = (number: string) =>
      secretariat.call(proceedings.addAgendaItem, {
        params: { session },
        body: { number, titles: { en: `Item ${number}` } },
      })
    const decide = (item: string, status: 'adopted' | 'withdrawn') =>
      secretariat.call(proceedings.decideAgendaItem, { params: { item }, body: { status } })
    const [first, second] = [await add('1'), await add('2')]
    expect(await codeOf(add('1'))).toBe('item-exists')
    expect(await codeOf(decide(first.id, 'adopted'))).toBe('meeting-not-open')
    const meeting = await opened()
    expect((await decide(first.id, 'adopted')).status).toBe('adopted')
    expect((await decide(second.id, 'withdrawn')).status).toBe('withdrawn')
    expect(await codeOf(decide(first.id, 'withdrawn'))).toBe('item-decided')
    const { items, can } = await anonymous.call(proceedings.agenda, { params: { session } })
    expect(items.map(({ number, status }) => [number, status])).toEqual([
      ['1', 'adopted'],
      ['2', 'withdrawn'],
    ])
    expect(can).toEqual({ change: false })
    const acts = await xd.call(record.acts, {})
    expect(acts.items.map(({ statement }) => statement)).toContainEqual(
      expect.objectContaining({ kind: 'agenda.decide', number: '1', status: 'adopted' }),
    )
    await setMeeting(meeting, 'closed')
  })
})

describe('a meeting', () => {
  it('opens in an open session, closes once, and keeps the session from closing meanwhile', async () => {
    const meeting = await schedule()
    expect(await codeOf(setMeeting(meeting, 'closed'))).toBe('meeting-change-impossible')
    expect((await setMeeting(meeting, 'open')).status).toBe('open')
    const close = () =>
      secretariat.call(meetings.changeSession, {
        params: { session },
        body: { seen: 1, status: 'suspended', reason: 'Lunch' },
      })
    expect(await codeOf(close())).toBe('meeting-open')
    expect((await setMeeting(meeting, 'closed')).status).toBe('closed')
    expect(await codeOf(setMeeting(meeting, 'open'))).toBe('meeting-change-impossible')
    expect(await codeOf(ask(xa, meeting))).toBe('meeting-closed')
  })

  it('is not opened while its session is only planned', async () => {
    const { id } = await secretariat.call(meetings.scheduleSession, {
      params: { body: 'wg' },
      body: { titles: { en: 'x' }, kind: 'informal', from: '2027-01-01', to: '2027-01-01' },
    })
    expect(await codeOf(setMeeting(await schedule('open', id), 'open'))).toBe('session-not-open')
  })

  it('that is closed to others shows to the members alone, of a public body too', async () => {
    const meeting = await opened('closed')
    await ask(xa, meeting)
    for (const asker of [anonymous, xd, operator, bank]) {
      for (const path of [
        `/api/meetings/${meeting}`,
        `/api/body-sessions/${session}/meetings`,
        `/api/body-sessions/${session}`,
        '/api/bodies/wg',
        '/api/acts',
        '/api/calendar.ics',
      ])
        expect((await (await asker.ask(path)).text()).includes(meeting), path).toBe(false)
      const absent = '/api/meetings/00000000-0000-7000-8000-000000000000'
      const [there, nowhere] = [
        await asker.ask(`/api/meetings/${meeting}`),
        await asker.ask(absent),
      ]
      expect([there.status, await there.text()]).toEqual([nowhere.status, await nowhere.text()])
    }
    expect(order(await read(xb, meeting))).toEqual(['state:XA waiting'])
    await setMeeting(meeting, 'closed')
  })
})

describe('the floor', () => {
  it('is asked for by a delegate of a member, for their own state', async () => {
    const meeting = await opened()
    expect(await codeOf(ask(analyst, meeting))).toBe('forbidden')
    expect(await codeOf(ask(xd, meeting))).toBe('forbidden')
    expect(await codeOf(ask(xa, meeting, { state: 'XB' }))).toBe('forbidden')
    expect(await codeOf(ask(anonymous, meeting))).toBe('unauthenticated')
    expect(await codeOf(ask(operator, meeting, { state: 'XA' }))).toBe('forbidden')
    expect(await codeOf(ask(secretariat, meeting, { state: 'XD' }))).toBe('not-a-member')
    expect(await codeOf(ask(xa, meeting, { onBehalfOf: 'brics' }))).toBe('not-of-that-group')
    expect(order(await ask(xa, meeting))).toEqual(['state:XA waiting'])
    expect(await codeOf(ask(xa, meeting))).toBe('floor-requested')
    expect(order(await ask(secretariat, meeting, { state: 'XB' }))).toHaveLength(2)
    await setMeeting(meeting, 'closed')
  })

  it('goes from one to the next; who has spoken stays where they spoke', async () => {
    const meeting = await opened()
    for (const asker of [xa, xb, xc]) await ask(asker, meeting)
    const reply = await ask(xa, meeting, { kind: 'right_of_reply' })
    expect(reply.speakers.at(-1)).toMatchObject({ kind: 'right_of_reply', limit: 600 })
    const [a, b, c] = reply.speakers.map(({ id }) => id)
    expect(await codeOf(set(xa, a, 'speaking'))).toBe('forbidden')
    await set(secretariat, b, 'speaking')
    const page = await set(secretariat, a, 'speaking')
    expect(order(page).slice(0, 3)).toEqual([
      'state:XB spoken',
      'state:XA speaking',
      'state:XC waiting',
    ])
    expect(page.speakers[1]).toMatchObject({ limit: 180 })
    expect(await codeOf(set(xb, c, 'withdrawn'))).toBe('forbidden')
    expect((await read(xc, meeting)).speakers[2]?.can).toEqual({ withdraw: true })
    expect((await read(anonymous, meeting)).speakers[2]?.can).toEqual({ withdraw: false })
    expect(order(await set(xc, c, 'withdrawn'))).toContain('state:XC withdrawn')
    const done = await setMeeting(meeting, 'closed')
    expect(order(done)[1]).toBe('state:XA spoken')
    expect(await codeOf(set(secretariat, done.speakers[3]?.id, 'speaking'))).toBe(
      'meeting-not-open',
    )
  })

  it('is ordered by the secretariat alone', async () => {
    const meeting = await opened()
    for (const asker of [xa, xb, xc]) await ask(asker, meeting)
    const { speakers } = await read(xa, meeting)
    const [a, , c] = speakers.map(({ id }) => id)
    const move = (asker: Asker) =>
      asker.call(proceedings.moveSpeaker, {
        params: { speaker: c ?? '' },
        body: { before: a ?? null, limit: 300 },
      })
    expect(await codeOf(move(xc))).toBe('forbidden')
    const moved = await move(secretariat)
    expect(order(moved)[0]).toBe('state:XC waiting')
    expect(moved.speakers[0]?.limit).toBe(300)
    const told = await stage.sql`
      select party, person, detail from audit where action = 'floor.move' and thing = ${`speaker:${c}`}`
    expect(told).toEqual([
      { party: 'body:demo', person: secretariat.person, detail: { before: a, limit: 300 } },
    ])
    await setMeeting(meeting, 'closed')
  })

  it('is had by one where two are given it at once', async () => {
    const meeting = await opened()
    for (const asker of [xa, xb]) await ask(asker, meeting)
    const { speakers } = await read(xa, meeting)
    await Promise.all(speakers.map(({ id }) => set(secretariat, id, 'speaking')))
    const { speakers: after } = await read(anonymous, meeting)
    expect(after.map(({ status }) => status).sort()).toEqual(['speaking', 'spoken'])
    await setMeeting(meeting, 'closed')
  })

  it('is no longer asked for by a state whose membership has ended', async () => {
    const meeting = await opened()
    await operator.call(directory.endMembership, { params: { group: 'demo', state: 'XC' } })
    expect(await codeOf(ask(xc, meeting))).toBe('forbidden')
    await setMeeting(meeting, 'closed')
  })
})
