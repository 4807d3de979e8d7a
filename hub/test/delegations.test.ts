import { delegations, record } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { type Asker, codeOf } from './cast.ts'
import { delegation, listed, openConferences, people, register } from './conference.ts'

const stage = await openConferences()
const { anonymous, xa, xb, xd, operator, secretariat, da, db, dd, analyst, create, invite } = stage
const { id } = await create()
const [ofXA, chamber, ofXD, institute] = await invite(
  id,
  { kind: 'state', state: 'XA' },
  { kind: 'chamber', state: 'XA', names: { en: 'House of the People' } },
  { kind: 'state', state: 'XD', standing: 'observer' },
  { kind: 'organisation', names: { en: 'Institute' }, standing: 'observer' },
)
const [a, c, d, i] = [ofXA?.id ?? '', chamber?.id ?? '', ofXD?.id ?? '', institute?.id ?? '']
const names = ({ participants }: { participants: readonly { name: string }[] }) =>
  participants.map(({ name }) => name.split(' ')[0])
const examine = (
  asker: Asker,
  of: string,
  seen: number,
  status: 'missing' | 'information_received' | 'in_due_form',
  more: object = {},
) =>
  asker.call(delegations.examineCredentials, {
    params: { delegation: of },
    body: { seen, status, ...more },
  })

describe('invitations', () => {
  it('go to states, chambers and organisations, each once, all of them or none', async () => {
    const { items, within } = await listed(secretariat, id)
    expect(within).toBe(true)
    expect(items.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
      'chamber invited',
      'organisation invited',
      'state invited',
      'state invited',
    ])
    const twice = invite(id, { kind: 'state', state: 'XC' }, { kind: 'state', state: 'XA' })
    expect(await codeOf(twice)).toBe('invited-already')
    expect(await codeOf(invite(id, { kind: 'state', state: 'QQ' }))).toBe('state-unknown')
    const same = { kind: 'chamber', state: 'XA', names: { en: 'HOUSE of the people' } } as const
    expect(await codeOf(invite(id, same))).toBe('invited-already')
    expect((await listed(secretariat, id)).items.length).toBe(4)
  })

  it('are known to those who take part alone', async () => {
    expect((await listed(xd, id)).items.length).toBe(4)
    for (const asker of [anonymous, operator]) {
      expect(await listed(asker, id)).toMatchObject({ items: [], within: false })
      const [there, absent] = await Promise.all(
        [a, '00000000-0000-7000-8000-000000000000'].map(async (each) => {
          const response = await asker.ask(`/api/delegations/${each}`)
          return `${response.status} ${await response.text()}`
        }),
      )
      expect(there).toBe(absent)
    }
  })

  it('come from a file whole, or not at all with what is wrong in it', async () => {
    const { id: other } = await create()
    const send = (csv: string, enter: boolean, asker = secretariat) =>
      asker.call(delegations.importDelegations, {
        params: { conference: other },
        body: { csv, enter },
      })
    const wrong = 'kind,state,name\nstate,XA,\nstate,QQ,\n'
    expect(await send(wrong, true)).toEqual({
      ...{ rows: 2, entered: false },
      defects: [{ line: 3, code: 'state_unknown', value: 'QQ' }],
    })
    expect((await listed(secretariat, other)).items).toEqual([])
    const right = 'kind,state,name\nstate,XA,\nchamber,XB,"Senate, upper"\n'
    expect(await send(right, false)).toEqual({ rows: 2, defects: [], entered: false })
    expect(await send(right, true)).toEqual({ rows: 2, defects: [], entered: true })
    expect((await send(right, true)).defects.map(({ code }) => code)).toEqual([
      'invited_already',
      'invited_already',
    ])
    expect((await listed(secretariat, other)).items.length).toBe(2)
    expect(await codeOf(send(right, true, da))).toBe('forbidden')
  })
})

describe('a registration', () => {
  it('is made by a delegate of its own state, for its chamber too, and by nobody for it', async () => {
    for (const [asker, code] of [
      [anonymous, 'unauthenticated'],
      [db, 'forbidden'],
      [analyst, 'forbidden'],
      [secretariat, 'forbidden'],
      [operator, 'not-found'],
    ] as const)
      expect(await codeOf(register(asker, a)), asker.name).toBe(code)
    expect((await register(da, a)).status).toBe('registered')
    expect((await register(da, c, 0, [{ name: 'Speaker', capacity: 'head' }])).kind).toBe('chamber')
    expect(await codeOf(register(da, d))).toBe('forbidden')
    // An organisation that belongs to no state is registered by the secretariat.
    expect(await codeOf(register(da, i))).toBe('forbidden')
    expect((await register(secretariat, i)).status).toBe('registered')
  })

  it('shows names to its own state and the secretariat, to others those released', async () => {
    for (const asker of [xa, analyst, secretariat]) {
      const shown = await delegation(asker, a)
      expect([names(shown), shown.complete]).toEqual([['Aigerim', 'Bolat', 'Clara'], true])
    }
    for (const asker of [anonymous, xb, xd, operator]) {
      const shown = await delegation(asker, a)
      expect([names(shown), shown.complete]).toEqual([['Aigerim'], false])
      const all = JSON.stringify(await listed(asker, id))
      const sheets = await Promise.all(
        ['csv', 'json'].map(async (format) =>
          (await asker.ask(`/api/conferences/${id}/delegations/export?format=${format}`)).text(),
        ),
      )
      for (const text of [all, ...sheets]) {
        expect(text).toContain('Aigerim')
        expect(text).not.toMatch(/Bolat|Clara|Speaker/)
      }
    }
    const own = await (await xa.ask(`/api/conferences/${id}/delegations/export?format=csv`)).text()
    expect(own).toContain('state,XA,,participant,registered,missing,Bolat Fictional,,ru,delegate')
  })

  it('leaves no name in the log or the audit', async () => {
    const told = await Promise.all(
      [da, secretariat].flatMap((asker) => [
        asker.call(record.acts, {}).then(JSON.stringify),
        asker.ask('/api/audit').then((response) => response.text()),
      ]),
    )
    expect(told.join()).toContain('delegation.register')
    expect(told.join()).not.toMatch(/Aigerim|Bolat|Clara/)
  })

  it('is changed whole by who has seen it, with one head; who is taken off is gone', async () => {
    const { version } = await delegation(da, a)
    expect(await codeOf(register(da, a, 0))).toBe('changed-meanwhile')
    expect(await codeOf(register(da, a, version, people.slice(1)))).toBe('one-head-needed')
    expect(await codeOf(register(da, a, version, [...people, ...people.slice(1)]))).toBe(
      'participant-twice',
    )
    const changed = await register(da, a, version, people.slice(0, 2))
    expect(names(changed)).toEqual(['Aigerim', 'Bolat'])
    const [row] = await stage.sql`
      select count(*)::int as count from conference_participant where name like 'Clara%'
      and delegation = ${a}`
    expect(row?.count).toBe(0)
  })

  it('may be declined, which erases its names, and made after all', async () => {
    await register(dd, d)
    const decline = () =>
      dd.call(delegations.declineInvitation, {
        params: { delegation: d },
        body: { reason: 'Other duties' },
      })
    const declined = await decline()
    expect(declined).toMatchObject({ status: 'declined', participants: [], reason: 'Other duties' })
    expect(await codeOf(decline())).toBe('declined-already')
    expect((await delegation(xb, d)).reason).toBeUndefined()
    expect((await listed(anonymous, id)).items.map((each) => each.id)).not.toContain(d)
    expect((await register(dd, d, declined.version)).status).toBe('registered')
  })

  it('ends with the conference', async () => {
    const over = await create()
    const [own] = await invite(over.id, { kind: 'state', state: 'XA' })
    await stage.change(over.id, { seen: 0, status: 'cancelled', reason: 'r' })
    expect(await codeOf(register(da, own?.id ?? ''))).toBe('conference-over')
    expect((await delegation(da, own?.id ?? '')).can.register).toBe(false)
  })
})

describe('credentials', () => {
  it('are examined by the secretariat, each finding beside the last, in due form with who signed', async () => {
    expect(await codeOf(examine(da, a, 0, 'information_received'))).toBe('forbidden')
    expect(await codeOf(examine(secretariat, a, 0, 'in_due_form'))).toBe('issuer-needed')
    expect(await codeOf(examine(secretariat, i, 0, 'missing'))).toBe('credentials-of-states')
    await examine(secretariat, a, 0, 'information_received', { note: 'By note verbale' })
    const more = { issuer: 'foreign_minister', dated: '2027-05-02' }
    const found = await examine(secretariat, a, 1, 'in_due_form', more)
    expect(found.examined.map(({ status }) => status)).toEqual([
      'information_received',
      'in_due_form',
    ])
    expect(await codeOf(examine(secretariat, a, 1, 'missing'))).toBe('changed-meanwhile')
  })

  it('are shown as they stand to those who take part, with their notes to their own state', async () => {
    expect(await delegation(xd, a)).toMatchObject({ credentials: 'in_due_form', examined: [] })
    expect((await delegation(analyst, a)).examined[0]?.note).toBe('By note verbale')
    expect((await delegation(anonymous, a)).credentials).toBeUndefined()
    expect((await delegation(xd, c)).credentials).toBe('missing')
  })

  it('that were examined before the list was changed say so', async () => {
    const before = await delegation(da, a)
    expect(before.changedSince).toBe(false)
    expect((await register(da, a, before.version)).changedSince).toBe(true)
  })
})
