import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { access, type RefusedError, record, voteImports, votes } from '@comity/contract'
import { describe, expect, test } from 'vitest'
import { type Asker, openStage } from './cast.ts'
import { decisionsAs, matrixHead, matrixRow, undl } from './vote-files.ts'

const stage = await openStage()
const { operator, xa, anonymous, admit } = stage
const secretariat = await admit(operator, 'secretariat', 'body:demo', ['secretariat'])

interface Sending {
  readonly file?: string
  readonly source?: string
  readonly format?: voteImports.VoteImport['format']
  readonly awaits?: string
}

const send = (who: Asker, body: string | Uint8Array, more: Sending = {}) =>
  who.call(voteImports.startVoteImport, {
    query: { file: 'votes.csv', source: 'A test', ...more },
    body,
  })

const ofImport = (id: string) => ({ params: { id } })
const look = (who: Asker, id: string) => who.call(voteImports.voteImport, ofImport(id))

/** Sends a file, has it read, and answers what was found. */
async function examined(body: string | Uint8Array, more: Sending = {}) {
  const { id } = await send(operator, body, more)
  return settled(id)
}

/** The import once it is read, by the hub's own jobs. */
async function settled(id: string) {
  for (;;) {
    const one = await look(operator, id)
    if (one.status !== 'received' && one.status !== 'reading') return one
    await pause(10)
  }
}

const enter = (who: Asker, id: string, added: number) =>
  who.call(voteImports.enterVoteImport, { ...ofImport(id), body: { added } })

async function entered(body: string | Uint8Array, more: Sending = {}) {
  const one = await examined(body, more)
  return enter(operator, one.id, one.found?.added ?? -1)
}

/** All of the record: what must not change where something is refused. */
async function recordNow() {
  const rows = await stage.sql`select * from decision order by id`
  const symbols = await stage.sql`select * from decision_symbol order by symbol, decision`
  return JSON.stringify([rows, symbols])
}

const spooled = () => readdir(join(stage.hub.context.settings.dataDir, 'imports')).catch(() => [])

/** A file goes when what became of it is on record, a moment after it can be seen. */
const nothingSpooled = () => expect.poll(spooled).toEqual([])

const refusal = (asked: Promise<unknown>): Promise<RefusedError> =>
  asked.then(
    () => {
      throw new Error('it was not refused')
    },
    (error: RefusedError) => error,
  )

describe('a file on its way into the record', () => {
  test('is read and reported on, enters only when confirmed, with its source and its act', async () => {
    const before = await recordNow()
    const read = await examined(undl(['A/RES/80/1', 'A/RES/80/2']), {
      source: 'UN Digital Library',
    })
    expect(read).toMatchObject({
      ...{ status: 'held', format: 'undl', can: { enter: true, cancel: true } },
      found: { decisions: 2, added: 2, known: 0, differing: 0 },
    })
    expect(await recordNow()).toBe(before)
    await nothingSpooled()
    const done = await enter(operator, read.id, 2)
    expect(done).toMatchObject({ status: 'entered', can: { enter: false, cancel: false } })

    const one = await anonymous.call(votes.decision, { query: { symbol: 'A/RES/80/1' } })
    expect(one.tally).toMatchObject({ yes: 2, no: 1 })
    const source = one.sources.at(-1)
    expect(source?.name).toContain(`UN Digital Library: votes.csv, SHA-256 ${read.file.sha256}`)
    expect(source?.url).toContain(`/votes/imports/${read.id}`)
    const { items } = await xa.call(record.acts, {})
    expect(items.find(({ index }) => index === done.act?.index)).toMatchObject({
      kind: 'votes.import',
      statement: {
        sha256: read.file.sha256,
        added: '2',
        format: 'undl',
        source: 'UN Digital Library',
      },
    })
  })

  test('is shown to everybody once it is entered, and before to those alone who may import', async () => {
    const held = await examined(undl(['A/RES/80/3']))
    for (const who of [anonymous, xa]) {
      expect((await refusal(look(who, held.id))).code).toBe('not-found')
      const { items, can } = await who.call(voteImports.voteImports, {})
      expect(items.map(({ id }) => id)).not.toContain(held.id)
      expect(can).toEqual({ start: false })
    }
    expect((await look(secretariat, held.id)).person).toBeDefined()
    await enter(secretariat, held.id, 1)
    const seen = await look(anonymous, held.id)
    expect([seen.status, seen.person, seen.can]).toEqual([
      ...['entered', undefined],
      { enter: false, cancel: false },
    ])
    const report = await anonymous.call(voteImports.voteImportReport, ofImport(held.id))
    expect(report).toMatchObject({ format: 'undl', decisions: 1, differences: [] })
    const table = await anonymous.open(voteImports.voteImportTable, ofImport(held.id))
    expect(await table.text()).toMatch(/^kind,code,count,/)
  })

  test('may be confirmed again where the answer was lost, and is entered once', async () => {
    const first = await entered(undl(['A/RES/80/4']))
    const { log: before } = {
      log: await stage.sql`select size from log_head where ended_at is null`,
    }
    expect(await enter(operator, first.id, 1)).toEqual(first)
    expect(await stage.sql`select size from log_head where ended_at is null`).toEqual(before)
  })

  test('never writes over what is on record; what differs is listed with who stood how', async () => {
    await entered(undl(['A/RES/80/5']))
    const changed = undl(['A/RES/80/5', 'A/RES/80/6']).replace(/BRA,BRAZIL,Y/, 'BRA,BRAZIL,N')
    const read = await examined(changed)
    expect(read.found).toMatchObject({ decisions: 2, added: 1, known: 0, differing: 1 })
    const report = await operator.call(voteImports.voteImportReport, ofImport(read.id))
    expect(report.differences).toEqual([
      {
        ...{ key: 'undl:805', decision: 'A/RES/80/5', by: 'symbol' },
        members: [{ member: 'BR', record: 'yes', file: 'no' }],
      },
    ])
    await enter(operator, read.id, 1)
    const one = await anonymous.call(votes.decision, { query: { symbol: 'A/RES/80/5' } })
    expect(one.roll.yes).toContain('BR')
  })

  test('holds the same vote once, also where another file has no symbol for it', async () => {
    const again = await examined(decisionsAs('undl', 'A/RES/73/27'))
    expect(again.found).toMatchObject({ added: 0, known: 1, differing: 0 })
    // Voeten's matrix has neither symbols nor the library's keys: day and roll call tell.
    const matrix = [
      matrixHead(),
      matrixRow('9001', 'A/RES/73/27'),
      matrixRow('9002', 'A/RES/73/266'),
    ]
    const read = await examined(matrix.join('\n'))
    expect(read.found).toMatchObject({ decisions: 2, added: 0, known: 2 })
    await enter(operator, read.id, 0)
    // By the key from here on, whatever the day.
    const other = matrixRow('9001', 'A/RES/73/27').replace('2018-12-05', '2018-12-06')
    const moved = await examined([matrixHead(), other].join('\n'))
    expect(moved.found).toMatchObject({ added: 0, differing: 1 })
    const report = await operator.call(voteImports.voteImportReport, ofImport(moved.id))
    expect(report.differences[0]).toMatchObject({
      ...{ decision: 'A/RES/73/27', by: 'key' },
      date: { record: '2018-12-05', file: '2018-12-06' },
    })
  })

  test('is refused where the record has changed since it was looked at', async () => {
    const [one, other] = [
      await examined(undl(['A/RES/80/7'])),
      await examined(undl(['A/RES/80/7'])),
    ]
    await enter(operator, one.id, 1)
    const late = await refusal(enter(secretariat, other.id, 1))
    expect([late.code, late.problem.params]).toEqual([
      'import-changed',
      { added: 0, known: 1, differing: 0 },
    ])
    expect((await look(operator, other.id)).found).toMatchObject({ added: 0, known: 1 })
  })

  test('two at once enter each decision once', async () => {
    const files = await Promise.all([
      send(operator, undl(['A/RES/80/20', 'A/RES/80/21'])),
      send(secretariat, undl(['A/RES/80/21', 'A/RES/80/22'])),
    ])
    for (const { id } of files) await settled(id)
    const answers = await Promise.allSettled(
      files.flatMap(({ id }) => [enter(operator, id, 2), enter(secretariat, id, 2)]),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(2)
    const rows = await stage.sql`
      select id from decision where id in ('A/RES/80/20', 'A/RES/80/21', 'A/RES/80/22')`
    expect(rows).toHaveLength(2)
  })

  test('is dropped on request, whether it waits or is held, and then cannot be entered', async () => {
    const before = await recordNow()
    const waiting = await send(operator, undl(['A/RES/80/8']), { awaits: 'official' })
    expect(await spooled()).toEqual([`${waiting.id}.votes`])
    const cancel = (id: string) => operator.call(voteImports.cancelVoteImport, ofImport(id))
    expect((await cancel(waiting.id)).status).toBe('cancelled')
    const held = await examined(undl(['A/RES/80/8']))
    await cancel(held.id)
    expect((await cancel(held.id)).status).toBe('cancelled')
    expect((await refusal(enter(operator, held.id, 1))).code).toBe('import-not-held')
    await nothingSpooled()
    expect(await recordNow()).toBe(before)
    const left =
      await stage.sql`select count(*)::int as n from vote_import_decision where import = ${held.id}`
    expect(left[0]?.n).toBe(0)
  })

  test('is read from gzip as from text, by a format that is named or found', async () => {
    const read = await examined(gzipSync(undl(['A/RES/80/9'])), {
      file: 'v.csv.gz',
      format: 'undl',
    })
    expect(read).toMatchObject({ status: 'held', format: 'undl', found: { added: 1 } })
  })

  test('waits for the official count that is to follow, and names who lost votes against it', async () => {
    const symbols = Array.from({ length: 30 }, (_, at) => `A/RES/78/${at + 1}`)
    const text = undl(symbols, (_, at) => (at < 3 ? ['TUR,TÜRKIYE,Y'] : []))
    const { id } = await send(operator, text, { awaits: 'official' })
    expect((await look(operator, id)).status).toBe('received')
    const totals = 'ms_code,session,yes,no,abstain,non_voting\nTUR,78,30,0,0,0\nBRA,78,30,0,0,0\n'
    await operator.call(voteImports.addToVoteImport, {
      params: { id, kind: 'official' },
      query: { file: 'totals.csv' },
      body: totals,
    })
    await settled(id)
    const report = await operator.call(voteImports.voteImportReport, ofImport(id))
    expect(report.defects.filter(({ code }) => code === 'votes-lost')).toMatchObject([
      { params: { member: 'TR', session: '78', cast: 3, official_cast: 30 } },
    ])
    const again = operator.call(voteImports.addToVoteImport, {
      params: { id, kind: 'official' },
      query: { file: 'totals.csv' },
      body: totals,
    })
    expect((await refusal(again)).code).toBe('file-not-awaited')
  })
})

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

test('what a stop broke off is read from its start, and a file that is gone is told', async () => {
  const { resumeImports } = await import('../src/votes/imports/job.ts')
  const wait = { awaits: 'official' }
  const [going, gone] = [
    await send(operator, undl(['A/RES/80/12']), wait),
    await send(operator, 'x', wait),
  ]
  await stage.sql`update vote_import set status = 'reading', awaits = '{}' where id = ${going.id}`
  await stage.sql`
    insert into vote_import_decision (import, position, key, id, symbols, body, session, date, date_precision,
      title, on_what, mode, yes, no, abstain, not_voting, suspended, subjects, sources)
    values (${going.id}, 0, 'undl:1', 'half', '{}', 'unga', '80', '2026-01-01', 'day', '', 'whole',
      'recorded', '{}', '{}', '{}', '{}', '{}', '{}', '[]')`
  const { rm, writeFile } = await import('node:fs/promises')
  const folder = join(stage.hub.context.settings.dataDir, 'imports')
  await rm(join(folder, `${gone.id}.votes`))
  await writeFile(join(folder, '00000000-0000-7000-8000-000000000000.votes'), 'left behind')
  await resumeImports(stage.hub.context)
  expect(await spooled()).toEqual([`${going.id}.votes`])
  expect((await look(operator, gone.id)).problem?.code).toBe('file-lost')
  expect((await settled(going.id)).found).toMatchObject({ decisions: 1, added: 1 })
})
