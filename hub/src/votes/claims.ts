import type { votes as contract, Names } from '@comity/contract'
import { type Checked, type ClaimRecord, checkText, isDay, type Numbers } from '@comity/votes'
import { Problem } from '../core/problem.ts'
import * as present from './present.ts'
import type { HeldRecord } from './record.ts'

/** Names by which a text may speak of states and groups. */
export interface SpokenNames {
  readonly states: readonly { readonly code: string; readonly names: Names }[]
  readonly groups: ReadonlyMap<string, Names>
}

/** What the record says of a text. Nothing of it is kept. */
export function checkClaims(
  text: string,
  on: string | undefined,
  held: HeldRecord,
  names: SpokenNames,
): contract.Checked {
  const record = claimRecord(held, names)
  let checked: Checked
  try {
    checked = checkText(text, record, { on })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Problem('not-found', 'decision-unknown', `The record holds no ${on}.`, {
      params: { symbol: on },
    })
  }
  const { verdict, reason, read_as, decision, numbers, parts } = checked
  const shown = new Set(
    parts.flatMap((part) => [...(part.decision ? [part.decision] : []), ...part.beside]),
  )
  return {
    ...{ verdict, reason, read_as, decision },
    numbers: numbers && numbersOf(numbers),
    parts: parts.map((part) => ({
      ...{ start: part.start, end: part.end, text: part.text, read_as: part.read_as },
      ...{ kind: part.claim.kind, decision: part.decision, found_by: part.found_by },
      ...{ verdict: part.verdict, reason: part.reason, sentence: part.sentence },
      numbers: numbersOf(part.numbers),
      exceptions: part.exceptions.map((stand) => ({ ...stand })),
      groups: part.groups.map((one) => present.groupResult(one, names.groups.get(one.group) ?? {})),
      beside: [...part.beside],
    })),
    decisions: [...shown].flatMap((id) => {
      const row = held.rows.get(id)
      return row ? [present.decisionRow(row)] : []
    }),
  }
}

const numbersOf = (numbers: Numbers): contract.ClaimPart['numbers'] => ({
  ...numbers,
  stands: numbers.stands.map((stand) => ({ ...stand })),
})

const records = new WeakMap<HeldRecord, ClaimRecord>()

/** Kept with the record that it was made of: its names are indexed once. */
function claimRecord(held: HeldRecord, { states, groups }: SpokenNames): ClaimRecord {
  const known = records.get(held)
  if (known) return known
  const english = (names: Names) => (names.en ? [names.en.text] : [])
  const made: ClaimRecord = {
    decisions: held.decisions,
    memberships: held.memberships,
    members: states.map(({ code, names }) => ({ code, names: english(names) })),
    groups: [...groups].map(([code, names]) => ({ code, names: english(names) })),
    sessions: held.sessions.flatMap(({ from, to, ...rest }) =>
      isDay(from) && isDay(to) ? [{ ...rest, from, to }] : [],
    ),
  }
  records.set(held, made)
  return made
}
