import type { Actor } from '@comity/policy'
import { type ProposalText, proposalTextHash } from '@comity/votes'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { findBody } from '../meetings/index.ts'
import { type Entries, logOf, writeAct } from '../record/index.ts'
import { type Course, follow, memberOf } from './course.ts'
import { type Entered, factsOf, type Said } from './said.ts'
import * as store from './store.ts'

/** A proposal with all that happened to it, as a transaction that holds it sees it. */
export interface Held {
  readonly row: store.ProposalRecord
  readonly versions: readonly store.VersionRecord[]
  readonly happened: readonly Entered[]
  readonly course: Course
}

/** One thing to enter, with the version it makes. */
export interface News {
  readonly said: Said
  readonly as: Entered['as']
  readonly version?: {
    readonly text: ProposalText
    readonly how: store.VersionRecord['how']
    readonly reason: string | undefined
  }
}

/**
 * Enters what `decide` finds, in one transaction that holds the head of the log: whoever comes second
 * decides on what the first has made. Each piece of news is an act in the log.
 */
export function enter(
  hub: HubContext,
  actor: Actor,
  id: string,
  action: string,
  decide: (held: Held, tx: Tx) => Promise<readonly News[]> | readonly News[],
): Promise<void> {
  return logOf(hub).append(async (tx, entries) => {
    const held = await hold(tx, id)
    await write(tx, entries, actor, held, await decide(held, tx))
    await recordAct(tx, actor, { action, thing: `proposal:${id}` })
  })
}

export async function hold(tx: Tx, id: string): Promise<Held> {
  const row = await store.lockProposal(tx, id)
  if (!row) throw new Problem('not-found', 'not-found', 'There is no such thing here.')
  return loaded(tx, row)
}

export async function loaded(
  sql: Tx | HubContext['sql'],
  row: store.ProposalRecord,
): Promise<Held> {
  const [versions, happened] = await Promise.all([
    store.listVersions(sql, row.id),
    store.listHappened(sql, [row.id]),
  ])
  const all = happened.get(row.id) ?? []
  return { row, versions, happened: all, course: courseOf(row, all) }
}

/** @throws Error where what is kept contradicts itself */
export function courseOf(row: store.ProposalRecord, happened: readonly Entered[]): Course {
  const followed = follow(row, happened)
  if (followed.ok) return followed.course
  throw new Error(`Proposal ${row.id}: ${followed.finding.code} in its history`)
}

/** Writes news one after the other; refused whole where one of them cannot be. */
export async function write(
  tx: Tx,
  entries: Entries,
  actor: Actor,
  { row, course, happened }: Held,
  news: readonly News[],
): Promise<void> {
  const who = actor.kind === 'anonymous' ? undefined : actor
  const party = who?.party ?? `body:${row.body}`
  const body = await findBody(tx, row.body)
  const reader = body?.audience === 'public' ? null : `group:${body?.group ?? ''}`
  const all = [...happened]
  for (const { said, as, version } of news) {
    // Checked before the log is told: what cannot be is no act.
    const last = all.at(-1)?.at ?? ''
    const tried: Entered = { said, as, party, at: last, entry: undefined }
    possible(row, course, [...all, tried])
    const hash = version && proposalTextHash(version.text)
    const facts = { ...factsOf(said), ...(hash === undefined ? {} : { sha256: hash }) }
    const { index, at } = await writeAct(tx, entries, {
      ...{ kind: `proposal.${said.kind}`, party: reader },
      facts: { ...facts, proposal: row.id, body: row.body, by: party },
    })
    const entered: Entered = { ...tried, at, entry: index }
    const by = { person: who?.person ?? null, epoch: entries.epoch }
    await store.insertHappened(tx, row.id, all.length, entered, by)
    all.push(entered)
    if (said.kind === 'tabled') await store.setTabled(tx, row.id, at)
    if (version && hash !== undefined)
      await store.insertVersion(tx, row.id, {
        ...{ version: courseOf(row, all).state.version, how: version.how, text: version.text },
        ...{ hash, party, reason: version.reason ?? null, at: new Date(at) },
      })
  }
}

const supportProblems = {
  already_sponsor: ['sponsor-already', 'Your state supports this version already.'],
  not_a_sponsor: [
    'not-a-sponsor',
    'Your state does not support it, so there is nothing to withdraw.',
  ],
  voting_began: ['voting-has-begun', 'Sponsors are added until the voting begins.'],
  version_out_of_sequence: ['proposal-text-changed', 'Load the proposal again: it has changed.'],
} as const

/** @throws Problem where the last of what is to be entered could not happen */
function possible(row: store.ProposalRecord, before: Course, all: readonly Entered[]): void {
  const followed = follow(row, all)
  if (!followed.ok) {
    const { code, stage, cites } = followed.finding
    throw new Problem(
      'conflict',
      'proposal-step-impossible',
      'This cannot happen to it as it is.',
      {
        params: { code, stage, cites: cites.text },
      },
    )
  }
  const found = followed.course.support.findings.at(before.support.findings.length)
  if (found === undefined) return
  const [code, sentence] = supportProblems[found.code]
  throw new Problem('conflict', code, sentence)
}

/** The text of a version; the current one where none is named. */
export function textOf({ versions, course }: Held, version = course.state.version): ProposalText {
  const found = versions.find((one) => one.version === version)
  if (!found) throw new Error(`There is no version ${version}`)
  return found.text
}

/** Who acts, as a member. */
export const memberActing = (actor: Actor): string =>
  actor.kind === 'anonymous' ? '' : memberOf(actor.party ?? '')

/** @throws Problem `proposal-text-changed`: nobody acts on words they have not seen */
export function checkSeen(course: Course, seen: number): void {
  if (course.state.version !== seen) throw textChanged()
}

export const textChanged = () =>
  new Problem(
    'changed-meanwhile',
    'proposal-text-changed',
    'The text has changed since. Read it as it is now, then act.',
  )
