import { conferences, desk } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { type Asker, codeOf } from './cast.ts'
import { day, one, openConferences } from './conference.ts'

const stage = await openConferences()
const { anonymous, xa, xd, operator, secretariat, da, dd, analyst } = stage
const { create, invite, change, slot, clock } = stage

const bank = await stage.constituent('A bank')
const feed = async (asker: Asker, path: string) => (await asker.ask(path)).text()

describe('a conference', () => {
  it('is created by the secretariat alone, at a place and in a zone that there are', async () => {
    const made = await create({ themes: { en: 'A theme' }, rulesTexts: { en: 'By invitation.' } })
    expect(made).toMatchObject({ status: 'planned', host: 'XA', venue: 'Congress hall' })
    expect(made.rules).toMatchObject({
      ...{ objectionsShown: 'participants', objectionEffect: 'bars' },
      texts: { en: { text: 'By invitation.' } },
    })
    expect(await codeOf(create({ zone: 'Mars/Base' }))).toBe('zone-unknown')
    expect(await codeOf(create({ host: 'QQ' }))).toBe('state-unknown')
    expect(await codeOf(create({ to: '2027-06-02' }))).toBe('session-days-wrong')
    expect(await codeOf(create({ body: 'closed-body' }))).toBe('conference-not-public')
    const { createFor } = await secretariat.call(conferences.conferences, {})
    expect(createFor.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['open-body', 'closed-body', 'demo']),
    )
    for (const asker of [da, operator, anonymous])
      expect((await asker.call(conferences.conferences, {})).createFor).toEqual([])
  })

  it('keeps all that it was; days that others count on move with a reason alone', async () => {
    const { id } = await create()
    expect(await codeOf(change(id, { seen: 0, status: 'postponed', days: null }))).toBe(
      'reason-needed',
    )
    const reason = 'The hall is closed'
    await change(id, { seen: 0, status: 'postponed', days: null, reason })
    const days = { from: '2027-09-06', to: '2027-09-07' }
    const moved = await change(id, { seen: 1, status: 'confirmed', days })
    expect(moved.changes.map(({ status, from }) => [status, from])).toEqual([
      ['planned', '2027-06-03'],
      ['postponed', undefined],
      ['confirmed', '2027-09-06'],
    ])
    expect(moved.changes[1]).toMatchObject({ reason, party: 'body:demo' })
    expect(moved.next).not.toContain('suspended')
    expect(await codeOf(change(id, { seen: 1, status: 'open' }))).toBe('changed-meanwhile')
    for (const asker of [da, xd, operator])
      expect(await codeOf(change(id, { seen: 2, status: 'open' }, asker))).toBe('forbidden')
  })

  it('that is not public is there for the group and for who is invited, and for nobody else', async () => {
    const closed = await create({ body: 'closed-body', audience: 'group' })
    const path = `/api/conferences/${closed.id}`
    const surfaces = ['/api/conferences', '/api/calendar.ics', path, `${path}/delegations`]
    for (const asker of [anonymous, xd, operator, bank])
      for (const surface of [...surfaces, `${path}/calendar.ics`, '/api/acts'])
        expect(await feed(asker, surface), `${asker.name} ${surface}`).not.toContain(closed.id)
    const nothing = '/api/conferences/00000000-0000-7000-8000-000000000000'
    expect(await feed(anonymous, path)).toBe(await feed(anonymous, nothing))
    expect((await one(xa, closed.id)).can).toEqual({ change: false, within: true })

    await invite(closed.id, { kind: 'state', state: 'XD', standing: 'observer' })
    for (const surface of ['/api/conferences', path, `${path}/calendar.ics`])
      expect(await feed(dd, surface)).toContain(closed.id)
    expect(await feed(anonymous, '/api/conferences')).not.toContain(closed.id)
  })
})

describe('the programme', () => {
  it('is told by the clock of the place, and moves with the days', async () => {
    const { id } = await create()
    const [delegation] = await invite(id, { kind: 'state', state: 'XB' })
    const speakers = [delegation?.id ?? '']
    const { programme } = await slot(id, { day: 2, room: 'Room 1', speakers })
    expect(programme).toMatchObject([
      { startsAt: '2027-06-04T05:00:00.000Z', endsAt: '2027-06-04T06:30:00.000Z', speakers },
    ])
    const open = { seen: 0, status: 'postponed', days: null, reason: 'r' } as const
    expect((await change(id, open)).programme[0]?.startsAt).toBeUndefined()
    const days = { from: '2027-12-01', to: '2027-12-02' }
    const moved = await change(id, { seen: 1, status: 'planned', days })
    expect(moved.programme[0]?.startsAt).toBe('2027-12-02T05:00:00.000Z')
    const short = { from: '2027-12-01', to: '2027-12-01' }
    expect(await codeOf(change(id, { seen: 2, days: short, reason: 'r' }))).toBe(
      'programme-beyond-days',
    )
  })

  it('has one slot in a room at a time, changed by who has seen it, cancelled but not taken out', async () => {
    const { id } = await create()
    const { programme } = await slot(id, { room: 'Room 1' })
    const first = { slot: programme[0]?.id ?? '' }
    expect(await codeOf(slot(id, { room: 'Room 1', starts: '11:00', ends: '12:00' }))).toBe(
      'room-taken',
    )
    expect(await codeOf(slot(id, { day: 3 }))).toBe('slot-beyond-days')
    expect(await codeOf(slot(id, { speakers: [id] }))).toBe('speaker-unknown')
    expect(await codeOf(slot(id, {}, da))).toBe('forbidden')
    const body = { day: 1, starts: '09:00', ends: '10:00', titles: { en: 'Earlier' }, seen: 1 }
    const changed = await secretariat.call(conferences.changeSlot, { params: first, body })
    expect(changed.programme).toMatchObject([{ starts: '09:00', version: 2 }])
    expect(await codeOf(secretariat.call(conferences.changeSlot, { params: first, body }))).toBe(
      'changed-meanwhile',
    )
    const { programme: after } = await secretariat.call(conferences.cancelSlot, { params: first })
    expect(after).toMatchObject([{ status: 'cancelled', version: 3 }])
    expect(await codeOf(secretariat.call(conferences.cancelSlot, { params: first }))).toBe(
      'slot-cancelled',
    )
  })

  it('is in the calendars, at its hours, under the same event when it moves', async () => {
    const { id } = await create({ status: 'confirmed' })
    const { programme } = await slot(id, { room: 'Room, 1' })
    const uid = programme[0]?.id ?? ''
    const events = async (path: string) => {
      const lines = (await feed(anonymous, path)).replaceAll('\r\n ', '').split('\r\n')
      const at = lines.indexOf(`UID:${uid}`)
      return lines.slice(at, lines.indexOf('END:VEVENT', at))
    }
    for (const path of [
      '/api/calendar.ics',
      '/api/bodies/open-body/calendar.ics',
      `/api/conferences/${id}/calendar.ics`,
    ]) {
      expect(await feed(anonymous, path)).toContain(`UID:${id}`)
      expect(await events(path)).toEqual(
        expect.arrayContaining([
          'SEQUENCE:0',
          'DTSTART:20270603T050000Z',
          'DTEND:20270603T063000Z',
          'STATUS:CONFIRMED',
          'SUMMARY;LANGUAGE=en:Opening',
          'LOCATION:Room\\, 1\\, Congress hall',
        ]),
      )
    }
    const days = { from: '2027-06-10', to: '2027-06-11' }
    await change(id, { seen: 0, days, reason: 'Another week' })
    await secretariat.call(conferences.cancelSlot, { params: { slot: uid } })
    expect(await events('/api/calendar.ics')).toEqual(
      expect.arrayContaining(['SEQUENCE:2', 'DTSTART:20270610T050000Z', 'STATUS:CANCELLED']),
    )
    expect(await feed(anonymous, `/api/conferences/${id}/calendar.ics?lang=ar`)).toContain(
      'X-WR-CALNAME:البرلمانات والأمن',
    )
  })
})

describe('an outcome', () => {
  it('is a text or a decision on record, published once the conference has begun', async () => {
    const { id } = await create()
    const publish = (more: object, asker: Asker = secretariat) =>
      asker.call(conferences.addOutcome, {
        params: { conference: id },
        body: { lang: 'en', title: 'Declaration', ...more },
      })
    expect(await codeOf(publish({ text: 'We met.' }))).toBe('conference-not-begun')
    await change(id, { seen: 0, status: 'open' })
    expect(await codeOf(publish({}))).toBe('invalid-input')
    expect(await codeOf(publish({ decision: 'A/RES/0/0' }))).toBe('decision-unknown')
    expect(await codeOf(publish({ text: 'We met.' }, da))).toBe('forbidden')
    await publish({ text: 'We met.' })
    const { outcomes } = await publish({ decision: 'A/RES/73/27', title: 'Recalled' })
    expect(outcomes).toMatchObject([{ text: 'We met.' }, { decision: 'A/RES/73/27' }])
    const receipt = await xd.ask(`/api/receipts/${outcomes[0]?.entry}`)
    expect(receipt.status).toBe(200)
  })
})

describe('the desk', () => {
  const on = async (asker: Asker, ...kinds: string[]) =>
    (await asker.call(desk, {})).items.filter(({ kind }) => kinds.includes(kind))

  it('tells a delegate of an invitation that waits, and all of a conference that begins soon', async () => {
    const { id } = await create({ from: day(8), to: day(9) })
    const [invited] = await invite(id, { kind: 'state', state: 'XD' })
    const waits = { kind: 'invitation', id: invited?.id }
    expect(await on(dd, 'invitation')).toContainEqual(expect.objectContaining(waits))
    expect(await on(analyst, 'invitation', 'objection')).toEqual([])
    const soon = { kind: 'conference', id, from: day(8), to: day(9) }
    for (const asker of [dd, xa, secretariat])
      expect(await on(asker, 'conference')).toContainEqual(expect.objectContaining(soon))
    expect(await on(operator, 'conference')).toEqual([])
    await stage.apply(id, 'An institute', day(1))
    expect(await on(dd, 'objection')).toMatchObject([{ id, title: 'An institute' }])
    clock.advance(2 * 86_400_000)
    expect(await on(dd, 'objection')).toEqual([])
  })
})
