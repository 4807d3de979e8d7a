import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { access, createClient, voteImports, votes } from '@comity/contract'
import { afterAll, expect, test } from 'vitest'
import { startThrowAwayHub } from '../demo/throw-away-hub.ts'
import type { Terminal } from '../terminal.ts'
import { temporaryFolder, testTerminal } from '../test-terminal.ts'

const hub = await startThrowAwayHub(process.env)
afterAll(() => hub.close())
const key = await secretariatKey(hub.url)
const client = createClient({ url: hub.url, key })

/** The operator of a demonstration admits a secretariat, which makes itself a key. */
async function secretariatKey(url: string): Promise<string> {
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const as = (cookie: string) =>
    createClient({
      url,
      fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, cookie } }),
    })
  const anonymous = createClient({ url })
  const body = { role: 'operator' as const }
  const operator = as(cookieOf(await anonymous.open(access.enterDemonstration, { body })))
  const signInName = 'secretariat@test.invalid'
  const { password } = await operator.call(access.admitPerson, {
    body: { name: 'Secretariat', signInName, party: 'body:demo', roles: ['secretariat'] },
  })
  const session = as(
    cookieOf(await anonymous.open(access.signIn, { body: { signInName, password } })),
  )
  const own = `own ${password}`
  await session.call(access.changePassword, { body: { current: password, next: own } })
  const { secret } = await session.call(access.createKey, {
    body: { name: 'imports', scopes: ['read', 'manage'] },
  })
  return secret
}

const head = 'rcid,date,unres,iso3,vote'
const rowsOf = (...symbols: string[]) =>
  symbols.flatMap((symbol) => {
    const tail = symbol.replace(/\D/g, '')
    return [`${tail},2023-11-03,${symbol},BRA,Y`, `${tail},2023-11-03,${symbol},IND,N`]
  })

function fileOf(text: string | Uint8Array, name = 'votes.csv'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

async function importing(words: readonly string[], given: Partial<Terminal> = {}) {
  const shell = testTerminal({ fetch, ...given })
  const exit = await shell.run('votes', 'import', ...words, '--hub', hub.url, '--key', key)
  return { exit, out: shell.out(), err: shell.err() }
}

const holds = (symbol: string) =>
  client.call(votes.decision, { query: { symbol } }).then(
    () => true,
    () => false,
  )

test('reports, asks, enters what the person confirms, and says by which act', async () => {
  const file = fileOf(gzipSync([head, ...rowsOf('A/RES/78/901')].join('\n')), 'votes.csv.gz')
  const asked: string[] = []
  const ask = (answer: string) => (question: string) => {
    asked.push(question)
    return Promise.resolve(answer)
  }
  const refused = await importing([file], { ask: ask('no') })
  expect([refused.exit, refused.out]).toEqual([1, expect.stringContaining('nothing was entered')])
  expect(await holds('A/RES/78/901')).toBe(false)
  const done = await importing([file, '--source', 'A list'], { ask: ask('yes') })
  expect([done.exit, done.err]).toEqual([0, ''])
  expect(done.out).toContain('Members of the day without a row')
  expect(done.out).toContain('Of 1 decisions 1 are not on record')
  expect(done.out).toMatch(/Entered: 1 decisions, by act \d+ of the log/)
  expect(asked[0]).toContain('Enter 1 decisions')
  const { sources } = await client.call(votes.decision, { query: { symbol: 'A/RES/78/901' } })
  expect(sources.at(-1)?.name).toContain('A list: votes.csv.gz')
})

test('leaves a file held where nobody can be asked, and enters it by --held', async () => {
  const file = fileOf([head, ...rowsOf('A/RES/78/902')].join('\n'))
  const left = await importing([file])
  expect(left.exit).toBe(0)
  expect(await holds('A/RES/78/902')).toBe(false)
  const id = /--held (\S+)/.exec(left.out)?.[1] ?? ''
  const done = await importing(['--held', id, '--yes', '--json'])
  expect(JSON.parse(done.out)).toMatchObject({ status: 'entered', found: { added: 1 } })
  expect(await holds('A/RES/78/902')).toBe(true)
  expect((await importing(['--held', id, '--yes'])).exit).toBe(2)
})

test('drops the file again on a dry run, and shows what the record holds otherwise', async () => {
  const rows = rowsOf('A/RES/78/902', 'A/RES/78/903')
  const other = rows.map((row) => (row.includes('902') ? row.replace('IND,N', 'IND,A') : row))
  const { exit, out } = await importing([fileOf([head, ...other].join('\n')), '--dry-run'])
  expect(exit).toBe(0)
  expect(out).toContain('1 are not on record, 0 are on record alike, 1 otherwise')
  expect(out).toContain('A/RES/78/902 (voeten:78902): India no on record, abstain in the file')
  expect(await holds('A/RES/78/903')).toBe(false)
  const { items } = await client.call(voteImports.voteImports, {})
  expect(items[0]?.status).toBe('cancelled')
})

test.each([
  ['a text of another kind', () => [fileOf('# Comity\n')], 1, 'format-unknown'],
  ['a file that is not there', () => ['/no/such/file.csv'], 2, 'no file'],
  ['an unknown format', () => [fileOf('x'), '--format', 'xls'], 2, 'no format xls'],
  ['nothing', () => [], 2, 'Name a file'],
])('refuses %s', async (_, words, code, sentence) => {
  const { exit, err } = await importing(words())
  expect([exit, err]).toEqual([code, expect.stringContaining(sentence)])
})

test('says so of a key that may not import', async () => {
  const shell = testTerminal({ fetch })
  const file = fileOf([head, ...rowsOf('A/RES/78/904')].join('\n'))
  const words = ['votes', 'import', file, '--hub', hub.url, '--key', 'comity_x_y']
  expect([await shell.run(...words), shell.err()]).toEqual([1, expect.stringContaining('key')])
})

test('drops the file on the hub where the person breaks off', async () => {
  const stops: (() => void)[] = []
  const { exit, err } = await importing(
    [fileOf([head, ...rowsOf('A/RES/78/905')].join('\n')), '--official', fileOf('x')],
    {
      watched: true,
      err: (text) => {
        if (text.includes('Reading')) for (const stop of stops) stop()
      },
      onInterrupt: (stop) => {
        stops.push(stop)
        return () => undefined
      },
    },
  )
  expect([exit, err]).toEqual([1, ''])
  const { items } = await client.call(voteImports.voteImports, {})
  expect(['cancelled', 'failed']).toContain(items[0]?.status)
})
