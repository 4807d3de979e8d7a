import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient, pings } from '@comity/contract'
import postgres from 'postgres'
import { withHub } from './exchange.ts'
import type { Line } from './table.ts'

const states = 200
const each = 4
const desks = states * each

/**
 * A check of every desk of 200 states with e-mail to files: what was not sent, or twice; what answers by link
 * were not counted, or twice; and the hub's processor time for it.
 */
export async function pingAll(): Promise<Line[]> {
  return withHub(async (hub, dataDir) => {
    if (hub.socket === undefined) return [{ what: 'pings', unit: '', missing: 'the socket' }]
    const url = new URL(hub.endpoint.objects).origin
    const wanted = await people(hub.socket)
    const secretariat = createClient({ url, key: hub.secretariatKey })
    const [cpu, from] = [cpuOf(hub.pid), performance.now()]
    const { id, results } = await secretariat.call(pings.schedulePing, {
      body: {
        ...{ titles: { en: 'All desks' }, channels: ['hub', 'email'], kind: 'crisis' },
        endsAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
    })
    const begun = performance.now() - from
    const folder = join(dataDir, 'mail')
    const written = () => {
      try {
        return readdirSync(folder).filter((name) => name.endsWith('.eml'))
      } catch {
        return []
      }
    }
    for (let i = 0; i < 1_200 && written().length < desks; i++) await pause(100)
    const [sentCpu, sent] = [cpuOf(hub.pid) - cpu, performance.now() - from]
    const letters = written().map((name) => readFileSync(join(folder, name), 'utf8'))
    const to = letters.flatMap((text) => /^To: (.*)$/m.exec(text)?.[1] ?? [])
    const tokens = letters.flatMap(
      (text) => /#([\w-]+)/.exec(text.replaceAll('=\n', ''))?.[1] ?? [],
    )
    const before = cpuOf(hub.pid)
    const client = createClient({ url })
    const answer = (token: string) =>
      client.call(pings.answerPingLink, { body: { token } }).then(
        () => 1,
        () => 0,
      )
    let taken = 0
    for (let at = 0; at < tokens.length; at += 8) {
      // Each twice at once: the first counts.
      const some = tokens.slice(at, at + 8).flatMap((token) => [token, token])
      taken += (await Promise.all(some.map(answer))).reduce((sum, one) => sum + one, 0)
    }
    const answeredCpu = cpuOf(hub.pid) - before
    const now = await secretariat.call(pings.ping, { params: { ping: id } })
    return [
      { what: 'desks asked', value: results?.asked ?? 0, unit: 'desks', goal: `${desks}` },
      { what: 'until all are asked', value: begun, unit: 'ms' },
      {
        what: 'addresses that no letter went to',
        value: wanted.filter((address) => !to.includes(address)).length,
        ...{ unit: 'addresses', goal: '0' },
      },
      { what: 'letters too many', value: to.length - new Set(to).size, unit: 'letters', goal: '0' },
      { what: 'until all letters are written', value: sent, unit: 'ms' },
      { what: 'processor time of the hub for a letter', value: sentCpu / desks, unit: 'ms' },
      {
        what: 'answers by link, each pressed twice at once: not counted, or counted twice',
        value: Math.abs(desks - taken) + Math.abs(desks - (now.results?.answered ?? 0)),
        ...{ unit: 'answers', goal: '0' },
      },
      { what: 'processor time of the hub for an answer', value: answeredCpu / desks, unit: 'ms' },
    ]
  })
}

/** Puts members with desks into the database; answers the addresses that they name. */
async function people(socket: string): Promise<string[]> {
  const sql = postgres({ host: socket, database: 'comity', username: 'comity', max: 1 })
  try {
    const held = await sql<{ code: string }[]>`select code from state`
    const taken = new Set(held.map(({ code }) => code))
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const codes = letters
      .flatMap((one) => letters.map((two) => one + two))
      .filter((code) => !taken.has(code))
    const found: string[] = []
    for (const code of codes.slice(0, states)) {
      const name = { en: { text: `State ${code}`, source: 'a benchmark', reviewed: true } }
      await sql`insert into state (code, kind, names) values (${code}, 'demonstration', ${sql.json(name)})`
      await sql`
        insert into membership (id, group_id, state_code, valid_from, precision, status, source)
        values (${randomUUID()}, 'demo', ${code}, current_date, 'day', 'member', 'a benchmark')`
      for (let i = 0; i < each; i++) {
        const value = `desk${i}@${code.toLowerCase()}.example`
        found.push(value)
        const desk = {
          ...{ kind: 'crisis', names: { en: `Desk ${i}` }, directories: ['own'], zone: 'UTC' },
          ...{ audience: ['body:demo'], hours: 'always', languages: ['en'], persons: [] },
          ...{ channels: [{ type: 'email', value, secure: false }], backups: [] },
        }
        await sql`
          insert into contact (id, state_code, version, status, desk, kind, audience, directories,
            languages, search, since, confirmed_at, due_at)
          values (${randomUUID()}, ${code}, 1, 'active', ${sql.json(desk)}, 'crisis', ${['body:demo']},
            ${['own']}, ${['en']}, '', now(), now(), now() + interval '100 days')`
      }
    }
    return found
  } finally {
    await sql.end()
  }
}

/** Milliseconds of processor time that a process has had, in its own code and in the kernel's. */
function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // Clock ticks, a hundredth of a second each.
  return (Number(fields[11]) + Number(fields[12])) * 10
}
