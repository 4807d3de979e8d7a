import type { votes as contract, Names } from '@comity/contract'
import { formerMembers } from '@comity/facts'
import {
  type Checked,
  type ClaimRecord,
  checkClaim,
  checkedSheet,
  checkInSteps,
  fittingInSteps,
  isDay,
} from '@comity/votes'
import { Problem } from '../core/problem.ts'
import { createStretch } from '../core/stretch.ts'
import { decisionRow } from './present.ts'
import type { HeldRecord } from './record.ts'

/** Names by which a text may speak of states and groups. */
export interface SpokenNames {
  readonly states: readonly { readonly code: string; readonly names: Names }[]
  readonly groups: ReadonlyMap<string, Names>
}

/** What the record says of a text. Nothing of it is kept. */
export async function checkClaims(
  text: string,
  on: string | undefined,
  held: HeldRecord,
  names: SpokenNames,
): Promise<contract.Checked> {
  const record = claimRecord(held, names)
  let checked: Checked
  try {
    checked = await inSteps(checkInSteps(text, record, { on }))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Problem('not-found', 'decision-unknown', `The record holds no ${on}.`, {
      params: { symbol: on },
    })
  }
  const { parts, ...sheet } = checkedSheet(checked)
  const spokenOf = parts.flatMap(({ decision, beside }) => [
    ...(decision ? [decision] : []),
    ...beside,
  ])
  const shown = new Set(spokenOf.flatMap((id) => [id, ...(held.rivals.get(id) ?? [])]))
  return {
    ...sheet,
    parts: named(parts, names),
    decisions: [...shown].flatMap((id) => {
      const row = held.rows.get(id)
      return row ? [decisionRow(row, held)] : []
    }),
  }
}

const named = (
  parts: ReturnType<typeof checkedSheet>['parts'],
  { groups }: SpokenNames,
): contract.ClaimPart[] =>
  parts.map((part) => ({
    ...part,
    groups: part.groups.map((one) => ({ ...one, names: groups.get(one.group) ?? {} })),
  }))

/** The decisions that a text may be about, by id, the one that fits best first. */
export async function fittingIds(
  text: string,
  held: HeldRecord,
  names: SpokenNames,
  most: number,
): Promise<string[]> {
  const found = await inSteps(fittingInSteps(text, claimRecord(held, names), most))
  return found.map(({ decision }) => decision)
}

/**
 * What the record says now of claims that were read before. What was taken to be about a decision stays
 * about it; where none was found, one may have come on record since.
 */
export async function claimsNow(
  { text, on, parts }: Read,
  held: HeldRecord,
  names: SpokenNames,
): Promise<contract.ClaimPart[]> {
  const record = claimRecord(held, names)
  const { parts: again } = await checkClaims(text, on, held, names)
  return parts.map((part) => {
    const known = again.find((one) => isSame(one, part))
    if (known && (part.decision === undefined || known.decision === part.decision)) return known
    const decision = record.decisions.find(({ id }) => id === part.decision)
    // Only what the record is asked for changes; a claim that is read otherwise today stays as it was read.
    return decision === undefined ? part : reChecked(part, decision, record, names)
  })
}

interface Read {
  readonly text: string
  readonly on: string | undefined
  readonly parts: readonly contract.ClaimPart[]
}

const isSame = (one: contract.ClaimPart, other: contract.ClaimPart): boolean =>
  one.start === other.start && one.end === other.end && one.read_as === other.read_as

function reChecked(
  part: contract.ClaimPart,
  decision: ClaimRecord['decisions'][number],
  record: ClaimRecord,
  names: SpokenNames,
): contract.ClaimPart {
  const { start, end, text, read_as, claim, found_by } = part
  const found = checkClaim(claim, decision, record)
  const checked = { start, end, text, read_as, claim, found_by, decision: decision.id, ...found }
  const whole = { verdict: found.verdict, reason: found.reason, numbers: found.numbers, read_as }
  const { parts } = checkedSheet({ ...whole, decision: decision.id, parts: [checked] })
  return named(parts, names)[0] ?? part
}

/** Between two sentences others have their turn: nobody's poll waits for a long text. */
async function inSteps<T>(steps: Generator<void, T>): Promise<T> {
  const rest = createStretch()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await rest()
  }
}

const records = new WeakMap<HeldRecord, ClaimRecord>()

/** Kept with the record that it was made of: its names are indexed once. */
function claimRecord(held: HeldRecord, { states, groups }: SpokenNames): ClaimRecord {
  const known = records.get(held)
  if (known) return known
  const english = (names: Names) => (names.en ? [names.en.text] : [])
  const made: ClaimRecord = {
    decisions: held.decisions,
    memberships: held.memberships,
    members: [...states, ...formerMembers].map(({ code, names }) => ({
      code,
      names: english(names),
    })),
    groups: [...groups].map(([code, names]) => ({ code, names: english(names) })),
    sessions: held.sessions.flatMap(({ from, to, ...rest }) =>
      isDay(from) && isDay(to) ? [{ ...rest, from, to }] : [],
    ),
  }
  records.set(held, made)
  return made
}
