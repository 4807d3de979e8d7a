import { contacts, pings } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../src/core/clock.ts'
import { codeOf } from './cast.ts'
import { desk as deskOf } from './contacts.ts'
import { startMailServer } from './mail-server.ts'
import { hour, openPings } from './pings.ts'

const clock = fixedClock('2026-11-20T03:00:00Z')
const server = await startMailServer()
const mail = { SMTP_URL: server.url, MAIL_FROM: 'comity@hub.example' }
const opened = await openPings(clock, mail)
const { stage, a, b, c, run, get, desks, answer, end, pass, sent } = opened
const { anonymous, xa, xb, secretariat } = stage

const shared = { audience: ['states', 'body:demo'], kind: 'crisis' as const }
const crisis = { kind: 'crisis' as const }
const by = (...values: string[]) =>
  values.map((value) => ({ type: 'email' as const, value, secure: false }))
const ofA = await a.nominate({
  ...shared,
  languages: ['ru', 'en'],
  channels: by('duty@xa.example'),
})
const ofB = await b.nominate({
  ...{ ...shared, languages: ['kk', 'fr'], names: { en: 'Second\u00a0desk' } },
  channels: by('One@xb.example', 'one@xb.example', 'two@xb.example'),
})
await c.nominate({
  ...shared,
  channels: [{ type: 'phone', value: '+999 555 0100', secure: false }],
  persons: [{ name: 'A person', email: 'person@xc.example' }],
})

/** What came for an address since the last time, decoded. */
const mailbox = () => {
  const all = server.received.splice(0)
  return (to: string) => all.filter((each) => each.to.includes(to)).map(({ raw }) => read(raw))
}
function read(raw: string) {
  const [head = '', body = ''] = raw.replaceAll('\r\n', '\n').split(/\n\n(.*)/s)
  const isBase64 = /transfer-encoding: base64/i.test(head)
  const text = isBase64
    ? Buffer.from(body, 'base64').toString('utf8')
    : body
        .replaceAll('=\n', '')
        .replace(/(=[0-9A-F]{2})+/g, (hex) =>
          Buffer.from(hex.replaceAll('=', ''), 'hex').toString('utf8'),
        )
  return { head, text, token: /#(\S+)/.exec(text)?.[1] ?? '' }
}
const look = (token: string) => anonymous.call(pings.readPingLink, { body: { token } })
const press = (token: string, more: { wrong?: number[]; note?: string } = {}) =>
  anonymous.call(pings.answerPingLink, { body: { token, ...more } })

describe('a letter', () => {
  it('goes to the addresses that a desk names, each once, and to nobody else', async () => {
    const { id } = await run(crisis)
    await sent()
    expect(server.received.map(({ to }) => to.join()).sort()).toEqual([
      ...['duty@xa.example', 'one@xb.example', 'two@xb.example'],
    ])
    const letters = (await desks(xb, id))[0]?.letters
    expect(letters?.map(({ status, to }) => [status, to])).toEqual([
      ...[
        ['sent', 'one@xb.example'],
        ['sent', 'two@xb.example'],
      ],
    ])
    expect((await desks(secretariat, id)).map((each) => each.letters.length)).toEqual([1, 2, 0])
    await end(secretariat, id)
  })

  it('says that it is an exercise and nothing of who, whom or what, in a language of the desk and in English', async () => {
    server.received.splice(0)
    const { id } = await run({ ...crisis, titles: { en: 'Secret autumn title' } })
    await sent()
    const box = mailbox()
    const [russian] = box('duty@xa.example')
    const [french] = box('two@xb.example')
    expect(russian?.text).toMatch(/^УЧЕНИЕ \/ EXERCISE\n/)
    expect(russian?.text).toContain('Это проверка связи')
    expect(french?.text).toMatch(/^EXERCICE \/ EXERCISE\n/)
    expect(french?.head).toMatch(/Subject: .*EXERCI/)
    const told = [russian, french].flatMap((each) => (each ? [`${each.head} ${each.text}`] : []))
    expect(told).toHaveLength(2)
    // But for the address that it goes to, and the link, which holds nothing that can be read.
    for (const text of told)
      expect(text.replaceAll(/To: .*|#\S+/g, '')).not.toMatch(
        /Secret|autumn|\bX[A-D]\b|second|crisis|demo|secretariat/i,
      )
    await end(secretariat, id)
  })
})

describe('the link of a letter', () => {
  it('answers nothing when it is opened, by whatever way; one POST of its page answers once', async () => {
    server.received.splice(0)
    const { id } = await run(crisis)
    await sent()
    const box = mailbox()
    const [first, second] = [box('one@xb.example')[0], box('two@xb.example')[0]]
    const token = first?.token ?? ''
    const shown = await look(token)
    expect(shown).toMatchObject({
      state: 'XB',
      status: 'running',
      ways: [{ type: 'email' }, {}, {}],
    })
    expect(JSON.stringify(shown)).not.toContain('xb.example')
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const path of ['/answer-a-check', '/api/ping-links', '/api/ping-links/answers'])
        for (const query of ['', `?token=${token}`])
          await anonymous.ask(`${path}${query}`, { method })
    expect((await get(xa, id)).results?.answered).toBe(0)
    clock.advance(30_000)
    expect((await press(token)).answeredAt).toBe(clock.now().toISOString())
    for (const again of [token, second?.token ?? ''])
      expect(await codeOf(press(again))).toBe('ping-answered')
    expect((await look(second?.token ?? '')).answeredAt).toBeDefined()
    expect((await desks(xb, id))[0]).toMatchObject({ by: 'link', seconds: 30 })
    expect((await desks(xb, id))[0]?.own?.person).toBeUndefined()
    expect(stage.logged()).not.toContain(token)
    await end(secretariat, id)
  })

  it('that two press at once answers once', async () => {
    server.received.splice(0)
    const { id } = await run(crisis)
    await sent()
    const token = mailbox()('two@xb.example')[0]?.token ?? ''
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(press(token, { note: 'x' }))))
    expect(codes.sort()).toEqual(['done', 'ping-answered', 'ping-answered'])
    expect((await get(secretariat, id)).results).toMatchObject({ answered: 1, corrections: 1 })
    await end(secretariat, id)
  })

  it('that this hub did not write, of a check that is over, or of an address given up, answers nothing', async () => {
    server.received.splice(0)
    const { id } = await run(crisis)
    await sent()
    const token = mailbox()('duty@xa.example')[0]?.token ?? ''
    for (const other of [
      'x',
      `${token}A`,
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.toLowerCase(),
    ])
      expect(await codeOf(press(other))).toBe('ping-link-unknown')
    const change = { act: 'change' as const, contact: ofA.id, seen: 1 }
    const desk = deskOf({ ...shared, languages: ['ru'], channels: by('new@xa.example') })
    await a.approve((await a.propose([{ ...change, desk }])).id)
    expect(await codeOf(press(token))).toBe('ping-link-unknown')
    await end(secretariat, id)
    const { id: next } = await run(crisis)
    await sent()
    const later = mailbox()('new@xa.example')[0]?.token ?? ''
    await end(secretariat, next)
    expect(await codeOf(press(later))).toBe('ping-over')
    expect((await look(later)).status).toBe('ended')
  })
})

describe('reminders', () => {
  it('go to desks that have not answered alone, once for all that were slept through', async () => {
    const { id } = await run({ ...crisis, remindAfter: [6, 12, 24] })
    await sent()
    mailbox()
    await answer(xb, id, ofB.id)
    await pass(7)
    expect(server.received.map(({ to }) => to.join())).toEqual(['new@xa.example'])
    const [reminder] = mailbox()('new@xa.example')
    expect(reminder?.text).toContain('EXERCISE')
    await pass(30)
    await pass(1)
    expect(mailbox()('new@xa.example')).toHaveLength(1)
    // Any of its letters may answer, while none has.
    expect((await press(reminder?.token ?? '')).answeredAt).toBeDefined()
    const letters = (await desks(xa, id))[0]?.letters
    expect(letters?.map(({ number }) => number)).toEqual([0, 1, 3])
    await end(secretariat, id)
  })
})

describe('a mail server', () => {
  const state = async (asker: typeof xa, id: string) =>
    (await desks(asker, id))[0]?.letters.map(({ status }) => status)

  it('that is busy is asked again later; one that refuses an address is not', async () => {
    server.on.recipient = (to) => ({ code: to.startsWith('two') ? 550 : 451 })
    const { id } = await run(crisis)
    await sent()
    expect(await state(xb, id)).toEqual(['waiting', 'refused'])
    server.on.recipient = () => 'taken'
    // Not before its time.
    await sent()
    expect(await state(xb, id)).toEqual(['waiting', 'refused'])
    await pass(0.1)
    expect(await state(xb, id)).toEqual(['sent', 'refused'])
    expect(server.received.filter(({ to }) => to[0]?.startsWith('one'))).toHaveLength(1)
    await end(secretariat, id)
    mailbox()
  })

  it('that is away until a desk has answered, was changed or the check is over is not asked any more', async () => {
    server.on.data = () => ({ code: 451 })
    const { id } = await run(crisis)
    await sent()
    await answer(xb, id, ofB.id)
    const { version } = await xa.call(contacts.contact, { params: { contact: ofA.id } })
    const desk = deskOf({ ...shared, channels: by('newest@xa.example') })
    const change = { act: 'change' as const, contact: ofA.id, seen: version, desk }
    await a.approve((await a.propose([change])).id)
    server.on.data = () => 'taken'
    await pass(1)
    expect(await state(xb, id)).toEqual(['dropped', 'dropped'])
    expect(await state(xa, id)).toEqual(['dropped'])
    expect(server.received).toEqual([])
    await end(secretariat, id)
  })

  it('that stays away is given up after some hours', async () => {
    server.on.data = () => ({ code: 451 })
    const { id } = await run({
      ...crisis,
      endsAt: new Date(clock.now().getTime() + 60 * hour).toISOString(),
    })
    for (let i = 0; i < 45; i++) await pass(0.1)
    expect(await state(xa, id)).toEqual(['failed'])
    server.on.data = () => 'taken'
    await pass(1)
    expect(server.received).toEqual([])
    await end(secretariat, id)
  })
})
