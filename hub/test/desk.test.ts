import {
  ballots,
  desk,
  meetings,
  proceedings,
  proposals,
  seals,
  voteImports,
} from '@comity/contract'
import { requestCertificate, seedSigner } from '@comity/seal'
import { expect, test } from 'vitest'
import type { Asker } from './cast.ts'
import { sent } from './delegation.ts'
import { openHeldVotes } from './held-votes.ts'
import { undl } from './vote-files.ts'

const { stage, a, b, open, cancel, close } = await openHeldVotes()
const { anonymous, xa, xd, operator, secretariat, admit } = stage

const on = async (asker: Asker, ...kinds: string[]) => {
  const { items } = await asker.call(desk, {})
  return items.filter(({ kind }) => kinds.includes(kind))
}

test('is asked by whoever is signed in, and by nobody else', async () => {
  expect((await anonymous.ask('/api/desk')).status).toBe(401)
  expect((await xd.ask('/api/desk')).status).toBe(200)
})

test('an open vote waits for a delegation until it has cast, and for the secretariat until the close', async () => {
  const vote = await open({ rehearsal: true })
  const waits = { kind: 'ballot', id: vote, rehearsal: true }
  expect(await on(a.delegate, 'ballot')).toMatchObject([waits])
  const analyst = await admit(xa, 'XA analyst alone', 'state:XA', ['analyst'])
  expect(await on(analyst, 'ballot', 'roll', 'open_vote')).toEqual([])
  expect(await on(operator, 'ballot', 'roll', 'open_vote')).toEqual([])
  await a.cast(vote, 'yes')
  expect(await on(a.delegate, 'ballot')).toEqual([])
  expect(await on(b.delegate, 'ballot')).toMatchObject([waits])
  expect(await on(secretariat, 'ballot', 'roll', 'open_vote')).toMatchObject([
    { kind: 'open_vote', id: vote },
  ])
  await close(vote, 1, 0, 0)
  expect(await on(b.delegate, 'ballot')).toEqual([])
  expect(await on(secretariat, 'open_vote')).toEqual([])
})

test('a roll call waits for each clerk until they have entered it themselves', async () => {
  const second = await admit(operator, 'second clerk', 'body:demo', ['secretariat'])
  const vote = await open({ mode: 'roll_call', rehearsal: true })
  const body = { answers: { XA: 'yes' as const } }
  expect(await on(second, 'roll')).toMatchObject([{ id: vote }])
  await secretariat.call(ballots.enterRoll, { params: { vote }, body })
  expect([await on(secretariat, 'roll'), await on(second, 'roll')]).toMatchObject([
    [],
    [{ id: vote }],
  ])
  expect(await on(a.delegate, 'ballot')).toEqual([])
  await cancel(vote)
})

test('a draft waits for its own delegation, and support that an edit made void for who gave it', async () => {
  const text = 'Meetings\n\nThe group,\n\n1. Decides to meet.'
  const body = { body: 'demo-wg', title: 'On meetings', lang: 'en' as const, text }
  const { id, text: written } = await a.delegate.call(proposals.draftProposal, { body })
  expect(await on(a.delegate, 'draft')).toContainEqual({ kind: 'draft', id, title: 'On meetings' })
  expect((await on(b.delegate, 'draft')).map((one) => one.id)).not.toContain(id)
  const params = { proposal: id }
  await a.delegate.call(proposals.tableProposal, { params, body: { seen: written.hash } })
  await b.delegate.call(proposals.sponsorProposal, { params, body: { version: 1 } })
  expect(await on(b.delegate, 'renew')).toEqual([])
  const edits = [{ kind: 'replace' as const, target: 'op_1', text: 'Decides to meet twice.' }]
  await a.delegate.call(proposals.reviseProposal, { params, body: { seen: 1, edits, reason: 'r' } })
  expect(await on(b.delegate, 'renew')).toMatchObject([{ id, title: /On meetings$/ }])
  await b.delegate.call(proposals.sponsorProposal, { params, body: { version: 2 } })
  expect(await on(b.delegate, 'renew')).toEqual([])
})

test('keys to be certified wait for who manages them, and a file of votes for who may enter it', async () => {
  const fresh = seedSigner(new Uint8Array(32).fill(51))
  const asked = await requestCertificate({ party: 'state:XA', use: 'ballot', label: 'd' }, fresh)
  const body = { envelope: sent(asked) }
  await a.delegate.call(seals.requestSealKey, { params: { party: 'state:XA' }, body })
  expect(await on(xa, 'keys')).toMatchObject([{ id: 'state:XA', count: 1 }])
  expect([await on(a.delegate, 'keys'), await on(stage.xb, 'keys')]).toEqual([[], []])

  const query = { file: 'v.csv', source: 'A test' }
  const { id } = await secretariat.call(voteImports.startVoteImport, {
    ...{ query, body: undl(['A/RES/80/1']) },
  })
  await expect.poll(() => on(operator, 'import')).toMatchObject([{ id, title: 'v.csv' }])
  expect(await on(a.delegate, 'import')).toEqual([])
  await secretariat.call(voteImports.cancelVoteImport, { params: { id } })
  expect(await on(operator, 'import')).toEqual([])
})

test('a session of the next two weeks and an open meeting are told inside the group alone', async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const schedule = (from: number) =>
    secretariat.call(meetings.scheduleSession, {
      params: { body: 'demo-wg' },
      body: { titles: { en: `In ${from}` }, kind: 'informal', from: day(from), to: day(from + 1) },
    })
  const [soon, later] = [await schedule(3), await schedule(60)]
  const seen = async (asker: Asker) => (await on(asker, 'session')).map(({ id }) => id)
  expect(await seen(a.delegate)).toContain(soon.id)
  expect(await seen(a.delegate)).not.toContain(later.id)
  expect(await seen(xd)).toEqual([])
  const params = { session: soon.id }
  await secretariat.call(meetings.changeSession, {
    params,
    body: { seen: 0, status: 'cancelled', reason: 'r' },
  })
  expect(await seen(a.delegate)).not.toContain(soon.id)

  await secretariat.call(meetings.changeSession, {
    params: { session: later.id },
    body: { seen: 0, status: 'open' },
  })
  const { id: meeting } = await secretariat.call(proceedings.scheduleMeeting, {
    params: { session: later.id },
    body: { access: 'closed', startsAt: new Date().toISOString() },
  })
  const open = { params: { meeting }, body: { status: 'open' as const } }
  await secretariat.call(proceedings.changeMeeting, open)
  const told = [expect.objectContaining({ id: meeting })]
  expect(await on(a.delegate, 'meeting')).toEqual(expect.arrayContaining(told))
  expect([await on(xd, 'meeting'), await on(operator, 'meeting')]).toEqual([[], []])
})
