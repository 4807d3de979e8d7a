import type { meetings as contract, Names } from '@comity/contract'
import { nextStatuses } from './session.ts'
import type { BodyRecord, ChangeRecord, OfficerRecord, SessionRecord } from './store.ts'

/** Leaves out what is not known. */
const known = <T extends object>(row: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], null | undefined> }

export const present = {
  sessionRow(row: SessionRecord): contract.SessionRow {
    const last = row.changes.at(-1)
    if (last === undefined) throw new Error(`Session ${row.id} was entered without a change`)
    const { id, body, bodyNames, kind, titles, ordinal, doubt } = row
    const { sequence, status, from, to, venue, mode } = last
    return {
      ...{ id, body, bodyNames, kind, titles, sequence, status },
      ...known({ ordinal, doubt, from, to, venue, mode }),
    }
  },

  session(row: SessionRecord, mayChange: boolean): contract.Session {
    const shown = present.sessionRow(row)
    return {
      ...shown,
      ...known({ source: row.source }),
      changes: row.changes.map(change),
      next: mayChange ? [...nextStatuses(shown.status)] : [],
      can: { change: mayChange },
    }
  },

  bodyRow(row: BodyRecord, sessions: readonly contract.SessionRow[], today: string) {
    const { id, kind, names, audience, group, mandateSymbol } = row
    return {
      ...{ id, kind, names, audience, sessions: sessions.length },
      ...known({ group, mandateSymbol, upcoming: upcoming(sessions, today) }),
    }
  },

  officer({ id, role, ...row }: OfficerRecord): contract.Officer {
    return { id, role, ...known(row) }
  },
}

function change({ sequence, status, recordedAt, ...row }: ChangeRecord): contract.SessionChange {
  return { sequence, status, recordedAt: recordedAt.toISOString(), ...known(row) }
}

const over: readonly contract.SessionStatus[] = ['closed', 'cancelled']

/** Given by day: the one under way, else the first that has not ended. */
const upcoming = (
  sessions: readonly contract.SessionRow[],
  today: string,
): contract.SessionRow | undefined => {
  const ahead = sessions.filter(({ status }) => !over.includes(status))
  return (
    ahead.find(({ status }) => status === 'open') ??
    ahead.find(({ to }) => to !== undefined && to >= today)
  )
}

/** Texts as their author wrote them, in the languages they were written in. */
export const ownTexts = (texts: Partial<Record<keyof Names, string>>): Names =>
  Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => [
      lang,
      { text, source: 'this hub', reviewed: true },
    ]),
  )
