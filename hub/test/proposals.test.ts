import { ballots, meetings, proposals, RefusedError, record } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { type Asker, openStage } from './cast.ts'
import { openDelegation } from './delegation.ts'

const stage = await openStage()
const { anonymous, xa, xb, xc, xd, operator, secretariat, admit } = stage
const bank = await stage.constituent('A bank')
const [da, db, dc] = [
  await admit(xa, 'XA delegate', 'state:XA', ['delegate']),
  await admit(xb, 'XB delegate', 'state:XB', ['delegate']),
  await admit(xc, 'XC delegate', 'state:XC', ['delegate']),
]
const analyst = await admit(xa, 'XA only analyst', 'state:XA', ['analyst'])
const dd = await admit(xd, 'XD delegate', 'state:XD', ['delegate'])
for (const [id, audience] of [
  ['open-wg', 'public'],
  ['closed-wg', 'group'],
] as const)
  await secretariat.call(meetings.createBody, {
    body: { id, group: 'demo', audience, names: { en: id }, rules: ['unga.simple'] },
  })

const text = `Security of an imagined network

The working group,

Recalling its purpose,

1. Decides to keep an imagined register;

2. Invites members to contribute to it;

3. Requests a report within a year.`

const draft = (asker: Asker = da, body = 'open-wg') =>
  asker.call(proposals.draftProposal, {
    body: { body, title: 'Imagined register', lang: 'en', text },
  })
const on = (id: string) => ({ params: { proposal: id } })
const read = (asker: Asker, id: string) => asker.call(proposals.proposal, on(id))
const table = async (id: string, asker: Asker = da) => {
  const seen = (await read(asker, id)).text.hash
  return asker.call(proposals.tableProposal, { ...on(id), body: { seen } })
}
const tabled = async (body = 'open-wg') => table((await draft(da, body)).id)
const sponsor = (asker: Asker, id: string, version = 1) =>
  asker.call(proposals.sponsorProposal, { ...on(id), body: { version } })
const replace = (target: string, words: string) =>
  ({ kind: 'replace', target, text: words }) as const
const revise = (asker: Asker, id: string, seen = 1, words = 'Decides to keep two registers;') =>
  asker.call(proposals.reviseProposal, {
    ...on(id),
    body: { seen, edits: [replace('op_1', words)] },
  })
const amend = (asker: Asker, id: string, edits: proposals.EditGiven[], more = {}) =>
  asker.call(proposals.amendProposal, { ...on(id), body: { seen: 1, edits, ...more } })
const step = (id: string, body: proposals.Recorded, asker: Asker = secretariat) =>
  asker.call(proposals.recordStep, { ...on(id), body })
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof RefusedError) return error.code
      throw error
    },
  )
const introduce = async (id: string) => {
  await step(id, { kind: 'introduced' })
  return step(id, { kind: 'action_opened' })
}

describe('a draft', () => {
  const others = { anonymous, analyst, db, dd, secretariat, operator, bank }

  it.each(Object.entries(others))('does not exist for %s, in no place', async (_, asker) => {
    const { id } = await draft()
    const absent = '00000000-0000-7000-8000-000000000000'
    for (const path of ['', '/redline?from=1&to=1']) {
      const [there, not] = await Promise.all(
        [id, absent].map((one) => asker.ask(`/api/proposals/${one}${path}`)),
      )
      expect(there?.status).toBe(404)
      expect(await there?.text()).toBe(await not?.text())
    }
    for (const path of ['/api/proposals', '/api/proposals?body=open-wg', '/api/acts'])
      expect(await (await asker.ask(path)).text()).not.toContain(id)
    if (asker !== anonymous) {
      expect(await codeOf(sponsor(asker, id))).toBe('not-found')
      expect(await codeOf(step(id, { kind: 'introduced' }, asker))).toBe('not-found')
    }
  })

  it('is read and written anew by its own delegation, on the text it saw', async () => {
    const made = await draft()
    expect(made).toMatchObject({ stage: 'draft', proposers: ['XA'], can: { table: true } })
    expect(made.symbol).toBeUndefined()
    expect(made.text.blocks.map(({ eId }) => eId)).toEqual([
      ...['title_1', 'formula_1', 'pp_1', 'op_1', 'op_2', 'op_3'],
    ])
    const edit = (seen: string) =>
      da.call(proposals.editDraft, {
        ...on(made.id),
        body: { seen, title: 'Another', lang: 'en', text: 'Another\n\nThe group,\n\n1. Decides.' },
      })
    const next = await edit(made.text.hash)
    expect(next.title).toBe('Another')
    expect(await codeOf(edit(made.text.hash))).toBe('proposal-text-changed')
    const { items } = await da.call(proposals.proposals, { query: { body: 'open-wg' } })
    expect(items.map(({ id }) => id)).toContain(made.id)
  })

  it.each([
    ['of a state outside', dd, 'open-wg', 'forbidden'],
    ['of who is no delegate', analyst, 'open-wg', 'forbidden'],
    ['of the secretariat', secretariat, 'open-wg', 'forbidden'],
    ['before a body one may not see', dd, 'closed-wg', 'not-found'],
    ['before a body that does not work here', da, 'oewg-2019', 'forbidden'],
    ['before no body', da, 'no-such', 'not-found'],
  ] as const)('is refused %s', async (_, asker, body, code) => {
    expect(await codeOf(draft(asker, body))).toBe(code)
  })

  it('is refused with characters that are not seen, or without words', async () => {
    const given = { body: 'open-wg', title: 'x', lang: 'en' as const }
    const ask = (words: string) =>
      codeOf(da.call(proposals.draftProposal, { body: { ...given, text: words } }))
    expect(await ask('1. \n\n2. Decides.')).toBe('text-wrong')
  })
})

describe('what is tabled', () => {
  it('has a symbol and is read by everybody, where its body is public', async () => {
    const { id, symbol } = await tabled()
    expect(symbol).toMatch(/^OPEN-WG\/L\.\d+$/)
    const seen = await read(anonymous, id)
    expect(seen).toMatchObject({ symbol, stage: 'tabled', proposers: ['XA'], sponsors: ['XA'] })
    expect(Object.values(seen.can)).not.toContain(true)
    const { items } = await xd.call(record.acts, {})
    const act = items.find(({ statement }) => statement.proposal === id)
    expect(act?.statement).toMatchObject({ kind: 'proposal.tabled', by: 'state:XA', symbol })
    expect(await codeOf(table(id))).toBe('proposal-step-impossible')
  })

  it('is for the group alone, where its body is', async () => {
    const { id } = await tabled('closed-wg')
    for (const asker of [anonymous, xd, operator, bank]) {
      expect((await asker.ask(`/api/proposals/${id}`)).status).toBe(404)
      for (const path of ['/api/proposals', '/api/proposals?body=closed-wg', '/api/acts'])
        expect(await (await asker.ask(path)).text()).not.toContain(id)
    }
    for (const asker of [xa, db, secretariat]) expect((await read(asker, id)).id).toBe(id)
  })

  it('takes one symbol each, also where two are tabled at once', async () => {
    const drafts = await Promise.all([draft(), draft(db)])
    const [one, two] = await Promise.all([
      table(drafts[0]?.id ?? ''),
      table(drafts[1]?.id ?? '', db),
    ])
    expect(one.symbol).not.toBe(two.symbol)
  })

  it('gets another symbol from the secretariat, with its reason, and each symbol once', async () => {
    const [one, two] = [await tabled(), await tabled()]
    const give = (asker: Asker, id: string) =>
      asker.call(proposals.giveSymbol, {
        ...on(id),
        body: { symbol: 'WG/2027/L.7', reasons: 'The series of the session' },
      })
    expect(await codeOf(give(da, one.id))).toBe('forbidden')
    expect((await give(secretariat, one.id)).symbol).toBe('WG/2027/L.7')
    expect(await codeOf(give(secretariat, two.id))).toBe('symbol-taken')
    const { history } = await read(anonymous, one.id)
    expect(history.at(-1)?.facts).toEqual({
      ...{ symbol: 'WG/2027/L.7', reasons: 'The series of the session' },
    })
  })

  it('is withdrawn by its own delegation before the voting begins, and by nobody else', async () => {
    const { id } = await tabled()
    const withdraw = (asker: Asker) => asker.call(proposals.withdrawProposal, on(id))
    for (const asker of [db, secretariat, analyst])
      expect(await codeOf(withdraw(asker))).toBe('forbidden')
    expect((await withdraw(da)).stage).toBe('withdrawn')
    expect(await codeOf(sponsor(db, id))).toBe('proposal-step-impossible')
    expect(await codeOf(amend(db, id, [replace('op_1', 'x')]))).toBe('proposal-step-impossible')
  })
})

describe('support', () => {
  it('is given by delegates for their own state, once, and withdrawn', async () => {
    const { id } = await tabled()
    for (const asker of [analyst, dd, secretariat, operator, bank])
      expect(await codeOf(sponsor(asker, id))).toBe('forbidden')
    expect((await sponsor(db, id)).sponsors).toEqual(['XA', 'XB'])
    expect(await codeOf(sponsor(db, id))).toBe('sponsor-already')
    const without = await db.call(proposals.withdrawSupport, on(id))
    expect(without.sponsors).toEqual(['XA'])
    expect(without.support.at(-1)).toMatchObject({ member: 'XB', standing: 'withdrawn' })
    expect(await codeOf(db.call(proposals.withdrawSupport, on(id)))).toBe('not-a-sponsor')
    expect(await codeOf(da.call(proposals.withdrawSupport, on(id)))).toBe('proposer-withdraws')
  })

  it('is void once the text is changed, seen by everybody, until it is renewed', async () => {
    const { id, symbol } = await tabled()
    await sponsor(db, id)
    const revised = await revise(da, id)
    expect(revised).toMatchObject({ version: 2, symbol: `${symbol}/Rev.1`, sponsors: ['XA'] })
    const seen = await read(anonymous, id)
    expect(seen.toRenew).toEqual(['XB'])
    expect(seen.support.find(({ member }) => member === 'XB')).toMatchObject({
      ...{ version: 1, standing: 'void', voided: { by: 2 } },
    })
    expect((await read(db, id)).can).toMatchObject({ renew: true, sponsor: false })
    const changes = await anonymous.call(proposals.compareVersions, {
      ...on(id),
      query: { from: 1, to: 2 },
    })
    expect(changes.items.filter(({ change }) => change !== 'same')).toMatchObject([
      { eId: 'op_1', change: 'changed' },
    ])
    const renewed = await sponsor(db, id, 2)
    expect(renewed).toMatchObject({ sponsors: ['XA', 'XB'], toRenew: [] })
    expect(
      renewed.support.map(({ member, version, standing }) => [member, version, standing]),
    ).toEqual([
      ['XA', 1, 'renewed'],
      ['XB', 1, 'renewed'],
      ['XA', 2, 'standing'],
      ['XB', 2, 'standing'],
    ])
  })

  it('goes to the version it named, where an edit comes at the same time', async () => {
    for (let time = 0; time < 4; time += 1) {
      const { id } = await tabled()
      const [outcome] = await Promise.all([codeOf(sponsor(db, id, 1)), revise(da, id)])
      const { support, toRenew } = await read(anonymous, id)
      const given = support.filter(({ member }) => member === 'XB')
      if (outcome === 'done') {
        expect(given).toMatchObject([{ version: 1, standing: 'void' }])
        expect(toRenew).toEqual(['XB'])
      } else {
        expect(outcome).toBe('proposal-text-changed')
        expect(given).toEqual([])
      }
    }
  })

  it('is voided by an oral revision too, which the secretariat records for the proposers', async () => {
    const { id, symbol } = await tabled()
    await sponsor(db, id)
    for (const asker of [db, analyst]) expect(await codeOf(revise(asker, id))).toBe('forbidden')
    const revised = await revise(secretariat, id)
    expect(revised).toMatchObject({ symbol, sponsors: ['XA'], toRenew: ['XB'] })
    expect(revised.versions.at(-1)).toMatchObject({ how: 'oral_revision', by: 'body:demo' })
    expect(await codeOf(revise(da, id, 1))).toBe('proposal-text-changed')
    expect(await codeOf(revise(da, id, 2))).toBe('text-unchanged')
  })
})

describe('an amendment', () => {
  it('is edits on paragraphs, with a symbol of its own and ids that were never given', async () => {
    const { id } = await tabled()
    const insert = { kind: 'insert', side: 'after', target: 'op_1', text: 'Welcomes it;' } as const
    const one = await amend(db, id, [insert])
    const two = await amend(dc, id, [insert])
    const ids = two.items.flatMap(({ redline }) => redline.map(({ eId }) => eId))
    expect(ids).toEqual(['op_1-bis', 'op_1-ter'])
    expect(one.items[0]?.id).toMatch(/^OPEN-WG\/L\.\d+$/)
    expect(two.items[1]?.id).not.toBe(one.items[0]?.id)
    // The text and its support stand: an amendment changes nothing before it is adopted.
    expect(two).toMatchObject({ version: 1, sponsors: ['XA'], toRenew: [] })
  })

  it.each([
    ['of a paragraph that is not there', [replace('op_9', 'x')], 'edits-wrong'],
    ['that contradicts itself', [replace('op_1', 'x'), replace('op_1', 'y')], 'edits-wrong'],
    ['with no address', [replace('paragraph', 'x')], 'edits-wrong'],
    [
      'that gives a title parts',
      [{ kind: 'insert', side: 'into', target: 'title_1', text: 'x' }],
      'edits-wrong',
    ],
  ] as const)('is refused %s', async (_, edits, code) => {
    const { id } = await tabled()
    expect(await codeOf(amend(db, id, [...edits]))).toBe(code)
    expect((await read(anonymous, id)).items).toEqual([])
  })

  it('is withdrawn by who moved it alone, and stays to be seen', async () => {
    const { id } = await tabled()
    const made = await amend(db, id, [replace('op_1', 'Takes note;')])
    const amendment = made.items[0]?.id ?? ''
    const withdraw = (asker: Asker) =>
      asker.call(proposals.withdrawAmendment, { ...on(id), body: { amendment } })
    for (const asker of [da, dc, secretariat])
      expect(await codeOf(withdraw(asker))).toBe('forbidden')
    expect((await withdraw(db)).items[0]?.withdrawnAt).toBeDefined()
    expect(await codeOf(withdraw(db))).toBe('amendment-unknown')
    expect((await read(anonymous, id)).plan.votes.map((vote) => vote.id)).toEqual(['whole'])
  })

  it('that the revised text has no place for is shown, and not put', async () => {
    const { id } = await tabled()
    await amend(db, id, [replace('op_3', 'Requests nothing.')])
    const edits = [{ kind: 'delete', target: 'op_3' } as const]
    await da.call(proposals.reviseProposal, { ...on(id), body: { seen: 1, edits } })
    const { items, plan } = await read(anonymous, id)
    expect(items[0]).toMatchObject({ fits: false, redline: [{ eId: 'op_3', change: 'changed' }] })
    expect(plan.votes.map((vote) => vote.id)).toEqual(['whole'])
  })
})

describe('the meeting', () => {
  it('is recorded by the secretariat, in the order of the rules', async () => {
    const { id } = await tabled()
    for (const asker of [da, xa, operator])
      expect(await codeOf(step(id, { kind: 'introduced' }, asker))).toBe('forbidden')
    expect(await codeOf(step(id, { kind: 'voting_began' }))).toBe('proposal-step-impossible')
    await introduce(id)
    const adopted = await step(id, { kind: 'adopted_without_vote' })
    expect(adopted.stage).toBe('adopted')
    expect(adopted.history.map(({ kind }) => kind)).toEqual([
      ...['tabled', 'introduced', 'action_opened', 'decided'],
    ])
    expect(adopted.history[1]?.cites?.text).toBe('GA rule 120')
  })

  it('puts two amendments in the order of the chair, with reasons, and then the text they make', async () => {
    const { id } = await tabled()
    const far = await amend(db, id, [{ kind: 'delete', target: 'op_2' }])
    const near = await amend(dc, id, [replace('op_3', 'Requests a report within two years.')])
    const [a, b] = [far.items[0]?.id ?? '', near.items[1]?.id ?? '']
    await introduce(id)
    await step(id, { kind: 'voting_began' })
    expect((await read(anonymous, id)).plan.waitsFor).toBe('chairs_order')
    const order = (amendments: string[], reasons = 'The first leaves out a paragraph.') =>
      step(id, { kind: 'order', amendments, reasons })
    expect(await codeOf(order([a, 'L.none']))).toBe('amendment-unknown')
    const planned = await order([a, b])
    expect(planned.plan).toMatchObject({ next: `amendment:${a}`, order: { amendments: [a, b] } })
    const decide = (vote: string, outcome: 'adopted' | 'rejected') =>
      step(id, { kind: 'outcome', vote, outcome, reasons: 'By show of hands' })
    expect(await codeOf(decide('whole', 'adopted'))).toBe('step-not-due')
    expect(await codeOf(sponsor(db, id))).toBe('voting-has-begun')
    await decide(`amendment:${a}`, 'adopted')
    await decide(`amendment:${b}`, 'rejected')
    const end = await decide('whole', 'adopted')
    expect(end).toMatchObject({ stage: 'adopted', version: 2, sponsors: [], toRenew: ['XA'] })
    expect(end.text.blocks.map(({ eId }) => eId)).not.toContain('op_2')
    expect(end.versions.at(-1)?.how).toBe('amended')
    expect(end.plan.votes.map(({ id: vote, outcome }) => [vote, outcome])).toEqual([
      [`amendment:${a}`, 'adopted'],
      [`amendment:${b}`, 'rejected'],
      ['whole', 'adopted'],
    ])
  })

  it('puts parts by division, and rejects all where every operative part is', async () => {
    const { id } = await tabled()
    await introduce(id)
    const division = { kind: 'division' as const, by: 'XB', objections: [] }
    const twice = [['op_1'], ['op_1', 'op_2']]
    expect(await codeOf(step(id, { ...division, parts: twice }))).toBe('plan-wrong')
    await step(id, { ...division, parts: [['op_1', 'op_2', 'op_3']] })
    await step(id, { kind: 'voting_began' })
    const end = await step(id, {
      ...{ kind: 'outcome', vote: 'part:division-1:1', outcome: 'rejected', reasons: 'Counted' },
    })
    expect(end.stage).toBe('rejected')
  })

  it('takes no action where that motion is carried', async () => {
    const { id } = await tabled()
    await introduce(id)
    await step(id, { kind: 'motion', motion: 'no_action', by: 'XC' })
    expect(await codeOf(step(id, { kind: 'voting_began' }))).toBe('motion-pending')
    const carried = { kind: 'outcome', outcome: 'adopted', reasons: 'By show of hands' } as const
    const end = await step(id, { ...carried, vote: 'motion:motion-1' })
    expect(end.stage).toBe('not_acted_on')
  })
})

it('of the demonstration is fictional, with two sponsors and one amendment', async () => {
  const { items } = await anonymous.call(proposals.proposals, { query: { body: 'demo-wg' } })
  expect(items).toMatchObject([
    { symbol: 'DEMO-WG/L.1', sponsors: ['XA', 'XB'], toRenew: [], amendments: 1 },
  ])
  const one = await read(anonymous, items[0]?.id ?? '')
  expect(one.title).toContain('fictional')
  expect(one.items).toMatchObject([{ by: 'XC', fits: true, redline: [{ eId: 'op_2' }] }])
  expect(one.history.every(({ entry }) => entry === undefined)).toBe(true)
})

describe('a live vote on a step of the plan', () => {
  const open = (body: object) =>
    secretariat.ask('/api/votes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const opened = async (id: string, step: string, more: object = {}) => {
    const reply = await open({ body: 'open-wg', proposal: { id, step }, ...more })
    const told: { id: string; type?: string } = JSON.parse(await reply.text())
    return told
  }
  const see = (vote: string) => anonymous.call(ballots.liveVote, { params: { vote } })
  const close = (vote: string, yes: number) =>
    secretariat.call(ballots.closeVote, {
      params: { vote },
      body: { announced: { yes, no: 0, abstain: 0 } },
    })

  it('puts what the plan says, and gives it the outcome when it is closed', async () => {
    const [a, b] = [await openDelegation(stage, xa, 'XA'), await openDelegation(stage, xb, 'XB')]
    const { id, symbol, text: whole } = await tabled()
    const [{ id: amendment = '' } = {}] = (await amend(db, id, [replace('op_1', 'Notes it;')]))
      .items
    await introduce(id)
    expect(await opened(id, `amendment:${amendment}`)).toMatchObject({
      type: '/problems/step-not-due',
    })
    await step(id, { kind: 'voting_began' })
    expect(await opened(id, 'whole')).toMatchObject({ type: '/problems/step-not-due' })
    const first = await opened(id, `amendment:${amendment}`)
    const live = await see(first.id)
    expect(live.subject).toMatchObject({
      ...{ on: 'amendment', title: 'Imagined register', symbol: amendment },
    })
    expect(live).toMatchObject({ rule: 'unga.simple', proposal: id })
    const rows = await anonymous.call(ballots.liveVotes, { query: { body: 'open-wg' } })
    expect(rows.items.map((row) => [row.id, row.proposal])).toEqual([[first.id, id]])
    for (const one of [a, b]) await one.cast(first.id, 'yes')
    await close(first.id, 2)
    const between = await read(anonymous, id)
    expect(between.plan.votes[0]).toMatchObject({ outcome: 'adopted', vote: first.id })

    // Of a rehearsal nothing is kept.
    const tried = await opened(id, 'whole', { rehearsal: true })
    await close(tried.id, 0)
    expect((await read(anonymous, id)).plan.next).toBe('whole')

    const last = await opened(id, 'whole')
    const put = (await see(last.id)).subject
    expect(put).toMatchObject({ on: 'whole', symbol })
    for (const one of [a, b]) await one.cast(last.id, 'yes')
    await close(last.id, 2)
    const end = await read(anonymous, id)
    expect(end).toMatchObject({ stage: 'adopted', version: 2 })
    // What was voted on is the text as it stands now, with the amendment in it.
    expect(end.text.hash).toBe(put.text)
    expect(end.text.hash).not.toBe(whole.hash)
    expect(end.history.at(-1)?.facts).toMatchObject({ outcome: 'adopted', decision: last.id })
  })

  it('takes either a step of a plan, or what is put in words', async () => {
    const { id } = await tabled()
    const subject = { on: 'whole', title: 'x' }
    const proposal = { id, step: 'whole' }
    for (const more of [{}, { proposal, subject }, { proposal, rule: 'unga.simple' }, { subject }])
      expect((await open({ body: 'open-wg', ...more })).status).toBe(422)
    expect(await opened((await draft()).id, 'whole')).toMatchObject({ type: '/problems/not-found' })
  })
})
