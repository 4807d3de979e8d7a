import type { Names } from '@comity/contract'
import { languages } from '@comity/contract'
import type { FormerMemberFact } from '@comity/facts'
import type * as store from './store.ts'

/** Rows as the contract shows them: what is not known is left out. */
export const present = {
  state: ({ alpha3, m49: _, region, unSince, ...row }: store.StateRow) => ({
    ...row,
    ...(alpha3 === null ? {} : { alpha3 }),
    ...(region === null ? {} : { region }),
    ...(unSince === null ? {} : { unSince }),
  }),
  former: ({ alpha3: _, source: __, names, periods, ...row }: FormerMemberFact) => ({
    ...row,
    names: { ...names },
    periods: periods.map((period) => ({ ...period })),
  }),
  group: ({ id, kind, names, exchanges, members }: store.GroupRow) => ({
    ...{ id, kind, names, exchanges, members },
  }),
  membership: ({ from, to, source, ...row }: store.MembershipRow) => ({
    ...row,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(source === null ? {} : { source }),
  }),
  membershipOf: ({ from, to, source, doubt, ...row }: store.MembershipOfRow) => ({
    ...row,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(source === null ? {} : { source }),
    ...(doubt === null ? {} : { doubt }),
  }),
  constituent: (row: store.ConstituentRow, may: boolean) => ({
    id: row.id,
    organisation: row.organisation,
    name: row.name,
    since: row.since.toISOString(),
    can: { end: may },
  }),
}

/** One name for all languages until somebody writes the others: marked as not reviewed. */
export const draftNames = (text: string, source: string): Names =>
  Object.fromEntries(languages.map((lang) => [lang, { text, source, reviewed: false }]))
