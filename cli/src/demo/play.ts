import { hash } from 'node:crypto'
import { exchange, hub as hubRoute } from '@comity/contract'
import { parseVkey } from '@comity/ledger'
import type { FileItem } from '../stix-file.ts'
import { submitAll } from '../submit.ts'
import { note, progress, type Terminal } from '../terminal.ts'
import { places, type State, spread, states } from './plan.ts'
import { type Proven, proveAll } from './proof.ts'
import { Expectation, type Held, isOpenTo } from './share.ts'
import { type Cast, poll, type Stage, setStage } from './stage.ts'

export interface Release {
  readonly name: string
  readonly items: readonly FileItem[]
}

export interface Pushed {
  readonly name: string
  readonly added: number
  readonly known: number
  readonly refused: number
}

export interface ShareReport {
  readonly state: State
  readonly received: number
  readonly expected: number
  readonly missing: number
  readonly extra: number
  /** Reason codes, with how many objects each kept back. */
  readonly withheld: Readonly<Record<string, number>>
}

export interface Report {
  readonly ok: boolean
  readonly pushed: readonly Pushed[]
  readonly shares: readonly ShareReport[]
  readonly refused: Readonly<Record<string, number>>
  readonly receipts: Readonly<Record<string, number>>
  readonly versions: number
  readonly conflicts: number
  readonly problems: readonly string[]
}

const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes)

/** Plays the demonstration: XA sends, all four poll, and everything is held to what the files say. */
export async function play(
  terminal: Terminal,
  cast: Cast,
  releases: readonly Release[],
  suffix: string,
): Promise<Report> {
  const problems: string[] = []
  const { log } = await cast.XA.client.call(hubRoute, {})
  const verifier = parseVkey(log.verifier)
  const stage = await setStage(cast, suffix)
  const expectation = new Expectation()
  const pushed: Pushed[] = []
  for (const release of releases) {
    pushed.push(await push(terminal, cast, stage, release, expectation, problems))
  }
  const again = releases.at(-1)
  if (again !== undefined) {
    const repeated = { name: `${again.name}, again`, items: again.items }
    const report = await push(terminal, cast, stage, repeated, expectation, problems)
    if (report.added > 0) problems.push('what was sent again was not known')
    pushed.push(report)
  }

  const shares: ShareReport[] = []
  const visible = new Map<State, Proven[]>()
  for (const state of states) {
    note(terminal, `${state} polls`)
    const { share, withheld } = expectation.shareOf(state)
    const report = await compare(cast, stage, state, share, problems)
    shares.push({ state, ...report, withheld: Object.fromEntries(withheld) })
    visible.set(
      state,
      expectation.seenBy(state).map((held) => provenOf(stage, held)),
    )
  }

  const end = (await cast.XA.client.call(hubRoute, {})).log.size - 1
  const receipts: Record<string, number> = {}
  for (const state of ['XA', 'XB'] as const) {
    const bar = progress(terminal, `Receipts of ${state}`, end + 1 - log.size)
    const seen = visible.get(state) ?? []
    const share = expectation.shareOf(state).share.map((held) => provenOf(stage, held))
    const expected = state === 'XA' ? seen : share
    const range = { first: log.size, last: end }
    const proof = await proveAll(cast[state], verifier, range, expected, seen, bar.add)
    bar.end()
    receipts[state] = proof.verified
    problems.push(...proof.problems.map((problem) => `${state}: ${problem}`))
  }

  const { versions, conflicts } = await countVersions(terminal, cast, stage, expectation, problems)
  const refused: Record<string, number> = {}
  for (const { code } of expectation.refusedOnce()) refused[code] = (refused[code] ?? 0) + 1
  const ok = problems.length === 0
  return { ok, pushed, shares, refused, receipts, versions, conflicts, problems }
}

async function push(
  terminal: Terminal,
  cast: Cast,
  stage: Stage,
  { name, items }: Release,
  expectation: Expectation,
  problems: string[],
): Promise<Pushed> {
  const counts = { added: 0, known: 0, refused: 0 }
  const parts = spread(items)
  const total = parts.reduce((sum, part) => sum + part.items.length, 0)
  const bar = progress(terminal, `XA sends ${name}`, total)
  for (const part of parts) {
    const collection = stage.get(part.place)
    if (collection === undefined) continue
    const expected = expectation.add(part)
    const seen = { added: 0, known: 0, refused: 0 }
    for await (const { outcomes } of submitAll(cast.XA, collection, part.items, part)) {
      for (const { outcome } of outcomes) seen[outcome] += 1
      bar.add(outcomes.length)
    }
    for (const outcome of ['added', 'known', 'refused'] as const) {
      counts[outcome] += seen[outcome]
      if (seen[outcome] === expected[outcome]) continue
      const where = `${name} in ${part.place.alias}`
      problems.push(`${where}: ${seen[outcome]} ${outcome}, and ${expected[outcome]} expected`)
    }
  }
  bar.end()
  return { name, ...counts }
}

async function compare(
  cast: Cast,
  stage: Stage,
  state: State,
  share: readonly Held[],
  problems: string[],
): Promise<Omit<ShareReport, 'state' | 'withheld'>> {
  let received = 0
  let missing = 0
  let extra = 0
  for (const place of places) {
    const collection = stage.get(place)
    if (collection === undefined) continue
    const found = await poll(cast[state], collection, sha256)
    if ((found !== undefined) !== isOpenTo(state, place)) {
      problems.push(`${state} ${found ? 'finds' : 'does not find'} the collection ${place.alias}`)
    }
    // Counted, not merely looked up: what comes twice is as wrong as what does not come.
    const due = new Map<string, number>()
    for (const held of share) {
      if (held.place === place) due.set(held.sha256, (due.get(held.sha256) ?? 0) + 1)
    }
    for (const object of found ?? []) {
      received += 1
      const left = due.get(object.sha256) ?? 0
      if (left === 0) extra += 1
      else due.set(object.sha256, left - 1)
    }
    for (const left of due.values()) missing += left
  }
  if (missing > 0) problems.push(`${state} did not receive ${missing} objects of its share`)
  if (extra > 0) problems.push(`${state} received ${extra} objects beyond its share`)
  return { received, expected: share.length, missing, extra }
}

/** Asks for each object that was sent more than once whether every representation is there. */
async function countVersions(
  terminal: Terminal,
  cast: Cast,
  stage: Stage,
  expectation: Expectation,
  problems: string[],
) {
  const several = expectation.several()
  const bar = progress(terminal, 'Versions', several.length)
  let versions = expectation.held.length
  let conflicts = 0
  for (const held of several) {
    bar.add(1)
    const [one] = held
    const collection = one && stage.get(one.place)
    if (one === undefined || collection === undefined) continue
    const call = { params: { collection: collection.id, object: one.id } }
    const page = await cast.XA.client.call(exchange.object, call)
    const kept = new Set(page.versions.map((version) => version.hash))
    const dropped = held.filter(({ sha256 }) => !kept.has(sha256)).length
    if (dropped > 0) problems.push(`${dropped} versions of ${one.id} are not there`)
    versions -= dropped
    conflicts += page.versions.filter(({ conflictsWith }) => conflictsWith.length > 0).length
  }
  bar.end()
  return { versions, conflicts }
}

const provenOf = (stage: Stage, { place, sha256 }: Held): Proven => ({
  collection: stage.get(place)?.id ?? '',
  sha256,
})
