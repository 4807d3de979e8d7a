import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { access, type RefusedError, voteImports } from '@comity/contract'
import { describe, expect, test } from 'vitest'
import type { Asker } from './cast.ts'
import { undl } from './vote-files.ts'
import {
  enter,
  look,
  ofImport,
  openImporting,
  refusal,
  type Sending,
  send,
} from './vote-importing.ts'

const importing = await openImporting()
const { stage, spooled, examined, recordNow, nothingSpooled } = importing
const { operator, secretariat, xa, anonymous, admit } = stage

describe('a file that is refused changes nothing', () => {
  const head = 'rcid,date,unres,iso3,vote'
  const sooner: readonly [string, string | Uint8Array, string][] = [
    ['nothing', '', 'file-empty'],
    ['UTF-16', Buffer.from(`\uFEFF${head}`, 'utf16le'), 'encoding-utf-16'],
    ['a zip archive', Buffer.from('PK\u0003\u0004'), 'file-not-csv'],
  ]
  test.each(sooner)('%s: at once', async (_, body, code) => {
    const before = await recordNow()
    expect((await refusal(send(operator, body))).code).toBe(code)
    await nothingSpooled()
    expect(await recordNow()).toBe(before)
  })

  const later: readonly [string, string | Uint8Array, string, Sending?][] = [
    ['a text of another kind', '# Comity\n', 'format-unknown'],
    ['not all columns', `rcid,date\n1,2\n`, 'format-missing-columns', { format: 'undl' }],
    ['a quote that is never closed', `${head}\n1,2018-12-05,"A,BRA,Y\n`, 'csv-unclosed-quote'],
    ['a row that is cut off', `${head}\n1,2018-12-05\n`, 'csv-field-count'],
    ['NUL', `${head}\n1,2018-12-05,A\0,BRA,Y\n`, 'csv-nul'],
    ['gzip that is cut off', gzipSync(head.repeat(500)).subarray(0, 30), 'file-gzip-broken'],
    ['a zip in gzip', gzipSync('PK\u0003\u0004'), 'file-compressed'],
    ['a key that is none', `${head}\n<b>,2018-12-05,A,BRA,Y\n`, 'format-bad-value'],
    [
      'unvotes without its roll calls',
      'rcid,country,country_code,vote\n',
      'format-needs-roll-calls',
    ],
  ]
  test.each(later)('%s: once it is read', async (_, body, code, more = {}) => {
    const before = await recordNow()
    const read = await examined(body, more)
    expect([read.status, read.problem?.code]).toEqual(['failed', code])
    expect((await refusal(enter(operator, read.id, 0))).code).toBe('import-not-held')
    await nothingSpooled()
    expect(await recordNow()).toBe(before)
  })

  test('half a gigabyte is refused by its length, and while it comes', async () => {
    const path = '/api/votes/imports?file=v.csv&source=s'
    const headers = { 'content-type': 'text/csv', 'content-length': '500000000' }
    const said = await operator.ask(path, { method: 'POST', headers, body: 'x' })
    expect(said.status).toBe(413)
    expect(await said.json()).toMatchObject({ type: '/problems/file-too-large' })
    await nothingSpooled()
    // The same, by the smaller limit of a second file, where no length is said.
    const { id } = await send(operator, undl(['A/RES/80/14']), { awaits: 'official' })
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        if (sent > 50) controller.close()
        else controller.enqueue(new Uint8Array(1_000_000).fill(0x20))
      },
    })
    const call = { params: { id, kind: 'official' as const }, query: { file: 'totals.csv' }, body }
    const late = await refusal(operator.call(voteImports.addToVoteImport, call))
    expect([late.code, sent < 20]).toEqual(['file-too-large', true])
    expect(await spooled()).toEqual([`${id}.votes`])
    await operator.call(voteImports.cancelVoteImport, ofImport(id))
  })

  test('another media type, an unknown format, a source that is left out', async () => {
    const status = async (path: string, type = 'text/csv') =>
      (await operator.ask(path, { method: 'POST', headers: { 'content-type': type }, body: 'x' }))
        .status
    expect(await status('/api/votes/imports?file=v.csv&source=s', 'text/html')).toBe(415)
    expect(await status('/api/votes/imports?file=v.csv&source=s&format=xls')).toBe(422)
    expect(await status('/api/votes/imports?file=v.csv')).toBe(422)
  })

  test('more files than may wait', async () => {
    const waiting: string[] = []
    let refused: RefusedError | undefined
    for (let at = 0; at < 12 && refused === undefined; at++)
      await send(operator, undl([`A/RES/81/${at}`]), { awaits: 'official' }).then(
        ({ id }) => waiting.push(id),
        (error: RefusedError) => {
          refused = error
        },
      )
    expect(refused?.code).toBe('imports-waiting')
    for (const id of waiting) await operator.call(voteImports.cancelVoteImport, ofImport(id))
    await nothingSpooled()
  })
})

test('who may import: the operator and a secretariat, and no state', async () => {
  const people: Record<string, readonly [Asker, string]> = {
    anonymous: [anonymous, 'unauthenticated'],
    'XA analyst': [xa, 'forbidden'],
    'XA administrator': [
      await admit(xa, 'XA adm', 'state:XA', ['national_administrator']),
      'forbidden',
    ],
    'XA delegate': [await admit(xa, 'XA del', 'state:XA', ['delegate']), 'forbidden'],
    'a reading key of the secretariat': [
      await admit(operator, 'reader', 'body:demo', ['secretariat'], ['read', 'write']),
      'forbidden',
    ],
  }
  const held = await examined(undl(['A/RES/80/10']))
  for (const [name, [who, code]] of Object.entries(people)) {
    const asked = [
      () => send(who, undl(['A/RES/80/11'])),
      () => enter(who, held.id, 1),
      () => who.call(voteImports.cancelVoteImport, ofImport(held.id)),
    ]
    for (const ask of asked) expect((await refusal(ask())).code, name).toBe(code)
  }
  expect((await look(operator, held.id)).status).toBe('held')
  await enter(secretariat, held.id, 1)
})

test('a right that is withdrawn while a file is on its way does not enter it', async () => {
  const leaving = await admit(operator, 'leaving', 'body:demo', ['secretariat'])
  let go = () => {}
  const gone = new Promise<void>((done) => {
    go = done
  })
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(Buffer.from(undl(['A/RES/80/15'])))
      await gone
      controller.close()
    },
  })
  const query = { file: 'votes.csv', source: 'A test' }
  const sent = refusal(leaving.call(voteImports.startVoteImport, { query, body }))
  while ((await spooled()).length === 0) await pause(10)
  await operator.call(access.changePerson, {
    params: { id: leaving.person },
    body: { disabled: true },
  })
  go()
  expect((await sent).code).toBe('standing-changed')
  await nothingSpooled()
})
