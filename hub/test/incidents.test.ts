import { desk, incidents, record } from '@comity/contract'
import { parseJson } from '@comity/json'
import { checkAll } from '@comity/stix'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fixedClock } from '../src/core/clock.ts'
import { type Asker, codeOf, openStage } from './cast.ts'
import { incidentText, readIncident, shareIncident, writeIncident } from './incidents.ts'
import { tool } from './objects.ts'
import { readJson } from './reply.ts'

const anything = z.record(z.string(), z.unknown())
const clock = fixedClock('2026-11-25T12:00:00Z')
const stage = await openStage({ clock })
const { anonymous, xa, xb, xc, xd, operator, secretariat, admit } = stage
const analyst = await admit(xa, 'XA analyst', 'state:XA', ['analyst'])
const delegate = await admit(xa, 'XA delegate', 'state:XA', ['delegate'])
const xbDelegate = await admit(xb, 'XB delegate', 'state:XB', ['delegate'])

const list = async (asker: Asker, query: object = {}) =>
  (await asker.call(incidents.incidents, { query })).items.map(({ id }) => id)
const edit = (asker: Asker, incident: string, seen: number, change: object = {}) =>
  asker.call(incidents.editIncident, {
    params: { incident },
    body: { ...incidentText(change), seen },
  })
const setStatus = (asker: Asker, incident: string, seen: 'open' | 'contained', status: 'closed') =>
  asker.call(incidents.changeIncidentStatus, { params: { incident }, body: { seen, status } })
const withdraw = (asker: Asker, incident: string, ...readers: string[]) =>
  asker.call(incidents.withdrawIncident, { params: { incident }, body: { readers } })
const claim = {
  lang: 'en',
  claim: 'By a group it names',
  basis: 'Its own file',
  madeOn: '2026-11-25',
} as const
const attribute = (asker: Asker, incident: string, seen = 1) =>
  asker.call(incidents.attributeIncident, { params: { incident }, body: { ...claim, seen } })
const exportOf = async (asker: Asker, query: string) => {
  const response = await asker.ask(`/api/incident-export?${query}`)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  }
}

const logged = async (asker: Asker, id: string) => {
  const { items } = await asker.call(record.acts, {})
  return items.flatMap(({ kind, statement }) => (statement.incident === id ? kind : []))
}

const address = {
  kind: 'address',
  value: '192.0.2.7',
  source: 'Own sensors',
  confidence: 'high',
} as const
const place = {
  kind: 'place',
  value: 'A town in XC',
  source: 'A provider',
  confidence: 'low',
} as const
const network = { kind: 'network', value: 'as64496', source: 'A route collector' } as const

describe('an incident', () => {
  it('is its own state’s alone: others find none of it in lists, counts, searches or exports', async () => {
    const { id } = await writeIncident(analyst, { title: 'Only ours', summary: 'Quietly' })
    expect(await list(delegate, { q: 'only ours' })).toEqual([id])
    for (const asker of [xb, xc, xd, operator, secretariat]) {
      expect(await codeOf(readIncident(asker, id))).toBe('not-found')
      const { items, total } = await asker.call(incidents.incidents, { query: { q: 'only ours' } })
      expect([items, total]).toEqual([[], 0])
      expect((await exportOf(asker, `incident=${id}&format=json`)).status).toBe(404)
      expect((await exportOf(asker, 'format=csv')).text).not.toContain('Only ours')
    }
    expect(await codeOf(anonymous.call(incidents.incidents, {}))).toBe('unauthenticated')
  })

  it('is written by analysts and duty officers of a state, and by nobody else', async () => {
    for (const asker of [delegate, operator, secretariat])
      expect(await codeOf(writeIncident(asker))).toBe('forbidden')
    const { id, can } = await writeIncident(analyst)
    expect(can).toMatchObject({ edit: true, share: true, attribute: false })
    expect(await codeOf(edit(delegate, id, 1))).toBe('forbidden')
  })

  it('has a number that its state uses once, however it is written', async () => {
    const { id } = await writeIncident(analyst, { number: 'CERT 7/2026' })
    for (const number of ['CERT 7/2026', ' cert  7/2026', 'ＣＥＲＴ 7/2026'])
      expect(await codeOf(writeIncident(analyst, { number }))).toBe('incident-number-used')
    expect((await writeIncident(xb, { number: 'CERT 7/2026' })).state).toBe('XB')
    const other = await writeIncident(analyst)
    expect(await codeOf(edit(analyst, other.id, 1, { number: 'cert 7/2026' }))).toBe(
      'incident-number-used',
    )
    expect((await edit(analyst, id, 1, { number: 'CERT 7/2026', title: 'New' })).version).toBe(2)
  })

  it('keeps what two people write: the second is told, and nothing is written over', async () => {
    const { id, number } = await writeIncident(analyst)
    expect((await edit(analyst, id, 1, { number, title: 'Second' })).version).toBe(2)
    expect(await codeOf(edit(xa, id, 1, { number, title: 'Mine' }))).toBe('incident-changed')
    // Sent again after it was done, it is done already; what changes nothing is refused.
    expect((await edit(analyst, id, 1, { number, title: 'Second' })).version).toBe(2)
    expect(await codeOf(edit(xa, id, 2, { number, title: 'Second' }))).toBe('incident-unchanged')
    expect((await readIncident(xa, id, 1)).title).toBe('Portal out of reach')
    expect((await readIncident(xa, id)).versions.map(({ version }) => version)).toEqual([1, 2])
    const both = await Promise.all(
      [1, 2].map((n) => codeOf(edit(analyst, id, 2, { number, title: `At once ${n}` }))),
    )
    expect(both.sort()).toEqual(['done', 'incident-changed'])
  })

  it('is open, contained and closed, with all that it was and entries of the log', async () => {
    const { id } = await writeIncident(analyst)
    const closed = await setStatus(analyst, id, 'open', 'closed')
    expect(closed.acts?.map(({ kind, status }) => [kind, status])).toEqual([
      ['create', 'open'],
      ['status', 'closed'],
    ])
    expect(await codeOf(setStatus(xa, id, 'contained', 'closed'))).toBe('done')
    const again = { seen: 'open', status: 'contained' } as const
    const params = { incident: id }
    expect(await codeOf(xa.call(incidents.changeIncidentStatus, { params, body: again }))).toBe(
      'incident-changed',
    )
    expect(await logged(analyst, id)).toEqual(['incident.status', 'incident.create'])
    for (const asker of [xb, delegate]) expect(await logged(asker, id)).toEqual([])
  })

  it('takes times as far as they are known, and none that are turned or still to come', async () => {
    const time = (at: string, precision: string) => ({ at, precision })
    const { times } = await writeIncident(analyst, {
      times: {
        started: time('2026-11-24T22:10:33Z', 'day'),
        ended: time('2026-11-24T03:00:00Z', 'hour'),
      },
    })
    expect(times.started).toEqual(time('2026-11-24T00:00:00.000Z', 'day'))
    const turned = {
      started: time('2026-11-24T10:00:00Z', 'hour'),
      ended: time('2026-11-24T09:00:00Z', 'hour'),
    }
    expect(await codeOf(writeIncident(analyst, { times: turned }))).toBe('times-turned')
    const ahead = { reported: time('2026-11-25T14:00:00Z', 'minute') }
    expect(await codeOf(writeIncident(analyst, { times: ahead }))).toBe('time-to-come')
  })

  it('has severities side by side, each as its scale writes it and none made from another', async () => {
    const severities = [
      { scheme: 'uk_ncsc', value: '2' },
      { scheme: 'eu_nis', value: 'red' },
      { scheme: 'national', name: 'Scale of XA', value: 'grave' },
    ]
    const one = await writeIncident(analyst, { severities })
    expect(one.severities).toEqual(severities)
    const twice = [...severities, { scheme: 'uk_ncsc', value: '3' }]
    expect(await codeOf(writeIncident(analyst, { severities: twice }))).toBe('severity-twice')
    const wrong = { ...incidentText(), severities: [{ scheme: 'uk_ncsc', value: '7' }] }
    const response = await analyst.ask('/api/incidents', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wrong),
    })
    expect(response.status).toBe(422)
  })

  it.each([
    ['a type of another class', { classification: { class: 'fraud', type: 'ddos' } }],
    ['an address that is none', { origins: [{ ...address, value: '999.1.1.1' }] }],
    ['a state as an origin', { origins: [{ ...address, kind: 'state', value: 'XC' }] }],
    ['an origin without a source', { origins: [{ ...address, source: '' }] }],
    ['a network that is none', { origins: [{ ...network, value: 'AS-1' }] }],
    ['a title that turns the order of what is read', { title: 'a\u202eb' }],
    ['a language of no catalogue', { lang: 'xx' }],
    ['an attribution that is slipped in', { origins: [], attribution: claim }],
  ])('does not take %s', async (name, change) => {
    const response = await analyst.ask('/api/incidents', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...incidentText(), ...change }),
    })
    if (response.status === 201) {
      expect(name).toContain('slipped in')
      expect(await response.json()).not.toHaveProperty('attribution')
    } else expect(response.status).toBe(422)
  })
})

describe('sharing', () => {
  it('names beforehand who newly sees it, and lets those see it from that version on', async () => {
    const { id, number } = await writeIncident(analyst, { summary: 'A first draft' })
    await edit(analyst, id, 1, { number, title: 'To be shared' })
    const params = { incident: id }
    const preview = await analyst.call(incidents.previewIncidentShare, {
      ...{ params, body: { add: ['state:XB', 'group:demo'] } },
    })
    expect(preview).toEqual({
      version: 2,
      newly: [
        { state: 'XB', by: ['state:XB', 'group:demo'] },
        { state: 'XC', by: ['group:demo'] },
      ],
      already: [],
    })
    expect(await codeOf(readIncident(xb, id))).toBe('not-found')
    const shared = await shareIncident(analyst, id, 'state:XB')
    expect(shared).toMatchObject({ shared: ['state:XB'], readers: [{ state: 'XB' }] })
    const seen = await readIncident(xb, id)
    expect(seen.versions.map(({ version }) => version)).toEqual([2])
    expect([seen.shared, seen.acts, seen.readers]).toEqual([undefined, undefined, undefined])
    expect(await codeOf(readIncident(xb, id, 1))).toBe('not-found')
    for (const asker of [xc, xd, xbDelegate])
      expect(await codeOf(readIncident(asker, id))).toBe('not-found')
    expect(await list(xb, { whose: 'others', q: number })).toEqual([id])
    // What is written later, they read as well.
    await edit(analyst, id, 2, { number, title: 'Later' })
    expect((await readIncident(xb, id)).title).toBe('Later')
  })

  it('is refused where others would newly see it than were named, or another version was looked at', async () => {
    const { id, number } = await writeIncident(analyst)
    const params = { incident: id }
    const share = (seen: number, newly: string[]) =>
      codeOf(
        analyst.call(incidents.shareIncident, {
          params,
          body: { seen, add: ['group:demo'], newly },
        }),
      )
    expect(await share(1, ['XB'])).toBe('readers-changed')
    await edit(analyst, id, 1, { number, title: 'Other' })
    expect(await share(1, ['XB', 'XC'])).toBe('incident-changed')
    expect(await share(2, ['XC', 'XB'])).toBe('done')
    expect(await share(2, [])).toBe('done')
    expect((await readIncident(xa, id)).acts?.filter(({ kind }) => kind === 'share').length).toBe(1)
  })

  it('is taken back by an act: reading ends at once, and what was done stays in the log', async () => {
    const { id } = await writeIncident(analyst)
    await shareIncident(analyst, id, 'state:XB', 'group:demo')
    expect((await withdraw(analyst, id, 'state:XB')).readers).toEqual([
      { state: 'XB', by: ['group:demo'] },
      { state: 'XC', by: ['group:demo'] },
    ])
    expect(await codeOf(readIncident(xb, id))).toBe('done')
    expect(await logged(xb, id)).toEqual(['incident.share'])
    const after = await withdraw(analyst, id, 'group:demo')
    for (const asker of [xb, xc])
      expect(await logged(asker, id)).toEqual(['incident.withdraw', 'incident.share'])
    for (const asker of [xd, xbDelegate, secretariat]) expect(await logged(asker, id)).toEqual([])
    expect(await codeOf(readIncident(xb, id))).toBe('not-found')
    expect(await list(xb)).not.toContain(id)
    expect(after.acts?.map(({ kind, readers }) => [kind, readers])).toEqual([
      ['create', undefined],
      ['share', ['state:XB', 'group:demo']],
      ['withdraw', ['state:XB']],
      ['withdraw', ['group:demo']],
    ])
  })

  it('is with states that are there and groups of one’s own; never of what is RED', async () => {
    const { id, number } = await writeIncident(analyst)
    for (const entry of ['state:QQ', 'state:XA', 'group:none', 'group:brics'])
      expect(await codeOf(shareIncident(analyst, id, entry))).toBe('reader-unknown')
    expect(await codeOf(shareIncident(xb, id, 'state:XC'))).toBe('not-found')
    await shareIncident(analyst, id, 'state:XB')
    expect(await codeOf(shareIncident(xb, id, 'state:XC'))).toBe('forbidden')
    expect(await codeOf(edit(xb, id, 1))).toBe('forbidden')
    expect(await codeOf(edit(analyst, id, 1, { number, marking: 'red' }))).toBe('red-not-shared')
    const red = await writeIncident(analyst, { marking: 'red' })
    expect(red.can.share).toBe(false)
    expect(await codeOf(shareIncident(analyst, red.id, 'state:XB'))).toBe('red-not-shared')
  })
})

describe('origins and attribution', () => {
  it('stand apart: each origin says that it alone is not attribution, and none is concluded', async () => {
    const one = await writeIncident(analyst, { origins: [address, place, network] })
    expect(one.origins.map(({ value, remark }) => [value, remark])).toEqual([
      ['192.0.2.7', 'origin_alone_is_not_attribution'],
      ['A town in XC', 'origin_alone_is_not_attribution'],
      ['AS64496', 'origin_alone_is_not_attribution'],
    ])
    expect(one).not.toHaveProperty('attribution')
  })

  it('are not found or counted: neither list, search nor sheet knows of them', async () => {
    const { id } = await writeIncident(analyst, {
      title: 'Counted by none',
      origins: [{ ...place, value: 'Zanzibarland' }],
    })
    await attribute(delegate, id)
    expect(await list(analyst, { q: 'Zanzibarland' })).toEqual([])
    expect(await list(analyst, { q: 'a group it names' })).toEqual([])
    const listed = await analyst.call(incidents.incidents, { query: { q: 'counted by none' } })
    expect(JSON.stringify(listed)).not.toMatch(/Zanzibarland|group it names/)
    expect((await exportOf(analyst, 'format=csv&q=counted')).text).not.toContain('Zanzibarland')
    const asked = ['origin=XC', 'place=XC', 'by=origin', 'attribution=XC', 'groupBy=state']
    for (const query of asked) {
      const response = await analyst.ask(`/api/incidents?q=counted&${query}`)
      expect(Object.keys(await readJson(response, anything)).sort()).toEqual([
        'can',
        'items',
        'total',
      ])
    }
  })

  it('an attribution is entered by a delegate with basis and day, and taken back the same way', async () => {
    const { id, number } = await writeIncident(analyst, { origins: [address] })
    expect(await codeOf(attribute(analyst, id))).toBe('forbidden')
    expect(await codeOf(attribute(xbDelegate, id))).toBe('not-found')
    const made = await attribute(delegate, id)
    expect(made.attribution).toEqual({ ...claim, by: 'XA', at: '2026-11-25T12:00:00.000Z' })
    expect(await codeOf(attribute(delegate, id))).toBe('attribution-there')
    // Another version of the incident leaves it as it is.
    expect((await edit(analyst, id, 1, { number })).attribution?.claim).toBe(claim.claim)
    const params = { incident: id }
    const body = { note: 'New evidence' }
    expect(await codeOf(analyst.call(incidents.withdrawAttribution, { params, body }))).toBe(
      'forbidden',
    )
    const after = await delegate.call(incidents.withdrawAttribution, { params, body })
    expect(after).not.toHaveProperty('attribution')
    expect(after.acts?.at(-1)).toMatchObject({ kind: 'unattribute', note: 'New evidence' })
    const late = { ...claim, seen: 2, madeOn: '2027-01-01' }
    expect(await codeOf(delegate.call(incidents.attributeIncident, { params, body: late }))).toBe(
      'time-to-come',
    )
  })
})

describe('linked objects', () => {
  it('are those that each reader sees; what the writer does not see stays linked', async () => {
    const pair = await stage.collection(['state:XA', 'state:XB'])
    const own = await stage.collection(['state:XA'])
    const [both, ours] = [tool('Seen by two', 'amber+strict'), tool('Ours', 'amber+strict')]
    await xa.post(pair, [both])
    await xa.post(own, [ours])
    const links = [both.id, ours.id]
    const { id, number } = await writeIncident(analyst, { links })
    await shareIncident(analyst, id, 'state:XB', 'state:XC')
    const labels = async (asker: Asker) =>
      (await readIncident(asker, id)).links.map(({ label }) => label)
    expect(await labels(analyst)).toEqual(['Seen by two', 'Ours'])
    expect(await labels(xb)).toEqual(['Seen by two'])
    expect(await labels(xc)).toEqual([])
    expect(JSON.stringify(await readIncident(xc, id))).not.toContain(ours.id)
    const unknown = { links: [tool('', 'clear').id] }
    expect(await codeOf(writeIncident(analyst, unknown))).toBe('object-unknown')
    const theirs = await stage.collection(['state:XC'], { writers: ['state:XC'] })
    const hidden = tool('Theirs', 'amber+strict')
    await xc.post(theirs, [hidden])
    expect(await codeOf(edit(analyst, id, 1, { number, links: [hidden.id] }))).toBe(
      'object-unknown',
    )
  })
})

describe('an export', () => {
  it('is a STIX bundle without a finding, with the incident object and each origin as what it is', async () => {
    const { id } = await writeIncident(analyst, {
      ...{ title: 'For a bundle', exercise: true, sectors: ['energy'], marking: 'green' },
      times: { started: { at: '2026-11-24T00:00:00Z', precision: 'day' } },
      severities: [{ scheme: 'us_nciss', value: 'high' }],
      origins: [
        ...[address, place, network],
        { ...address, value: '2001:db8::7' },
        { ...address, value: 'Mail.Example' },
        { ...network, value: '192.0.2.0/24' },
      ],
    })
    await attribute(delegate, id)
    const query = `incident=${id}&format=stix`
    const { type, text } = await exportOf(analyst, query)
    expect(type).toBe('application/stix+json;version=2.1')
    const { objects } = JSON.parse(text)
    const parsed = parseJson(JSON.stringify(objects))
    if (!Array.isArray(parsed)) throw new Error('no list')
    expect(checkAll(parsed)).toEqual([])
    const types = objects.map((object: { type: string }) => object.type)
    expect([...new Set(types)].sort()).toEqual([
      ...['autonomous-system', 'domain-name', 'identity', 'incident', 'ipv4-addr', 'ipv6-addr'],
      ...['marking-definition', 'note', 'relationship'],
    ])
    const incident = objects.find((object: { type: string }) => object.type === 'incident')
    expect(incident).toMatchObject({
      name: 'For a bundle',
      labels: ['rsit:availability="ddos"', 'sector:energy', 'status:open', 'exercise'],
    })
    const notes = objects.flatMap((object: { content?: string }) => object.content ?? [])
    expect(notes.join('\n')).toContain('Origin alone is not attribution')
    expect(notes.join('\n')).toContain('Attribution made by state:XA on 2026-11-25')
    // The same incident has the same names in each bundle.
    const ids = (bundle: string) =>
      JSON.parse(bundle).objects.map((each: { id: string }) => each.id)
    expect(ids((await exportOf(analyst, query)).text)).toEqual(ids(text))
  })

  it('is a sheet that no spreadsheet runs, and JSON as the reader sees it', async () => {
    const { id } = await writeIncident(analyst, { title: '=2+2', origins: [address] })
    await shareIncident(analyst, id, 'state:XB')
    const { text } = await exportOf(xb, `incident=${id}&format=csv`)
    expect(text.split('\r\n')).toHaveLength(3)
    expect(text).toContain("'=2+2")
    const [one] = JSON.parse((await exportOf(xb, `incident=${id}&format=json`)).text)
    expect(one).toMatchObject({ id, origins: [{ remark: incidents.originRemark }] })
    expect(Object.keys(one)).not.toContain('shared')
  })
})

it('the list narrows by what an incident is, and pages without losing one', async () => {
  const made: string[] = []
  for (const n of [1, 2, 3, 4, 5])
    made.push(
      (await writeIncident(xd, { number: `D${n}`, sectors: ['health'], exercise: n > 3 })).id,
    )
  await setStatus(xd, made[0] ?? '', 'open', 'closed')
  expect(await list(xd, { sector: 'health', status: 'open' })).toEqual(made.slice(1).reverse())
  expect(await list(xd, { exercise: 'true' })).toEqual(made.slice(3).reverse())
  expect(await list(xd, { class: 'fraud' })).toEqual([])
  expect(await list(xd, { whose: 'others' })).toEqual([])
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await xd.call(incidents.incidents, { query: { limit: 2, cursor } })
    seen.push(...page.items.map(({ id }) => id))
    expect(page.total).toBe(5)
    cursor = page.next
    if (cursor === undefined) break
  }
  expect(seen).toEqual([...made].reverse())
})

it('open incidents wait on the desk of those who work on them, one’s own and those shared', async () => {
  const { id } = await writeIncident(xb, { title: 'On the desk' })
  await shareIncident(xb, id, 'state:XC')
  const kindsOf = async (asker: Asker) =>
    (await asker.call(desk, {})).items.flatMap((item) => (item.id === id ? item.kind : []))
  expect(await kindsOf(xb)).toEqual(['incident'])
  expect(await kindsOf(xc)).toEqual(['shared_incident'])
  expect(await kindsOf(xbDelegate)).toEqual([])
})
