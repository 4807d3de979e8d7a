import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { freePort } from '../../test/free-port.ts'
import { startMailServer } from '../../test/mail-server.ts'
import { filesMailer } from './files.ts'
import { isAddress, type Letter } from './letter.ts'
import { RefusedLetter } from './mailer.ts'
import { smtpMailer } from './smtp.ts'

const letter = (change: Partial<Letter> = {}): Letter => ({
  ...{ id: '0193a000-0000-7000-8000-000000000001', to: 'desk@xa.example' },
  ...{ subject: 'EXERCISE: Check of communication', text: 'Здравствуйте.\n.\nمرحبا' },
  at: new Date('2026-11-20T03:00:00Z'),
  ...change,
})
const server = await startMailServer()
const mailer = smtpMailer(new URL(server.url), 'comity@hub.example')
const dataDir = await mkdtemp(join(tmpdir(), 'comity-mail-'))
const files = filesMailer(dataDir)
afterAll(async () => {
  mailer.close()
  files.close()
  await rm(dataDir, { recursive: true, force: true })
})

const head = (raw: string) => raw.replaceAll('\r\n', '\n').split('\n\n')[0] ?? ''
const fields = (raw: string) => [...head(raw).matchAll(/^([A-Za-z-]+):/gm)].map(([, name]) => name)
const usual = [
  ...['From', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version'],
  ...['Auto-Submitted', 'X-Auto-Response-Suppress', 'Content-Type', 'Content-Transfer-Encoding'],
].sort()

describe('a mail server', () => {
  test('is handed a letter for one address, which says that it was not written by hand', async () => {
    await mailer.send(letter())
    const { to, raw } = server.received.at(-1) ?? { to: [], raw: '' }
    expect(to).toEqual(['desk@xa.example'])
    expect(fields(raw).sort()).toEqual(usual)
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(raw).toContain('From: Comity <comity@hub.example>')
    expect(raw).toContain('Message-ID: <0193a000-0000-7000-8000-000000000001@hub.example>')
  })

  test('that is handed a letter twice is handed the same bytes twice', async () => {
    await mailer.send(letter())
    await mailer.send(letter())
    const [first, second] = server.received.slice(-2)
    expect(first?.raw).toBe(second?.raw)
  })

  test('that is away, busy or does not know us may be tried again; that refuses for good may not', async () => {
    const closed = smtpMailer(new URL(`smtp://127.0.0.1:${await freePort()}`), 'comity@hub.example')
    const locked = await startMailServer({ user: 'hub' })
    const as = (user: string) =>
      smtpMailer(new URL(`smtp://${user}@127.0.0.1:${locked.port}`), 'comity@hub.example')
    const [wrong, right] = [as('hub:wrong'), as('hub:right')]
    const failure = (sent: Promise<void>) =>
      sent.then(
        () => 'sent',
        (error: unknown) => (error instanceof RefusedLetter ? 'for good' : 'for now'),
      )
    expect(await failure(closed.send(letter()))).toBe('for now')
    expect(await failure(wrong.send(letter()))).toBe('for now')
    expect(await failure(right.send(letter()))).toBe('sent')
    server.on.recipient = (to) => ({ code: to.startsWith('full') ? 452 : 550 })
    expect(await failure(mailer.send(letter({ to: 'full@xa.example' })))).toBe('for now')
    expect(await failure(mailer.send(letter({ to: 'gone@xa.example' })))).toBe('for good')
    server.on.recipient = () => 'taken'
    server.on.data = () => ({ code: 554 })
    expect(await failure(mailer.send(letter()))).toBe('for good')
    server.on.data = () => 'taken'
    for (const each of [closed, wrong, right]) each.close()
  })

  test('that is not reached is left alone for some seconds, whatever waits', async () => {
    const port = await freePort()
    let time = 0
    const late = smtpMailer(new URL(`smtp://127.0.0.1:${port}`), 'comity@hub.example', () => time)
    await expect(late.send(letter())).rejects.toThrow(/ECONNREFUSED/)
    const back = await startMailServer({ port })
    await expect(late.send(letter())).rejects.toThrow('a moment ago')
    time = 5_000
    await late.send(letter())
    // One that answers is not left alone: it may take the next.
    back.on.data = () => ({ code: 451 })
    await expect(late.send(letter())).rejects.toThrow('as told')
    back.on.data = () => 'taken'
    await late.send(letter())
    expect(back.received).toHaveLength(2)
    late.close()
  })

  test('elsewhere is given nothing unless the way there is protected', async () => {
    // A server that offers no STARTTLS, by a name that is not known to be this machine.
    const far = smtpMailer(
      new URL(`smtp://hub:secret@[::ffff:127.0.0.1]:${server.port}`),
      'comity@hub.example',
    )
    const before = server.received.length
    await expect(far.send(letter())).rejects.toThrow(/TLS/)
    expect(server.received).toHaveLength(before)
    far.close()
  })
})

describe('nothing that is written becomes a header or another recipient', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(...'ab@.,;:<>"\r\n \0\t\u2028Bcc:é'),
    maxLength: 40,
  })

  test('an address is one address, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (to) => {
        const before = server.received.length
        const sent = await mailer.send(letter({ to })).then(
          () => true,
          () => false,
        )
        expect(sent && !isAddress(to)).toBe(false)
        for (const { to, raw } of server.received.slice(before)) {
          expect(to).toHaveLength(1)
          expect(fields(raw).sort()).toEqual(usual)
        }
      }),
    )
    for (const to of [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
      'X <a@b.example>',
    ])
      expect(isAddress(to)).toBe(false)
  })

  test('a subject of several lines is refused, and a text stays a text', async () => {
    await expect(mailer.send(letter({ subject: 'a\r\nBcc: c@d.example' }))).rejects.toThrow()
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        await mailer.send(letter({ text: `\r\nBcc: c@d.example\r\n\r\n${text}` }))
        const { to, raw } = server.received.at(-1) ?? { to: [], raw: '' }
        expect([to, fields(raw).sort()]).toEqual([['desk@xa.example'], usual])
      }),
      { numRuns: 30 },
    )
  })
})

test('a demonstration writes letters to files that others of the machine do not read, each once', async () => {
  await files.send(letter())
  await files.send(letter())
  const folder = join(dataDir, 'mail')
  expect(await readdir(folder)).toEqual([`${letter().id}.eml`])
  expect(fields(await readFile(join(folder, `${letter().id}.eml`), 'utf8')).sort()).toEqual(usual)
})
