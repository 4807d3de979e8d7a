import type { pings as contract, Names } from '@comity/contract'
import { type Actor, decide } from '@comity/policy'
import { namesOf } from '../contacts/index.ts'
import type { PingDeskRecord } from './desk-store.ts'
import { thingOf } from './entry.ts'
import type { LetterRecord } from './letter-store.ts'
import type { PingRecord } from './store.ts'

export type OwnerNames = ReadonlyMap<string, { readonly names?: Names }>

export function row(ping: PingRecord, owners: OwnerNames): contract.PingRow {
  const { id, owner, titles, channels, announced, remindAfter, status } = ping
  return {
    ...{ id, owner, titles, channels, announced, remindAfter, status },
    ownerNames: owners.get(owner)?.names ?? {},
    ...(ping.group === null ? {} : { group: ping.group }),
    ...(ping.directory === null ? {} : { directory: ping.directory }),
    ...(ping.kind === null ? {} : { kind: ping.kind }),
    opensAt: ping.opensAt.toISOString(),
    endsAt: ping.endsAt.toISOString(),
    ...(ping.startedAt === null ? {} : { startedAt: ping.startedAt.toISOString() }),
    ...(ping.endedAt === null ? {} : { endedAt: ping.endedAt.toISOString() }),
  }
}

/** Where fewer states were asked, one of them could work out how another answered. */
export const fewestStates = 3

export function whole(
  ping: PingRecord,
  owners: OwnerNames,
  results: contract.PingResults,
  actor: Actor,
): contract.Ping {
  const thing = thingOf(ping)
  const isLive = ping.status === 'scheduled' || ping.status === 'running'
  const isWhole = decide(actor, { action: 'ping.desks', thing }).allow
  const tooFew = !isWhole && results.states < fewestStates
  return {
    ...row(ping, owners),
    tooFew: ping.startedAt !== null && tooFew,
    ...(ping.startedAt === null || tooFew ? {} : { results }),
    can: { end: isLive && decide(actor, { action: 'ping.conduct', thing }).allow, desks: isWhole },
  }
}

export function desk(
  record: PingDeskRecord,
  letters: readonly LetterRecord[],
  status: contract.PingStatus,
  actor: Actor,
): contract.PingDesk {
  const { contact, state, stateNames, by, isWrong, answeredAt, seconds } = record
  const party = `state:${state}` as const
  const isOwn = actor.kind !== 'anonymous' && actor.party === party
  const isOpen = status === 'running' && answeredAt === null
  return {
    ...{ contact, state, stateNames, isWrong, kind: record.desk.kind },
    names: namesOf(record.desk.names),
    ...(answeredAt === null ? {} : { answeredAt: answeredAt.toISOString() }),
    ...(seconds === null ? {} : { seconds }),
    ...(by === null ? {} : { by }),
    letters: letters.map(({ number, status: outcome, at, to }) => ({
      ...{ number, status: outcome, at: at.toISOString() },
      ...(isOwn ? { to } : {}),
    })),
    ...(isOwn ? { own: own(record) } : {}),
    can: {
      answer: isOpen && decide(actor, { action: 'ping.answer', thing: { party } }).allow,
      change: decide(actor, { action: 'contact.nominate', thing: { party } }).allow,
    },
  }
}

const own = (record: PingDeskRecord): NonNullable<contract.PingDesk['own']> => ({
  ...{ wrong: record.wrong, ways: waysOf(record) },
  ...(record.note === null ? {} : { note: record.note }),
  ...(record.person === null ? {} : { person: record.person }),
  ...(record.entry === null ? {} : { entry: record.entry }),
  ...(record.epoch === null ? {} : { epoch: record.epoch }),
})

/** How a desk is reached, without the numbers and addresses. */
export const waysOf = ({ desk: { channels } }: Pick<PingDeskRecord, 'desk'>) =>
  channels.map(({ type }, i) => ({ place: i + 1, type }))
