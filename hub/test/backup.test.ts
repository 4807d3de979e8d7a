import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { exchange, hub as hubRoute, record } from '@comity/contract'
import { parseVkey, verifyCheckpoint, verifyReceipt } from '@comity/ledger'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp } from '../src/backup.ts'
import type { Secrets } from '../src/core/backup/backup-file.ts'
import { saveWhole, unwrap } from '../src/core/backup/backup-file.ts'
import { listTables, quoted } from '../src/core/backup/catalog.ts'
import { loadBackup } from '../src/core/backup/load-backup.ts'
import { type Clock, fixedClock } from '../src/core/clock.ts'
import type { Sql } from '../src/core/database.ts'
import { migrationsFolder, readMigrations } from '../src/core/migrate.ts'
import { fillSearchIndex } from '../src/exchange/index.ts'
import { restore } from '../src/restore.ts'
import { type Asker, openStage } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { tool } from './objects.ts'
import { Manifest, readJson } from './reply.ts'
import { openRestored } from './restored-hub.ts'

const stage = await openStage()
const { xa, xb } = stage
const folder = await mkdtemp(join(tmpdir(), 'comity-backup-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
let collection = ''
beforeAll(async () => {
  collection = await stage.collection(['group:demo'], { marking: 'green' })
  await fill(700)
})

let names = 0
const fresh = () => join(folder, `${++names}.backup`)
const emptyDatabase = () => testDatabase({ migrated: false })

async function fill(count: number, asker: Asker = xa, into = collection) {
  const objects = Array.from({ length: count }, (_, i) =>
    tool(`entry ${i}`, 'green', { description: 'a\tb\\n\n"c" \\. \u{1f600}' }),
  )
  const body = JSON.stringify({ objects })
  return asker.call(exchange.submitBundle, { params: { collection: into }, body })
}

async function save(secrets: Secrets = {}): Promise<string> {
  const path = fresh()
  await backUp(stage.db, path, secrets)
  return path
}

/** What is written at a distance from the commits: the search index, checkpoints, events. */
async function settled(): Promise<void> {
  await fillSearchIndex(stage.hub.context)
  let before = ''
  const isStill = async () => {
    const now = JSON.stringify(await contentOf(stage.sql))
    const same = now === before
    before = now
    return same
  }
  await expect.poll(isStill, { interval: 250 }).toBe(true)
}

/** Every row of every table as text, in an order of its own. */
async function contentOf(sql: Sql): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  for (const { name } of await listTables(sql)) {
    const rows = await sql.unsafe<{ row: string }[]>(
      `select t::text as row from ${quoted(name)} t order by 1`,
    )
    content[name] = rows.map(({ row }) => row)
  }
  return content
}

const hubOn = async (database: TestDatabase, clock?: Clock) =>
  (await openRestored(database, folder, clock)).as

test('what is restored is what was there, row by row', async () => {
  await settled()
  const source = await contentOf(stage.sql)
  const path = await save()
  const target = await emptyDatabase()
  await loadBackup({
    db: target.db,
    source: await unwrap(path, {}),
    migrations: await readMigrations(migrationsFolder),
  })
  expect(await contentOf(target.sql)).toEqual(source)
  expect(source.representation?.length).toBeGreaterThanOrEqual(700)
  // Counters go on where they stood: the next collection gets a number that none has.
  const [next] = await target.sql<{ no: bigint }[]>`
    select nextval(pg_get_serial_sequence('collection', 'no')) as no`
  const [last] = await target.sql<{ no: number }[]>`select max(no) as no from collection`
  expect(Number(next?.no)).toBe((last?.no ?? 0) + 1)
})

test('a restored hub goes on in a new epoch, and receipts of before and after verify', async () => {
  const { outcomes } = await fill(3)
  const before = outcomes.map(({ index }) => index ?? -1)
  const query = { first: before[0] ?? 0, last: before.at(-1) ?? 0 }
  const kept = await xb.call(record.receipts, { query })
  const old = (await stage.anonymous.call(hubRoute, {})).log
  const path = await save()
  const lost = await fill(5)

  const target = await emptyDatabase()
  await restore(target.db, path)
  const as = await hubOn(target)
  const [xb2, xa2, anyone] = [as(xb.headers), as(xa.headers), as({})]
  const { log } = await anyone.call(hubRoute, {})
  expect(log.origin).not.toBe(old.origin)
  expect(log.size).toBe(1)
  expect(log.earlier).toMatchObject([{ epoch: 1, origin: old.origin, verifier: old.verifier }])

  // The old key signs its successor, and entries beyond the backup are not in what it signs.
  const note = await (await anyone.ask('/log/epoch/1/checkpoint')).text()
  const last = verifyCheckpoint(note, parseVkey(old.verifier))
  expect(last.extensions).toEqual([`next ${log.verifier}`])
  expect(last.size).toBe(lost.firstIndex)

  const acts = await xb2.call(record.acts, {})
  expect(acts.items[0]).toMatchObject({
    ...{ index: 0, kind: 'epoch' },
    statement: {
      from: old.origin,
      entries: String(last.size),
      root: Buffer.from(last.root).toString('base64'),
    },
  })
  const receipts = await xb2.call(record.receipts, { query: { ...query, epoch: 1 } })
  expect(receipts.items.map(({ index }) => index)).toEqual(before)
  for (const { receipt } of [...kept.items, ...receipts.items])
    expect(verifyReceipt(receipt, { log: parseVkey(old.verifier) }).origin).toBe(old.origin)

  const sent = await xa2.call(exchange.submitBundle, {
    params: { collection },
    body: JSON.stringify({ objects: [tool('after', 'green')] }),
  })
  expect(sent.outcomes[0]).toMatchObject({ outcome: 'added', index: 1 })
  const reply = await xb2.open(record.receipt, { params: { index: 1 } })
  const verified = verifyReceipt(await reply.text(), { log: parseVkey(log.verifier) })
  expect(verified).toMatchObject({ index: 1, origin: log.origin })

  // The same index in two epochs is two things.
  const page = await xb2.call(exchange.objects, { query: { collection, limit: 200 } })
  expect(page.items[0]).toMatchObject({ index: 1 })
  expect(page.items[0]).not.toHaveProperty('epoch')
  expect(page.items.slice(1).every(({ epoch }) => epoch === 1)).toBe(true)
  const bytes = await xb2.open(exchange.representation, {
    params: { index: before[0] ?? 0 },
    query: { epoch: 1 },
  })
  expect(await bytes.json()).toMatchObject({ id: outcomes[0]?.id })
})

test('no date is given twice: what comes after a restore stands behind no cursor', async () => {
  await fill(2)
  const path = await save()
  await fill(2)
  const list = `/taxii2/demo/collections/${collection}/manifest/?match[version]=all&limit=1000`
  const accept = { accept: 'application/taxii+json;version=2.1' }
  const seen = await readJson(await xb.ask(list, { headers: accept }), Manifest)
  const cursor = seen.objects.at(-1)?.date_added ?? ''
  const ahead = Date.parse('2031-01-01T00:00:00Z') * 1000

  for (const [clock, after] of [
    [fixedClock(new Date()), 0],
    [fixedClock('2020-01-01T00:00:00Z'), ahead],
  ] as const) {
    const target = await emptyDatabase()
    await restore(target.db, path, { clock, after })
    const as = await hubOn(target, clock)
    await as(xa.headers).call(exchange.submitBundle, {
      params: { collection },
      body: JSON.stringify({ objects: [tool('new', 'green')] }),
    })
    const reply = await as(xb.headers).ask(`${list}&added_after=${cursor}`, { headers: accept })
    const { objects } = await readJson(reply, Manifest)
    expect(objects).toHaveLength(1)
    expect(Date.parse(objects[0]?.date_added ?? '') * 1000).toBeGreaterThanOrEqual(after)
  }
})

test('a backup beside writers is one moment: whole submissions, and the log that they are in', async () => {
  let writing = true
  const writers = [xa, xb].map(async (asker) => {
    while (writing) await fill(20, asker)
  })
  const acknowledged = (await fill(1)).lastIndex ?? 0
  const paths = [await save(), await save()]
  writing = false
  await Promise.all(writers)
  for (const path of paths) {
    const target = await emptyDatabase()
    await restore(target.db, path)
    const [row] = await target.sql<{ size: bigint; last: bigint; torn: bigint }[]>`
      select (select size from log_head where epoch = 1) as size,
             (select max(index) from representation) as last,
             (select count(*) from submission s where s.success > 0 and s.first_index is not null
                and s.last_index - s.first_index + 1 <> (select count(*) from representation r
                  where r.epoch = s.epoch and r.index between s.first_index and s.last_index)) as torn`
    expect(Number(row?.last)).toBe(Number(row?.size) - 1)
    expect(Number(row?.size)).toBeGreaterThan(acknowledged)
    expect(Number(row?.torn)).toBe(0)
    const as = await hubOn(target)
    const { log } = await as({}).call(hubRoute, {})
    const key = parseVkey(log.earlier[0]?.verifier ?? '')
    const query = { first: Number(row?.size) - 100, last: Number(row?.size) - 1, epoch: 1 }
    const { items } = await as(xb.headers).call(record.receipts, { query })
    expect(items).toHaveLength(100)
    for (const { receipt } of items) verifyReceipt(receipt, { log: key })
  }
})

test('the file is its owner’s alone, replaces nothing, and leaves no half of itself', async () => {
  const path = await save()
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  await expect(backUp(stage.db, path)).rejects.toThrow(/is there already/)
  await expect(backUp(stage.db, join(folder, 'nowhere', 'x'))).rejects.toThrow(/cannot be written/)
  await writeFile(`${path}2.part-999999999`, 'left by a killed run')
  await backUp(stage.db, `${path}2`)
  expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([])
})

test('what is only named like a half is somebody’s, and stays', async () => {
  const path = fresh()
  const names = ['notes', '', '12x', '0x5f'].map((end) => `${path}.part-${end}`)
  for (const name of names) await writeFile(name, 'mine')
  await backUp(stage.db, path)
  for (const name of names) {
    expect(await readFile(name, 'utf8')).toBe('mine')
    await rm(name)
  }
})

test('what has come to be there while the backup was written is not replaced', async () => {
  const path = fresh()
  const saving = saveWhole(path, async (file) => {
    await file.write('the backup')
    await writeFile(path, 'of another')
  })
  await expect(saving).rejects.toThrow(/is there already/)
  expect(await readFile(path, 'utf8')).toBe('of another')
})

test('an empty passphrase is refused', async () => {
  for (const passphrase of ['', ' \n']) await expect(save({ passphrase })).rejects.toThrow(/empty/)
})

test('of two restores into one database one is refused, and leaves what the other stored', async () => {
  const path = await save()
  const { db, sql } = await emptyDatabase()
  const both = await Promise.allSettled([restore(db, path), restore(db, path)])
  const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(refused).toMatch(/not empty/)
  const epochs = await sql<{ epoch: number }[]>`select epoch from log_head order by epoch`
  expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2])
})

test('a database that is not empty is refused and left as it is', async () => {
  const path = await save()
  await settled()
  const before = await contentOf(stage.sql)
  await expect(restore(stage.db, path)).rejects.toThrow(/not empty/)
  expect(await contentOf(stage.sql)).toEqual(before)
})

const damages: readonly [name: string, damage: (path: string) => Promise<unknown>][] = [
  [
    'cut off in the middle',
    async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
  ],
  ['cut off at its last byte', async (path) => truncate(path, (await stat(path)).size - 1)],
  ['changed by one byte', (path) => change(path, (bytes) => flip(bytes, bytes.length >> 1))],
  [
    'changed by one byte and compressed again',
    (path) => change(path, (bytes) => gzipSync(flip(gunzipSync(bytes), 400_000))),
  ],
  [
    'of rows that have no place in their table',
    (path) => change(path, (bytes) => gzipSync(withoutTab(gunzipSync(bytes), 100_000))),
  ],
  ['without its end', (path) => change(path, (bytes) => gzipSync(withoutTotals(bytes)))],
  ['something else', (path) => writeFile(path, randomBytes(1000))],
  ['empty', (path) => writeFile(path, '')],
]

async function change(path: string, by: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(path, by(await readFile(path)))
}

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

/** The row at this place has a column less than its table. */
function withoutTab(bytes: Buffer, at: number): Buffer {
  bytes[bytes.indexOf('\t', at)] = 0x20
  return bytes
}

function withoutTotals(bytes: Buffer): Buffer {
  const archive = gunzipSync(bytes)
  return Buffer.concat([archive.subarray(0, archive.indexOf('totals.json')), Buffer.alloc(1024)])
}

test.each(damages)(
  'a backup that is %s is refused, and nothing of it is stored',
  async (_, damage) => {
    const path = await save()
    await damage(path)
    const target = await emptyDatabase()
    await expect(restore(target.db, path)).rejects.toThrow(
      /^(This backup is damaged or cut off: .+|.+ is no backup that this program made\.)$/,
    )
    expect(await contentOf(target.sql)).toEqual({})
    // The connection is well: a good one can be restored in its place.
    await restore(target.db, await save())
  },
)

test('a backup of a newer version, or of other migrations, is refused by name', async () => {
  const known = await readMigrations(migrationsFolder)
  const path = await save()
  const load = async (migrations: typeof known) => {
    const target = await emptyDatabase()
    const source = await unwrap(path, {})
    await expect(loadBackup({ db: target.db, source, migrations })).rejects.toThrow(expected)
    expect(await contentOf(target.sql)).toEqual({})
  }
  let expected = /made by a newer version \(.+, \d{4}-.+\.sql\): restore it/
  await load(known.slice(0, -1))
  expected = /migration 0001-core\.sql is not this program's 0001-other\.sql/
  await load(known.map((one, i) => (i === 0 ? { ...one, name: '0001-other.sql' } : one)))
})

test('a newer version migrates what it has restored', async () => {
  const known = await readMigrations(migrationsFolder)
  const number = known.length + 1
  const text =
    'create table something_new (id int primary key); insert into something_new values (1)'
  const next = { number, name: '9999-new.sql', sha256: 'x', text }
  const target = await emptyDatabase()
  const { migrated } = await loadBackup({
    db: target.db,
    source: await unwrap(await save(), {}),
    migrations: [...known, next],
  })
  expect(migrated).toEqual(['9999-new.sql'])
  expect(await target.sql`select id from something_new`).toEqual([{ id: 1 }])
})

test('an encrypted backup opens for its recipient or passphrase, and for nobody else', async () => {
  const identity = await generateIdentity()
  const other = await generateIdentity()
  const path = await save({ recipients: [await identityToRecipient(identity)] })
  expect((await readFile(path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  const target = await emptyDatabase()
  await expect(restore(target.db, path)).rejects.toThrow(/is encrypted: give --identity/)
  const wrong = { secrets: { identities: [other] } }
  await expect(restore(target.db, path, wrong)).rejects.toThrow(/does not open the backup/)
  await restore(target.db, path, { secrets: { identities: [identity] } })

  const passphrase = 'correct horse battery staple'
  const second = await emptyDatabase()
  await restore(second.db, await save({ passphrase }), { secrets: { passphrase } })
  const mixed = { recipients: ['age1pq1x', await identityToRecipient(identity)] }
  await expect(save(mixed)).rejects.toThrow(/only recipients that begin with age1pq1/)
  expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([])
})
