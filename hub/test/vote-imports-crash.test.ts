import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { voteImports, votes } from '@comity/contract'
import { states } from '@comity/facts'
import { expect, test } from 'vitest'
import { hubProgram, rounds, startKillable, timeout } from './killable-hub.ts'
import { undl } from './vote-files.ts'

// `COMITY_ROUNDS=20 npx vitest run hub/test/vote-imports-crash.test.ts` kills longer.
const decisions = 1_000
const program = await hubProgram()

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
  timeout,
}, async () => {
  const hub = await startKillable(program)
  const { call } = await hub.as({ role: 'operator' })
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
    let wasAnswered = false
    await hub.kill(async () => {
      wasAnswered = await answered
    })

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
