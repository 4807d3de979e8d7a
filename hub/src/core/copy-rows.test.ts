import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { copyRows } from './copy-rows.ts'
import { transaction } from './database.ts'
import type { RowWriter } from './row-writer.ts'

const { db, sql } = await testDatabase()
await sql`create table copied (
  small smallint, whole int, large bigint, words text, raw bytea, digits bytea,
  check (whole <> 13))`
beforeEach(async () => {
  await sql`truncate copied`
})

interface Row {
  readonly small: number
  readonly whole: number
  readonly large: number
  readonly words: string | null
  readonly raw: Uint8Array
}

const columns = ['small', 'whole', 'large', 'words', 'raw', 'digits']
const write = (row: Row, to: RowWriter) => {
  to.int2(row.small)
  to.int4(row.whole)
  to.int8(row.large)
  if (row.words === null) to.null()
  else to.text(row.words)
  to.bytes(row.raw)
  to.hex(Buffer.from(row.raw).toString('hex'))
}
const copy = (rows: Iterable<Row>) =>
  transaction(db, (tx) => copyRows(tx, 'copied', columns, rows, write))
const stored = () => sql`select small, whole, large, words, raw, digits from copied`

const row = fc.record<Row>({
  small: fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }),
  whole: fc.integer({ min: 14, max: 2 ** 31 - 1 }),
  large: fc.maxSafeInteger(),
  // The database's text holds neither NUL nor half a pair.
  words: fc.option(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''))),
  raw: fc.uint8Array({ maxLength: 300 }),
})

test('stores each value as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      await sql`truncate copied`
      await copy(rows)
      expect([...(await stored())]).toEqual(
        rows.map((one) => {
          const raw = Buffer.from(one.raw)
          return { ...one, large: BigInt(one.large), raw, digits: raw }
        }),
      )
    }),
    { numRuns: 40 },
  )
})

const one: Row = { small: 1, whole: 14, large: 2, words: 'ж', raw: new Uint8Array(50_000) }

test('sends more than one piece, and a value larger than a piece', async () => {
  const large = { ...one, raw: new Uint8Array(300_000).fill(7) }
  await copy([one, one, large, one, one])
  const sizes = await sql<{ size: number }[]>`select length(raw) as size from copied`
  expect(sizes.map(({ size }) => size)).toEqual([50_000, 50_000, 300_000, 50_000, 50_000])
})

test('a row that cannot be made leaves nothing, and the connection serves on', async () => {
  const broken = function* () {
    for (let n = 0; n < 10; n++) yield one
    throw new Error('no more')
  }
  for (let n = 0; n < 12; n++) await expect(copy(broken())).rejects.toThrow('no more')
  expect(await stored()).toHaveLength(0)
})

test('a row that the database refuses leaves nothing, and says why', async () => {
  const rows = [...Array.from({ length: 20 }, () => one), { ...one, whole: 13 }, one]
  for (let n = 0; n < 12; n++) await expect(copy(rows)).rejects.toThrow(/check constraint/)
  expect(await stored()).toHaveLength(0)
  await copy([one])
  expect(await stored()).toHaveLength(1)
})

test('a connection that ends meanwhile is told as such', async () => {
  const ending = async () =>
    transaction(db, async (tx) => {
      const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
      await copyRows(
        tx,
        'copied',
        columns,
        Array.from({ length: 200 }, () => one),
        (row, to) => {
          if (row === one) write(row, to)
        },
      )
      await sql`select pg_terminate_backend(${backend?.pid ?? 0})`
      await copyRows(tx, 'copied', columns, [one], write)
    })
  await expect(ending()).rejects.toThrow()
  expect(await stored()).toHaveLength(0)
})
