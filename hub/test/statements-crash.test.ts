import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { access, createClient, record, statements } from '@comity/contract'
import { afterAll, expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { freePort } from './free-port.ts'
import { run } from './program.ts'

// `COMITY_ROUNDS=40 npx vitest run hub/test/statements-crash.test.ts` kills longer.
const rounds = Number(process.env.COMITY_ROUNDS ?? 3)

const program = await bundle('src/main.ts')
const dataDir = await mkdtemp(join(tmpdir(), 'comity-statements-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test(`through ${rounds} kills, a statement is published whole or is a draft still, by one act at most`, {
  timeout: 60_000 + rounds * 30_000,
}, async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  let hub = run(program, [], env)
  await hub.line()
  const response = await createClient({ url }).open(access.enterDemonstration, {
    body: { state: 'XA' },
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { call } = createClient({
    url,
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, cookie } }),
  })
  const actsOf = async (id: string) =>
    (await call(record.acts, {})).items.filter(({ statement }) => statement.statement === id).length

  for (let round = 0; round < rounds; round++) {
    const draft = await call(statements.writeStatement, {
      body: {
        ...{ lang: 'en', title: `Round ${round}`, text: '119 states voted for it.' },
        ...{ kind: 'statement', audience: 'public', decision: 'A/RES/73/27' },
      },
    })
    const params = { statement: draft.id }
    const publish = () => call(statements.publishStatement, { params, body: { seen: draft.hash } })
    const answered = publish().then(
      () => true,
      () => false,
    )
    await pause(randomInt(0, 60))
    hub.process.kill('SIGKILL')
    await hub.ended
    const wasAnswered = await answered
    hub = run(program, [], env)
    await hub.line()

    const found = await call(statements.statement, { params })
    const isPublished = found.status === 'published'
    expect([found.claims.length, await actsOf(draft.id)]).toEqual(isPublished ? [1, 1] : [0, 0])
    if (wasAnswered) expect(isPublished).toBe(true)
    expect((await publish()).status).toBe('published')
    expect(await actsOf(draft.id)).toBe(1)
  }
  hub.process.kill('SIGTERM')
  await hub.ended
})
