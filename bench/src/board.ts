import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { ballots, hub as hubRoute } from '@comity/contract'
import { parseCheckpoint, parseNote, parseVkey } from '@comity/ledger'
import { signPayload } from '@comity/seal'
import { ballotPayload, ballotType, type Choice, parseVoteBundle, recountVote } from '@comity/votes'
import { convene, type Delegation, sent } from './assembly.ts'
import { withHub } from './exchange.ts'
import type { Line } from './table.ts'

const members = 193
const readers = 500
const spreadMs = 10_000

/**
 * 193 delegations cast within ten seconds while 500 readers follow the board: what was lost or counted
 * twice, whether every reader's board ends as the record has it, and how long a ballot takes from its
 * desk to a reader. Desks and readers run on the same machine as the hub.
 */
export async function board(): Promise<Line[]> {
  return withHub(async (hub) => {
    if (hub.socket === undefined) return [{ what: 'live vote', unit: '', missing: 'the socket' }]
    const url = new URL(hub.endpoint.objects).origin
    const { delegations, secretariat } = await convene(url, hub.socket, members, hub.secretariatKey)
    const { id: vote, motionHash } = await secretariat.call(ballots.openVote, {
      body: { body: 'demo-wg', rule: 'unga.simple', subject: { on: 'whole', title: 'Draft' } },
    })
    const agent = new Agent({ keepAlive: true, maxSockets: readers })
    const followed = await Promise.all(
      Array.from({ length: readers }, () => follow(`${url}/api/votes/${vote}/board`, agent)),
    )
    const castAt = new Map<string, number>()
    const answered: number[] = []
    const cast = async (delegation: Delegation, place: number) => {
      await pause((place * spreadMs) / members)
      const choice = (['yes', 'no', 'abstain'] as const)[place % 3] ?? 'yes'
      const from = performance.now()
      castAt.set(delegation.code, from)
      await castOne(url, delegation, vote, motionHash, choice)
      answered.push(performance.now() - from)
    }
    await Promise.all(delegations.map(cast))
    await until(() => followed.every(({ stands }) => stands.size === members))
    const shown = followed.flatMap(({ arrived }) =>
      [...arrived].map(([code, at]) => at - (castAt.get(code) ?? at)),
    )
    const live = await secretariat.call(ballots.liveVote, { params: { vote } })
    const { yes, no, abstain } = live.board.tally
    const body = { announced: { yes, no, abstain } }
    await secretariat.call(ballots.closeVote, { params: { vote }, body })
    const response = await secretariat.open(ballots.voteBundle, { params: { vote } })
    const { log } = await secretariat.call(hubRoute, {})
    const text = (await response.text()).trimEnd()
    const before = performance.now()
    const found = recountVote(parseVoteBundle(text), parseVkey(log.verifier))
    const recounted = performance.now() - before
    const wrong = followed.filter(({ stands }) =>
      [...found.roll].some(([code, stand]) => stands.get(code) !== stand),
    )
    for (const one of followed) one.stop()
    agent.destroy()
    const counted = [...found.roll.values()].filter((stand) => stand !== 'not_voting').length
    return [
      {
        what: `ballots of ${members} not in the recount`,
        value: members - counted,
        unit: 'ballots',
        goal: '0',
      },
      { what: 'ballots counted twice', value: found.ballots - counted, unit: 'ballots', goal: '0' },
      {
        what: `boards of ${readers} that ended otherwise`,
        value: wrong.length,
        unit: 'boards',
        goal: '0',
      },
      { what: 'a ballot until acknowledged, p95', value: p95(answered), unit: 'ms' },
      {
        what: `a ballot until each of ${readers} readers has it, p95`,
        value: p95(shown),
        unit: 'ms',
      },
      {
        what: `recount of a bundle of ${(text.length / 1e6).toFixed(1)} MB`,
        value: recounted,
        unit: 'ms',
      },
    ]
  })
}

async function castOne(
  url: string,
  { code, desk, client }: Delegation,
  vote: string,
  motion: string,
  choice: Choice,
): Promise<void> {
  const note = await (await fetch(`${url}/log/checkpoint`)).text()
  const { size, root } = parseCheckpoint(parseNote(note).text)
  const seen = { size, root: Buffer.from(root).toString('hex') }
  const ballot = { vote, motion, delegation: code, choice, sequence: 1, seen }
  const envelope = sent(await signPayload(ballotType, ballotPayload(ballot), [desk]))
  await client.call(ballots.castBallot, { params: { vote }, body: { envelope } })
}

/** One reader: how each member stands as it was told, and when it first heard of each. */
async function follow(address: string, agent: Agent) {
  const stands = new Map<string, string>()
  const arrived = new Map<string, number>()
  let text = ''
  const request = get(address, { agent, headers: { accept: 'text/event-stream' } })
  await new Promise<void>((ready, fail) => {
    request.on('error', fail)
    request.on('response', (reply) => {
      if (reply.statusCode !== 200) return fail(new Error(`${reply.statusCode}`))
      reply.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          take(text.slice(0, end))
          text = text.slice(end + 2)
        }
      })
      reply.on('error', () => undefined)
      ready()
    })
  })
  request.removeAllListeners('error').on('error', () => undefined)
  function take(event: string): void {
    const data = /^data: (.+)$/m.exec(event)?.[1]
    if (data === undefined) return
    const news: { stands: { member: string; vote: string }[] } = JSON.parse(data)
    for (const { member, vote } of news.stands) {
      if (vote === 'not_voting') continue
      stands.set(member, vote)
      if (!arrived.has(member)) arrived.set(member, performance.now())
    }
  }
  return { stands, arrived, stop: () => request.destroy() }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (holds()) return
    await pause(50)
  }
}

const p95 = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN
