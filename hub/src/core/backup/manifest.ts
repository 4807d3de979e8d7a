import { z } from 'zod'

/** Changes when an older program could no longer read what this one writes. */
export const formatVersion = 1

export const manifestName = 'manifest.json'
export const totalsName = 'totals.json'
export const partName = (table: string, part: number): string =>
  `data/${table}/${String(part).padStart(6, '0')}.copy`

const Count = z.number().int().min(0)

/** The first file of a backup: what it is of, and how to read what follows. */
export const Manifest = z.object({
  format: z.literal('comity-backup'),
  formatVersion: Count,
  /** Of the program that wrote it. */
  hubVersion: z.string(),
  postgresVersion: z.string(),
  madeAt: z.iso.datetime(),
  /** Applied to the database, in order. */
  migrations: z.array(z.object({ number: Count, name: z.string(), sha256: z.string() })).min(1),
  /** In the order of loading: what is referred to comes before what refers to it. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
  sequences: z.array(
    z.object({ table: z.string(), column: z.string(), last: z.string(), called: z.boolean() }),
  ),
  /** The open head of the log, where there is one. */
  log: z.object({ epoch: Count, origin: z.string(), size: Count, lastDate: Count }).optional(),
})
export type Manifest = z.output<typeof Manifest>

/** The last file of a backup: a backup without it is not whole. */
export const Totals = z.object({
  tables: z.array(z.object({ name: z.string(), rows: Count, bytes: Count, sha256: z.string() })),
})
export type Totals = z.output<typeof Totals>
export type TableTotal = Totals['tables'][number]
