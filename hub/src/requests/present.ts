import type { requestValues as contract } from '@comity/contract'
import { type Actor, decide, type Party } from '@comity/policy'
import { isTerminal, transitions } from '@comity/requests'
import type { EntryRow } from './entry-store.ts'
import type { LetterRow } from './letter-store.ts'
import { isSent, type LegRow } from './store.ts'

export function row(leg: LegRow, actor: Actor): contract.RequestRow {
  const { id, asking, addressed, state, exercise, sentAt, terms } = leg
  const isSilent = state === 'sent' || state === 'delivered'
  return {
    ...{ id, asking, addressed, state, exercise, since: leg.since.toISOString() },
    // Who else was asked is the asking state's to tell.
    ...(isOwn(actor, asking) ? { request: leg.request } : {}),
    ...(sentAt === null ? {} : { sentAt: sentAt.toISOString() }),
    ...(terms.respond_by === undefined ? {} : { respondBy: terms.respond_by }),
    ...(isSilent && leg.course ? { contact: leg.course.leg.contact } : {}),
  }
}

export function whole(
  leg: LegRow,
  actor: Actor,
  parts: { readonly entries: readonly EntryRow[]; readonly letters: readonly LetterRow[] },
  epoch: number,
): contract.RequestLeg {
  const { drafter, clearer, returned } = leg
  return {
    ...row(leg, actor),
    terms: leg.terms,
    letters: parts.letters.map(({ party, size, ...rest }) => ({
      ...{ ...rest, bytes: size, by: party },
    })),
    entries: parts.entries.map((each) => entry(each, actor)),
    ...(isOwn(actor, leg.asking)
      ? {
          own: {
            ...{ draftedBy: drafter, draftedAt: leg.draftedAt.toISOString() },
            ...(clearer === null ? {} : { clearedBy: clearer }),
            ...(returned === null ? {} : { returned }),
          },
        }
      : {}),
    can: can(leg, actor, epoch),
  }
}

const entry = (
  { place, kind, by, at, entry: index, epoch, letter, envelope, person }: EntryRow,
  actor: Actor,
): contract.RequestEntry => ({
  ...{ place, kind, by, at: at.toISOString(), entry: index, epoch },
  ...(letter === null ? {} : { letter }),
  ...(envelope === null ? {} : { envelope: JSON.parse(envelope) }),
  ...(person !== null && isOwn(actor, by) ? { person } : {}),
})

/** What the asker may do with it now; the library has the last word, also about times. */
function can(leg: LegRow, actor: Actor, epoch: number): Record<string, boolean> {
  const { asking, addressed, state } = leg
  const party = actor.kind === 'anonymous' ? undefined : actor.party
  const atDesk =
    party !== undefined && decide(actor, { action: 'party.correspond', thing: { party } }).allow
  if (!isSent(leg)) {
    const thing = { party: asking, draftedBy: leg.draftedBy }
    const mayClear = decide(actor, { action: 'request.clear', thing }).allow
    const waits = state === 'awaiting_clearance'
    return {
      ...{ clear: waits && mayClear, return: waits && mayClear },
      ...{ submit: state === 'draft' && atDesk, drop: atDesk },
    }
  }
  if (!atDesk || isTerminal(state) || leg.epoch !== epoch) return {}
  const own: Party = party
  const steps = transitions.filter(
    ({ from, by }) =>
      from === state &&
      ((by === 'asking_desk' && own === asking) || (by === 'addressed_desk' && own === addressed)),
  )
  return Object.fromEntries(steps.map(({ event }) => [event, true]))
}

const isOwn = (actor: Actor, party: string): boolean =>
  actor.kind !== 'anonymous' && actor.party === party
