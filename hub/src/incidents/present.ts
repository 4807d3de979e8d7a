import { incidents as contract } from '@comity/contract'
import type { ActRecord, IncidentRecord, VersionRecord, Written } from './store.ts'

/** What a list shows: field by field, so that neither origin nor attribution is shown by oversight. */
export function incidentRow(record: IncidentRecord, own: boolean): contract.IncidentRow {
  const { id, state, exercise, status, version, written, changedAt, shares } = record
  const { number, lang, title, classification, sectors, severities, marking, times } = written
  return {
    ...{ id, state, exercise, status, version, number, lang, title, classification, sectors },
    ...{ severities, marking, times, changedAt: changedAt.toISOString() },
    ...(own ? { shared: shares.map(({ entry }) => entry) } : {}),
  }
}

/** Each with what it does not say. */
export const origins = ({ origins }: Written): contract.Incident['origins'] =>
  origins.map((origin) => ({ ...origin, remark: contract.originRemark }))

export const incidentVersion = ({ version, at, hash }: VersionRecord) => ({
  ...{ version, at: at.toISOString(), hash },
})

export const incidentAct = (row: ActRecord): contract.IncidentAct => ({
  ...{ kind: row.kind, version: row.version, at: row.at.toISOString(), person: row.person },
  ...(row.entry === null || row.epoch === null ? {} : { entry: row.entry, epoch: row.epoch }),
  ...(row.status === null ? {} : { status: row.status }),
  ...(row.readers === null ? {} : { readers: [...row.readers] }),
  ...(row.note === null ? {} : { note: row.note }),
})
