import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { access, createClient, voteImports, votes } from '@comity/contract'
import { states } from '@comity/facts'
import { afterAll, expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { run } from './program.ts'
import { undl } from './vote-files.ts'

// `COMITY_ROUNDS=20 npx vitest run hub/test/vote-imports-crash.test.ts` kills longer.
const rounds = Number(process.env.COMITY_ROUNDS ?? 3)
const decisions = 1_000

const program = await bundle('src/main.ts')
const dataDir = await mkdtemp(join(tmpdir(), 'comity-import-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** Of another session in each round, with a roll call of everybody. */
const fileOf = (round: number) =>
  undl(
    Array.from({ length: decisions }, (_, at) => `A/RES/${90 + round}/${at + 1}`),
    () =>
      states
        .filter(({ kind, code }) => kind === 'member' && !['BR', 'IN', 'US'].includes(code))
        .map(({ alpha3 }) => `${alpha3},${alpha3},Y`),
  )

test(`through ${rounds} kills while it enters, a file is on record whole or not at all, and enters when asked again`, {
  timeout: 60_000 + rounds * 30_000,
}, async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  let hub = run(program, [], env)
  await hub.line()
  const response = await createClient({ url }).open(access.enterDemonstration, {
    body: { role: 'operator' },
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { call } = createClient({
    url,
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, cookie } }),
  })
  const onRecord = async (round: number) =>
    (await call(votes.decisions, { query: { session: String(90 + round), limit: 1 } })).total

  let cutShort = 0
  for (let round = 0; round < rounds; round++) {
    const query = { file: 'votes.csv', source: 'A test' }
    const { id } = await call(voteImports.startVoteImport, { query, body: fileOf(round) })
    const params = { id }
    const look = () => call(voteImports.voteImport, { params })
    while ((await look()).status !== 'held') await pause(20)
    const enter = () => call(voteImports.enterVoteImport, { params, body: { added: decisions } })
    const answered = enter().then(
      () => true,
      () => false,
    )
    await pause(randomInt(0, 250))
    hub.process.kill('SIGKILL')
    await hub.ended
    const wasAnswered = await answered
    hub = run(program, [], env)
    await hub.line()

    const { status } = await look()
    const held = await onRecord(round)
    expect([status, held]).toEqual(status === 'held' ? ['held', 0] : ['entered', decisions])
    if (wasAnswered) expect(status).toBe('entered')
    if (status === 'held') cutShort += 1
    const done = await enter()
    expect([done.status, await onRecord(round)]).toEqual(['entered', decisions])
    expect(await enter()).toEqual(done)
  }
  const { items } = await call(voteImports.voteImports, {})
  expect(new Set(items.map(({ act }) => act?.index)).size).toBe(rounds)
  if (rounds > 3) console.log(`${cutShort} of ${rounds} were cut short`)
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
