import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { nominations, pings } from '@comity/contract'
import { expect, test } from 'vitest'
import { desk, note } from './contacts.ts'
import { hubProgram, rounds, startKillable, timeout } from './killable-hub.ts'
import { startMailServer } from './mail-server.ts'

// `COMITY_ROUNDS=40 npx vitest run hub/test/pings-crash.test.ts` kills longer.
const program = await hubProgram()
const server = await startMailServer()

test(`through ${rounds} kills, every letter is sent, the same again at most, and every answer counts once`, {
  timeout,
}, async () => {
  const mail = { SMTP_URL: server.url, MAIL_FROM: 'comity@hub.example' }
  const hub = await startKillable(program, mail)
  const [first, second] = [
    await hub.as({ state: 'XA' }),
    await hub.as({ state: 'XA', second: true }),
  ]
  const addresses = Array.from({ length: 20 }, (_, i) => `desk${i}@xa.example`)
  const channels = addresses.map((value) => ({ type: 'email' as const, value, secure: false }))
  const made = desk({ channels, kind: 'parliamentary' })
  const items = [1, 2, 3].map(() => ({ act: 'nominate' as const, desk: made }))
  const { id: nomination } = await first.call(nominations.nominate, {
    body: { note: note(), items },
  })
  await second.call(nominations.approveNomination, { params: { nomination } })
  const held: string[] = []
  const desksOf = async (ping: string) =>
    (await first.call(pings.pingDesks, { params: { ping } })).items

  for (let round = 0; round < rounds; round++) {
    const { id: ping } = await first.call(pings.schedulePing, {
      body: {
        ...{ titles: { en: `Round ${round}` }, channels: ['email'], kind: 'parliamentary' },
        endsAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
    })
    held.push(ping)
    const contact = (await desksOf(ping))[0]?.contact ?? ''
    const press = () =>
      first.call(pings.answerPing, { params: { ping, contact }, body: {} }).then(
        () => true,
        () => false,
      )
    const answered = press()
    await pause(randomInt(0, 120))
    let wasAnswered = false
    await hub.kill(async () => {
      wasAnswered = await answered
    })
    // One that was answered is there; one that was not may be.
    if (await press()) expect(wasAnswered).toBe(false)
  }

  // What the hub that was killed had in hand comes back when its lease is over: a minute.
  const letters = async () =>
    (await Promise.all(held.map(desksOf))).flat().flatMap((each) => each.letters)
  await expect
    .poll(async () => (await letters()).some(({ status }) => status === 'waiting'), {
      ...{ timeout: timeout - 20_000, interval: 500 },
    })
    .toBe(false)
  for (const ping of held)
    expect((await first.call(pings.ping, { params: { ping } })).results).toMatchObject({
      ...{ asked: 3, answered: 1, byHub: 1 },
    })
  const sent = (await letters()).filter(({ status }) => status === 'sent').length
  // Those two of three that have not answered have all of theirs.
  expect(sent).toBeGreaterThanOrEqual(40 * rounds)
  const byId = new Map<string, Set<string>>()
  for (const { raw } of server.received) {
    const id = /^Message-ID: (.*)$/m.exec(raw)?.[1] ?? ''
    byId.set(id, (byId.get(id) ?? new Set()).add(raw))
  }
  // Whoever was sent one again was sent the very same, by which mail programs show it once.
  for (const texts of byId.values()) expect(texts.size).toBe(1)
  // None was sent that the hub does not know of, but for those of a desk that answered meanwhile.
  expect(byId.size).toBeGreaterThanOrEqual(sent)
  // Four at a time were in hand at a kill.
  expect(server.received.length - byId.size).toBeLessThanOrEqual(4 * rounds)
  await hub.end()
})
