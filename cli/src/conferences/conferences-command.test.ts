import { expect, test } from 'vitest'
import { openTestHub } from '../test-hub.ts'

const { comity: run, file: write } = await openTestHub()
const comity = (who: string | undefined, ...words: string[]) => run(who, 'conferences', ...words)
const file = (text: string) => write('given', text)

async function create(): Promise<string> {
  const { out } = await comity(
    'secretariat',
    ...['create', 'demo-wg', '--title', 'en=Parliaments', '--title', 'ar=برلمانات', '--host', 'XA'],
    ...['--zone', 'Asia/Almaty', '--from', '2031-06-03', '--to', '2031-06-04'],
    ...['--audience', 'public', '--json'],
  )
  return JSON.parse(out).id
}

test('creates a conference, postpones it, and moves its programme with it', async () => {
  const id = await create()
  expect((await comity(undefined, 'list')).out).toContain(id)
  const slot = ['add-slot', id, '--day', '2', '--starts', '10:00', '--ends', '11:00']
  const added = await comity('secretariat', ...slot, '--title', 'en=Opening', '--room', 'Hall')
  expect(added.out).toMatch(/day 2 +10:00-11:00 +Hall +planned +1 .*Opening/)
  const change = ['change', id, '--status', 'postponed', '--days-open']
  expect((await comity('secretariat', ...change)).err).toContain('reason')
  const moved = ['--from', '2031-09-03', '--to', '2031-09-04', '--reason', 'The hall is closed']
  expect((await comity('XA', 'change', id, ...moved)).exit).toBe(1)
  const told = await comity('secretariat', 'change', id, '--status', 'postponed', ...moved)
  expect(told.out).toMatch(/1 +postponed +2031-09-03 to 2031-09-04 +body:demo +The hall is closed/)
  const calendar = await comity(undefined, 'calendar', id, '--lang', 'ar')
  expect(calendar.out).toContain('DTSTART:20310904T050000Z')
  const { programme } = JSON.parse((await comity(undefined, 'show', id, '--json')).out)
  const cancelled = await comity('secretariat', 'cancel-slot', programme[0].id)
  expect(cancelled.out).toMatch(/cancelled +2/)
  expect((await comity('secretariat', 'publish-outcome', id, '--title', 'x')).exit).toBe(2)
})

test('invites by a file, whole or not at all, and shows names as their state lets it', async () => {
  const id = await create()
  const wrong = await comity('secretariat', 'import', id, file('kind,state\nstate,QQ\n'), '--enter')
  expect([wrong.exit, wrong.out]).toEqual([
    1,
    'line 2: no state has this code (QQ)\nNothing was entered: 1 to be corrected.\n',
  ])
  const right = file('kind,state,name\nstate,XA,\nchamber,XA,House of the People\n')
  expect((await comity('secretariat', 'import', id, right)).out).toContain('2 would be invited')
  expect((await comity('secretariat', 'import', id, right, '--enter')).out).toBe('Invited 2.\n')
  const listed = await comity('XA', 'delegations', id, '--json')
  const state = JSON.parse(listed.out).find((one: { kind: string }) => one.kind === 'state').id

  const bad = file('name,capacity,released\nAnna,boss,maybe\n,head,\n')
  const refused = await comity('XA', 'register', state, bad)
  expect(refused.exit).toBe(2)
  expect(refused.err).toMatch(/Nothing was sent.*line 2: the capacity.*line 2: released.*line 3/s)
  const people = file(
    'name,function,capacity,released\nAnna,Minister,head,yes\nBoris,,adviser,no\n',
  )
  expect((await comity('XB', 'register', state, people)).exit).toBe(1)
  const registered = await comity('XA', 'register', state, people)
  expect(registered.out).toMatch(/head .*released +Anna +Minister/)
  const seen = await comity(undefined, 'delegation', state)
  expect(seen.out).toContain('Anna')
  expect(seen.out).not.toContain('Boris')
  expect((await comity('secretariat', 'delegations', id, '--csv')).out).toContain('Boris')

  const found = ['credentials', state, 'in_due_form', '--issuer', 'head_of_state']
  expect((await comity('secretariat', ...found)).out).toContain('Credentials: in due form')
  expect((await comity('XA', ...found)).exit).toBe(1)
  const declined = await comity('XA', 'decline', state, '--reason', 'Other duties')
  expect(declined.out).not.toContain('Anna')
  expect(declined.out).toContain('declined')
})

test('an application is objected to, and the objection taken back', async () => {
  const id = await create()
  await comity('secretariat', 'invite', id, '--state', 'XA', '--chamber', 'XB=Senate')
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const made = await comity('secretariat', 'apply', id, 'An institute', '--until', day, '--json')
  const { id: applied } = JSON.parse(made.out)
  expect((await comity(undefined, 'accreditations', id)).exit).toBe(1)
  const objected = await comity('XA', 'object', applied, '--reason', 'Not known to us')
  expect(objected.out).toContain('Objection of XA: Not known to us')
  expect((await comity('XD', 'object', applied)).exit).toBe(1)
  expect((await comity('XA', 'withdraw-objection', applied)).out).toContain('taken back of XA')
  const decided = await comity('secretariat', 'decide-accreditation', applied, 'accredited')
  expect(decided.err).toContain('may still object')
})
