import type { votes as contract, Names } from '@comity/contract'
import { formerMembers } from '@comity/facts'
import { type Checked, type ClaimRecord, checkedSheet, checkInSteps, isDay } from '@comity/votes'
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
  const sheet = checkedSheet(checked)
  const spokenOf = sheet.parts.flatMap(({ decision, beside }) => [
    ...(decision ? [decision] : []),
    ...beside,
  ])
  const shown = new Set(spokenOf.flatMap((id) => [id, ...(held.rivals.get(id) ?? [])]))
  const named = (group: string): Names => names.groups.get(group) ?? {}
  return {
    ...sheet,
    parts: sheet.parts.map((part) => ({
      ...part,
      groups: part.groups.map((one) => ({ ...one, names: named(one.group) })),
    })),
    decisions: [...shown].flatMap((id) => {
      const row = held.rows.get(id)
      return row ? [decisionRow(row, held)] : []
    }),
  }
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
