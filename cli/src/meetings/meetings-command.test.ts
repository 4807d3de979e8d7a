import { expect, test } from 'vitest'
import { openTestHub } from '../test-hub.ts'

const { comity: run } = await openTestHub()
const comity = (who: string | undefined, ...words: string[]) => run(who, 'meetings', ...words)

test('shows bodies of the public record and their sessions without a key', async () => {
  expect((await comity(undefined, 'bodies')).out).toContain('oewg-2019')
  const { out } = await comity(undefined, 'body', 'oewg-2019')
  expect(out).toContain('Set up by A/RES/73/27')
  expect(out).toContain('2019-06-03 to 2019-06-04')
  const cancelled = await comity(undefined, 'sessions', '--status', 'cancelled', '--json')
  expect(JSON.parse(cancelled.out)).toHaveLength(2)
  expect((await comity(undefined, 'sessions', '--status', 'over')).exit).toBe(2)
  expect((await comity(undefined, 'body', 'no-such')).exit).toBe(1)
})

test('creates a body, schedules a session and postpones it, with its history', async () => {
  const create = ['create-body', 'rules-wg', '--group', 'demo', '--audience', 'public']
  const names = [
    '--name',
    'en=Rules group',
    '--name',
    'ar=فريق القواعد',
    '--rule',
    'oewg.consensus',
  ]
  const refused = await comity('XA', ...create, ...names)
  expect([refused.exit, refused.out]).toEqual([1, ''])
  const made = await comity('secretariat', ...create, ...names)
  expect([made.exit, made.out]).toEqual([0, 'Created rules-wg: Rules group\n'])

  const scheduled = await comity(
    'secretariat',
    ...['schedule', 'rules-wg', '--kind', 'organizational', '--title', 'en=Organizational session'],
    ...['--from', '2027-06-03', '--to', '2027-06-04', '--json'],
  )
  const { id } = JSON.parse(scheduled.out)
  const change = ['change-session', id, '--status', 'postponed']
  expect((await comity('secretariat', ...change, '--days-open')).err).toContain('reason')
  const postponed = await comity(
    'secretariat',
    ...[
      ...change,
      '--from',
      '2027-09-06',
      '--to',
      '2027-09-07',
      '--reason',
      'The building is closed',
    ],
  )
  expect(postponed.out).toContain('postponed, 2027-09-06 to 2027-09-07')
  expect(postponed.out).toMatch(/0 +planned +2027-06-03 to 2027-06-04 +body:demo/)
  expect(postponed.out).toMatch(/1 +postponed .*The building is closed/)
  expect((await comity('secretariat', ...change, '--from', '2027-09-06')).exit).toBe(2)

  const calendar = await comity(undefined, 'calendar', '--body', 'rules-wg', '--lang', 'ar')
  expect(calendar.out).toContain(`UID:${id}\r\n`)
  expect(calendar.out).toContain('X-WR-CALNAME:فريق القواعد\r\n')
})

test('asks for the language of a text', async () => {
  const words = ['create-body', 'x', '--group', 'demo', '--name', 'Rules group']
  const { exit, err } = await comity('secretariat', ...words)
  expect(exit).toBe(2)
  expect(err).toContain('Write the language first')
})

test('opens a meeting, gives the floor and closes it again', async () => {
  const days = ['--from', '2027-06-07', '--to', '2027-06-11']
  const made = await comity(
    'secretariat',
    ...['schedule', 'demo-wg', '--kind', 'informal', '--title', 'en=Informal', ...days, '--json'],
  )
  const { id: session } = JSON.parse(made.out)
  await comity('secretariat', 'change-session', session, '--status', 'open')
  const item = ['add-item', session, '--number', '1', '--title', 'en=Adoption of the agenda']
  const { id: itemId } = JSON.parse((await comity('secretariat', ...item, '--json')).out)
  const add = ['add-meeting', session, '--at', '2027-06-07T10:00:00Z', '--limit', '180', '--json']
  const { id: meeting } = JSON.parse((await comity('secretariat', ...add)).out)
  expect((await comity('secretariat', 'open-meeting', meeting)).out).toContain('Nobody has asked')
  expect((await comity('secretariat', 'decide-item', itemId, 'adopted')).out).toBe(
    'Item 1 is adopted.\n',
  )

  const asked = await comity('XA', 'request-floor', meeting, '--json')
  const [speaker] = JSON.parse(asked.out).speakers
  await comity('XB', 'request-floor', meeting)
  expect((await comity('XD', 'request-floor', meeting)).exit).toBe(1)
  expect((await comity('XA', 'give-floor', speaker.id)).exit).toBe(1)
  await comity('secretariat', 'move-speaker', speaker.id, '--last', '--limit', '60')
  const given = await comity('secretariat', 'give-floor', speaker.id)
  expect(given.out).toMatch(/speaking +state:XA +- +statement +60 s/)
  await comity('secretariat', 'end-speech', speaker.id)
  const shown = await comity(undefined, 'meeting', meeting)
  expect(shown.out).toMatch(/spoken +state:XA.*waiting +state:XB/s)
  const closed = await comity('secretariat', 'close-meeting', meeting)
  expect(closed.out).toContain('Meeting 1 of Informal: closed')
  expect((await comity(undefined, 'agenda', session)).out).toContain('adopted')
})
