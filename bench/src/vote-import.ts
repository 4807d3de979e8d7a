import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { voteImports as contract, createClient } from '@comity/contract'
import { startComity } from './comity.ts'
import { debian } from './peers.ts'
import { run, samplePeak } from './processes.ts'
import type { Line } from './table.ts'
import { undlChunks, undlCodes } from './vote-generator.ts'

/** A million votes into a hub's record, from the first byte sent to the last committed. */
export async function voteImport(path: string | undefined): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-import-'))
  try {
    const file = path ?? (await generated(folder))
    return await measured(file, join(folder, 'data'), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function generated(folder: string): Promise<string> {
  const file = join(folder, 'votes.csv')
  const decisions = Math.ceil(1_000_000 / undlCodes.length)
  await pipeline(Readable.from(undlChunks(decisions)), createWriteStream(file))
  return file
}

async function measured(file: string, dataDir: string, folder: string): Promise<Line[]> {
  const hub = await startComity(dataDir)
  try {
    const { call } = await asSecretariat(new URL(hub.endpoint.objects).origin)
    const peak = samplePeak(hub.pid, hub.databasePid, 100)
    const started = performance.now()
    const seconds = () => (performance.now() - started) / 1000
    const body = Readable.toWeb(createReadStream(file))
    const query = { file: basename(file), source: 'Benchmark' }
    const { id } = await call(contract.startVoteImport, { query, body })
    const sent = seconds()
    const params = { id }
    let one = await call(contract.voteImport, { params })
    while (one.status === 'received' || one.status === 'reading') {
      await new Promise((done) => setTimeout(done, 50))
      one = await call(contract.voteImport, { params })
    }
    if (!one.found) throw new Error(`It was not read: ${one.problem?.detail}`)
    const held = seconds()
    const { added, votes } = one.found
    await call(contract.enterVoteImport, { params, body: { added } })
    const whole = seconds()
    const memory = peak()
    const limits = hub.socket ? await copied(hub.socket, folder, id) : undefined
    const name = `${votes.toLocaleString('en')} votes, ${Math.round(statSync(file).size / 1e6)} MB`
    const unit = 's'
    return [
      { what: `sent, ${name}`, value: sent, unit },
      { what: 'read, checked and reported on', value: held - sent, unit },
      { what: `entered, ${added.toLocaleString('en')} decisions`, value: whole - held, unit },
      ...against('as a whole', whole, limits?.votes, 'COPY of as many rows, one a vote'),
      ...against('entered', whole - held, limits?.rolls, 'COPY of the same rows, one a roll'),
      { what: 'memory of the hub', value: memory.own, unit: 'MB (PSS)', goal: '< 300' },
    ]
  } finally {
    await hub.stop()
  }
}

const against = (what: string, value: number, limit: number | undefined, name: string): Line[] => [
  limit === undefined
    ? { what, unit: 's', missing: 'psql is not installed' }
    : { what, value, unit: 's', against: `${name}, ${limit.toFixed(2)} s`, ratio: limit / value },
]

async function asSecretariat(url: string) {
  const reply = await fetch(`${url}/api/demonstration/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'secretariat' }),
  })
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
  return createClient({
    url,
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, cookie } }),
  })
}

/**
 * The limits of writing, in the same database: `COPY` of the very rows into an identical table, and of one
 * row for each vote into a bare one. Seconds, without the start of psql.
 */
async function copied(socket: string, folder: string, id: string) {
  const psql = await debian('psql', 'postgresql-client')
  if (!psql) return undefined
  const argv = [
    '-h',
    socket,
    '-p',
    '5432',
    '-U',
    'comity',
    '-d',
    'comity',
    '-qX',
    '-v',
    'ON_ERROR_STOP=1',
  ]
  const query = (sql: string) => run(psql, [...argv, '-c', sql], { seconds: 300 })
  const timed = async (sql: string) => {
    const file = join(folder, 'timed.sql')
    writeFileSync(file, `${sql}\n`)
    const from = performance.now()
    await run(psql, [...argv, '-f', file], { seconds: 300 })
    return (performance.now() - from) / 1000
  }
  const [rolls, votes] = [join(folder, 'rolls.txt'), join(folder, 'votes.txt')]
  await query('create table copied (like decision including all)')
  await query('create table copied_vote (decision text, member text, vote text)')
  await query(`\\copy (select * from decision where import = '${id}') to '${rolls}'`)
  const ways = ['yes', 'no', 'abstain', 'not_voting'].map(
    (way) => `select id, unnest(${way}), '${way}' from decision where import = '${id}'`,
  )
  await query(`\\copy (${ways.join(' union all ')}) to '${votes}'`)
  const start = await timed('select 1;')
  return {
    rolls: (await timed(`\\copy copied from '${rolls}'`)) - start,
    votes: (await timed(`\\copy copied_vote from '${votes}'`)) - start,
  }
}
