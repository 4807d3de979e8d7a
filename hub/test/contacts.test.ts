import {
  access,
  type CallOf,
  contacts,
  directory,
  nominations,
  RefusedError,
  record,
} from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { lapse } from '../src/contacts/lapse.ts'
import { fixedClock } from '../src/core/clock.ts'
import { type Asker, openStage } from './cast.ts'
import { desk, note, openAuthority } from './contacts.ts'

const clock = fixedClock(new Date())
const stage = await openStage({ clock })
const { anonymous, xa, xb, xc, xd, operator, secretariat, admit } = stage
const authority = await openAuthority(stage, xa, 'XA')
const analyst = await admit(xa, 'XA analyst', 'state:XA', ['analyst'])
const officer = await admit(xa, 'XA officer', 'state:XA', ['duty_officer'])

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof RefusedError) return error.code
      throw error
    },
  )
const get = (asker: Asker, contact: string) => asker.call(contacts.contact, { params: { contact } })
const view = (asker: Asker, contact: string) =>
  asker.call(contacts.viewContact, { params: { contact } })
const find = (asker: Asker, query: CallOf<typeof contacts.contacts>['query'] = {}) =>
  asker.call(contacts.contacts, { query })
const confirm = (asker: Asker, contact: string, seen: number) =>
  asker.call(contacts.confirmContact, { params: { contact }, body: { seen } })
const day = 86_400_000

describe('a nomination', () => {
  it('is proposed by one person and approved by another: then it is found, without its channels', async () => {
    const { id, can } = await authority.propose([
      { act: 'nominate', desk: desk({ names: { en: 'Newly named' } }) },
    ])
    expect(can).toEqual({ approve: false, decline: true })
    expect((await find(xb, { state: 'XA', q: 'newly named' })).total).toBe(0)
    expect(await codeOf(authority.approve(id, authority.first))).toBe('second-person-needed')
    const { items, decidedBy } = await authority.approve(id)
    expect(decidedBy).toMatch(/^XA second/)
    const found = await find(xb, { state: 'XA', q: 'newly named' })
    expect(found.items.map((each) => each.id)).toEqual([items[0]?.contact])
    expect(JSON.stringify(found)).not.toContain('555')
    const shown = await get(xb, items[0]?.contact ?? '')
    expect(JSON.stringify(shown)).not.toContain('555')
    expect(shown.own).toBeUndefined()
    expect((await get(xa, shown.id)).own?.acts).toMatchObject([{ kind: 'nominate', version: 1 }])
  })

  it('is refused to people of another state, the operator, a secretariat and those without the role', async () => {
    const body = { note: note(), items: [{ act: 'nominate' as const, desk: desk() }] }
    for (const [asker, code] of [
      [operator, 'no-state'],
      [secretariat, 'no-state'],
      [analyst, 'forbidden'],
      [officer, 'forbidden'],
      [anonymous, 'unauthenticated'],
    ] as const)
      expect(await codeOf(asker.call(nominations.nominate, { body }))).toBe(code)
    const { id } = await authority.propose([{ act: 'nominate', desk: desk() }])
    for (const asker of [xb, xd])
      expect(await codeOf(authority.approve(id, asker))).toBe('not-found')
    expect(await codeOf(authority.approve(id, operator))).toBe('no-state')
    expect(await codeOf(authority.approve(id, analyst))).toBe('forbidden')
  })

  it('cites a note once: another spelling of its number is the same note', async () => {
    const items = [{ act: 'nominate' as const, desk: desk() }]
    const first = await authority.propose(items, note('NV 9012/2026'))
    for (const number of ['NV 9012/2026', ' nv  9012/2026 ', 'ＮＶ 9012/2026', 'nv9012-2026'])
      expect(await codeOf(authority.propose(items, note(number)))).toBe('note-used')
    // Another state numbers its own notes, and what was declined was not used.
    const other = await openAuthority(stage, xb, 'XB')
    expect((await other.propose(items, note('NV 9012/2026'))).status).toBe('waiting')
    const params = { nomination: first.id }
    await xa.call(nominations.declineNomination, { params, body: { reason: 'A slip' } })
    expect((await authority.propose(items, note('NV 9012/2026'))).status).toBe('waiting')
    expect(await codeOf(authority.propose(items, { number: 'X', date: '9999-01-01' }))).toBe(
      'note-date-wrong',
    )
  })

  it('is listed page by page, by what became of it, for one’s own state alone', async () => {
    const made = []
    for (const name of ['one', 'two', 'three'])
      made.push(await authority.propose([{ act: 'nominate', desk: desk({ names: { en: name } }) }]))
    const params = { nomination: made[0]?.id ?? '' }
    await xa.call(nominations.declineNomination, { params, body: { reason: 'A slip' } })
    const ask = (query: NonNullable<CallOf<typeof nominations.nominations>['query']>) =>
      xa.call(nominations.nominations, { query })
    const { items, next, total } = await ask({ status: 'waiting', limit: 1 })
    const second = await ask({ status: 'waiting', limit: 1, cursor: next })
    expect([...items, ...second.items].map(({ id }) => id)).toEqual([made[2]?.id, made[1]?.id])
    expect(second.total).toBe(total)
    expect(total).toBe((await ask({ status: 'waiting', limit: 200 })).items.length)
    expect((await ask({ status: 'declined' })).items[0]?.id).toBe(made[0]?.id)
    const others = (await xb.call(nominations.nominations, {})).items
    expect(others.every(({ state }) => state === 'XB')).toBe(true)
  })

  it('is approved by nobody who made the other’s account or its password', async () => {
    const admitted = await admit(xa, 'XA ghost', 'state:XA', ['delegate'])
    const items = [{ act: 'nominate' as const, desk: desk() }]
    const own = await xa.call(nominations.nominate, { body: { note: note(), items } })
    expect(await codeOf(authority.approve(own.id, admitted))).toBe('second-person-made')
    const its = await admitted.call(nominations.nominate, { body: { note: note(), items } })
    expect(await codeOf(authority.approve(its.id, xa))).toBe('second-person-made')
    expect(await codeOf(authority.approve(its.id))).toBe('done')
    // Who gives a password may have used it.
    const other = await admit(xa, 'XA other', 'state:XA', ['national_administrator'])
    const leaver = await admit(xa, 'XA leaver', 'state:XA', ['delegate'])
    const last = await leaver.call(nominations.nominate, { body: { note: note(), items } })
    await other.call(access.resetPassword, { params: { id: leaver.person } })
    expect(await codeOf(authority.approve(last.id, other))).toBe('second-person-made')
  })

  it('that two approve at once takes effect once', async () => {
    const third = await admit(xa, 'XA third', 'state:XA', ['delegate'])
    const { id } = await authority.propose([
      { act: 'nominate', desk: desk({ names: { en: 'Approved twice' } }) },
    ])
    const codes = await Promise.all([
      codeOf(authority.approve(id)),
      codeOf(authority.approve(id, third)),
    ])
    expect(codes.sort()).toEqual(['done', 'nomination-decided'])
    expect((await find(xb, { q: 'approved twice' })).total).toBe(1)
  })

  it('takes effect whole or not at all, in the rows and in the log', async () => {
    const there = await authority.nominate({ names: { en: 'To be changed' } })
    const both = await authority.propose([
      { act: 'nominate', desk: desk({ names: { en: 'Half of a note' } }) },
      { act: 'change', contact: there.id, seen: 1, desk: desk({ names: { en: 'Changed late' } }) },
    ])
    const other = await authority.propose([{ act: 'remove', contact: there.id, seen: 1 }])
    await authority.approve(other.id)
    const size = async () => (await xa.call(record.acts, {})).items[0]?.index
    const before = await size()
    expect(await codeOf(authority.approve(both.id))).toBe('contact-removed')
    expect(await size()).toBe(before)
    expect((await find(xa, { q: 'half of a note', all: 'true' })).total).toBe(0)
    const params = { nomination: both.id }
    expect((await xa.call(nominations.nomination, { params })).status).toBe('waiting')
  })

  it('is refused where a desk could not be reached as it is written', async () => {
    const refused = (change: Parameters<typeof desk>[0]) =>
      codeOf(authority.propose([{ act: 'nominate', desk: desk(change) }]))
    const channel = (type: 'phone' | 'email', value: string) => ({
      channels: [{ type, value, secure: false }],
    })
    expect(await refused({ zone: 'Mars/Base' })).toBe('zone-unknown')
    expect(await refused({ zone: '+03:00' })).toBe('zone-unknown')
    expect(await refused({ languages: ['en', 'xx'] })).toBe('language-unknown')
    expect(await refused({ hours: [{ days: [1], from: '09:00', to: '09:00' }] })).toBe(
      'hours-wrong',
    )
    expect(await refused({ hours: [{ days: [8], from: '09:00', to: '10:00' }] })).toBe(
      'invalid-input',
    )
    expect(await refused(channel('phone', '0100'))).toBe('channel-wrong')
    expect(await refused(channel('email', 'desk@'))).toBe('channel-wrong')
    // What turns the order of what is read round could show another number.
    expect(await refused(channel('phone', '+999\u202e0015'))).toBe('invalid-input')
    expect(await refused({ audience: ['group:un'] })).toBe('audience-unknown')
    expect(await refused({ backups: ['00000000-0000-7000-8000-000000000000'] })).toBe(
      'contact-unknown',
    )
  })

  it('keeps what others wrote as text', async () => {
    const name = '<img src=x onerror=alert(1)> & "team"'
    const { id } = await authority.nominate({ names: { en: name } })
    expect((await get(xb, id)).names.en?.text).toBe(name)
  })
})

describe('a change', () => {
  it('goes the same way, names the version that it follows, and keeps what was before', async () => {
    const { id } = await authority.nominate()
    const changed = desk({ zone: 'Asia/Almaty' })
    const change = { act: 'change' as const, contact: id, desk: changed }
    expect(await codeOf(authority.propose([{ ...change, seen: 2 }]))).toBe('changed-meanwhile')
    const proposed = await authority.propose([{ ...change, seen: 1 }])
    expect(proposed.items[0]?.before?.zone).toBe('UTC')
    expect((await get(xb, id)).zone).toBe('UTC')
    await authority.approve(proposed.id)
    expect((await get(xb, id)).zone).toBe('Asia/Almaty')
    const kept = await stage.sql<{ zone: string }[]>`
      select desk->>'zone' as zone from contact_act where contact = ${id} order by sequence`
    expect(kept.map(({ zone }) => zone)).toEqual(['UTC', 'Asia/Almaty'])
  })

  it('is of one’s own contacts only; whether another state has one is not told', async () => {
    const { id } = await authority.nominate({ audience: ['body:demo'] })
    const other = await openAuthority(stage, xb, 'XB')
    const nowhere = '00000000-0000-7000-8000-000000000000'
    for (const contact of [id, nowhere]) {
      const item = { act: 'remove' as const, contact, seen: 1 }
      expect(await codeOf(other.propose([item]))).toBe('contact-unknown')
    }
  })

  it('that removes leaves it to its own state alone', async () => {
    const { id } = await authority.nominate()
    await authority.approve((await authority.propose([{ act: 'remove', contact: id, seen: 1 }])).id)
    expect(await codeOf(get(xb, id))).toBe('not-found')
    expect(await codeOf(view(xb, id))).toBe('not-found')
    expect((await get(xa, id)).status).toBe('removed')
    expect(await codeOf(confirm(xa, id, 1))).toBe('contact-removed')
  })
})

describe('who sees a contact', () => {
  it('is said by its audience: a group, all states, a secretariat; never without signing in', async () => {
    const forGroup = await authority.nominate({ audience: ['group:demo'], names: { en: 'Seen g' } })
    const forClerks = await authority.nominate({ audience: ['body:demo'], names: { en: 'Seen c' } })
    const forStates = await authority.nominate({ names: { en: 'Seen s' } })
    const seen = async (asker: Asker) => {
      const { items } = await find(asker, { q: 'seen' })
      const listed = items.map(({ names }) => names.en?.text.at(-1)).sort()
      for (const { id, names } of [forGroup, forClerks, forStates])
        expect((await codeOf(get(asker, id))) === 'done').toBe(
          listed.includes(names.en?.text.at(-1)),
        )
      return listed.join('')
    }
    expect(await seen(xa)).toBe('cgs')
    expect(await seen(xb)).toBe('gs')
    expect(await seen(xd)).toBe('s')
    expect(await seen(secretariat)).toBe('c')
    expect(await seen(operator)).toBe('')
    expect(await seen(await stage.constituent('A bank'))).toBe('')
    expect(await codeOf(find(anonymous))).toBe('unauthenticated')
    expect(await codeOf(view(anonymous, forStates.id))).toBe('unauthenticated')
  })

  it('names backups in their order, those only that the reader may see', async () => {
    const first = await authority.nominate({ names: { en: 'First backup' } })
    const hidden = await authority.nominate({ audience: ['body:demo'] })
    const main = await authority.nominate({ backups: [hidden.id, first.id] })
    expect((await get(xb, main.id)).backups.map(({ id }) => id)).toEqual([first.id])
    expect((await get(xa, main.id)).backups.map(({ id }) => id)).toEqual([hidden.id, first.id])
  })
})

describe('a view of the channels', () => {
  it('is logged for the contact’s own state, with a receipt, before it is answered', async () => {
    const { id } = await authority.nominate()
    const shown = await view(xb, id)
    expect(shown).toMatchObject({ logged: true, channels: [{ value: '+999 555 0100' }, {}] })
    const log = await xa.call(contacts.contactViews, { query: { contact: id } })
    expect(log.items).toMatchObject([{ contact: id, party: 'state:XB', how: 'view' }])
    const index = log.items[0]?.entry ?? -1
    const receipt = await xa.open(record.receipt, { params: { index } })
    expect(await receipt.text()).toContain('— ')
    // Its own reads leave no trace there, and who looked learns of no other.
    expect((await view(xa, id)).logged).toBe(false)
    expect((await xa.call(contacts.contactViews, { query: { contact: id } })).items).toHaveLength(1)
    expect((await xb.call(contacts.contactViews, { query: { contact: id } })).items).toEqual([])
    expect(await codeOf(xb.open(record.receipt, { params: { index } }))).toBe('not-found')
    expect(await (await xb.ask('/api/audit')).text()).toContain(`contact:${id}`)
  })

  it('happens by POST only: what fetches addresses ahead views nothing', async () => {
    const { id } = await authority.nominate()
    await xb.ask(`/api/contacts/${id}`)
    expect((await xb.ask(`/api/contacts/${id}/views`)).status).toBe(404)
    expect((await xa.call(contacts.contactViews, { query: { contact: id } })).items).toEqual([])
  })

  it('is listed page by page, the latest first', async () => {
    const { id } = await authority.nominate()
    for (const asker of [xb, xd, xb]) await view(asker, id)
    const first = await xa.call(contacts.contactViews, { query: { contact: id, limit: 2 } })
    expect(first.items.map(({ party }) => party)).toEqual(['state:XB', 'state:XD'])
    const query = { contact: id, limit: 2, cursor: first.next }
    const rest = await xa.call(contacts.contactViews, { query })
    expect([rest.items.length, rest.next]).toEqual([1, undefined])
  })
})

describe('a confirmation', () => {
  it('is awaited when due, then the contact rests; confirming it brings it back', async () => {
    const { id } = await authority.nominate()
    clock.advance(182 * day)
    await lapse(stage.hub.context)
    expect((await get(xb, id)).status).toBe('stale')
    // A clock that jumped far suspends nothing that has not been awaited for a month.
    clock.advance(29 * day)
    await lapse(stage.hub.context)
    expect((await get(xb, id)).status).toBe('stale')
    clock.advance(2 * day)
    await lapse(stage.hub.context)
    expect(await codeOf(get(xb, id))).toBe('not-found')
    expect((await get(xa, id)).status).toBe('suspended')
    expect(await codeOf(confirm(analyst, id, 1))).toBe('forbidden')
    expect(await codeOf(confirm(officer, id, 2))).toBe('changed-meanwhile')
    const back = await confirm(officer, id, 1)
    expect(back.status).toBe('active')
    expect(back.own?.acts.map(({ kind }) => kind)).toEqual([
      ...['nominate', 'stale', 'suspend', 'confirm'],
    ])
    expect(back.own?.acts.every(({ entry }) => entry !== undefined)).toBe(true)
    expect((await get(xb, id)).status).toBe('active')
  })

  it('is nobody else’s', async () => {
    const { id } = await authority.nominate()
    expect(await codeOf(confirm(xb, id, 1))).toBe('forbidden')
    expect(await codeOf(confirm(operator, id, 1))).toBe('not-found')
  })
})

describe('the search', () => {
  it('finds by state, desk, competence and language in any of the six languages, folded', async () => {
    const { id } = await authority.nominate({
      names: { fr: 'Équipe d’intervention' },
      competence: { en: 'Electricity grids' },
      languages: ['kk'],
    })
    for (const q of ['equipe', 'ÉQUIPE interv', 'grids', 'kazakh', 'казахский', 'xa grids'])
      expect((await find(xb, { q })).items.map((each) => each.id)).toContain(id)
    for (const q of ['grids nothing-like-it', 'gr%ids qqq'])
      expect((await find(xb, { q })).items).toEqual([])
  })

  it('shows all that one may see where nothing is asked for, or nothing that could be found', async () => {
    const other = await openAuthority(stage, xb, 'XB')
    const { id } = await other.nominate({ kind: 'judicial' })
    const all = await find(xd)
    expect(all.items.map((each) => each.id)).toContain(id)
    expect((await find(xd, { q: ' %_ ' })).total).toBe(all.total)
    const narrowed = await find(xd, { kind: 'judicial', state: 'XB' })
    expect(narrowed.items.map((each) => each.id)).toEqual([id])
  })

  it('shows a state by its code before all, then those whose words begin so', async () => {
    const other = await openAuthority(stage, xb, 'XB')
    const within = await other.nominate({ names: { en: 'Relaxation' }, languages: ['fr'] })
    const begins = await other.nominate({ names: { en: 'Xathic desk' }, languages: ['fr'] })
    const { items, total } = await find(xb, { q: 'xa', limit: 200 })
    const ids = items.map(({ id }) => id)
    expect(items[0]?.state).toBe('XA')
    expect(ids.slice(-2)).toEqual([begins.id, within.id])
    const pages = [0, 5].map((offset) => find(xb, { q: 'xa', limit: 5, offset }))
    const paged = (await Promise.all(pages)).flatMap((page) => page.items.map(({ id }) => id))
    expect(paged).toEqual(ids.slice(0, Math.min(10, total)))
  })

  it('answers page by page from among ten thousand, and counts what the reader may see alone', async () => {
    const { id } = await authority.nominate({ names: { en: 'Many alike' } })
    // Every second one is for the secretariat alone.
    await stage.sql`
      insert into contact (id, state_code, version, status, desk, kind, audience, directories, languages,
        search, since, confirmed_at, due_at)
      select gen_random_uuid(), state_code, version, status, desk, kind,
        case n % 2 when 0 then audience else array['body:demo'] end, directories, languages, search,
        since, confirmed_at, due_at
      from contact, generate_series(1, 10000) as n where id = ${id}`
    const seen = new Set<string>()
    const first = await find(xb, { q: 'many alike', limit: 200 })
    expect(first.total).toBe(5_001)
    for (let offset = 0; offset < first.total; offset += 200) {
      const { items } = await find(xb, { q: 'many alike', limit: 200, offset })
      for (const each of items) seen.add(each.id)
    }
    expect(seen.size).toBe(5_001)
    expect((await find(xa, { q: 'many alike' })).total).toBe(10_001)
  })
})

describe('a group that a state has left', () => {
  it('is no audience of what was proposed before and is approved after', async () => {
    const own = await openAuthority(stage, xc, 'XC')
    const { id } = await own.propose([
      { act: 'nominate', desk: desk({ audience: ['group:demo'] }) },
    ])
    await operator.call(directory.endMembership, { params: { group: 'demo', state: 'XC' } })
    expect(await codeOf(own.approve(id))).toBe('audience-unknown')
    expect((await find(xa, { state: 'XC' })).total).toBe(0)
  })
})
