import { z } from 'zod'
import {
  AttributionText,
  IncidentStatus,
  IncidentText,
  incidentStatuses,
  ReaderEntry,
  Sector,
  ToldOrigin,
} from './incident-values.ts'
import { route } from './route.ts'
import { rsitClasses } from './rsit.ts'
import { Can, Day, pageOf, StateCode, StixId, Timestamp, Uuid } from './values.ts'

export * from './incident-values.ts'
export * from './known-time.ts'
export * from './rsit.ts'

/**
 * Incidents belong to a state. Nobody else sees one before it is shared, by an act of its own that is logged.
 * Neither the list nor its filters know of origins or attributions: they can be read one by one, and not counted.
 */

export const IncidentRow = IncidentText.pick({
  number: true,
  lang: true,
  title: true,
  classification: true,
  sectors: true,
  severities: true,
  marking: true,
  times: true,
}).extend({
  id: Uuid,
  state: StateCode,
  /** A rehearsal, and marked as one everywhere. */
  exercise: z.boolean(),
  status: IncidentStatus,
  version: z.number().int(),
  changedAt: Timestamp,
  /** Of one's own state: with whom it is shared. Of another: not told. */
  shared: z.array(ReaderEntry).optional(),
})
export type IncidentRow = z.output<typeof IncidentRow>

export const IncidentLink = z.object({
  id: StixId,
  type: z.string(),
  label: z.string(),
  collection: Uuid,
})
export type IncidentLink = z.output<typeof IncidentLink>

export const incidentActKinds = [
  'create',
  'edit',
  'status',
  'share',
  'withdraw',
  'attribute',
  'unattribute',
] as const
export const IncidentAct = z.object({
  kind: z.enum(incidentActKinds),
  version: z.number().int(),
  at: Timestamp,
  person: z.string().optional(),
  /** As it stood from then on. */
  status: IncidentStatus.optional(),
  /** With whom it was shared, or from whom it was withdrawn. */
  readers: z.array(ReaderEntry).optional(),
  note: z.string().optional(),
  entry: z.number().int().optional(),
  epoch: z.number().int().optional(),
})
export type IncidentAct = z.output<typeof IncidentAct>

export const IncidentVersion = z.object({
  version: z.number().int(),
  at: Timestamp,
  /** SHA-256 in hex over the canonical form (RFC 8785) of what was written. */
  hash: z.string(),
})

/** A state that sees an incident of another, and by what. */
export const Reader = z.object({ state: StateCode, by: z.array(ReaderEntry) })
export type Reader = z.output<typeof Reader>

export const Attribution = AttributionText.extend({ by: StateCode, at: Timestamp })
export type Attribution = z.output<typeof Attribution>

export const Incident = IncidentRow.extend({
  summary: z.string(),
  origins: z.array(ToldOrigin),
  /** Those that the asker may see. */
  links: z.array(IncidentLink),
  /** Only where the state made one, by an act apart; never concluded from origins. */
  attribution: Attribution.optional(),
  /** Those that the asker may read, the first first. */
  versions: z.array(IncidentVersion),
  /** For its own state alone: which other states see it today, and by which of the entries. */
  readers: z.array(Reader).optional(),
  /** What became of it, for its own state alone. */
  acts: z.array(IncidentAct).optional(),
  can: Can,
})
export type Incident = z.output<typeof Incident>

const params = z.object({ incident: Uuid })
const Version = z.number().int().min(1)

const filters = {
  /** Words of number, title and summary; each has to be found. */
  q: z.string().max(200).default(''),
  status: IncidentStatus.optional(),
  class: z.enum(rsitClasses).optional(),
  sector: Sector.optional(),
  /** Whose it is. */
  state: StateCode.optional(),
  /** Of one's own state, or of others that share theirs. */
  whose: z.enum(['own', 'others']).optional(),
  exercise: z.stringbool().optional(),
  /** Written or changed since that day. */
  since: Day.optional(),
}

export const incidents = route({
  id: 'incidents',
  method: 'GET',
  path: '/api/incidents',
  summary: 'The incidents of one’s own state and those shared with it, the latest first',
  access: 'signed_in',
  query: z.object({
    ...filters,
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(IncidentRow).extend({ total: z.number().int(), can: Can }),
})
export type IncidentPage = z.output<typeof incidents.reply>

export const incident = route({
  id: 'incident',
  method: 'GET',
  path: '/api/incidents/{incident}',
  summary: 'One incident, its last version or another; origins apart from any attribution',
  access: 'signed_in',
  params,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  status: 200,
  reply: Incident,
})

export const exportFormats = ['csv', 'json', 'stix'] as const
/** The most incidents in one export. */
export const exportLimit = 500

export const incidentExport = route({
  id: 'incidentExport',
  method: 'GET',
  path: '/api/incident-export',
  summary:
    'One incident, or those that a filter finds, as CSV (a row each, without origins), JSON or a STIX 2.1 bundle',
  access: 'signed_in',
  query: z.object({ ...filters, incident: Uuid.optional(), format: z.enum(exportFormats) }),
  status: 200,
  produces: 'application/json',
})

export const createIncident = route({
  id: 'createIncident',
  method: 'POST',
  path: '/api/incidents',
  summary: 'Write an incident of one’s own state, by a logged act; nobody else sees it',
  access: 'signed_in',
  body: IncidentText.extend({ exercise: z.boolean().default(false) }),
  status: 201,
  reply: Incident,
})

export const editIncident = route({
  id: 'editIncident',
  method: 'POST',
  path: '/api/incidents/{incident}/versions',
  summary: 'Another version of an incident, by a logged act; those who read it read the new one',
  access: 'signed_in',
  params,
  /** `seen`: the version that is gone on from. */
  body: IncidentText.extend({ seen: Version }),
  status: 201,
  reply: Incident,
})

export const changeIncidentStatus = route({
  id: 'changeIncidentStatus',
  method: 'POST',
  path: '/api/incidents/{incident}/status',
  summary: 'Say that an incident is open, contained or closed, by a logged act',
  access: 'signed_in',
  params,
  body: z.object({
    seen: z.enum(incidentStatuses),
    status: z.enum(incidentStatuses),
    /** For one's own state. */
    note: z.string().trim().min(1).max(1_000).optional(),
  }),
  status: 200,
  reply: Incident,
})

const Readers = z.array(ReaderEntry).min(1).max(50)

export const previewIncidentShare = route({
  id: 'previewIncidentShare',
  method: 'POST',
  path: '/api/incidents/{incident}/share-preview',
  summary: 'Which states would newly see an incident, if it were shared so; nothing is kept',
  access: 'signed_in',
  params,
  body: z.object({ add: Readers }),
  status: 200,
  reply: z.object({
    version: Version,
    /** Whose analysts and duty officers would newly see it; by which of the entries. */
    newly: z.array(Reader),
    /** Who sees it already. */
    already: z.array(StateCode),
  }),
})
export type SharePreview = z.output<typeof previewIncidentShare.reply>

export const shareIncident = route({
  id: 'shareIncident',
  method: 'POST',
  path: '/api/incidents/{incident}/shares',
  summary: 'Share an incident with states or the members of groups, by a logged act',
  access: 'signed_in',
  params,
  body: z.object({
    /** The version that was looked at. */
    seen: Version,
    add: Readers,
    /** The states that newly see it, as the preview had them: another set refuses the act. */
    newly: z.array(StateCode).max(300),
  }),
  status: 201,
  reply: Incident,
})

export const withdrawIncident = route({
  id: 'withdrawIncident',
  method: 'POST',
  path: '/api/incidents/{incident}/withdrawals',
  summary: 'Take back from some what was shared with them, by a logged act: their reading ends',
  access: 'signed_in',
  params,
  body: z.object({
    readers: Readers,
    note: z.string().trim().min(1).max(1_000).optional(),
  }),
  status: 201,
  reply: Incident,
})

export const attributeIncident = route({
  id: 'attributeIncident',
  method: 'POST',
  path: '/api/incidents/{incident}/attribution',
  summary:
    'Enter the attribution that a state makes, with basis and day, by a logged act of a delegate',
  access: 'signed_in',
  params,
  body: AttributionText.extend({ seen: Version }),
  status: 201,
  reply: Incident,
})

export const withdrawAttribution = route({
  id: 'withdrawAttribution',
  method: 'POST',
  path: '/api/incidents/{incident}/attribution/withdrawal',
  summary: 'Take an attribution back, by a logged act of a delegate',
  access: 'signed_in',
  params,
  body: z.object({ note: z.string().trim().min(1).max(1_000) }),
  status: 201,
  reply: Incident,
})
