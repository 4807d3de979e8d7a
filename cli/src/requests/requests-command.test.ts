import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingsOf } from '@comity/requests'
import { expect, test } from 'vitest'
import { openDesks } from '../sealing/test-desks.ts'
import { testTerminal } from '../test-terminal.ts'
import { templates } from './templates.ts'

const { hub, at, comity, done } = await openDesks(['XA', 'XB', 'XC'])

const written = (file: string, change: object = {}) => {
  writeFileSync(at(file), JSON.stringify({ ...templates.assistance, ...change }))
  return at(file)
}
const desk = (code: string) => ['--desk', at(`${code}-desk`)]
const second = (code: string) => ['--desk', at(`${code}-second`)]
const opens = (code: string) => ['--open', at(`${code}-opens`)]
const say = (text: string) => ['--text', text]

/** Drafted by one person of XA and cleared by another; answers its id. */
async function sent(change: object = {}, to = 'state:XB'): Promise<string> {
  const made = await done(
    ...(['XA', 'request', 'new', written('request.json', change), '--to', to] as const),
    ...[...desk('XA'), '--json'],
  )
  const { id } = JSON.parse(made).legs[0]
  const clear = ['request', 'clear', id, ...second('XA'), ...opens('XA'), '--yes']
  expect(await done('XA second', ...clear)).toContain('Stands: delivered')
  return id
}
const act = (who: string, name: string, id: string, ...more: string[]) =>
  done(who, 'request', name, id, ...desk(who.slice(0, 2)), ...more)

test('two states and four people: drafted, cleared, acknowledged, clarified, accepted on conditions, completed, closed, verified offline', async () => {
  writeFileSync(at('log.txt'), 'the hospital’s log')
  const file = written('hospital.json', { facts: 'Our hospital network is under attack.' })
  const draft = ['request', 'new', file, '--to', 'state:XB', ...desk('XA')]
  const made = await done('XA', ...draft, '--enclose', at('log.txt'), '--json')
  const { id } = JSON.parse(made).legs[0]

  expect(await done('XA second', 'desk')).toContain(`comity request show ${id}`)
  const clear = ['request', 'clear', id, ...second('XA'), ...opens('XA')]
  const asked: string[] = []
  const no = await comity('XA second', clear, {
    ask: async (question) => {
      asked.push(question)
      return 'no'
    },
  })
  expect([no.exit, no.out]).toEqual([2, expect.stringContaining('hospital network')])
  expect(asked).toEqual([expect.stringContaining('Send this to state:XB?')])
  expect(await done('XA second', ...clear, '--yes')).toMatch(/Sent to state:XB: entry \d+/)

  expect(await done('XB', 'desk')).toContain('go on with a request between states')
  expect(await done('XB', 'request', 'list', '--open')).toContain(id)
  const into = mkdtempSync(at('in-'))
  const opened = await done('XB', 'request', 'open', id, ...opens('XB'), '-o', into)
  expect(opened).toContain('facts: Our hospital network is under attack.')
  expect(opened).toMatch(/From state:XA, night desk: /)
  expect(readFileSync(join(into, 'log.txt'), 'utf8')).toBe('the hospital’s log')

  expect(await act('XB', 'ack', id)).toContain('This is not agreement with the content')
  // Another person of XB goes on with it.
  const byOther = ['request', 'consider', id, ...second('XB')]
  expect(await done('XB second', ...byOther)).toContain('Stands: under consideration')
  await act('XB', 'ask', id, ...say('Which addresses?'))
  await act('XA', 'clarify', id, ...say('192.0.2.1'))
  await act('XB', 'offer', id, ...say('For this purpose alone.'))
  await act('XA', 'agree', id)
  await act('XB', 'start', id)
  await act('XB', 'report', id, ...say('Under way.'), '--enclose', at('log.txt'))
  await act('XB', 'complete', id, ...say('Blocked.'))
  const closed = JSON.parse(await act('XA', 'close', id, '--json'))
  expect(closed).toMatchObject({ act: 'confirm', state: 'closed' })
  expect(await done('XA', 'request', 'show', id)).toContain('Stands: closed')
  const letters = JSON.parse(await done('XA', 'request', 'open', id, ...opens('XA'), '--json'))
  expect(letters.map(({ content }: { content: { text?: string } }) => content.text)).toEqual([
    ...[undefined, 'Which addresses?', '192.0.2.1', 'For this purpose alone.'],
    ...['Under way.', 'Blocked.'],
  ])

  const out = mkdtempSync(at('out-'))
  await done('XB second', 'request', 'export', id, '-o', out)
  const sealed = readdirSync(out).filter((name) => name.endsWith('.age'))
  const { log } = (await (await fetch(`${hub.url}/api/hub`)).json()) as {
    log: { verifier: string }
  }
  const told = await done(
    ...(['nobody', 'verify', 'request', join(out, 'thread.json'), '--key', log.verifier] as const),
    ...sealed.flatMap((name) => ['--letter', join(out, name)]),
  )
  expect(told).toContain('Everything holds.')
  expect(told).toContain('Ended: closed')
  expect(told).toMatch(/state:XA, clearance: /)
  expect(told).not.toContain('not at hand')
}, 120_000)

test('whoever drafted it does not clear it, and a returned draft is put up anew or dropped', async () => {
  const file = written('mine.json')
  const draft = await done(
    'XA',
    'request',
    'new',
    file,
    '--to',
    'state:XB',
    ...desk('XA'),
    '--json',
  )
  const { id } = JSON.parse(draft).legs[0]
  const words = ['request', 'clear', id, ...desk('XA'), ...opens('XA'), '--yes']
  const own = await comity('XA', words)
  expect([own.exit, own.err]).toEqual([1, expect.stringContaining('another person of your state')])
  expect(await done('XA second', 'request', 'return', id, '--reason', 'Whose?')).toContain('Whose?')
  const again = await done('XA', 'request', 'resubmit', id, file, ...desk('XA'))
  expect(again).toContain('Stands: awaiting clearance')
  await done('XA', 'request', 'drop', id)
  const gone = await comity('XA', ['request', 'show', id])
  expect([gone.exit, gone.err]).toEqual([1, expect.stringContaining('no such thing')])
}, 60_000)

test('an exercise says so everywhere, and is declined, referred or withdrawn as easily as accepted', async () => {
  const id = await sent({ exercise: true })
  expect(await done('XB', 'request', 'show', id)).toMatch(/^EXERCISE\n/)
  expect(await done('XB', 'request', 'list')).toContain('EXERCISE')
  expect(await done('XB', 'desk')).toContain('(EXERCISE)')
  await act('XB', 'ack', id)
  expect(await act('XB', 'decline', id)).toContain('Stands: declined')
  expect(await done('XA', 'request', 'show', id)).not.toContain('You may')
  const referred = await sent()
  await act('XB', 'ack', referred)
  const refer = ['--to', 'mutual_legal_assistance', ...say('By our central authority.')]
  expect(await act('XB', 'refer', referred, ...refer)).toContain('Stands: redirected')
  const withdrawn = await sent()
  expect(await act('XA', 'withdraw', withdrawn)).toContain('Stands: withdrawn')
}, 120_000)

test('several states are asked by one file, each with a request of its own', async () => {
  const file = written('both.json')
  const to = ['--to', 'state:XB', '--to', 'state:XC']
  const made = await done('XA', 'request', 'new', file, ...to, ...desk('XA'), '--json')
  const { legs } = JSON.parse(made)
  expect(legs.map(({ addressed }: { addressed: string }) => addressed)).toEqual([
    ...['state:XB', 'state:XC'],
  ])
  const clear = ['request', 'clear', legs[1].id, ...second('XA'), ...opens('XA'), '--yes']
  await done('XA second', ...clear)
  expect(await done('XC', 'request', 'list')).toContain(legs[1].id)
  expect((await comity('XB', ['request', 'show', legs[1].id])).exit).toBe(1)
}, 60_000)

test('what a hub merely says is not signed upon', async () => {
  const id = await sent()
  const lying: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (!String(input).includes('/bundle')) return response
    const bundle = (await response.json()) as { acts: unknown[] }
    bundle.acts.shift()
    return Response.json(bundle)
  }
  const ack = ['request', 'ack', id, ...desk('XB')]
  const lied = await comity('XB', ack, { fetch: lying })
  expect([lied.exit, lied.err]).toEqual([1, expect.stringContaining('does not prove this request')])
  const root = ['--root', `state:XA=${'0'.repeat(64)}`]
  const other = await comity('XB', [...ack, ...root])
  expect([other.exit, other.err]).toEqual([1, expect.stringContaining('keys[')])
  const swapped: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (!String(input).includes('/letters/')) return response
    const bytes = new Uint8Array(await response.arrayBuffer())
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    return new Response(bytes)
  }
  const open = await comity('XB', ['request', 'open', id, ...opens('XB')], { fetch: swapped })
  expect([open.exit, open.err]).toEqual([1, expect.stringContaining('another letter')])
}, 60_000)

test('what is wrong is refused before anything is sealed', async () => {
  const to = ['--to', 'state:XB', ...desk('XA')]
  const wrong = await comity('XA', ['request', 'new', written('wrong.json', { ask: '' }), ...to])
  expect([wrong.exit, wrong.err]).toEqual([1, expect.stringContaining('ask:')])
  const id = await sent()
  const early = await comity('XB', ['request', 'complete', id, ...desk('XB')])
  expect([early.exit, early.err]).toEqual([1, expect.stringContaining('while it is delivered')])
  const theirs = await comity('XA', ['request', 'ack', id, ...desk('XA')])
  expect([theirs.exit, theirs.err]).toEqual([1, expect.stringContaining('for state:XB to do')])
  const mute = await comity('XB', ['request', 'report', id, ...desk('XB')])
  expect(mute.exit).not.toBe(0)
  const stranger = await comity('XC', ['request', 'open', id, ...opens('XC')])
  expect([stranger.exit, stranger.err]).toEqual([1, expect.stringContaining('no such thing')])
}, 60_000)

test('templates are of the form in which they are sent', async () => {
  for (const name of Object.keys(templates)) {
    const shell = testTerminal()
    expect(await shell.run('request', 'template', name), shell.err()).toBe(0)
    const kind = name === 'notification' ? 'notification' : 'request'
    expect(findingsOf(kind, JSON.parse(shell.out())), name).toEqual([])
  }
})
