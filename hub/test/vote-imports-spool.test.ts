import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { voteImports } from '@comity/contract'
import { expect, test } from 'vitest'
import type { Asker } from './cast.ts'
import { undl } from './vote-files.ts'
import { openImporting, refusal, send } from './vote-importing.ts'

const importing = await openImporting()
const { stage, folder, spooled, settled } = importing
const { operator, secretariat } = stage

const votesOf = 'rcid,country,country_code,vote\n9001,Brazil,BR,yes\n9001,India,IN,no\n'
const rollCalls = (number: number) =>
  `rcid,session,importantvote,date,unres,amend,para,short,descr\n9001,80,0,2025-11-05,R/80/${number},0,0,short,long\n`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** An import that awaits the file which says what was voted on. */
const awaiting = () =>
  send(secretariat, votesOf, { awaits: 'roll_calls', format: 'unvotes' }).then(({ id }) => id)

const add = (who: Asker, id: string, body: string | ReadableStream<Uint8Array>) =>
  who.call(voteImports.addToVoteImport, {
    params: { id, kind: 'roll_calls' },
    query: { file: 'rolls.csv' },
    body,
  })

/** Sends the half of a text; `finish` sends the rest. */
async function begin(who: Asker, id: string, text: string) {
  let finish = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(text.slice(0, 20)))
      finish = () => {
        controller.enqueue(Buffer.from(text.slice(20)))
        controller.close()
      }
    },
  })
  const before = (await spooled()).length
  const sent = add(who, id, body)
  sent.catch(() => undefined)
  await expect.poll(async () => (await spooled()).length).toBe(before + 1)
  return { sent, finish: () => finish() }
}

/** The symbols of what was read and waits to be entered. */
const symbolsOf = async (id: string) =>
  (
    await stage.sql<{ symbol: string }[]>`
      select id as symbol from vote_import_decision where import = ${id}`
  ).map(({ symbol }) => symbol)

test('of two who send the awaited file at once, the hash that is told is of the file that is read', async () => {
  const id = await awaiting()
  const slow = await begin(secretariat, id, rollCalls(11))
  await add(operator, id, rollCalls(99))
  slow.finish()
  expect((await refusal(slow.sent)).code).toBe('file-not-awaited')
  const read = await settled(id)
  expect([read.status, read.rollCalls?.sha256]).toEqual(['held', sha256(rollCalls(99))])
  expect(await symbolsOf(id)).toEqual(['A/RES/80/99'])
  await importing.nothingSpooled()
})

test('an upload that is refused leaves that of somebody else where it is', async () => {
  const id = await awaiting()
  const slow = await begin(secretariat, id, rollCalls(12))
  expect((await refusal(add(operator, id, 'PK\u0003\u0004'))).code).toBe('file-not-csv')
  slow.finish()
  expect((await slow.sent).rollCalls?.sha256).toBe(sha256(rollCalls(12)))
  expect((await settled(id)).status).toBe('held')
  expect(await symbolsOf(id)).toEqual(['A/RES/80/12'])
})

test('a file that is no more what was sent is not read', async () => {
  const id = await awaiting()
  await writeFile(join(folder, `${id}.votes`), votesOf.replace(',yes', ',no'))
  await add(operator, id, rollCalls(13))
  const read = await settled(id)
  expect([read.status, read.problem?.code]).toEqual(['failed', 'file-changed'])
  await importing.nothingSpooled()
})

test('a file that is lost fails its own import, and the next is read', async () => {
  const lost = await awaiting()
  await rm(join(folder, `${lost}.votes`))
  await add(operator, lost, rollCalls(14))
  const { id } = await send(operator, undl(['A/RES/80/15']))
  expect((await settled(id)).status).toBe('held')
  const { status, problem } = await settled(lost)
  expect([status, problem?.code]).toEqual(['failed', 'file-lost'])
  await importing.nothingSpooled()
})
