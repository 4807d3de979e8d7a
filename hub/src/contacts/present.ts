import type { contacts as contract, Names } from '@comity/contract'
import type { ActRecord, ContactRecord } from './store.ts'
import type { listViews } from './views.ts'

export const namesOf = (texts: Partial<Record<keyof Names, string>>): Names =>
  Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => [
      lang,
      { text, source: 'this hub', reviewed: true },
    ]),
  )

/** What a list shows: field by field, so that nothing new of a desk is shown by oversight. */
export function row({ desk, ...record }: ContactRecord): contract.ContactRow {
  const { id, state, stateNames, status, confirmedAt, dueAt } = record
  const { kind, directories, zone, hours, languages, names, authority, competence } = desk
  return {
    ...{ id, state, stateNames, kind, directories, zone, hours, languages, status },
    names: namesOf(names),
    ...(authority === undefined ? {} : { authority: namesOf(authority) }),
    ...(competence === undefined ? {} : { competence: namesOf(competence) }),
    confirmedAt: confirmedAt.toISOString(),
    dueAt: dueAt.toISOString(),
  }
}

export const act = ({ kind, version, at, note, person, entry, epoch }: ActRecord) => ({
  ...{ kind, version, at: at.toISOString() },
  ...(note === null ? {} : { note }),
  ...(person === null ? {} : { person }),
  ...(entry === null ? {} : { entry }),
  ...(epoch === null ? {} : { epoch }),
})

type ViewRow = Awaited<ReturnType<typeof listViews>>[number]

export const view = ({ names, at, entry, epoch, ...rest }: ViewRow) => ({
  ...rest,
  names: namesOf(names),
  at: at.toISOString(),
  ...(entry === null ? {} : { entry }),
  ...(epoch === null ? {} : { epoch }),
})
