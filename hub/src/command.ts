import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isTimestamp, timestampToMicros } from '@comity/stix'
import { backUp } from './backup.ts'
import { BackupError } from './core/backup/backup-error.ts'
import type { Secrets } from './core/backup/backup-file.ts'
import { createLog } from './core/log.ts'
import { type Opened, type OpenOptions, openFor } from './opened.ts'
import { progressLine } from './progress-line.ts'
import { beginEpoch, restore } from './restore.ts'
import { readSettings } from './settings.ts'

const usage = `The hub's own commands, with its settings in the environment (DATA_DIR or DATABASE_URL):

  backup FILE        write a backup; runs beside the hub. FILE may be - for standard output
  restore FILE       load a backup into an empty database, and begin a new epoch of the log
  begin-epoch        begin a new epoch after a restore by PostgreSQL's own tools

  --recipient AGE1…      encrypt for this recipient (age); may be given several times
  --identity FILE        the age identities that open the backup
  --passphrase-file FILE encrypt or open with the passphrase in this file
  --after TIMESTAMP      clients may have seen dates up to here, where that is later than now

Without a command the hub starts.
`

const options = {
  recipient: { type: 'string', multiple: true },
  identity: { type: 'string' },
  'passphrase-file': { type: 'string' },
  after: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Runs one of the hub's commands; answers the exit code: 0 done, 1 refused, 2 wrong use. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    const [command, file, ...more] = positionals
    if (values.help) return say(process.stdout, usage, 0)
    const needsFile = command === 'backup' || command === 'restore'
    if (more.length > 0 || needsFile === (file === undefined)) return say(process.stderr, usage, 2)
    const secrets = await readSecrets(values)
    const after = values.after === undefined ? 0 : microsOf(values.after)
    switch (command) {
      case 'backup':
        await within('beside', (opened) => runBackup(opened, file ?? '', secrets))
        return 0
      case 'restore':
        await within('fresh', (opened) => runRestore(opened, file ?? '', secrets, after))
        return 0
      case 'begin-epoch':
        await within('instead', async ({ db }) => {
          const { from, to } = await beginEpoch(db, { after })
          tell(`The log goes on as ${to.origin}; ${from.origin} ended with ${from.size} entries.`)
        })
        return 0
      default:
        return say(process.stderr, usage, 2)
    }
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error
    const text = error instanceof Error ? error.message : String(error)
    return say(process.stderr, `${text}\n`, isUsage ? 2 : 1)
  }
}

async function runBackup({ db }: Opened, file: string, secrets: Secrets): Promise<void> {
  const show = progressLine(process.stderr)
  const { path, size, manifest, totals } = await backUp(
    db,
    file === '-' ? process.stdout : file,
    secrets,
    ({ table, bytes, expected }) =>
      show(`${table}: ${megabytes(bytes)} of about ${megabytes(expected)}`),
  ).finally(() => show())
  const rows = totals.tables.reduce((sum, table) => sum + table.rows, 0)
  const log = manifest.log ? `, the log at ${manifest.log.size} entries` : ''
  const text = `Backed up ${rows} rows as of ${manifest.madeAt}${log}, in ${megabytes(size)}`
  if (path === undefined) process.stderr.write(`${text}.\n`)
  else tell(`${text}: ${path}`)
}

async function runRestore(
  { db }: Opened,
  file: string,
  secrets: Secrets,
  after: number,
): Promise<void> {
  const show = progressLine(process.stderr)
  const { manifest, totals, migrated, succession } = await restore(db, file, {
    ...{ secrets, after },
    onProgress: ({ table, bytes }) => show(`${table}: ${megabytes(bytes)}`),
  }).finally(() => show())
  const rows = totals.tables.reduce((sum, table) => sum + table.rows, 0)
  tell(`Restored ${rows} rows as of ${manifest.madeAt}, written by version ${manifest.hubVersion}.`)
  for (const name of migrated) tell(`Migrated: ${name}`)
  if (!succession) return
  const { from, to } = succession
  tell(`The log goes on as ${to.origin}; ${from.origin} ended with ${from.size} entries.`)
  tell('What was acknowledged after that moment is gone: ask everyone to send it again.')
}

async function within(
  as: OpenOptions['as'],
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  const settings = readSettings(process.env)
  const opened = await openFor(
    settings,
    createLog(settings.logLevel === 'info' ? 'warn' : settings.logLevel),
    { as },
  )
  try {
    await work(opened)
  } finally {
    await opened.close()
  }
}

async function readSecrets(values: {
  readonly recipient?: readonly string[] | undefined
  readonly identity?: string | undefined
  readonly 'passphrase-file'?: string | undefined
}): Promise<Secrets> {
  const passphrase = await textOf(values['passphrase-file'])
  const identities = (await textOf(values.identity)) ?? ''
  return {
    passphrase: passphrase?.replace(/\r?\n$/, ''),
    recipients: values.recipient ?? [],
    identities: identities.split(/\s+/).filter((word) => word.startsWith('AGE-SECRET-KEY-')),
  }
}

async function textOf(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined
  return readFile(path, 'utf8').catch(() => {
    throw new BackupError(`${path} cannot be read.`)
  })
}

function microsOf(text: string): number {
  if (!isTimestamp(text))
    throw new BackupError(`--after takes a date such as 2026-01-31T10:00:00Z.`)
  return Number(timestampToMicros(text))
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

const tell = (text: string): void => void process.stdout.write(`${text}\n`)

function say(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(text)
  return code
}
