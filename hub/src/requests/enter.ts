import {
  type CarriedStep,
  carriedBy,
  eventOf,
  follow,
  type SignedAct,
  type ThreadEntry,
  threadEntries,
} from '@comity/requests'
import { type Envelope, formatEnvelope, type KeyRing } from '@comity/seal'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { type Entries, sha256, writeAct } from '../record/index.ts'
import { ringOf } from '../seals/index.ts'
import { countedAt } from './counted.ts'
import { insertEntry } from './entry-store.ts'
import { type LegRow, type SentLeg, saveCourse } from './store.ts'
import { keyNotValid } from './wrong.ts'

/** One transaction at the head of the log, in which requests move. */
export interface Desk {
  readonly tx: Tx
  readonly entries: Entries
  /** Keys as they are before anything is written here. */
  readonly ring: KeyRing
  readonly counted: number
  readonly now: Date
}

export async function openDesk(hub: HubContext, tx: Tx, entries: Entries): Promise<Desk> {
  const now = hub.clock.now()
  const ring = await ringOf(hub)(tx, entries.epoch)
  return { tx, entries, ring, counted: await countedAt(tx, now), now }
}

/** An act as it was signed, and as it is kept and hashed. */
export interface Signed {
  readonly act: SignedAct
  readonly envelope: Envelope
  readonly text: string
  readonly hash: string
}

export function signedOf(act: SignedAct, envelope: Envelope): Signed {
  const text = formatEnvelope(envelope)
  return { act, envelope, text, hash: Buffer.from(sha256(Buffer.from(text))).toString('hex') }
}

/**
 * Records an act of a desk, if it is by one of that person's own state and comes next.
 *
 * @throws ThreadError, Problem
 */
export async function enterSigned(
  desk: Desk,
  row: LegRow,
  { act, envelope, text, hash }: Signed,
  who: { readonly person: string; readonly party: string },
): Promise<SentLeg> {
  const step = eventOf(act)
  const letter = 'letter' in step ? (step.letter ?? null) : null
  const { row: next, signer } = await enter(
    desk,
    row,
    { kind: threadEntries.signed, facts: { sha256: hash } },
    (at) => ({ ...at, kind: 'signed', leg: act.leg, act, envelope, hash }),
    { kind: act.kind, by: who.party, letter, envelope: text, hash, person: who.person },
  )
  if (signer?.party !== who.party) throw keyNotValid()
  return next
}

/** Records what nobody signs: that it was carried, or what time has brought about. */
export async function enterCarried(desk: Desk, row: SentLeg, step: CarriedStep): Promise<SentLeg> {
  const by = { kind: carriedBy[step] }
  const { row: next } = await enter(
    desk,
    row,
    { kind: threadEntries.carried, facts: { step } },
    (at) => ({ ...at, kind: 'carried', leg: row.id, event: { kind: step, by, moment: at.moment } }),
    { kind: step, by: by.kind, letter: null, envelope: null, hash: null, person: null },
  )
  return next
}

type Written = Omit<Parameters<typeof insertEntry>[2], 'place' | 'at' | 'entry' | 'epoch'>

/** Into the log, where the library takes it at the place that the log gave it; otherwise nothing is written. */
async function enter(
  { tx, entries, ring, counted }: Desk,
  row: LegRow,
  recorded: { readonly kind: string; readonly facts: Readonly<Record<string, string>> },
  entryAt: (at: Pick<ThreadEntry, 'moment' | 'place'>) => ThreadEntry,
  written: Written,
) {
  const place = row.course?.place ?? 0
  const { index, at } = await writeAct(tx, entries, {
    kind: recorded.kind,
    party: readerOf(row.id),
    facts: { leg: row.id, place: String(place), counted: String(counted), ...recorded.facts },
  })
  const entry = entryAt({ place, moment: { index, at, counted } })
  const { course, signer } = follow(row.course ?? undefined, entry, ring, 'the act')
  const { epoch } = entries
  await insertEntry(tx, row.id, { ...written, place, at: new Date(at), entry: index, epoch })
  await saveCourse(tx, course, epoch)
  const sentAt = row.sentAt ?? new Date(at)
  return { row: { ...row, course, epoch, sentAt, state: course.leg.state }, signer }
}

/** Nobody stands for this: the two states are told by `openRequests`. */
const readerOf = (leg: string): string => `request:${leg}`
