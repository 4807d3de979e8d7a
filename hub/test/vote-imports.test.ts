import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { record, voteImports, votes } from '@comity/contract'
import { describe, expect, test } from 'vitest'
import { resumeImports } from '../src/votes/imports/job.ts'
import { decisionsAs, matrixHead, matrixRow, undl } from './vote-files.ts'
import { enter, look, ofImport, openImporting, refusal, send } from './vote-importing.ts'

const importing = await openImporting()
const { stage, folder, spooled, settled, examined, entered, recordNow, nothingSpooled } = importing
const { operator, secretariat, xa, anonymous } = stage

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

  test('takes no symbol over from what is on record, whatever it calls its own', async () => {
    const find = (symbol: string) => anonymous.call(votes.decision, { query: { symbol } })
    const drafts = undl(['A/RES/80/40']).replaceAll('A/RES/80/40,,', 'A/RES/80/40,A/RES/73/27,')
    expect((await entered(drafts)).found).toMatchObject({ added: 1, differing: 0 })
    for (const symbol of ['A/RES/73/27', 'a/res/73/27', 'A/res/73/27'])
      expect((await find(symbol)).id).toBe('A/RES/73/27')
    expect((await find('A/RES/80/40')).symbols).toEqual(['A/RES/80/40'])
    // Written otherwise, it is the same symbol.
    const small = await entered(undl(['A/RES/80/40']).replaceAll('A/RES', 'a/res'))
    expect(small.found).toMatchObject({ added: 0, known: 1 })
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

test('what a stop broke off is read from its start, and a file that is gone is told', async () => {
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
  await rm(join(folder, `${gone.id}.votes`))
  await writeFile(join(folder, '00000000-0000-7000-8000-000000000000.votes'), 'left behind')
  await resumeImports(stage.hub.context)
  expect(await spooled()).toEqual([`${going.id}.votes`])
  expect((await look(operator, gone.id)).problem?.code).toBe('file-lost')
  expect((await settled(going.id)).found).toMatchObject({ decisions: 1, added: 1 })
})
