import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { record, statements } from '@comity/contract'
import { expect, test } from 'vitest'
import { hubProgram, rounds, startKillable, timeout } from './killable-hub.ts'

// `COMITY_ROUNDS=40 npx vitest run hub/test/statements-crash.test.ts` kills longer.
const program = await hubProgram()

test(`through ${rounds} kills, a statement is published whole or is a draft still, by one act at most`, {
  timeout,
}, async () => {
  const hub = await startKillable(program)
  const { call } = await hub.as({ state: 'XA' })
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
    let wasAnswered = false
    await hub.kill(async () => {
      wasAnswered = await answered
    })

    const found = await call(statements.statement, { params })
    const isPublished = found.status === 'published'
    expect([found.claims.length, await actsOf(draft.id)]).toEqual(isPublished ? [1, 1] : [0, 0])
    if (wasAnswered) expect(isPublished).toBe(true)
    expect((await publish()).status).toBe('published')
    expect(await actsOf(draft.id)).toBe(1)
  }
  await hub.end()
})
