import { z } from 'zod'
import { Desk } from './contacts.ts'
import { line } from './line.ts'
import { route } from './route.ts'
import { Can, Day, Names, pageOf, StateCode, Timestamp, Uuid } from './values.ts'

/** The note verbale, or another official note, of the authority that designates a state's contacts. */
export const Note = z.object({
  number: line(80),
  date: Day,
})

export const NominationItem = z.discriminatedUnion('act', [
  z.object({ act: z.literal('nominate'), desk: Desk }),
  z.object({
    act: z.literal('change'),
    contact: Uuid,
    /** The version that was changed, so that two changes do not cross. */
    seen: z.number().int().min(1),
    desk: Desk,
  }),
  z.object({ act: z.literal('remove'), contact: Uuid, seen: z.number().int().min(1) }),
])
export type NominationItem = z.output<typeof NominationItem>

const Shown = z.object({
  act: z.enum(['nominate', 'change', 'remove']),
  /** Of what is nominated, once it is approved. */
  contact: Uuid.optional(),
  names: Names,
  desk: Desk.optional(),
  /** As it was when this was proposed. */
  before: Desk.optional(),
})

export const Nomination = z.object({
  id: Uuid,
  state: StateCode,
  note: Note,
  items: z.array(Shown),
  status: z.enum(['waiting', 'approved', 'declined']),
  proposedBy: z.string(),
  proposedAt: Timestamp,
  decidedBy: z.string().optional(),
  decidedAt: Timestamp.optional(),
  reason: z.string().optional(),
  /** True for the one who proposed it: somebody else has to approve. */
  isOwn: z.boolean(),
  can: Can,
})
export type Nomination = z.output<typeof Nomination>

export const nominations = route({
  id: 'nominations',
  method: 'GET',
  path: '/api/contact-nominations',
  summary: 'What one’s own state proposed for its points of contact, the latest first',
  access: 'signed_in',
  query: z.object({
    status: z.enum(['waiting', 'approved', 'declined']).optional(),
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  /** `total`: of this status, on all pages. */
  reply: pageOf(Nomination).extend({ total: z.number().int(), can: Can }),
})

export const nomination = route({
  id: 'nomination',
  method: 'GET',
  path: '/api/contact-nominations/{nomination}',
  summary: 'One nomination with what it asks for',
  access: 'signed_in',
  params: z.object({ nomination: Uuid }),
  status: 200,
  reply: Nomination,
})

export const nominate = route({
  id: 'nominateContacts',
  method: 'POST',
  path: '/api/contact-nominations',
  summary:
    'Propose to nominate, change or remove contacts of one’s state, by the reference of a note',
  access: 'signed_in',
  body: z.object({ note: Note, items: z.array(NominationItem).min(1).max(100) }),
  status: 201,
  reply: Nomination,
})

export const approveNomination = route({
  id: 'approveNomination',
  method: 'POST',
  path: '/api/contact-nominations/{nomination}/approval',
  summary: 'Approve, as a second person of the same state: it takes effect by logged acts',
  access: 'signed_in',
  params: z.object({ nomination: Uuid }),
  status: 200,
  reply: Nomination,
})

export const declineNomination = route({
  id: 'declineNomination',
  method: 'POST',
  path: '/api/contact-nominations/{nomination}/refusal',
  summary: 'Decline, or take back what one proposed; the number of its note may be used again',
  access: 'signed_in',
  params: z.object({ nomination: Uuid }),
  body: z.object({ reason: z.string().trim().min(1).max(500).optional() }),
  status: 200,
  reply: Nomination,
})
